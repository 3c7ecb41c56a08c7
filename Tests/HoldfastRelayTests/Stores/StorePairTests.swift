import Testing

@testable import HoldfastRelay

/// One suite for every store: members, pairs, invites, leaving.
struct StorePairTests {
    private let now = HeldClock.start

    private func store(_ kind: StoreKind, members: Int = 3) async throws -> any RelayStore {
        let store = try kind.make()
        for number in 1...members { _ = try await store.register(Sample.hash(number), as: Sample.member(number)) }
        return store
    }

    private func invite(_ number: Int, until: Int64 = HeldClock.start + 1) -> Invite {
        Invite(door: Sample.door(number), wrapped: [UInt8(number)], until: until)
    }

    @Test(arguments: StoreKind.allCases)
    func `a token is one member, however often it is registered`(_ kind: StoreKind) async throws {
        let store = try kind.make()
        let first = try await store.register(Sample.hash(1), as: Sample.member(1))
        let again = try await store.register(Sample.hash(1), as: Sample.member(2))
        #expect(first == Registration(member: Sample.member(1), isNew: true))
        #expect(again == Registration(member: Sample.member(1), isNew: false))
        #expect(try await store.member(with: Sample.hash(1)) == Sample.member(1))
        #expect(try await store.member(with: Sample.hash(2)) == nil)
        #expect(try await store.membership(of: Sample.member(2)) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an invite makes two of one, once`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.startPair(Sample.pair(1), zone: -300, by: Sample.member(1))
        try await store.putInvite(invite(1), by: Sample.member(1))
        let joined = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: now)
        let expected = JoinedPair(
            pair: Sample.pair(1), zone: -300, wrapped: [1], first: Sample.member(1), second: Sample.member(2))
        #expect(joined == expected)
        #expect(try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: now) == expected)
        await #expect(throws: Refusal.noInvite) {
            _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(3), at: now)
        }
        await #expect(throws: Refusal.pairFull) { try await store.putInvite(invite(2), by: Sample.member(1)) }
        let place = try await store.membership(of: Sample.member(2))?.pair
        #expect(place?.slot == 1 && place?.first == Sample.member(1) && place?.other == Sample.member(1))
    }

    @Test(arguments: StoreKind.allCases)
    func `an invite that is expired, withdrawn, replaced or never was opens nothing`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        func refused(_ door: Int, at time: Int64) async {
            await #expect(throws: Refusal.noInvite) {
                _ = try await store.useInvite(door: Sample.door(door), by: Sample.member(2), at: time)
            }
        }
        await refused(1, at: now)
        try await store.putInvite(invite(1), by: Sample.member(1))
        await refused(1, at: now + 1)
        try await store.putInvite(invite(2), by: Sample.member(1))
        await refused(1, at: now)
        try await store.withdrawInvite(by: Sample.member(1))
        await refused(2, at: now)
        #expect(try await store.membership(of: Sample.member(2))?.pair == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `nobody joins their own pair, a second pair, or takes another's door`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        try await store.putInvite(invite(1), by: Sample.member(1))
        await #expect(throws: Refusal.ownInvite) {
            _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(1), at: now)
        }
        await #expect(throws: Refusal.paired) {
            try await store.startPair(Sample.pair(9), zone: 0, by: Sample.member(1))
        }
        try await store.startPair(Sample.pair(2), zone: 0, by: Sample.member(2))
        await #expect(throws: Refusal.paired) {
            _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: now)
        }
        await #expect(throws: Refusal.doorTaken) { try await store.putInvite(invite(1), by: Sample.member(2)) }
        await #expect(throws: Refusal.unpaired) { try await store.putInvite(invite(3), by: Sample.member(3)) }
    }

    @Test(arguments: StoreKind.allCases)
    func `two who use one invite at once never both join`(_ kind: StoreKind) async throws {
        let store = try await store(kind, members: 12)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        try await store.putInvite(invite(1), by: Sample.member(1))
        let joined = await withTaskGroup(of: Bool.self) { group in
            for number in 2...12 {
                group.addTask {
                    (try? await store.useInvite(door: Sample.door(1), by: Sample.member(number), at: now)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(joined == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `leaving takes one out and leaves the other as they were (R18)`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        try await store.putInvite(invite(1), by: Sample.member(1))
        _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: now)
        #expect(try await store.leave(Sample.member(1)) == Sample.member(2))
        #expect(try await store.membership(of: Sample.member(1))?.pair == nil)
        let stays = try await store.membership(of: Sample.member(2))?.pair
        #expect(stays?.first == Sample.member(1) && stays?.second == Sample.member(2) && stays?.other == nil)
        try await store.startPair(Sample.pair(2), zone: 0, by: Sample.member(1))
        #expect(try await store.leave(Sample.member(2)) == nil)
        #expect(try await store.leave(Sample.member(2)) == nil)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(2))
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting leaves nothing of a member's own (R20)`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        let quota = LogQuota(bytes: 1 << 20, entries: 10)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        _ = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: quota)
        _ = try await store.append([Sample.entry(2)], to: .pair, by: Sample.member(1), quota: quota)
        try await store.putTransfer(door: Sample.door(5), sealed: [5], until: now + 9, by: Sample.member(1))
        let share = ShareID(Sample.token(1).text)
        try await store.putShare(share, sealed: [6], until: now + 9, by: Sample.member(1), most: 1)
        #expect(try await store.delete(Sample.member(1)) == nil)
        #expect(try await store.member(with: Sample.hash(1)) == nil)
        #expect(try await store.membership(of: Sample.member(1)) == nil)
        #expect(try await store.fetchTransfer(door: Sample.door(5), at: now) == nil)
        #expect(try await store.share(share, at: now) == nil)
        #expect(try await store.entryCount() == 0)
        #expect(try await store.register(Sample.hash(1), as: Sample.member(7)).isNew)
    }
}
