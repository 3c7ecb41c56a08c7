/// Finds what two people both said yes to, today.
///
/// The lower of two intensities applies (rule R8). One time in four it is lowered one rung more, so that
/// nobody can tell from a gentle outcome whether the other one asked for gentle.
public enum AnswerRelease {
    /// A member's answers are always so many ladders: real ones and random filler.
    public static let ladders = 16
    /// One in so many is lowered by one rung where it can be.
    public static let loweredOneIn = 4
    /// At most so many are released in one day: four times as many as a member can answer at once.
    public static let most = 64

    /// A rung counts only if every gentler rung of the same ladder is common too. A changed client that sends
    /// the highest rung alone would otherwise escape the lowering and learn exactly how far the other would go.
    ///
    /// A ladder that was released stays as it was, whatever either one answers later: whoever could ask again with
    /// another rung, or draw again, would find out the other's.
    ///
    /// - Parameters:
    ///   - one, other: answers whose tokens are all different from each other (see ``areDistinct(_:)``)
    ///   - earlier: what this day has released so far
    /// - Returns: what comes to it now.
    public static func release(
        _ one: [Ladder], _ other: [Ladder], after earlier: [ReleasedLadder] = [],
        using generator: inout some RandomNumberGenerator
    ) -> [ReleasedLadder] {
        let byGentlest = Dictionary(other.map { ($0.rungs[0], $0) }, uniquingKeysWith: { first, _ in first })
        let settled = Set(earlier.map(\.gentlest))
        var released: [ReleasedLadder] = []
        for ladder in one where !settled.contains(ladder.rungs[0]) {
            guard let theirs = byGentlest[ladder.rungs[0]] else { continue }
            let common = zip(ladder.rungs, theirs.rungs).prefix { $0 == $1 }.count
            let lowered = Int.random(in: 0..<loweredOneIn, using: &generator) == 0
            let rung = lowered && common > 1 ? common - 2 : common - 1
            released.append(ReleasedLadder(gentlest: ladder.rungs[0], token: ladder.rungs[rung]))
        }
        return Array(released.prefix(max(0, most - earlier.count)))
    }

    /// Whether no token is there twice: one that is could stand in two ladders and be matched rung by rung.
    public static func areDistinct(_ ladders: [Ladder]) -> Bool {
        let tokens = ladders.flatMap(\.rungs)
        return Set(tokens).count == tokens.count
    }
}
