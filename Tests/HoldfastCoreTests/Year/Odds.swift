@testable import HoldfastCore

/// How far days without an activity can shift what someone believes of the other's answer (R15). For a *no* such days are
/// certain; for two who are open to everything they come by chance, once in so many times: that is the odds' shift.
struct Odds {
    /// Stretches of thirty days, and those without one activity: for who looks every day, and on six days of seven.
    var stretches = 0
    var without = 0
    var withoutSixOfSeven = 0
    /// One, two and three seasons in a row, and those without any of one kind of touch.
    var seasons = [0, 0, 0]
    var still = [0, 0, 0]

    static func shift(_ all: Int, _ without: Int) -> Double { Double(all) / Double(max(without, 1)) }

    init(_ couples: Int, _ catalogue: Catalogue) {
        let gated = catalogue.activities.filter { !$0.quiet }
        for couple in 0..<couples {
            var random = Random(seed: "odds|\(couple)")
            // What came on each of twelve seasons' days.
            var days: [(drawn: [Text], looks: Bool)] = []
            for season in 740..<752 {
                let open = gated.filter { Season.holds(group: $0.group, touch: $0.touch, season: season, pair: "pair-\(couple)") }.map(\.id)
                for _ in 0..<28 { days.append((RelayRules.draw(open, open, &random), random.below(7) != 0)) }
            }
            for activity in gated where !activity.touch { count(activity.id, days) }
            for group in Set(gated.filter(\.touch).map(\.group)).sorted() { count(gated.filter { $0.group == group }.map(\.id), days) }
        }
    }

    private mutating func count(_ activity: Text, _ days: [(drawn: [Text], looks: Bool)]) {
        for start in stride(from: 0, to: days.count - 29, by: 30) {
            let came = days[start..<start + 30].filter { $0.drawn.contains(activity) }
            stretches += 1
            if came.isEmpty { without += 1 }
            if !came.contains(where: \.looks) { withoutSixOfSeven += 1 }
        }
    }

    private mutating func count(_ group: [Text], _ days: [(drawn: [Text], looks: Bool)]) {
        let quiet = stride(from: 0, to: days.count, by: 28).map { start in
            !days[start..<start + 28].contains { $0.drawn.contains { group.contains($0) } }
        }
        for length in 1...3 {
            for start in 0...(quiet.count - length) {
                seasons[length - 1] += 1
                if quiet[start..<start + length].allSatisfy({ $0 }) { still[length - 1] += 1 }
            }
        }
    }
}
