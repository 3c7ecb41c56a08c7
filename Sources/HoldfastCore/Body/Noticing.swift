// What my body said: places and qualities, one word, two sliders, how far it stretched me. Private, optional,
// never interpreted (R11, R41). On one phone it is looked at and not kept.

struct Noticing: Equatable, Sendable {
    static let places = Text.list("head face throat chest belly hips arms hands back legs feet")
    static let qualities = Text.list("warm tight fluttery open soft held numb heavy light calm")

    enum Exit: Equatable, Sendable {
        case skipped
        case keep
        case show
    }

    var session: Text
    var activity: Text
    /// False for what stands in no history by its name (R10).
    var isNamed = true
    /// Kept in the own log afterwards; false on one phone.
    var keeps: Bool
    /// Nobody else was there, so there is nothing to show to each other.
    var alone: Bool
    private var marks: [Mark] = []
    private var place: Text?
    private var sliders: [Measure] = []

    struct Mark: Equatable, Sendable {
        var place: Text
        var quality: Text
    }

    /// A slider's name and where it stands, 0 to 1000.
    struct Measure: Equatable, Sendable {
        var name: Text
        var value: Int
    }

    init(session: Text, activity: Text, keeps: Bool, alone: Bool = false) {
        self.session = session
        self.activity = activity
        self.keeps = keeps
        self.alone = alone
    }

    mutating func tap(_ tap: Tap) -> Exit? {
        switch tap.name {
        case "notice.place": place = tap.with.text("place")
        case "notice.quality":
            guard let place, let quality = tap.with.text("quality") else { return nil }
            let mark = Mark(place: place, quality: quality)
            if let index = marks.firstIndex(of: mark) { marks.remove(at: index) } else { marks.add(mark) }
        case "notice.slide":
            guard let name = tap.with.text("slider"), let value = tap.with.int("value") else { return nil }
            sliders.removeAll { $0.name == name }
            sliders.add(Measure(name: name, value: Swift.min(Swift.max(value, 0), 1000)))
        case "notice.keep": return .keep
        case "notice.show": return .show
        case "notice.skip": return .skipped
        default: break
        }
        return nil
    }

    /// What is kept, or nothing where nothing was noticed.
    func record(word: Text, day: Int) -> JSON? {
        guard !marks.isEmpty || !sliders.isEmpty || !word.isEmpty else { return nil }
        var record = Members()
        record.add("day", day)
        record.add("activity", isNamed ? activity : "together")
        record.add("body", marks.json { ["place": .string($0.place), "quality": .string($0.quality)] })
        if !word.isEmpty { record.add("word", word) }
        record.add("felt", .object(sliders.map { JSON.Member($0.name, JSON($0.value)) }))
        return record.json
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "noticing", title: words("notice.title"), lead: words("notice.lead"))
        view.add(
            .bodyMap(
                BodyMap(
                    label: words("notice.map"),
                    places: Noticing.places.map { id in
                        BodyMap.Place(
                            id: id, label: words(key: "place." + id), on: place == id || marks.contains { $0.place == id },
                            tone: tone(id), tap: Tap("notice.place", ["place": .string(id)]))
                    })))
        if let place {
            view.add(
                .chips(
                    label: words(key: "place." + place),
                    Noticing.qualities.map { quality in
                        Action(
                            words(key: "quality." + quality), Tap("notice.quality", ["quality": .string(quality)]),
                            on: marks.contains(Mark(place: place, quality: quality)))
                    }))
        }
        view.add(.field(Field(name: "word", label: words("notice.word"), limit: 40)))
        for name: Text in ["pleasant", "calm", "stretch"] {
            let stops: [Text] = name == "stretch" ? ["low", "middle", "high"] : ["low", "high"]
            view.add(
                .slider(
                    Slider(
                        name: name, label: words(key: "slider." + name), stops: stops.map { words(key: "slider." + name + "." + $0) },
                        value: sliders.first { $0.name == name }?.value, tap: Tap("notice.slide", ["slider": .string(name)]))))
        }
        view.add(.actions(actions(desk)))
        view.exit = Safety.exit(words)
        return view
    }

    private func actions(_ desk: Desk) -> [Action] {
        let words = desk.words
        guard keeps else { return [Action(words("notice.done"), Tap("notice.skip"), style: .main)] }
        var actions = [Action(words("notice.keep"), Tap("notice.keep"), style: .main)]
        if !alone, desk.isPaired {
            actions.add(Action(words("notice.show", ("name", desk.otherName)), Tap("notice.show"), style: .quiet))
        }
        actions.add(Action(words("notice.skip"), Tap("notice.skip"), style: .quiet))
        return actions
    }

    private func tone(_ place: Text) -> Text {
        guard let mark = marks.last(where: { $0.place == place }) else { return self.place == place ? "kelp" : "" }
        switch mark.quality {
        case "warm", "open", "soft", "calm", "light": return "coral"
        default: return "shell"
        }
    }

    /// One noticing as a line for its owner.
    static func line(_ record: JSON, _ words: Words) -> Text {
        var parts = record.items("body").compactMap { mark -> Text? in
            guard let place = mark.text("place"), let quality = mark.text("quality") else { return nil }
            return words("notice.part", ("place", words(key: "place." + place)), ("quality", words(key: "quality." + quality)))
        }
        if let word = record.text("word") { parts.add("“" + word + "”") }
        return parts.joined(" · ")
    }

    /// The tone in which a stretch is drawn: easy, good or much; nothing where it was left open.
    static func stretch(_ record: JSON) -> Text {
        switch record["felt"]?.int("stretch") {
        case .some(let value) where value < 334: "easy"
        case .some(let value) where value < 667: "good"
        case .some: "much"
        case .none: "none"
        }
    }
}
