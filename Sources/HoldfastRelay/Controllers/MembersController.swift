import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/members` | anyone with a fresh token; the same token again finds the same member |
/// | `GET /v1/members/me` | the member |
/// | `DELETE /v1/members/me` | the member; leaves the pair too |
struct MembersController<Store: RelayStore> {
    let relay: Relay<Store>

    func addOpenRoutes(to group: RouterGroup<RelayContext>) { group.post("members", use: register) }

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.get("members/me", use: me)
        group.delete("members/me", use: delete)
    }

    @Sendable private func register(_ request: Request, context: RelayContext) async throws -> Response {
        guard let token = BearerToken.hash(in: request) else { throw Problem.noToken }
        _ = try await request.decoded(as: Empty.self, limit: relay.limits.body)
        if let known = try await relay.members.member(with: token) {
            return try .json(Registered(member: known.text))
        }
        guard relay.isRegistrationOpen else { throw Problem.closed }
        try relay.limiter.take(.newMembers, relay.address(of: request, context))
        let candidate = MemberID(relay.chance.identifier())
        let registration = try await relay.store.register(token, as: candidate)
        return try .json(
            Registered(member: registration.member.text), status: registration.isNew ? .created : .ok)
    }

    /// An object, whatever is in it.
    private struct Empty: Decodable {
        init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Nothing.self) }
        private enum Nothing: CodingKey {}
    }

    private struct Registered: Encodable { var member: String }

    @Sendable private func me(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        guard let membership = try await relay.members.membership(of: member) else { throw Problem.unknownMember }
        let last = try await relay.store.lastSeqs(of: member)
        return try .json(
            Me(
                member: member.text,
                pair: membership.pair.map { place in
                    Me.Pair(
                        pair: place.pair.text, slot: place.slot, zone: place.zone,
                        members: [place.first.text, place.second?.text])
                },
                logs: Me.Logs(own: last.own, pair: last.pair)))
    }

    private struct Me: Encodable {
        var member: String
        var pair: Pair?
        var logs: Logs

        struct Pair: Encodable {
            var pair: String
            var slot: Int
            var zone: Int
            var members: [String?]
        }

        struct Logs: Encodable {
            var own: Int64
            var pair: Int64
        }

        /// Written out, so that "no pair" is a null and not a missing member.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(member, forKey: .member)
            try container.encode(pair, forKey: .pair)
            try container.encode(logs, forKey: .logs)
        }

        private enum CodingKeys: CodingKey { case member, pair, logs }
    }

    @Sendable private func delete(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let other = try await relay.store.delete(member)
        relay.members.forget(member, other)
        relay.broker.dismiss(member)
        return .noContent
    }
}
