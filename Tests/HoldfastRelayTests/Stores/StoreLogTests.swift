import Testing

@testable import HoldfastRelay

/// One suite for every store: logs.
struct StoreLogTests {
    private let roomy = LogQuota(bytes: 1 << 20, entries: 1_000)

    private func couple(_ kind: StoreKind) async throws -> any RelayStore {
        let store = try kind.make()
        for number in [1, 2, 3] { _ = try await store.register(Sample.hash(number), as: Sample.member(number)) }
        try await store.startPair(Sample.pair(1), zone: 60, by: Sample.member(1))
        let invite = Invite(door: Sample.door(1), wrapped: [1, 2, 3], until: HeldClock.start + 1)
        try await store.putInvite(invite, by: Sample.member(1))
        _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: HeldClock.start)
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `what one appends, both read in the same order, and a stranger never`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let first = try await store.append([Sample.entry(1)], to: .pair, by: Sample.member(1), quota: roomy)
        let second = try await store.append([Sample.entry(2)], to: .pair, by: Sample.member(2), quota: roomy)
        #expect(first == Appended(last: 1, isNew: true, readers: [Sample.member(1), Sample.member(2)]))
        #expect(second.last == 2)
        let mine = try await store.page(of: .pair, for: Sample.member(1), after: 0, limit: 10, bytes: 1 << 20)
        let theirs = try await store.page(of: .pair, for: Sample.member(2), after: 0, limit: 10, bytes: 1 << 20)
        #expect(mine.entries.map(\.sealed) == [Sample.sealed(1), Sample.sealed(2)])
        #expect(mine.entries.map(\.isMine) == [true, false])
        #expect(theirs.entries.map(\.isMine) == [false, true])
        #expect(mine.last == 2 && !mine.more)
        await #expect(throws: Refusal.unpaired) {
            _ = try await store.page(of: .pair, for: Sample.member(3), after: 0, limit: 10, bytes: 1 << 20)
        }
        await #expect(throws: Refusal.unpaired) {
            _ = try await store.append([Sample.entry(3)], to: .pair, by: Sample.member(3), quota: roomy)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `an own log is never read by the other one (R11)`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let appended = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: roomy)
        #expect(appended.readers == [Sample.member(1)])
        let other = try await store.page(of: .own, for: Sample.member(2), after: 0, limit: 10, bytes: 1 << 20)
        #expect(other == LogPage(entries: [], last: 0, more: false))
        #expect(try await store.lastSeqs(of: Sample.member(1)) == LastSeqs(own: 1, pair: 0))
        #expect(try await store.lastSeqs(of: Sample.member(2)) == LastSeqs(own: 0, pair: 0))
    }

    @Test(arguments: StoreKind.allCases)
    func `the same entry twice is stored once, in one call or in two`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let twice = [Sample.entry(1), Sample.entry(1), Sample.entry(2)]
        #expect(try await store.append(twice, to: .own, by: Sample.member(1), quota: roomy).last == 2)
        let again = try await store.append([Sample.entry(2)], to: .own, by: Sample.member(1), quota: roomy)
        #expect(again.last == 2 && !again.isNew)
        #expect(try await store.entryCount() == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `an id with other bytes is refused and nothing of the call is stored`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        _ = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: roomy)
        let forged = NewEntry(id: Sample.entry(1).id, sealed: Sample.sealed(9))
        await #expect(throws: Refusal.entryDiffers) {
            _ = try await store.append([Sample.entry(2), forged], to: .own, by: Sample.member(1), quota: roomy)
        }
        let page = try await store.page(of: .own, for: Sample.member(1), after: 0, limit: 10, bytes: 1 << 20)
        #expect(page.entries.map(\.sealed) == [Sample.sealed(1)])
    }

    @Test(arguments: StoreKind.allCases)
    func `a full log takes nothing more, loses nothing, and still answers repeats`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let two = LogQuota(bytes: 1 << 20, entries: 2)
        _ = try await store.append([Sample.entry(1), Sample.entry(2)], to: .own, by: Sample.member(1), quota: two)
        await #expect(throws: Refusal.full(limit: 2)) {
            _ = try await store.append([Sample.entry(3)], to: .own, by: Sample.member(1), quota: two)
        }
        let small = LogQuota(bytes: 700, entries: 100)
        await #expect(throws: Refusal.full(limit: 700)) {
            _ = try await store.append([Sample.entry(3)], to: .own, by: Sample.member(1), quota: small)
        }
        #expect(try await store.append([Sample.entry(2)], to: .own, by: Sample.member(1), quota: two).last == 2)
        #expect(try await store.lastSeqs(of: Sample.member(1)).own == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `calls at once never pass the quota together nor give a number twice`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let quota = LogQuota(bytes: 1 << 20, entries: 20)
        let stored = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    (try? await store.append(
                        [Sample.entry(number)], to: .pair, by: Sample.member(1 + number % 2), quota: quota)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(stored == 20)
        let page = try await store.page(of: .pair, for: Sample.member(1), after: 0, limit: 100, bytes: 1 << 20)
        #expect(page.entries.map(\.seq) == Array(1...20))
    }

    @Test(arguments: StoreKind.allCases)
    func `pages end by number or by size, and together are the whole log`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        _ = try await store.append((1...25).map { Sample.entry($0) }, to: .own, by: Sample.member(1), quota: roomy)
        for (limit, bytes) in [(10, 1 << 20), (100, 650), (1, 1)] {
            var after: Int64 = 0
            var found: [[UInt8]] = []
            while true {
                let page = try await store.page(of: .own, for: Sample.member(1), after: after, limit: limit, bytes: bytes)
                found += page.entries.map(\.sealed)
                after = page.entries.last?.seq ?? after
                if !page.more { break }
            }
            #expect(found == (1...25).map { Sample.sealed($0) })
        }
        let beyond = try await store.page(of: .own, for: Sample.member(1), after: .max, limit: 1, bytes: 1)
        #expect(beyond == LogPage(entries: [], last: 25, more: false))
    }
}
