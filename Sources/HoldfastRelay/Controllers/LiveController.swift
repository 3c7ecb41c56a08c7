import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/live` | a member of a pair; goes to the other one's streams and nowhere else |
///
/// The answer is the same whether or not anyone listens: it would tell who is there (rule R13).
struct LiveController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) { group.post("live", use: pass) }

    private struct Message: Decodable { var sealed: String }

    @Sendable private func pass(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        try relay.limiter.take(.live, .member(member))
        let message = try await request.decoded(as: Message.self, limit: relay.limits.body)
        _ = try Sealed.bytes(message.sealed, "sealed", limit: relay.limits.live)
        guard let place = try await relay.members.membership(of: member)?.pair else { throw Problem.unpaired }
        if let other = place.other { relay.broker.publish(.live(sealed: message.sealed), to: other) }
        return Response(status: .accepted, headers: [.cacheControl: "no-store"])
    }
}
