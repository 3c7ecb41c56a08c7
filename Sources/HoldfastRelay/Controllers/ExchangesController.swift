import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `PUT`, `DELETE /v1/exchanges/{name}` | a member of a pair, for its own half, until both are in |
/// | `GET /v1/exchanges/{name}` | both members: both halves or nothing |
struct ExchangesController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.put("exchanges/{name}", use: put)
        group.get("exchanges/{name}", use: get)
        group.delete("exchanges/{name}", use: takeBack)
    }

    private struct Half: Decodable { var sealed: String }
    private struct Both: Encodable { var sealed: [String] }

    @Sendable private func put(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let name = try Self.name(in: context)
        let body = try await request.decoded(as: Half.self, limit: relay.limits.body)
        let sealed = try Sealed.bytes(body.sealed, "sealed", limit: relay.limits.entry)
        let until = relay.clock.now + Int64(relay.limits.exchangeDays) * 86_400_000
        try await relay.store.putExchange(
            sealed, name: name, by: member, until: until, most: relay.limits.exchangesPerMember)
        return .noContent
    }

    @Sendable private func get(_ request: Request, context: RelayContext) async throws -> Response {
        let both = try await relay.store.exchange(name: try Self.name(in: context), for: try context.requireMember())
        return try .json(Both(sealed: both.map { Base64URL.encode($0) }))
    }

    @Sendable private func takeBack(_ request: Request, context: RelayContext) async throws -> Response {
        try await relay.store.takeBackExchange(name: try Self.name(in: context), by: try context.requireMember())
        return .noContent
    }

    private static func name(in context: RelayContext) throws -> MatchToken {
        guard let name = context.parameters.get("name").flatMap(MatchToken.init) else {
            throw Problem.malformed("The name of an exchange must be 16 bytes as 22 characters of base64url.")
        }
        return name
    }
}
