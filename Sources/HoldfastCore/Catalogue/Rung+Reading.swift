// A rung is read scene by scene and then as a whole: what is allowed once may be too much in a row.

/// What an activity asks of each of its rungs.
struct RungRules {
    let consent: Activity.Consent
    let gaze: Bool
}

extension Rung {
    init(_ read: PackReader, rules: RungRules, in catalogue: Catalogue) throws(Refusal) {
        try read.only(["id", "title", "about", "touch", "scenes"])
        id = try read.id("id")
        title = try read.text("title")
        about = try read.text("about")
        if read.has("touch") { withoutTouch = try !read.flag("touch") } else { withoutTouch = false }
        let scenes = try read.list("scenes", Caps.scenes) { item throws(Refusal) in try Scene(item, in: catalogue) }
        self.scenes = scenes
        try Rung.checkChoices(scenes, read)
        longest = Rung.longest(scenes)
        guard longest <= Caps.rung else { throw read.refusal("scenes", "can take longer than 15 minutes in all") }
        try Rung.checkQuestions(scenes, read)
        try Rung.checkCaps(scenes, rules, read)
    }

    /// A choice goes back over timed scenes only, and fits under its own cap once.
    private static func checkChoices(_ scenes: [Scene], _ read: PackReader) throws(Refusal) {
        for (index, scene) in scenes.enumerated() {
            guard case .choose(let choose) = scene.kind else { continue }
            let place = "scenes[\(index)]"
            guard choose.back < index else { throw read.refusal(place + ".back", "is not a scene before this one") }
            let group = scenes[choose.back..<index]
            guard group.allSatisfy({ $0.isTimed }) else { throw read.refusal(place + ".back", "goes back over a question or another choice") }
            guard group.reduce(0, { $0 + $1.longest }) <= choose.cap else {
                throw read.refusal(place + ".cap", "is shorter than the scenes it goes back over")
            }
        }
    }

    static func longest(_ scenes: [Scene]) -> Int64 {
        var sum: Int64 = 0
        for scene in scenes {
            switch scene.kind {
            case .choose(let choose):
                sum += max(0, choose.cap - scenes[choose.back...].prefix { $0.isTimed }.reduce(0) { $0 + $1.longest })
            default: sum += scene.longest
            }
        }
        return sum
    }

    private static func checkQuestions(_ scenes: [Scene], _ read: PackReader) throws(Refusal) {
        for (index, scene) in scenes.enumerated() {
            guard case .card(let card) = scene.kind else { continue }
            // Twice as many as are asked, so that swapping does not run dry.
            let asked = scenes.filter { if case .card = $0.kind { true } else { false } }.count
            guard card.questions.count >= asked * 2 else {
                throw read.refusal("scenes[\(index)].deck", "has fewer than \(asked * 2) questions of depth \(card.depth)")
            }
        }
    }

    private static func checkCaps(_ scenes: [Scene], _ rules: RungRules, _ read: PackReader) throws(Refusal) {
        var gaze: Int64 = 0
        var breath: Int64 = 0
        // Since the last fresh choice: time from the first hold to the end of the last one.
        var held: Int64?
        var since: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            switch scene.kind {
            case .hold(let hold):
                since += hold.length.nominal
                held = since
                if rules.gaze { gaze += hold.length.nominal }
                guard rules.consent != .timer || since <= Caps.held else {
                    throw read.refusal("scenes[\(index)]", "makes a hold of more than 40 seconds between choices (R4)")
                }
            case .choose, .card: (held, since) = (nil, 0)
            default:
                if held != nil { since += scene.longest }
                if case .pace = scene.kind { breath += scene.longest }
                if case .glances(let glances) = scene.kind { gaze += Int64(glances.times) * glances.look.upperBound }
            }
        }
        guard gaze <= Caps.gaze else { throw read.refusal("scenes", "look for more than 5 minutes in all (R37)") }
        guard breath <= Caps.breath else { throw read.refusal("scenes", "pace the breath for more than 5 minutes in all (R37)") }
    }
}

extension Scene {
    /// Ends by the clock; the others end when someone presses.
    var isTimed: Bool {
        switch kind {
        case .choose, .card: false
        default: true
        }
    }

    /// The longest this scene can take, once.
    var longest: Int64 {
        switch kind {
        case .say(let say): say.length.nominal
        case .hold(let hold): hold.length.nominal
        case .pace(let pace): pace.length.nominal
        case .lead(let lead): lead.length.nominal
        case .quiet(let length): length.nominal
        case .glances(let glances): Int64(glances.times) * (glances.look.upperBound + glances.rest.upperBound)
        case .turns(let turns): Int64(turns.times) * (turns.call.upperBound + turns.answer.upperBound)
        case .card(let card): card.ring * 2
        case .choose: 0
        }
    }
}
