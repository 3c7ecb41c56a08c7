// Mine: behind glass. What this member noticed and wrote, what they are open to (never shown again), and the
// tools that are theirs alone. Shown back, never decoded (R41).

enum Mine {
    static func view(_ desk: Desk, _ membership: Membership) -> View {
        let words = desk.words
        var view = View(screen: "mine", title: words("mine.title"), lead: words("mine.lead", ("name", desk.otherName)))
        view.exit = Safety.exit(words)
        view.add(.actions([Action(words("mine.write"), Tap("mine.write"), style: .main)]))
        view.blocks += Showing.waiting(desk)
        let there = desk.journal.records(.own, "there:", limit: 8).reversed()
        if !there.isEmpty {
            view.add(
                .rows(
                    label: words("there.title", ("name", desk.otherName)),
                    [
                        row(words("there.there"), there.map { tone($0.value.int("there")) }, "there.", words),
                        row(words("there.free"), there.map { tone($0.value.int("free")) }, "there.", words),
                    ]))
        }
        view.blocks += stretches(desk)
        view.blocks += noticed(desk) + written(desk)
        view.add(.rows(label: words("mine.tools"), tools(desk)))
        view.blocks += Today.status(membership, words)
        return view
    }

    private static func stretches(_ desk: Desk) -> [Block] {
        let words = desk.words
        let recent = desk.journal.records(.own, "noticing:", limit: 60)
        let rows = desk.catalogue.activities.compactMap { activity -> Row? in
            let cells = recent.filter { $0.value.text("activity") == activity.id }.map { Noticing.stretch($0.value) }
                .filter { $0 != "none" }
            guard !cells.isEmpty else { return nil }
            return row(activity.title, cells.prefix(8).reversed(), "slider.stretch.", words)
        }
        return rows.isEmpty ? [] : [.rows(label: words("mine.stretch"), rows), .small(words("mine.stretchKey"))]
    }

    /// The cells, and the same in words: no row is colour alone.
    private static func row(_ label: Text, _ cells: [Text], _ family: Text, _ words: Words) -> Row {
        Row(label, detail: cells.map { said($0, family, words) }.joined(", "), cells: cells)
    }

    /// One cell in words.
    static func said(_ cell: Text, _ family: Text, _ words: Words) -> Text {
        switch cell {
        case "easy": words(key: family + (family == "there." ? "high" : "low"))
        case "good": words(key: family + "middle")
        case "much": words(key: family + (family == "there." ? "low" : "high"))
        default: words("there.none")
        }
    }

    static func noticed(_ desk: Desk) -> [Block] {
        let words = desk.words
        let rows = desk.journal.records(.own, "noticing:", limit: 8).map { record -> Row in
            let title = record.value.text("activity").flatMap { desk.catalogue.activity($0)?.title } ?? words("mine.noticed")
            return Row(Noticing.line(record.value, words), detail: title + " · " + day(record.value.int("day"), desk))
        }
        return rows.isEmpty ? [.small(words("mine.empty"))] : [.rows(label: words("mine.noticed"), Array(rows))]
    }

    private static func written(_ desk: Desk) -> [Block] {
        let rows = desk.journal.records(.own, "reflection:", limit: 20).map { record -> Row in
            let text = record.value.text("text") ?? ""
            let id = record.key.dropping(11)
            return Row(
                text.beginning(80), detail: day(record.value.int("day"), desk), tap: Tap("mine.read", ["id": .string(id)]))
        }
        return rows.isEmpty ? [] : [.rows(label: desk.words("mine.written"), Array(rows))]
    }

    private static func tools(_ desk: Desk) -> [Row] {
        let words = desk.words
        var names = Text.list("weigh back brief marks body topics showAll mute check senses recovery move export help wipe")
        if !desk.isPaired { names.removeAll { $0 == "marks" || $0 == "mute" } }
        return names.map { name in
            let key = name == "mute" && desk.own("mute") != nil ? "mine.unmute" : "mine." + name
            return Row(words(key: key), tap: Tap(name: "mine." + name))
        }
    }

    private static func tone(_ value: Int?) -> Text {
        guard let value else { return "none" }
        return value < 334 ? "much" : value < 667 ? "good" : "easy"
    }

    static func day(_ number: Int?, _ desk: Desk) -> Text {
        guard let number, Day.known.contains(number) else { return "" }
        let gone = desk.today.number - number
        if gone == 0 { return desk.words("day.today") }
        if gone == 1 { return desk.words("day.yesterday") }
        let day = Day(number: number)
        return desk.words("day.date", ("day", "\(day.day)"), ("month", desk.words(key: "month.\(day.month)")))
    }
}
