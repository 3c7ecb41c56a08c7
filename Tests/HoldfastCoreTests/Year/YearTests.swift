import Foundation
import Testing

@testable import HoldfastCore

/// A year of many couples, day by day. `HOLDFAST_YEAR=1000 swift test -c release -Xswiftc -enable-testing --filter YearTests`
/// lives it with so many of them and writes docs/a-year-of-offers.md.
@Suite struct YearTests {
    /// Few enough for every run.
    static let few = 8
    static let couples = ProcessInfo.processInfo.environment["HOLDFAST_YEAR"].flatMap { Int($0) }

    static func catalogue() throws -> Catalogue { Catalogue(try Content.load()["catalogue"] ?? .null) }

    struct Year: Sendable {
        var figures = YearFigures()
        var faults: [Text] = []
    }

    static func live(_ numbers: Range<Int>, _ catalogue: Catalogue) async -> Year {
        await withTaskGroup(of: Year.self) { group in
            for number in numbers {
                group.addTask {
                    var couple = YearCouple(number, catalogue)
                    couple.live()
                    return Year(figures: couple.figures, faults: couple.faults.map { "seed year|\(number), " + $0 })
                }
            }
            return await group.reduce(into: Year()) { all, one in
                all.figures = all.figures + one.figures
                all.faults += one.faults
            }
        }
    }

    @Test func `R8 R15 a year never repeats itself dully, never goes above the lower answer, and is what the page says`() async throws {
        let catalogue = try YearTests.catalogue()
        let few = await YearTests.live(0..<YearTests.few, catalogue)
        #expect(few.faults.isEmpty, "\(few.faults.count): \(few.faults.prefix(12))")
        try check(few.figures, catalogue)
        if let couples = YearTests.couples {
            let rest = await YearTests.live(YearTests.few..<max(couples, YearTests.few), catalogue)
            #expect(rest.faults.isEmpty, "\(rest.faults.count): \(rest.faults.prefix(12))")
            let all = few.figures + rest.figures
            try check(all, catalogue)
            let page = YearPage(
                catalogue: catalogue, all: all, few: few.figures, odds: Odds(max(couples, 1_000), catalogue),
                oddsCouples: max(couples, 1_000))
            try Data(page.written().bytes).write(to: YearPage.file)
        }
        let page = Text(try String(contentsOf: YearPage.file, encoding: .utf8))
        let told = page.description.components(separatedBy: YearPage.mark.description).last ?? ""
        for line in YearPage.check(few.figures, catalogue) {
            #expect(
                told.contains(line.description + "\n"), "docs/a-year-of-offers.md is of another year. Write it anew: HOLDFAST_YEAR=1000")
        }
    }

    /// What holds for any number of couples.
    private func check(_ figures: YearFigures, _ catalogue: Catalogue) throws {
        let quiet = catalogue.activities.filter(\.quiet).count
        #expect(figures.fewest > 0 && figures.thin * 1_000 < figures.memberDays, "a day is thin only for who put nearly all away")
        #expect(figures.again * 100 < figures.memberDays, "a third day running is rare: \(figures.again) in \(figures.memberDays)")
        #expect(figures.withoutTouch > 0 && figures.fewestWithoutTouch > 0, "a couple without touch is never left with nothing")
        #expect(figures.sessions > figures.couples * 10)
        #expect(figures.lowered > 0 && figures.levels.allSatisfy { $0 > 0 })
        for activity in catalogue.activities where activity.quiet {
            let fewest = figures.seen[activity.id]?.min() ?? 365
            #expect(fewest >= 365 / quiet / 3, "\(activity.id) came on \(fewest) days only")
        }
        for activity in catalogue.activities where !activity.quiet {
            guard let days = figures.seen[activity.id], days.count > 100 else { continue }
            let never = days.filter { $0 == 0 }.count
            #expect(Double(never) / Double(days.count) < 0.05, "\(activity.id) never came to \(never) of \(days.count) who were open to it")
        }
    }

    @Test func `R15 a single no shifts the odds threefold in thirty days at most, and a kind of touch one and a half in a season`() throws {
        let odds = Odds(1_000, Catalogue(Library.json))
        // Looking on every single day it is 1 / 0.964^30, which is 3.004; on most days it is less.
        #expect(Odds.shift(odds.stretches, odds.without) < 3.1)
        #expect(Odds.shift(odds.stretches, odds.withoutSixOfSeven) < 3)
        for (index, bound) in [1.5, 2.25, 3.375].enumerated() {
            let shift = Odds.shift(odds.seasons[index], odds.still[index])
            #expect(shift < bound * 1.04, "\(index + 1) seasons: \(shift)")
            #expect(shift > 1.2, "in season it does come")
        }
    }

    @Test func `a larger library holds to all of it as well`() async {
        let year = await YearTests.live(0..<2, Catalogue(Library.json))
        #expect(year.faults.isEmpty, "\(year.faults.count): \(year.faults.prefix(12))")
        #expect(year.figures.fewest >= 3)
        #expect(year.figures.unavoidable == 0 && year.figures.again == 0)
    }
}
