// The first minute: no account, no sign-up, no partner needed. Three ways to begin, and two differently worded
// doors for those who come with an invitation or a recovery sheet.

struct Welcome: Equatable, Sendable {
    enum Step: Equatable, Sendable {
        case hello
        case name
        /// The code of a recovery sheet, or of another phone; `problem` is a key of words.
        case restore(problem: Text?)
        case restoring
    }

    enum Exit: Equatable, Sendable {
        case way(Way)
        case invite
        case join
        case restore(code: Text)
    }

    var step = Step.hello

    /// Whether this leads on from the first page: then something is kept, or shown that the library is needed for.
    static func goesOn(_ tap: Tap) -> Bool {
        switch tap.name {
        case "welcome.one", "welcome.alone", "welcome.named", "welcome.join", "welcome.restoreGo": true
        default: false
        }
    }

    mutating func tap(_ tap: Tap, fields: JSON, _ desk: inout Desk) -> Exit? {
        switch tap.name {
        case "welcome.one": return .way(.one)
        case "welcome.alone": return .way(.alone)
        case "welcome.two": step = .name
        case "welcome.named":
            let name = fields.text("name") ?? ""
            if !name.isEmpty { Us.keepName(name, &desk) }
            return .invite
        case "welcome.join": return .join
        case "welcome.restore": step = .restore(problem: nil)
        case "welcome.restoreGo":
            let code = fields.text("code") ?? ""
            step = .restoring
            return .restore(code: code)
        case "welcome.back": step = .hello
        default: break
        }
        return nil
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        switch step {
        case .hello: return hello(words)
        case .name:
            var view = View(screen: "welcome-name", title: words("name.title"), lead: words("name.lead"))
            view.blocks = [
                .field(Field(name: "name", label: words("name.label"), hint: words("name.hint"), value: desk.myName, limit: 40)),
                .actions([Action(words("go.on"), Tap("welcome.named"), style: .main)]),
            ]
            view.back = Action(words("back"), Tap("welcome.back"), style: .quiet)
            return view
        case .restore(let problem):
            var view = View(screen: "restore", title: words("restore.title"), lead: words("restore.lead"))
            if let problem { view.notice = Notice(text: words(key: problem), action: nil) }
            view.blocks = [
                .field(Field(name: "code", label: words("restore.code"), hint: words("restore.hint"), kind: "code", limit: 80)),
                .actions([Action(words("restore.go"), Tap("welcome.restoreGo"), style: .main)]),
            ]
            view.back = Action(words("back"), Tap("welcome.back"), style: .quiet)
            return view
        case .restoring:
            return View(screen: "restoring", title: words("restore.busy"), blocks: [.circles("near", label: words("art.near"))])
        }
    }

    private func hello(_ words: Words) -> View {
        var view = View(screen: "welcome", title: words("welcome.title"), lead: words("welcome.lead"))
        view.blocks = [
            .circles("together", label: words("art.together")),
            .actions([
                Action(words("welcome.one"), Tap("welcome.one"), style: .main),
                Action(words("welcome.two"), Tap("welcome.two"), style: .main),
                Action(words("welcome.alone"), Tap("welcome.alone")),
                Action(words("welcome.join"), Tap("welcome.join"), style: .quiet),
                Action(words("welcome.restore"), Tap("welcome.restore"), style: .quiet),
            ]),
            .small(words("welcome.adults")),
        ]
        return view
    }
}
