import Foundation

@testable import HoldfastCore

/// docs/a-year-of-offers.md, out of the figures.
struct YearPage {
    let catalogue: Catalogue
    let all: YearFigures
    let few: YearFigures
    let odds: Odds
    let oddsCouples: Int

    static let file = Content.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/a-year-of-offers.md" as String)
    static let mark: Text = "## Kept true"

    /// The figures of the first couples alone: what the test plays again each time.
    static func check(_ few: YearFigures, _ catalogue: Catalogue) -> [Text] {
        let head: [Text] = [
            "couples \(few.couples) · days of one member \(few.memberDays) · invitations a day \(few.fewest) to \(few.fullest)",
            "asked, kept, by chance, quiet: " + few.sources.map { "\($0)" as Text }.joined(", "),
            "sessions \(few.sessions) · gentle, same, more: " + few.levels.map { "\($0)" as Text }.joined(", ")
                + " · lowered \(few.lowered)",
            "in a fortnight \(few.different) different in \(few.fortnights)",
        ]
        return head + catalogue.activities.map { $0.id + " " + (few.seen[$0.id] ?? []).sorted().map { "\($0)" as Text }.joined(" ") }
    }

    func written() -> Text {
        let lines: [Text] =
            intro + day + activities + dull + odd + agreed + [
                YearPage.mark, "",
                "The test `A year` lives the first \(few.couples) of these couples anew each time it runs and compares every line below. Where a rule or a",
                "pack has changed, this page is written anew with `HOLDFAST_YEAR=1000 swift test --filter YearTests`; it takes some minutes.",
                "", "```",
            ] + YearPage.check(few, catalogue) + ["```"]
        return lines.joined("\n") + "\n"
    }

    private var intro: [Text] {
        [
            "# A year of offers", "",
            "What \(all.couples) made-up couples were offered in a year. Each of the two looks, answers, marks, hides, keeps, rests and asks in a way of",
            "their own; one in three has something in the body profile, one in ten a private check that closed contact, one couple in five is",
            "apart for some weeks. What they are offered is decided by the rooms of the core that decide it on phones (`Today`, `Consent`, `Safety`, `Body`,",
            "`Together`), with the shipped activities; only the relay's draw is restated (`Tests/HoldfastCoreTests/Year/RelayRules.swift`). No person is in here.",
            "",
        ]
    }

    private var day: [Text] {
        let parts: [Text] = ["asked by one of the two", "kept by both", "by chance, out of what both are open to", "the quiet set"]
        let rows = zip(parts, all.sources).map { part, count in "| " + part + " | " + YearPage.tenths(count * 7, all.memberDays) + " |" }
        return [
            "## What a day holds", "",
            "\(all.memberDays) days of one member: three invitations or more, never more than \(all.fullest). On \(all.thin) of these days it was fewer,"
                + " and \(all.fewest) at least: to someone who had put away, or let rest, nearly all of the quiet set.", "",
            "| where they come from | in a week |", "| --- | --- |",
        ] + rows + [
            "",
            "For \(all.withoutTouch) of the couples nothing with touch was open, because of a mark, a body or the check. Their emptiest day held"
                + " \(all.fewestWithoutTouch) invitations.", "",
        ]
    }

    private var activities: [Text] {
        let rows = catalogue.activities.map { activity -> Text in
            let days = (all.seen[activity.id] ?? []).sorted()
            guard !days.isEmpty else { return "| " + activity.title + " | " + YearPage.kind(activity) + " | 0 | | | |" }
            let middle = days[days.count / 2]
            let never = days.filter { $0 == 0 }.count
            return "| " + activity.title + " | " + YearPage.kind(activity)
                + " | \(days.count) | \(days[0]) | \(middle) | \(days[days.count - 1])"
                + (never > 0 ? " (never to \(never))" : "") + " |"
        }
        return [
            "## How often each one comes", "",
            "Days in the year on which it came, for members of couples in which nobody closed it and, outside the quiet set, both were open to it all year.",
            "What was kept comes most often; what has touch waits for its seasons.", "",
            "| activity | comes | members | fewest days | middle | most |", "| --- | --- | --- | --- | --- | --- |",
        ] + rows + [""]
    }

    static func kind(_ activity: Activity) -> Text { activity.quiet ? "on any day" : activity.touch ? "by chance, in season" : "by chance" }

    private var dull: [Text] {
        [
            "## Never dull", "",
            "- In a fortnight a member saw " + YearPage.tenths(all.different, all.fortnights)
                + " different activities out of \(catalogue.activities.count).",
            "- Something of the quiet set came three days running although something else was there: \(all.again) times in"
                + " \(all.memberDays) days. That happens where so much was put away or kept that things come on their day of rest.",
            "- Where so much was put away, kept or done that nothing else was there, something came a third time: \(all.unavoidable) times in"
                + " \(all.memberDays) days.",
            "- What the two did yesterday came again only where nothing else was there.", "",
        ]
    }

    private var odd: [Text] {
        let rows: [Text] = [
            "| thirty days without one activity, looking on every day | " + YearPage.shift(odds.stretches, odds.without) + " | 3 |",
            "| the same, looking on six days of seven | " + YearPage.shift(odds.stretches, odds.withoutSixOfSeven) + " | 3 |",
            "| a season without one kind of touch | " + YearPage.shift(odds.seasons[0], odds.still[0]) + " | 1.5 |",
            "| two seasons | " + YearPage.shift(odds.seasons[1], odds.still[1]) + " | 2.25 |",
            "| three seasons | " + YearPage.shift(odds.seasons[2], odds.still[2]) + " | 3.4 |",
        ]
        return [
            "## What a gap can tell", "",
            "For \(oddsCouples) couples who are open to everything: by how much the odds shift toward *they said no* when nothing comes (R15).",
            "",
            "| what did not come | odds shift | bound |", "| --- | --- | --- |",
        ] + rows + [
            "",
            "Looking on every single day the first one is 1 / 0.964³⁰, which is 3.004: the bound of the science brief, rounded as it is there.",
            "",
        ]
    }

    private var agreed: [Text] {
        [
            "## What both said", "",
            "\(all.sessions) sessions came about. What both said yes to was *a gentler way* \(all.levels[0]) times, *yes* \(all.levels[1]) times and *a bit more*"
                + " \(all.levels[2]) times.",
            "It was never above the lower of the two answers (R8). \(all.lowered) times chance lowered it by one more step, so that a gentle outcome is nobody's.",
            "With the two answers exchanged every outcome is the same.", "",
        ]
    }

    static func tenths(_ count: Int, _ of: Int) -> Text {
        let tenths = (count * 20 + of) / (of * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func shift(_ all: Int, _ without: Int) -> Text { YearPage.tenths(all * 10, without * 10) + "-fold" }
}
