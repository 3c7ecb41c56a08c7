import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/shares`, `DELETE /v1/shares/{id}` | the member who shares |
/// | `GET /v1/shares/{id}` | anyone who knows the id, until its time is over; the key is never with the relay |
struct SharesController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.post("shares", use: put)
        group.delete("shares/{id}", use: takeBack)
    }

    func addOpenRoutes(to group: RouterGroup<RelayContext>) { group.get("shares/{id}", use: get) }

    private struct NewShare: Decodable {
        var sealed: String
        var until: Int64
    }

    private struct Shared: Encodable { var share: String }
    private struct Content: Encodable { var sealed: String }

    @Sendable private func put(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let body = try await request.decoded(as: NewShare.self, limit: relay.limits.body)
        let sealed = try Sealed.bytes(body.sealed, "sealed", limit: relay.limits.share)
        let now = relay.clock.now
        let latest = now + Int64(relay.limits.shareDays) * 86_400_000
        guard body.until > now, body.until <= latest else {
            throw Problem.malformed(
                "\"until\" must be later than now and at most \(relay.limits.shareDays) days ahead, in milliseconds since 1970.")
        }
        let share = ShareID(relay.chance.identifier())
        try await relay.store.putShare(
            share, sealed: sealed, until: body.until, by: member, most: relay.limits.sharesPerMember)
        return try .json(Shared(share: share.text), status: .created)
    }

    @Sendable private func get(_ request: Request, context: RelayContext) async throws -> Response {
        guard let sealed = try await relay.store.share(try Self.id(in: context), at: relay.clock.now) else {
            throw Problem.noShare
        }
        return try .json(Content(sealed: Base64URL.encode(sealed)))
    }

    @Sendable private func takeBack(_ request: Request, context: RelayContext) async throws -> Response {
        try await relay.store.deleteShare(try Self.id(in: context), by: try context.requireMember())
        return .noContent
    }

    private static func id(in context: RelayContext) throws -> ShareID {
        guard let text = context.parameters.get("id"), MatchToken(text) != nil else { throw Problem.noShare }
        return ShareID(text)
    }
}
