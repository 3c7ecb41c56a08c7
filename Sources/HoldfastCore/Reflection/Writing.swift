// Private writing. It goes to the own log alone; taking one away can be undone for as long as its notice stands.

struct Writing: Equatable, Sendable {
    /// Empty for a new page.
    var id: Text = ""
    /// What stood there before.
    var text: Text = ""
    /// With a question to begin from, and what was noticed lately beside it (science 5.9).
    var looksBack = false

    static let limit = 20_000

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(
            screen: "writing", title: words(key: looksBack ? "back.title" : "write.title"),
            lead: words(key: looksBack ? "back.lead" : "write.lead"))
        if looksBack { view.blocks += Mine.noticed(desk) }
        view.blocks += [
            .field(Field(name: "text", label: words("write.label"), value: text, kind: "long", limit: Writing.limit)),
            .actions([Action(words("write.keep"), Tap("write.keep"), style: .main)]),
        ]
        if !id.isEmpty { view.add(.actions([Action(words("write.remove"), Tap("write.remove"), style: .quiet)])) }
        view.goBack(words)
        view.exit = Safety.exit(words)
        return view
    }

    /// Keeps the page; an empty new one is nothing. False where it is too long for one page: nothing is lost, the
    /// text stays on the screen.
    mutating func keep(_ text: Text, _ desk: inout Desk) -> Bool {
        guard !text.isEmpty || !id.isEmpty else { return true }
        let id = id.isEmpty ? desk.random.hex(bytes: 8) : id
        self.text = text
        guard desk.keep(.own, "reflection:" + id, ["day": JSON(desk.today.number), "text": .string(text)]) else { return false }
        self.id = id
        return true
    }
}
