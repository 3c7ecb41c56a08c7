import Testing

@testable import HoldfastRelay

struct AnswerReleaseTests {
    private static let rungs = [0, 1, 2]

    /// How often each rung of activity 1 comes out, of many draws; -1 is nothing.
    private func outcomes(_ one: Int?, _ other: Int?, seed: UInt64 = 8) -> [Int: Int] {
        var generator = SeededGenerator(seed: seed)
        let mine = Sample.ladders(yes: one.map { [1: $0] } ?? [:], filler: 1)
        let theirs = Sample.ladders(yes: other.map { [1: $0] } ?? [:], filler: 2)
        var counts: [Int: Int] = [:]
        for _ in 0..<8_000 {
            let released = AnswerRelease.release(mine, theirs, using: &generator)
            #expect(released.count <= 1)
            counts[released.first.flatMap { ladder in Self.rungs.first { Sample.rung(1, $0) == ladder.token } } ?? -1, default: 0] += 1
        }
        return counts
    }

    @Test(arguments: rungs, rungs)
    func `the lower of two intensities applies, whoever said it (R8)`(_ one: Int, _ other: Int) {
        let lower = min(one, other)
        #expect(outcomes(one, other).keys.allSatisfy { (max(0, lower - 1)...lower).contains($0) })
        #expect(outcomes(one, other) == outcomes(other, one))
    }

    @Test func `one in four is a rung lower, so that gentle never says who asked for it`() {
        let counts = outcomes(2, 2)
        #expect(abs(Double(counts[1] ?? 0) / 8_000 - 0.25) < 0.02)
        #expect(counts[0] == nil)
        #expect(outcomes(0, 2) == [0: 8_000])
    }

    @Test func `one yes alone releases nothing`() {
        #expect(outcomes(2, nil) == [-1: 8_000])
        #expect(outcomes(nil, 2) == [-1: 8_000])
        #expect(outcomes(nil, nil) == [-1: 8_000])
    }

    @Test func `a changed client that asks only for the most never learns how far the other would go`() throws {
        var generator = SeededGenerator(seed: 9)
        let honest = Sample.ladders(yes: [1: 2], filler: 1)
        var probe = Sample.ladders(yes: [:], filler: 2)
        probe[0] = try #require(Ladder([probe[0].rungs[0], probe[0].rungs[1], Sample.rung(1, 2)]))
        probe[1] = try #require(Ladder([Sample.rung(1, 1), probe[1].rungs[1], probe[1].rungs[2]]))
        #expect(AnswerRelease.release(honest, probe, using: &generator).isEmpty)
        #expect(AnswerRelease.release(probe, honest, using: &generator).isEmpty)
    }

    @Test func `a token that stands in two ladders is not taken`() {
        var ladders = Sample.ladders(yes: [1: 2], filler: 1)
        #expect(AnswerRelease.areDistinct(ladders))
        ladders[5] = ladders[0]
        #expect(!AnswerRelease.areDistinct(ladders))
    }

    @Test func `what is released stays, however often and whatever either one answers again (R15)`() {
        var generator = SeededGenerator(seed: 11)
        var released: [ReleasedLadder] = []
        let theirs = Sample.ladders(yes: [1: 1, 2: 2, 3: 0], filler: 1)
        for rung in [0, 1, 2, 2, 2, 2, 2, 2] {
            let probe = Sample.ladders(yes: rung == 0 ? [1: 0] : [1: rung, 2: rung], filler: 2)
            released += AnswerRelease.release(probe, theirs, after: released, using: &generator)
        }
        #expect(released.map(\.gentlest) == [Sample.rung(1, 0), Sample.rung(2, 0)])
        #expect(released[0].token == Sample.rung(1, 0))
        let many = (0..<AnswerRelease.most).map { ReleasedLadder(gentlest: Sample.token($0), token: Sample.token($0)) }
        #expect(AnswerRelease.release(theirs, theirs, after: many, using: &generator).isEmpty)
        #expect([ReleasedLadder](packed: many.packed) == many)
    }

    @Test func `places in the list and other activities make no difference`() {
        var generator = SeededGenerator(seed: 10)
        let mine = Sample.ladders(yes: [1: 0, 2: 0, 3: 0], filler: 1).shuffled(using: &generator)
        let theirs = Sample.ladders(yes: [2: 2, 3: 0, 4: 1], filler: 2).shuffled(using: &generator)
        let released = AnswerRelease.release(mine, theirs, using: &generator)
        #expect(released.tokens == [Sample.rung(2, 0), Sample.rung(3, 0)].sorted())
    }
}
