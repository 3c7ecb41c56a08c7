// A rung is read scene by scene and then as a whole: what is allowed once may be too much in a row.

/// What an activity asks of each of its rungs.
struct RungRules {
    /// A yes has to stay fresh: there is touch, or consent is by timer or continuous (R4).
    let isFresh: Bool
    let gaze: Bool
    let family: Text
}

extension Rung {
    init(_ read: PackReader, rules: RungRules, in catalogue: Catalogue) throws(Refusal) {
        try read.only("id title about touch scenes")
        id = try read.id("id")
        title = try read.instruction("title")
        about = try read.instruction("about")
        if read.has("touch") { withoutTouch = try !read.flag("touch") } else { withoutTouch = false }
        let scenes = try read.list("scenes", Caps.scenes) { item throws(Refusal) in try Scene(item, in: catalogue) }
        self.scenes = scenes
        try Rung.checkChoices(scenes, read)
        longest = Rung.longest(scenes)
        guard longest <= Caps.rung else { throw read.refusal("scenes", "can take longer than 15 minutes in all") }
        try Rung.checkDecks(scenes, read)
        try Rung.checkHolds(scenes, rules, read)
        try RungSums(scenes, gaze: rules.gaze).check(rules.family, read)
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
                guard rules.family != "A11" || hold.length.nominal <= Caps.oneLeg else {
                    throw read.refusal("scenes[\(index)]", "is longer than 30 seconds on one leg (R37)")
                }
                before = since
                since += hold.length.nominal
                isHeld = true
                guard !rules.isFresh || since <= Caps.held else {
                    throw read.refusal("scenes[\(index)]", "makes a hold of more than 40 seconds between choices (R4)")
                }
                if hold.rest != nil { (isHeld, rested, since, before) = (false, true, 0, 0) }
            case .choose:
                // The last hold before a choice is cut so that the answer falls within 40 seconds as well.
                guard !rules.isFresh || !isHeld || before + Scene.Choose.open * 2 <= Caps.held else {
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
}
