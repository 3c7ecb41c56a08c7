import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/transfers` | a member; replaces the open one |
/// | `POST /v1/transfers/fetch` | anyone who knows the door, once |
struct TransfersController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) { group.post("transfers", use: open) }

    func addOpenRoutes(to group: RouterGroup<RelayContext>) { group.post("transfers/fetch", use: fetch) }

    private struct Open: Decodable {
        var door: String
        var sealed: String
    }

    @Sendable private func open(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let body = try await request.decoded(as: Open.self, limit: relay.limits.body)
        let door = try Sealed.door(body.door)
        let sealed = try Sealed.bytes(body.sealed, "sealed", limit: relay.limits.wrapped)
        let until = relay.clock.now + Int64(relay.limits.transferHours) * 3_600_000
        try await relay.guessing(request, context, isWrong: { $0 == .doorTaken }) {
            try await relay.store.putTransfer(door: door, sealed: sealed, until: until, by: member)
        }
        return try .json(Until(until: until), status: .created)
    }

    private struct Fetch: Decodable { var door: String }
    private struct Fetched: Encodable { var sealed: String }

    @Sendable private func fetch(_ request: Request, context: RelayContext) async throws -> Response {
        let door = try Sealed.door(try await request.decoded(as: Fetch.self, limit: relay.limits.body).door)
        let sealed = try await relay.guessing(request, context, isWrong: { $0 == nil }) {
            let sealed = try await relay.store.fetchTransfer(door: door, at: relay.clock.now)
            guard let sealed else { throw Problem.noTransfer }
            return sealed
        }
        return try .json(Fetched(sealed: Base64URL.encode(sealed)))
    }
}
