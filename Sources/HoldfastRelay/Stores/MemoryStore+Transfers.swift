extension MemoryStore {
    public func putTransfer(door: [UInt8], sealed: [UInt8], until: Int64, by member: MemberID) async throws {
        try transaction { state in
            guard state.members[member] != nil else { throw Refusal.unknownMember }
            let holder = state.transfers.first { $0.value.door == door }?.key
            guard holder == nil || holder == member else { throw Refusal.doorTaken }
            state.transfers[member] = Transfer(door: door, sealed: sealed, until: until)
        }
    }

    public func fetchTransfer(door: [UInt8], at now: Int64) async throws -> [UInt8]? {
        try transaction { state in
            guard let (member, transfer) = state.transfers.first(where: { $0.value.door == door }) else { return nil }
            state.transfers[member] = nil
            return transfer.until > now ? transfer.sealed : nil
        }
    }

    public func putShare(
        _ share: ShareID, sealed: [UInt8], until: Int64, by member: MemberID, most: Int
    ) async throws {
        try transaction { state in
            guard state.members[member] != nil else { throw Refusal.unknownMember }
            guard state.shares.values.count(where: { $0.member == member }) < most
            else { throw Refusal.full(limit: most) }
            state.shares[share] = Share(member: member, sealed: sealed, until: until)
        }
    }

    public func share(_ share: ShareID, at now: Int64) async throws -> [UInt8]? {
        try reading { state in state.shares[share].flatMap { $0.until > now ? $0.sealed : nil } }
    }

    public func deleteShare(_ share: ShareID, by member: MemberID) async throws {
        try transaction { state in
            if state.shares[share]?.member == member { state.shares[share] = nil }
        }
    }
}
