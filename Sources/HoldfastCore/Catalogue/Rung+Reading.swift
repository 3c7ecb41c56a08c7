// A rung is read scene by scene and then as a whole: what is allowed once may be too much in a row.

/// What an activity asks of each of its rungs.
struct RungRules {
    let consent: Activity.Consent
    let gaze: Bool
    let oneLeg: Bool
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
        try Rung.checkDecks(scenes, read)
        try Rung.checkHolds(scenes, rules, read)
        try Rung.checkSums(scenes, rules, read)
    }

    /// The rung for one person: nothing in it needs another.
    init(alone read: PackReader, rules: RungRules, in catalogue: Catalogue) throws(Refusal) {
        try self.init(read, rules: rules, in: catalogue)
        for (index, scene) in scenes.enumerated() {
            guard scene.isForOne else { throw read.refusal("scenes[\(index)]", "needs another person, but this is for one alone") }
        }
    }

    /// A choice goes back over timed scenes only, and fits under its own cap once; an agreement leads forward.
    private static func checkChoices(_ scenes: [Scene], _ read: PackReader) throws(Refusal) {
        for (index, scene) in scenes.enumerated() {
            guard case .choose(let choose) = scene.kind else { continue }
            let place: Text = "scenes[\(index)]"
            switch choose.leads {
            case .skip(let target, _):
                guard target > index + 1, target <= scenes.count else {
                    throw read.refusal(place + ".skip", "is not a scene after the next one, nor the end")
                }
            case .back(let target, let cap):
                guard target < index else { throw read.refusal(place + ".back", "is not a scene before this one") }
                let group = scenes[target..<index]
                guard group.allSatisfy({ $0.isTimed }) else {
                    throw read.refusal(place + ".back", "goes back over a question or another choice")
                }
                guard group.reduce(0, { $0 + $1.longest }) <= cap else {
                    throw read.refusal(place + ".cap", "is shorter than the scenes it goes back over")
                }
            }
        }
    }

    static func longest(_ scenes: [Scene]) -> Int64 {
        var sum: Int64 = 0
        for scene in scenes {
            guard case .choose(let choose) = scene.kind, case .back(let target, let cap) = choose.leads else {
                sum += scene.longest
                continue
            }
            sum += max(0, cap - scenes[target...].prefix { $0.isTimed }.reduce(0) { $0 + $1.longest })
        }
        return sum
    }

    private static func checkDecks(_ scenes: [Scene], _ read: PackReader) throws(Refusal) {
        for (index, scene) in scenes.enumerated() {
            guard case .card(let card) = scene.kind else { continue }
            // Twice as many as are asked, so that swapping does not run dry.
            let asked = scenes.filter { if case .card = $0.kind { true } else { false } }.count
            guard card.faces.count >= asked * 2 else {
                throw read.refusal("scenes[\(index)].deck", "has fewer than \(asked * 2) cards for this scene")
            }
        }
    }

    /// Never more than 40 seconds of holding between two fresh choices (R4).
    private static func checkHolds(_ scenes: [Scene], _ rules: RungRules, _ read: PackReader) throws(Refusal) {
        // Since the last fresh choice: time from the first hold to the end of the last one, and what of it lies
        // before the scene at hand.
        var isHeld = false
        var rested = false
        var since: Int64 = 0
        var before: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            switch scene.kind {
            case .hold(let hold):
                guard !rested else { throw read.refusal("scenes[\(index)]", "begins a round with no choice after the one before (R4)") }
                guard !rules.oneLeg || hold.length.nominal <= Caps.oneLeg else {
                    throw read.refusal("scenes[\(index)]", "is longer than 30 seconds on one leg (R37)")
                }
                before = since
                since += hold.length.nominal
                isHeld = true
                guard rules.consent == .none || since <= Caps.held else {
                    throw read.refusal("scenes[\(index)]", "makes a hold of more than 40 seconds between choices (R4)")
                }
                if hold.rest != nil { (isHeld, rested, since, before) = (false, true, 0, 0) }
            case .choose:
                // The last hold before a choice is cut so that the answer falls within 40 seconds as well.
                guard rules.consent == .none || !isHeld || before + Scene.Choose.open * 2 <= Caps.held else {
                    throw read.refusal(
                        "scenes[\(index)]", "asks too late: the holds before it leave no time to answer within 40 seconds (R4)")
                }
                (isHeld, rested, since, before) = (false, false, 0, 0)
            case .card, .press, .map: (isHeld, rested, since, before) = (false, false, 0, 0)
            default:
                if isHeld { since += scene.longest }
                before = since
            }
        }
    }

    private static func checkSums(_ scenes: [Scene], _ rules: RungRules, _ read: PackReader) throws(Refusal) {
        let gaze = sum(scenes) { scene in
            switch scene.kind {
            case .glances(let glances): Int64(glances.times) * glances.look.upperBound
            case .hold(let hold) where rules.gaze: hold.length.nominal
            default: 0
            }
        }
        let breath = sum(scenes) { if case .pace(let pace) = $0.kind { pace.length.nominal } else { 0 } }
        let rounds = sum(scenes) { if case .hold(let hold) = $0.kind, hold.rest != nil { 1 } else { 0 } }
        guard gaze <= Caps.gaze else { throw read.refusal("scenes", "look for more than 5 minutes in all (R37)") }
        guard breath <= Caps.breath else { throw read.refusal("scenes", "pace the breath for more than 5 minutes in all (R37)") }
        guard rounds <= Int64(Caps.rounds) else { throw read.refusal("scenes", "make more than \(Caps.rounds) rounds in all (R37)") }
        for receiver: Scene.Role in [.first, .second] {
            let pressed = sum(scenes) { scene in
                if case .press(let press) = scene.kind, press.receiver == receiver {
                    Int64(press.times) * press.length.upperBound
                } else {
                    0
                }
            }
            guard pressed <= Caps.pressed else { throw read.refusal("scenes", "touch one of the two for more than 90 seconds (R37)") }
        }
    }

    /// What comes together in a whole rung, with every group that a choice repeats as often as its cap allows.
    private static func sum(_ scenes: [Scene], _ part: (Scene) -> Int64) -> Int64 {
        var sum: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            sum += part(scene)
            guard case .choose(let choose) = scene.kind, let back = choose.back else { continue }
            let group = scenes[back..<index].reduce(0) { $0 + part($1) }
            sum += group * Int64(choose.rounds(scenes[back..<index]) - 1)
        }
        return sum
    }
}

extension Scene.Choose {
    /// How long a choice stays open, in milliseconds. Silence is not a yes (R7): afterwards it goes on, never back.
    static let open: Int64 = 10_000

    var open: Int64 { if case .skip(_, let open) = leads { open } else { Scene.Choose.open } }

    /// How often these scenes fit under the cap, choices included.
    func rounds(_ group: ArraySlice<Scene>) -> Int {
        guard case .back(_, let cap) = leads else { return 1 }
        return max(1, Int(cap / group.reduce(Scene.Choose.open) { $0 + $1.longest }))
    }
}

extension Scene {
    /// Ends by the clock; the others end when someone presses.
    var isTimed: Bool {
        switch kind {
        case .choose, .card, .press, .map: false
        default: true
        }
    }

    /// Nothing in it needs another person, nor names one.
    var isForOne: Bool {
        let told: Told
        switch kind {
        case .quiet: return true
        case .pace(let pace): return pace.pattern == .together
        case .say(let say): told = say.told
        case .hold(let hold): told = hold.told
        case .beat(let beat):
            guard beat.heard == nil else { return false }
            told = beat.told
        default: return false
        }
        guard case .both(let wording) = told else { return false }
        let brace = UInt8(ascii: "{")
        return !wording.words.bytes.contains(brace) && wording.more?.bytes.contains(brace) != true
    }

    /// The longest this scene can take, once.
    var longest: Int64 {
        switch kind {
        case .say(let say): say.length.nominal
        case .hold(let hold): hold.length.nominal + (hold.rest?.length ?? 0)
        case .pace(let pace): pace.length.nominal
        case .lead(let lead): lead.length.nominal
        case .beat(let beat): beat.length.nominal
        case .quiet(let length): length.nominal
        case .glances(let glances): Int64(glances.times) * (glances.look.upperBound + glances.rest.upperBound)
        case .turns(let turns): Int64(turns.times) * (turns.call.upperBound + turns.answer.upperBound)
        case .card(let card): card.reader == nil ? card.ring : card.ring * 2
        case .press(let press): Int64(press.times) * (press.length.upperBound + Scene.Press.still)
        case .map(let map): map.open
        case .choose(let choose): if case .skip(_, let open) = choose.leads { open } else { 0 }
        }
    }
}

extension Scene.Press {
    /// After a turn nothing moves for so long; only then can the next one begin.
    static let still: Int64 = 3_000
    /// How long a turn is offered. Whoever presses nothing has not said yes (R7): it goes on.
    static let offered: Int64 = 45_000
}
