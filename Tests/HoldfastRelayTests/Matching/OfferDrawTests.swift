import Foundation
import Testing

@testable import HoldfastRelay

struct OfferDrawTests {
    private static let seed: UInt64 = 15

    /// Short lists, so that a hundred thousand days take seconds: how long the filler is makes no difference.
    private func list(_ open: some Collection<MatchToken>, filler: Int) -> [MatchToken] {
        open + (0..<2).map { Sample.token(1_000 * filler + $0) }
    }

    @Test func `an open activity never comes more often than deniability allows (R15)`() {
        print("seed \(Self.seed)")
        var generator = SeededGenerator(seed: Self.seed)
        let days = 100_000
        let common = (0..<5).map { Sample.token($0) }
        let one = list(common, filler: 1)
        let other = list(common, filler: 2)
        var seen: [MatchToken: Int] = [:]
        for _ in 0..<days {
            for token in OfferDraw.draw(one, other, using: &generator) { seen[token, default: 0] += 1 }
        }
        #expect(Set(seen.keys) == Set(common))
        let spread = 4 * (OfferDraw.probability * (1 - OfferDraw.probability) / Double(days)).squareRoot()
        for token in common {
            let share = Double(seen[token] ?? 0) / Double(days)
            #expect(abs(share - OfferDraw.probability) < spread)
            // The odds that a partner could reckon with after thirty days without it (science, 4.5).
            #expect(pow(1 / (1 - share), 30) < 3 * (1 + 30 * spread))
        }
    }

    @Test func `a couple's days with and without a refusal look alike (R15)`() {
        print("seed \(Self.seed + 1)")
        var generator = SeededGenerator(seed: Self.seed + 1)
        let couples = 100_000
        let open = (0..<4).map { Sample.token($0) }
        let all = list(open, filler: 1)
        let refusing = list(open.dropFirst(), filler: 2)
        var without = [0, 0]
        for (side, other) in [list(open, filler: 3), refusing].enumerated() {
            for _ in 0..<couples where !OfferDraw.draw(all, other, using: &generator).contains(open[0]) { without[side] += 1 }
        }
        // One day without it is a sign of a refusal by no more than this.
        #expect(Double(without[1]) / Double(without[0]) < 1 / (1 - OfferDraw.probability) * 1.005)
    }

    @Test func `a list that repeats a token gives it no more chances`() {
        var generator = SeededGenerator(seed: Self.seed + 2)
        let greedy = [MatchToken](repeating: Sample.token(1), count: OfferDraw.marks)
        let other = Sample.marks(open: [Sample.token(1)], filler: 1)
        let drawn = (0..<20_000).count { _ in !OfferDraw.draw(greedy, other, using: &generator).isEmpty }
        #expect(Double(drawn) / 20_000 < OfferDraw.probability + 0.006)
    }

    @Test func `what only one is open to is never drawn, and never more than three`() {
        var generator = SeededGenerator(seed: Self.seed + 3)
        let common = (0..<200).map { Sample.token($0) }
        let one = Sample.marks(open: common, filler: 1)
        let other = Sample.marks(open: common.shuffled(using: &generator), filler: 2)
        var most = 0
        for _ in 0..<300 {
            let drawn = OfferDraw.draw(one, other, using: &generator)
            #expect(drawn.allSatisfy(Set(common).contains))
            #expect(drawn == drawn.sorted() && Set(drawn).count == drawn.count)
            most = max(most, drawn.count)
        }
        #expect(most == OfferDraw.most)
        #expect(OfferDraw.draw(one, Sample.marks(open: [], filler: 3), using: &generator).isEmpty)
    }
}
