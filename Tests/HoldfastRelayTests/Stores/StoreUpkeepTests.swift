import Testing

@testable import HoldfastRelay

/// One suite for every store: transfers, shares, and what expires.
struct StoreUpkeepTests {
    private let now = HeldClock.start

    private func store(_ kind: StoreKind) async throws -> any RelayStore {
        let store = try kind.make()
        for number in [1, 2] { _ = try await store.register(Sample.hash(number), as: Sample.member(number)) }
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `a transfer is fetched once, in time, by whoever knows the door`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.putTransfer(door: Sample.door(1), sealed: [1], until: now + 10, by: Sample.member(1))
        try await store.putTransfer(door: Sample.door(2), sealed: [2], until: now + 10, by: Sample.member(1))
        #expect(try await store.fetchTransfer(door: Sample.door(1), at: now) == nil, "the first one was replaced")
        await #expect(throws: Refusal.doorTaken) {
            try await store.putTransfer(door: Sample.door(2), sealed: [3], until: now + 10, by: Sample.member(2))
        }
        #expect(try await store.fetchTransfer(door: Sample.door(2), at: now) == [2])
        #expect(try await store.fetchTransfer(door: Sample.door(2), at: now) == nil)
        try await store.putTransfer(door: Sample.door(3), sealed: [3], until: now + 10, by: Sample.member(1))
        #expect(try await store.fetchTransfer(door: Sample.door(3), at: now + 10) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a transfer that many fetch at once is given to one`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        try await store.putTransfer(door: Sample.door(1), sealed: [1], until: now + 10, by: Sample.member(1))
        let fetched = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask { (try? await store.fetchTransfer(door: Sample.door(1), at: now)) == .some([1]) }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(fetched == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `a share is read until its time, and only its owner takes it back`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        let share = ShareID(Sample.token(1).text)
        try await store.putShare(share, sealed: [7], until: now + 10, by: Sample.member(1), most: 1)
        await #expect(throws: Refusal.full(limit: 1)) {
            try await store.putShare(
                ShareID(Sample.token(2).text), sealed: [8], until: now + 10, by: Sample.member(1), most: 1)
        }
        try await store.deleteShare(share, by: Sample.member(2))
        #expect(try await store.share(share, at: now + 9) == [7])
        #expect(try await store.share(share, at: now + 10) == nil)
        try await store.deleteShare(share, by: Sample.member(1))
        #expect(try await store.share(share, at: now) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `somebody deleted while a call is on its way leaves nothing behind, and is told so`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        let (gone, share) = (Sample.member(1), ShareID(Sample.token(1).text))
        _ = try await store.delete(gone)
        await #expect(throws: Refusal.unknownMember) {
            try await store.putShare(share, sealed: [1], until: now + 10, by: gone, most: 1)
        }
        await #expect(throws: Refusal.unknownMember) {
            try await store.putTransfer(door: Sample.door(1), sealed: [1], until: now + 10, by: gone)
        }
        #expect(try await store.share(share, at: now) == nil)
        #expect(try await store.fetchTransfer(door: Sample.door(1), at: now) == nil)
        #expect(Problem(.unknownMember) == .unknownMember)
    }

    @Test(arguments: StoreKind.allCases)
    func `what has expired is removed, and nothing else`(_ kind: StoreKind) async throws {
        let store = try await store(kind)
        let share = ShareID(Sample.token(1).text)
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        _ = try await store.append(
            [Sample.entry(1)], to: .own, by: Sample.member(1), quota: LogQuota(bytes: 1_000, entries: 1))
        try await store.putInvite(Invite(door: Sample.door(1), wrapped: [1], until: now + 10), by: Sample.member(1))
        try await store.putTransfer(door: Sample.door(2), sealed: [2], until: now + 10, by: Sample.member(1))
        try await store.putShare(share, sealed: [3], until: now + 10, by: Sample.member(1), most: 1)
        try await store.putExchange([4], name: Sample.token(4), by: Sample.member(1), until: now + 10, most: 1)
        try await store.prune(at: now + 9)
        #expect(try await store.share(share, at: now) == [3])
        try await store.prune(at: now + 10)
        #expect(try await store.share(share, at: now) == nil)
        #expect(try await store.fetchTransfer(door: Sample.door(2), at: now) == nil)
        try await store.putExchange([5], name: Sample.token(5), by: Sample.member(1), until: now + 10, most: 1)
        await #expect(throws: Refusal.noInvite) {
            _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: now)
        }
        #expect(try await store.entryCount() == 1)
        try await store.checkWritable()
    }
}
