import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/pairs` | a member without a pair |
/// | `DELETE /v1/pairs/mine` | a member; at once, without a trace for the other one (rule R18) |
/// | `POST /v1/invites` | a member alone in a pair; replaces an open invite |
/// | `DELETE /v1/invites` | a member of the pair |
/// | `POST /v1/invites/use` | a member without a pair, who knows the door |
struct PairsController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.post("pairs", use: start)
        group.delete("pairs/mine", use: leave)
        group.post("invites", use: invite)
        group.delete("invites", use: withdraw)
        group.post("invites/use", use: join)
    }

    private struct Start: Decodable { var zone: Int }
    private struct Started: Encodable {
        var pair: String
        var zone: Int
    }

    @Sendable private func start(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let zone = try await request.decoded(as: Start.self, limit: relay.limits.body).zone
        guard (-720...840).contains(zone) else {
            throw Problem.malformed("\"zone\" must be minutes east of UTC, from -720 to 840.")
        }
        let pair = PairID(relay.chance.identifier())
        try await relay.store.startPair(pair, zone: zone, by: member)
        relay.members.forget(member)
        return try .json(Started(pair: pair.text, zone: zone), status: .created)
    }

    @Sendable private func leave(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let other = try await relay.store.leave(member)
        relay.members.forget(member, other)
        return .noContent
    }

    private struct NewInvite: Decodable {
        var door: String
        var wrapped: String
    }

    @Sendable private func invite(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let body = try await request.decoded(as: NewInvite.self, limit: relay.limits.body)
        let invite = Invite(
            door: try Sealed.door(body.door),
            wrapped: try Sealed.bytes(body.wrapped, "wrapped", limit: relay.limits.wrapped),
            until: relay.clock.now + Int64(relay.limits.inviteHours) * 3_600_000)
        // "Taken" says that a door exists, so asking that is a guess too.
        try await relay.guessing(request, context, isWrong: { $0 == .doorTaken }) {
            try await relay.store.putInvite(invite, by: member)
        }
        return try .json(Until(until: invite.until), status: .created)
    }

    @Sendable private func withdraw(_ request: Request, context: RelayContext) async throws -> Response {
        try await relay.store.withdrawInvite(by: try context.requireMember())
        return .noContent
    }

    private struct Use: Decodable { var door: String }
    private struct Used: Encodable {
        var pair: String
        var zone: Int
        var wrapped: String
        var members: [String]
    }

    @Sendable private func join(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let door = try Sealed.door(try await request.decoded(as: Use.self, limit: relay.limits.body).door)
        let joined = try await relay.guessing(request, context, isWrong: { $0 == .noInvite }) {
            try await relay.store.useInvite(door: door, by: member, at: relay.clock.now)
        }
        relay.members.forget(member, joined.first)
        // Whoever waits for the other one learns that it is time to look.
        let last = try await relay.store.lastSeqs(of: joined.first).pair
        relay.broker.publish(.nudge(log: .pair, last: last), to: joined.first)
        return try .json(
            Used(
                pair: joined.pair.text, zone: joined.zone, wrapped: Base64URL.encode(joined.wrapped),
                members: [joined.first.text, joined.second.text]))
    }
}

/// How long something stays open: milliseconds since 1970.
struct Until: Encodable { var until: Int64 }
