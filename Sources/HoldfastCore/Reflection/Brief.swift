// Something to take to a therapist, or to someone this member trusts: out of what they noticed and wrote, what they choose,
// and nothing of the other's (science 5.9, R20). It stays on the screen until they print it or save it themselves.

struct Brief: Equatable, Sendable {
    /// Keys of the own log, in the order in which they were chosen.
    private var chosen: [Text] = []

    private static let most = 24

    mutating func turn(_ key: Text) {
        if let index = chosen.firstIndex(of: key) { chosen.remove(at: index) } else { chosen.add(key) }
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "brief", title: words("brief.title"), lead: words("brief.lead"))
        let items = items(desk)
        if items.isEmpty {
            view.add(.small(words("mine.empty")))
        } else {
            view.add(
                .chips(
                    label: words("brief.choose"),
                    items.map { item in
                        Action(
                            item.text.beginning(40) + " · " + item.day, Tap("brief.turn", ["key": .string(item.key)]),
                            on: chosen.has(item.key))
                    }))
        }
        let taken = taken(desk)
        if !taken.isEmpty {
            view.blocks += [
                .sheet(
                    [.heading(words("brief.sheet"))]
                        + taken.flatMap { [.small($0.day)] + $0.text.split(UInt8(ascii: "\n")).map { .text($0) } }),
                .actions([
                    Action(words("recovery.print"), Tap("brief.print"), style: .main), Action(words("recovery.file"), Tap("brief.file")),
                ]),
            ]
        }
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    /// As a file: the words alone, with their days.
    func file(_ desk: Desk) -> JSON { taken(desk).json { ["day": .string($0.day), "text": .string($0.text)] } }

    private struct Item {
        var key: Text
        var text: Text
        var day: Text
    }

    private func taken(_ desk: Desk) -> [Item] {
        let items = items(desk)
        return chosen.compactMap { key in items.first { $0.key == key } }
    }

    private func items(_ desk: Desk) -> [Item] {
        let noticed = desk.journal.records(.own, "noticing:", limit: Brief.most).map { record in
            let title = record.value.text("activity").flatMap { desk.catalogue.activity($0)?.title }
            let stretch = Noticing.stretch(record.value)
            let said = stretch == "none" ? nil : Mine.said(stretch, "slider.stretch.", desk.words)
            let line = [title, Noticing.line(record.value, desk.words), said].compactMap { $0 }.filter { !$0.isEmpty }
            return Item(key: record.key, text: line.joined(" · "), day: Mine.day(record.value.int("day"), desk))
        }
        let written = desk.journal.records(.own, "reflection:", limit: Brief.most).map { record in
            Item(key: record.key, text: record.value.text("text") ?? "", day: Mine.day(record.value.int("day"), desk))
        }
        return Array(noticed) + Array(written)
    }
}
