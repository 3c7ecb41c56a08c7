import Testing

@testable import HoldfastCore

struct SeasonTests {
    @Test func `R15 a touch group is in season one time in three, drawn anew for every pair and season`() {
        var held = 0
        for pair in 0..<3_000 {
            for season in 0..<10 where Season.holds(group: "held", touch: true, season: season, pair: "pair\(pair)") { held += 1 }
        }
        let share = Double(held) / 30_000
        #expect((0.32...0.347).contains(share), "\(share)")
    }

    @Test func `R15 seasons without touch shift the odds of a no by less than three and a half`() {
        // Odds after n seasons without: 1 / (1 - p)^n, for three seasons 3.375.
        let p = Season.chance
        #expect(1 / ((1 - p) * (1 - p) * (1 - p)) < 3.4)
    }

    @Test func `what has no touch is never out of season`() {
        for season in 0..<100 { #expect(Season.holds(group: "gaze", touch: false, season: season, pair: "p")) }
    }

    @Test func `R15 no private answer moves a season or the quiet set`() throws {
        let couple = try Couple.ready()
        let gated = Marks.gated(couple.a.app.desk).map(\.id)
        let quiet = Fill.today(couple.a.app.desk).map(whole)
        couple.a.press("marks.set", ["activity": "eye-glances", "open": true])
        couple.a.press("mine.check")
        couple.a.answerCheck(with: "yes")
        couple.settle()
        #expect(Marks.gated(couple.a.app.desk).map(\.id) == gated)
        #expect(Fill.today(couple.a.app.desk).map(whole) == quiet)
        #expect(Fill.today(couple.b.app.desk).map(whole) == quiet)
    }
}
