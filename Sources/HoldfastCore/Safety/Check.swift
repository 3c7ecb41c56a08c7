// The private check (R21 to R26): alone, four questions, nothing kept of the answers. On one phone each of the
// two takes a turn behind a cover, and one *not open* is enough for both without saying whose.

struct Check: Equatable, Sendable {
    enum Step: Equatable, Sendable {
        /// Before the other person's turn on one phone.
        case cover
        case seen
        case question(Int)
        /// The same words for everyone; below them, once, the help page where an answer asked for it (R23).
        case thanks(help: Bool)
    }

    enum Exit: Equatable, Sendable {
        /// Someone may be looking: nothing happened, nothing is kept.
        case skipped
        case done(clear: Bool)
    }

    static let questions: [Text] = ["fear", "hurt", "control", "made"]

    var step = Step.seen
    /// One on this member's own phone; two on a shared one.
    var people = 1
    private var person = 0
    private var clear = true
    private var personClear = true
    /// What the person was about to do.
    var then: Tap?

    init(people: Int, then: Tap?) {
        self.people = people
        self.then = then
        step = people > 1 ? .cover : .seen
    }

    mutating func tap(_ tap: Tap) -> Exit? {
        switch (tap.name, step) {
        case ("check.alone", .cover): step = .seen
        case ("check.seen", .seen):
            guard tap.with.text("seen") == "no" else { return .skipped }
            step = .question(0)
        case ("check.answer", .question(let index)):
            if tap.with.text("answer") != "no" { personClear = false }
            step = index + 1 < Check.questions.count ? .question(index + 1) : .thanks(help: !personClear)
        case ("check.next", .thanks):
            clear = clear && personClear
            personClear = true
            person += 1
            guard person < people else { return .done(clear: clear) }
            step = .cover
        default: break
        }
        return nil
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view: View
        switch step {
        case .cover:
            view = View(screen: "cover", title: words(key: person == 0 ? "cover.first" : "cover.second"), lead: words("cover.lead"))
            view.mood = .night
            view.blocks = [
                .circles("apart", label: words("art.apart")),
                .actions([Action(words("cover.go"), Tap("check.alone"), style: .main)]),
            ]
        case .seen:
            view = View(screen: "check-seen", title: words("check.title"), lead: words("check.lead"))
            view.blocks = [
                .text(words("check.keeps")),
                .heading(words("check.seen")),
                .actions(["no", "yes", "unsure"].map { Action(words(key: "check.seen." + $0), Tap("check.seen", ["seen": .string($0)])) }),
                .details(summary: words("exit.about"), [.text(words("exit.aboutText"))]),
            ]
        case .question(let index):
            view = View(screen: "check-\(index + 1)", title: words(key: "check." + Check.questions[index]))
            view.blocks = [
                .actions(
                    ["no", "yes", "unsure", "rather"].map {
                        Action(words(key: "check.answer." + $0), Tap("check.answer", ["answer": .string($0)]))
                    }),
                .small(words("check.small")),
            ]
        case .thanks(let help):
            view = View(screen: "check-thanks", title: words("check.thanks"), lead: words("check.thanksLead"))
            if help { view.blocks += Help.blocks(desk) }
            view.add(.actions([Action(words("go.on"), Tap("check.next"), style: .main)]))
        }
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }
}
