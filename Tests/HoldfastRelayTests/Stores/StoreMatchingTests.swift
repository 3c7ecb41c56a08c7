import Synchronization
import Testing

@testable import HoldfastRelay

/// One suite for every store: offers, answers, exchanges.
struct StoreMatchingTests {
    private let now = HeldClock.start
    private let one = Sample.member(1)
    private let other = Sample.member(2)

    private func couple(_ kind: StoreKind) async throws -> any RelayStore {
        let store = try kind.make()
        for number in [1, 2] { _ = try await store.register(Sample.hash(number), as: Sample.member(number)) }
        try await store.startPair(Sample.pair(1), zone: 0, by: one)
        try await store.putInvite(Invite(door: Sample.door(1), wrapped: [1], until: now + 1), by: one)
        _ = try await store.useInvite(door: Sample.door(1), by: other, at: now)
        return store
    }

    /// Counts draws, and offers the first thing that both have.
    private final class CountedDraw: Sendable {
        let count = Mutex(0)
        var draw: Draw {
            { one, other in
                self.count.withLock { $0 += 1 }
                return Array(one.filter(Set(other).contains).prefix(1))
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `offers are drawn once a day, after both have marks, the same for both`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let counted = CountedDraw()
        let nothing = try await store.offers(for: one, at: now, draw: counted.draw)
        try await store.putMarks(Sample.marks(open: [Sample.token(7)], filler: 1), by: one)
        #expect(try await store.offers(for: one, at: now, draw: counted.draw) == nothing)
        #expect(counted.count.withLock { $0 } == 0)

        try await store.putMarks(Sample.marks(open: [Sample.token(7)], filler: 2), by: other)
        let drawn = try await store.offers(for: other, at: now, draw: counted.draw)
        #expect(drawn.tokens == [Sample.token(7)])
        try await store.putMarks(Sample.marks(open: [], filler: 3), by: one)
        #expect(try await store.offers(for: one, at: now, draw: counted.draw) == drawn)
        #expect(counted.count.withLock { $0 } == 1)

        let tomorrow = now + 86_400_000
        #expect(try await store.offers(for: one, at: tomorrow, draw: counted.draw).tokens.isEmpty)
        #expect(try await store.offers(for: other, at: now, draw: counted.draw).tokens.isEmpty)
        #expect(counted.count.withLock { $0 } == 2, "a clock set back gave a second draw")
    }

    /// Releases every ladder that both have, at its gentlest.
    private let release: Release = { one, other, earlier in
        let common = Set(one.map(\.rungs[0])).intersection(other.map(\.rungs[0])).subtracting(earlier.map(\.gentlest))
        return common.sorted().map { ReleasedLadder(gentlest: $0, token: $0) }
    }

    @Test(arguments: StoreKind.allCases)
    func `answers can be replaced, and what both have had stays released all day`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        func put(_ activities: Set<Int>, by member: MemberID, day: String = "2026-11-23") async throws -> [MemberID] {
            let yes = Dictionary(uniqueKeysWithValues: activities.map { ($0, 0) })
            return try await store.putAnswers(
                Sample.ladders(yes: yes, filler: 1 + (member == one ? 0 : 1)), for: day, by: member, at: now, release: release
            ).tell
        }
        func released(at time: Int64 = HeldClock.start) async throws -> [MatchToken] {
            let mine = try await store.released(for: one, at: time)
            #expect(try await store.released(for: other, at: time) == mine)
            return mine.tokens
        }
        await #expect(throws: Refusal.anotherDay) { _ = try await put([1], by: one, day: "2026-11-24") }
        #expect(try await put([1, 9], by: one) == [])
        #expect(try await put([2, 3], by: one) == [])
        #expect(try await put([1], by: other) == [])
        #expect(try await released() == [])
        #expect(try await put([2], by: other) == [one, other])
        #expect(try await released() == [Sample.rung(2, 0)])
        #expect(try await put([], by: one) == [])
        #expect(try await released() == [Sample.rung(2, 0)])
        #expect(try await put([2], by: one) == [], "told twice")
        #expect(try await put([2, 4], by: one) == [])
        #expect(try await put([4], by: other) == [one, other])
        #expect(try await released() == [Sample.rung(2, 0), Sample.rung(4, 0)].sorted())
        #expect(try await released(at: now + 86_400_000) == [])
    }

    @Test(arguments: StoreKind.allCases)
    func `an exchange gives nothing until both are in, then both`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        let name = Sample.token(1)
        func put(_ byte: UInt8, by member: MemberID) async throws {
            try await store.putExchange([byte], name: name, by: member, until: now + 10, most: 2)
        }
        try await put(1, by: one)
        try await put(2, by: one)
        #expect(try await store.exchange(name: name, for: other) == [])
        try await store.takeBackExchange(name: name, by: other)
        try await store.takeBackExchange(name: name, by: one)
        try await put(4, by: other)
        #expect(try await store.exchange(name: name, for: other) == [])
        try await put(3, by: one)
        for member in [one, other] { #expect(try await store.exchange(name: name, for: member) == [[3], [4]]) }
        await #expect(throws: Refusal.released) { try await put(9, by: one) }
        await #expect(throws: Refusal.released) { try await store.takeBackExchange(name: name, by: other) }
        try await store.putExchange([1], name: Sample.token(2), by: one, until: now + 10, most: 2)
        await #expect(throws: Refusal.full(limit: 2)) {
            try await store.putExchange([1], name: Sample.token(3), by: one, until: now + 10, most: 2)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `R12 what is full for one never tells how much the other has put in`(_ kind: StoreKind) async throws {
        /// What `one` is answered, name by name, where `other` has put in these before.
        func answers(_ others: [Int]) async throws -> [Bool] {
            let store = try await couple(kind)
            func put(_ name: Int, by member: MemberID) async throws -> Bool {
                do {
                    try await store.putExchange([1], name: Sample.token(name), by: member, until: now + 10, most: 3)
                    return true
                } catch Refusal.full { return false }
            }
            for name in others { #expect(try await put(name, by: other)) }
            var answers: [Bool] = []
            for name in 1...5 { answers.append(try await put(name, by: one)) }
            return answers
        }
        let alone = [true, true, true, false, false]
        for others in [[], [1], [4], [7, 8], [7, 8, 9], [3, 4, 5]] { #expect(try await answers(others) == alone, "\(others)") }
    }

    @Test(arguments: StoreKind.allCases)
    func `leaving takes back what is not yet released`(_ kind: StoreKind) async throws {
        let store = try await couple(kind)
        try await store.putExchange([1], name: Sample.token(1), by: one, until: now + 10, most: 9)
        _ = try await store.putAnswers(
            Sample.ladders(yes: [1: 0], filler: 1), for: "2026-11-23", by: one, at: now, release: release)
        _ = try await store.leave(one)
        try await store.putExchange([2], name: Sample.token(1), by: other, until: now + 10, most: 9)
        let answered = try await store.putAnswers(
            Sample.ladders(yes: [1: 0], filler: 2), for: "2026-11-23", by: other, at: now, release: release)
        #expect(answered.tell.isEmpty)
        #expect(try await store.exchange(name: Sample.token(1), for: other) == [])
        #expect(try await store.released(for: other, at: now).tokens.isEmpty)
    }
}
