// A good stretch, or too much? One member looks at what their body said, alone, and at what would be kind to it
// (science 5.9). Smaller, a pause, away and talking come first and weigh the same; staying is there only where nothing speaks
// against it (R32). What was ticked is kept nowhere: it counts as one time too much (R33), and nobody is told.

struct Weighing: Equatable, Sendable {
    static let good = Text.list("curious stop eases chose edge")
    static let much = Text.list("numb afraid sharper peace sick")

    /// What may come of it, in the order in which it is offered.
    enum Way: Text, CaseIterable, Equatable, Sendable { case smaller, pause, away, talk, stay }

    enum Step: Equatable, Sendable {
        case signs
        case ways
        case way(Way)
    }

    /// What it is about; empty where it is about nothing that Holdfast knows.
    private(set) var activity: Text
    private(set) var step = Step.signs
    private var ticked: [Text] = []

    init(activity: Text) { self.activity = activity }

    var isMuch: Bool { Weighing.much.contains { ticked.has($0) } }

    mutating func tap(_ tap: Tap, _ desk: inout Desk) {
        switch (tap.name, step) {
        case ("weigh.sign", .signs):
            guard let sign = tap.with.text("sign"), (Weighing.good + Weighing.much).has(sign) else { return }
            if let index = ticked.firstIndex(of: sign) { ticked.remove(at: index) } else { ticked.add(sign) }
        case ("weigh.about", .signs): activity = tap.with.text("activity") ?? ""
        case ("weigh.on", .signs):
            step = .ways
            if isMuch { Stretches.noteOnceADay(activity, &desk) }
            // The check comes round sooner, and nothing says why (R25).
            if ticked.has("afraid") { Safety.comeSooner(&desk) }
        case ("weigh.way", .ways):
            guard let way = tap.with.text("way").flatMap(Way.init(rawValue:)), ways.contains(way) else { return }
            step = .way(way)
        case ("weigh.back", .way): step = .ways
        case ("weigh.back", .ways): step = .signs
        default: break
        }
    }

    private var ways: [Way] { Way.allCases.filter { $0 != .stay || !isMuch } }

    // MARK: Views

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view: View
        switch step {
        case .signs: view = signs(desk)
        case .ways: view = offered(words)
        case .way(let way): view = what(way, desk)
        }
        if step == .signs { view.goBack(words) } else { view.back = Action(words("back"), Tap("weigh.back"), style: .quiet) }
        view.exit = Safety.exit(words)
        return view
    }

    private func signs(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "weigh-signs", title: words("weigh.title"), lead: words("weigh.lead"))
        let lately = lately(desk)
        if !lately.isEmpty {
            view.add(
                .chips(
                    label: words("weigh.about"),
                    lately.map { Action($0.title, Tap("weigh.about", ["activity": .string($0.id)]), on: $0.id == activity) }))
        }
        for (label, signs) in [("weigh.good", Weighing.good), ("weigh.much", Weighing.much)] as [(Text, [Text])] {
            view.add(
                .chips(
                    label: words(key: label),
                    signs.map { sign in
                        Action(words(key: "weigh.sign." + sign), Tap("weigh.sign", ["sign": .string(sign)]), on: ticked.has(sign))
                    }))
        }
        view.blocks += [.actions([Action(words("go.on"), Tap("weigh.on"), style: .main)]), .small(words("weigh.kept"))]
        return view
    }

    /// What it may be about: what it was opened for, and what was noticed last.
    private func lately(_ desk: Desk) -> [Activity] {
        var ids = activity.isEmpty ? [] : [activity]
        for record in desk.journal.records(.own, "noticing:", limit: 20) {
            if let id = record.value.text("activity"), !ids.has(id), ids.count < 5 { ids.add(id) }
        }
        return ids.compactMap { desk.catalogue.activity($0) }
    }

    private func offered(_ words: Words) -> View {
        var view = View(screen: "weigh-ways", title: words("weigh.ways"), lead: words(key: isMuch ? "weigh.isMuch" : "weigh.isOpen"))
        if isMuch { view.add(.list(["fine", "feet", "look"].map { words(key: "session.ground." + $0) })) }
        view.add(.actions(ways.map { Action(words(key: "weigh.way." + $0.rawValue), Tap("weigh.way", ["way": .string($0.rawValue)])) }))
        if isMuch { view.add(.actions([Action(words("help.title"), Tap("help.open"), style: .quiet)])) }
        return view
    }

    private func what(_ way: Way, _ desk: Desk) -> View {
        let words = desk.words
        let isKnown = desk.catalogue.activity(activity) != nil
        var view = View(
            screen: "weigh-way", title: words(key: "weigh.way." + way.rawValue), lead: words(key: "weigh.what." + way.rawValue))
        let with: JSON = ["activity": .string(activity)]
        switch way {
        case .smaller where isKnown: view.add(.actions([Action(words("weigh.do.smaller"), Tap("explore.open", with))]))
        case .pause where isKnown:
            view.add(
                .actions([
                    Action(words("weigh.do.pause"), Tap("explore.hide", ["activity": .string(activity), "days": JSON(Stretches.days)]))
                ]))
        case .away where isKnown: view.add(.actions([Action(words("hide.never"), Tap("explore.hide", with))]))
        case .talk:
            view.blocks += [
                .list(["one", "two", "three"].map { words(key: "weigh.say." + $0) }), .small(words("weigh.therapist")),
                .actions([Action(words("weigh.do.talk"), Tap("mine.write"))]),
            ]
        case .smaller, .pause, .away, .stay: break
        }
        view.add(.actions([Action(words("after.done"), Tap("weigh.done"), style: .main)]))
        return view
    }
}
