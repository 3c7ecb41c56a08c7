extension MemoryStore {
    public func register(_ token: TokenHash, as candidate: MemberID) async throws -> Registration {
        try transaction { state in
            if let known = state.tokens[token] { return Registration(member: known, isNew: false) }
            state.tokens[token] = candidate
            state.members[candidate] = Member(token: token)
            return Registration(member: candidate, isNew: true)
        }
    }

    public func member(with token: TokenHash) async throws -> MemberID? {
        try reading { state in
            guard let id = state.tokens[token], let row = state.members[id], row.token.matches(token) else { return nil }
            return id
        }
    }

    public func membership(of member: MemberID) async throws -> Membership? {
        try reading { state in
            guard let row = state.members[member] else { return nil }
            guard let id = row.pair, let pair = state.pairs[id] else { return Membership(member: member, pair: nil) }
            return Membership(
                member: member,
                pair: Membership.Place(
                    pair: id, slot: row.slot, zone: pair.zone, first: pair.first, second: pair.second,
                    other: state.present(in: id).first { $0 != member }))
        }
    }

    public func delete(_ member: MemberID) async throws -> MemberID? {
        try transaction { state in
            guard let row = state.members[member] else { return nil }
            if let id = row.pair { state.pairs[id]?.marks[row.slot] = nil }
            let other = state.takeOut(member)
            state.members[member] = nil
            state.tokens[row.token] = nil
            state.transfers[member] = nil
            state.shares = state.shares.filter { $0.value.member != member }
            return other
        }
    }

    // MARK: Pairs

    public func startPair(_ pair: PairID, zone: Int, by member: MemberID) async throws {
        try transaction { state in
            guard let row = state.members[member] else { throw Refusal.unpaired }
            guard row.pair == nil else { throw Refusal.paired }
            state.pairs[pair] = Pair(zone: zone, first: member)
            state.members[member]?.pair = pair
            state.members[member]?.slot = 0
        }
    }

    public func leave(_ member: MemberID) async throws -> MemberID? { try transaction { $0.takeOut(member) } }

    public func putInvite(_ invite: Invite, by member: MemberID) async throws {
        try transaction { state in
            let place = try state.place(of: member)
            guard state.pairs[place.pair]?.second == nil else { throw Refusal.pairFull }
            let holder = state.pairs.first { $0.value.invite?.door == invite.door }?.key
            guard holder == nil || holder == place.pair else { throw Refusal.doorTaken }
            state.pairs[place.pair]?.invite = invite
        }
    }

    public func withdrawInvite(by member: MemberID) async throws {
        try transaction { state in try state.withPair(of: member) { pair, _ in pair.invite = nil } }
    }

    public func useInvite(door: [UInt8], by member: MemberID, at now: Int64) async throws -> JoinedPair {
        try transaction { state in
            let open = state.pairs.first { $0.value.invite.map { $0.door == door && $0.until > now } ?? false }
            guard let (id, pair) = open, let invite = pair.invite, let row = state.members[member]
            else { throw Refusal.noInvite }
            let joined = JoinedPair(
                pair: id, zone: pair.zone, wrapped: invite.wrapped, first: pair.first, second: member)
            if let second = pair.second {
                guard second == member, row.pair == id else { throw Refusal.noInvite }
                return joined
            }
            guard pair.first != member else { throw Refusal.ownInvite }
            guard row.pair == nil else { throw Refusal.paired }
            state.pairs[id]?.second = member
            state.members[member]?.pair = id
            state.members[member]?.slot = 1
            return joined
        }
    }
}

extension MemoryStore.State {
    mutating func takeOut(_ member: MemberID) -> MemberID? {
        guard let row = members[member], let id = row.pair else { return nil }
        members[member]?.pair = nil
        guard let other = present(in: id).first else {
            pairs[id] = nil
            return nil
        }
        // Not yet released, so the other one cannot have seen it and does not see it go.
        pairs[id]?.answers[row.slot] = nil
        let kept = pairs[id]?.exchanges.filter { $0.value.sealed[1 - row.slot] != nil }
        pairs[id]?.exchanges = kept ?? [:]
        return other
    }
}
