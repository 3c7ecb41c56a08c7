@testable import HoldfastCore

/// What the relay does with tokens, restated on labels: the core's tests do not know the relay.
/// See Sources/HoldfastRelay/Matching, OfferDraw and AnswerRelease, which have tests of their own.
enum RelayRules {
    static let probability = 0.036
    static let most = 3
    static let loweredOneIn = 4

    /// What chance brings of what both are open to, once a day.
    static func draw(_ one: [Text], _ other: [Text], _ random: inout Random) -> [Text] {
        var drawn: [Text] = []
        for label in one where other.contains(label) && random.unit() < probability { drawn.append(label) }
        drawn.shuffle(using: &random)
        return Array(drawn.prefix(most))
    }

    /// What both said yes to: the highest common rung of each ladder, one time in four one lower.
    static func release(_ one: JSON, _ other: JSON, _ random: inout Random) -> [Text] {
        (one.items ?? []).compactMap { ladder in
            guard let theirs = other.items?.first(where: { $0.items?[0] == ladder.items?[0] }) else { return nil }
            let common = zip(ladder.items ?? [], theirs.items ?? []).prefix { $0 == $1 && !$0.isNull }.map { $0.0 }
            let lowered = random.below(loweredOneIn) == 0
            return common[lowered && common.count > 1 ? common.count - 2 : common.count - 1].text
        }
    }
}
