// What is drawn of a showing: the preview before it, and until it is open, what waits and how to take it back.

extension Showing {
    static func preview(_ noticing: Noticing, _ word: Text, _ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "preview", title: words("show.title", ("name", desk.otherName)), lead: words("show.lead"))
        let text = Noticing.line(noticing.record(word: word, day: desk.today.number) ?? .null, words)
        view.blocks = [
            .card(Card(text.isEmpty ? words("show.nothing") : text)),
            .actions([Action(words("show.now"), Tap("show.now"), style: .main), Action(words("show.not"), Tap("nav.back"))]),
        ]
        view.exit = Safety.exit(words)
        return view
    }

    /// In Mine, behind glass.
    static func waiting(_ desk: Desk) -> [Block] {
        desk.journal.records(.own, "showing:", limit: 20).filter { $0.value.flag("back") != true }.map { record in
            .card(
                Card(
                    desk.words("show.waiting"), lines: [record.value.text("text") ?? ""],
                    actions: [back(record.key.dropping(8), desk.words)]))
        }
    }

    static func back(_ session: Text, _ words: Words) -> Action {
        Action(words("show.back"), Tap("show.back", ["session": .string(session)]))
    }
}
