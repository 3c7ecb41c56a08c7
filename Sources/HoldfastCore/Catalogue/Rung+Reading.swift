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
            let place: Text = "scenes[\(index)]"
            guard choose.back < index else { throw read.refusal(place + ".back", "is not a scene before this one") }
            let group = scenes[choose.back..<index]
            guard group.allSatisfy({ $0.isTimed }) else {
                throw read.refusal(place + ".back", "goes back over a question or another choice")
            }
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
        // Since the last fresh choice: time from the first hold to the end of the last one, and what of it lies
        // before the scene at hand.
        var isHeld = false
        var since: Int64 = 0
        var before: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            switch scene.kind {
            case .hold(let hold):
                before = since
                since += hold.length.nominal
                isHeld = true
                guard rules.consent != .timer || since <= Caps.held else {
                    throw read.refusal("scenes[\(index)]", "makes a hold of more than 40 seconds between choices (R4)")
                }
            case .choose:
                // The last hold before a choice is cut so that the answer falls within 40 seconds as well.
                guard rules.consent != .timer || !isHeld || before + Scene.Choose.open * 2 <= Caps.held else {
                    throw read.refusal(
                        "scenes[\(index)]", "asks too late: the holds before it leave no time to answer within 40 seconds (R4)")
                }
                (isHeld, since, before) = (false, 0, 0)
            case .card: (isHeld, since, before) = (false, 0, 0)
            default:
                if isHeld { since += scene.longest }
                before = since
            }
        }
        let gaze = sum(scenes) { scene in
            switch scene.kind {
            case .glances(let glances): Int64(glances.times) * glances.look.upperBound
            case .hold(let hold) where rules.gaze: hold.length.nominal
            default: 0
            }
        }
        let breath = sum(scenes) { if case .pace(let pace) = $0.kind { pace.length.nominal } else { 0 } }
        guard gaze <= Caps.gaze else { throw read.refusal("scenes", "look for more than 5 minutes in all (R37)") }
        guard breath <= Caps.breath else { throw read.refusal("scenes", "pace the breath for more than 5 minutes in all (R37)") }
    }

    /// What comes together in a whole rung, with every group that a choice repeats as often as its cap allows.
    private static func sum(_ scenes: [Scene], _ part: (Scene) -> Int64) -> Int64 {
        var sum: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            sum += part(scene)
            guard case .choose(let choose) = scene.kind else { continue }
            let group = scenes[choose.back..<index].reduce(0) { $0 + part($1) }
            sum += group * Int64(choose.rounds(scenes[choose.back..<index]) - 1)
        }
        return sum
    }
}

extension Scene.Choose {
    /// How long a choice stays open, in milliseconds. Silence is not a yes (R7): afterwards it goes on, never back.
    static let open: Int64 = 10_000

    /// How often these scenes fit under the cap, choices included.
    func rounds(_ group: ArraySlice<Scene>) -> Int { max(1, Int(cap / group.reduce(Scene.Choose.open) { $0 + $1.longest })) }
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
