// Show me when I show you: one noticing, previewed, sealed, and opened for both only when both have put one in
// (R12). Until then it can be taken back, and nobody learns that it was there.

enum ShowingErrand: Equatable, Sendable {
    case name(session: Text, text: Text)
    case sealed(name: Text)
    case put(name: Text)
    case look(name: Text)
    case open
}

struct Showing: Equatable, Sendable {
    /// The exchange that this member has put something into, until both have.
    private(set) var name: Text?

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

    func put(_ session: Text, _ text: Text, _ desk: inout Desk) {
        desk.vault("name", ["label": .string("show|" + session)], .showing(.name(session: session, text: text)))
    }

    mutating func takeBack(_ desk: inout Desk) {
        guard let name else { return }
        self.name = nil
        desk.call("DELETE", "/v1/exchanges/" + name, .null, .showing(.put(name: "")))
    }

    func look(_ desk: inout Desk) {
        guard let name else { return }
        desk.call("GET", "/v1/exchanges/" + name, .null, .showing(.look(name: name)))
    }

    mutating func answered(_ errand: ShowingErrand, status: Int, _ body: JSON, _ desk: inout Desk) {
        switch errand {
        case .put(let name) where (status == 204 || status == 200) && !name.isEmpty:
            self.name = name
            look(&desk)
        case .look(let name):
            guard let sealed = body["sealed"]?.items, sealed.count == 2, let slot = desk.pair?.slot else { return }
            self.name = nil
            desk.vault("open", ["name": .string(name), "sealed": sealed[1 - slot]], .showing(.open))
        case .put, .name, .sealed, .open: break
        }
    }

    /// What the other chose to show, as a sentence, once both are in.
    mutating func vaulted(_ errand: ShowingErrand, ok: Bool, _ result: JSON, _ desk: inout Desk) -> Text? {
        guard ok else { return nil }
        switch errand {
        case .name(_, let text):
            guard let name = result.text("token") else { return nil }
            desk.vault("seal", ["name": .string(name), "text": .string(text)], .showing(.sealed(name: name)))
        case .sealed(let name):
            desk.call("PUT", "/v1/exchanges/" + name, ["sealed": result["sealed"] ?? .null], .showing(.put(name: name)))
        case .open:
            let text = (result.text("text") ?? "").prefix(600)
            return desk.words("show.shown", ("name", desk.otherName), ("text", text))
        case .put, .look: break
        }
        return nil
    }
}
