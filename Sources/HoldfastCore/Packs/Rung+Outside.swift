// What is asked of each step of a pack from outside beyond the caps: what no scene shows alone. A step cut in two, eyes closed in
// one and balance in the next, breath paced by something else, and touch that goes on by another name than `hold`.

/// One scene as a phone reads it that does not know who wrote it.
private struct Told {
    let scene: Scene
    let place: Text
    /// What it tells, however it is written.
    let reading: Reading

    func says(_ phrases: Phrases) -> Bool { phrases.seen(in: reading) != nil }

    /// The two may be in touch in it, whatever it is called.
    var touches: Bool {
        switch scene.kind {
        case .hold, .lead, .beat: true
        case .choose, .press: false
        default: says(Forbidden.contact)
        }
    }

    /// Hands come apart in it.
    var releases: Bool {
        switch scene.kind {
        case .say, .quiet: says(Outside.apart) && !says(Forbidden.contact)
        default: false
        }
    }

    /// Without the rest after a round.
    var length: Int64 { if case .hold(let hold) = scene.kind { hold.length.nominal } else { scene.longest } }
}

extension PackReader {
    func checkRung(_ rung: Rung, _ json: JSON, _ place: Text, _ activity: Activity, touch: Bool) throws(Refusal) {
        let close = joined(self.json["close"] ?? .null)
        for role: Text in ["first", "second"] {
            // As each of the two hears it; and round again, as a choice may lead back, where no sentence ends in between.
            let heard = joined(json["scenes"] ?? .null, role)
            let isWhole = heard.bytes.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ".")
            try checkSteps((isWhole ? heard : heard + heard) + close, place)
        }
        let all = joined(json)
        try checkSteps(all, place)
        try checkBalance(Reading(all + joined(self.json["needs"] ?? .null) + close), place)
        if rung.withoutTouch { try eachText(json, place, checkContact) }
        let scenes = json.items("scenes").enumerated().map { index, scene in
            Told(scene: rung.scenes[index], place: place + ".scenes[\(index)]", reading: Reading(joined(scene)))
        }
        let whole = Reading(all)
        try checkBreath(scenes, breathes: Forbidden.breathing.seen(in: whole) != nil)
        try checkSums(scenes, place, tickles: activity.family == "A5" || Outside.tickle.seen(in: whole) != nil)
        guard touch, !rung.withoutTouch else { return }
        try checkTouch(scenes)
        try checkRounds(scenes, isRough: activity.group == "play" || activity.group == "push")
    }

    /// Only the pacer paces breath, and never faster than before (R36).
    private func checkBreath(_ scenes: [Told], breathes: Bool) throws(Refusal) {
        var (slowest, named) = (Caps.rate.upperBound, 0)
        for told in scenes {
            let says = told.says(Forbidden.breathing)
            var paces = false
            switch told.scene.kind {
            case .pace(let pace):
                paces = pace.to > pace.from || pace.from > slowest
                slowest = pace.to
            case .beat, .turns, .glances, .lead: paces = breathes
            case .hold(let hold): paces = says && !hold.cues.isEmpty
            case .choose, .card, .press, .map: break
            case .say, .quiet:
                if says { named += 1 }
                paces = says && (told.length < 10_000 || named > 2)
            }
            guard !paces else { throw refusal(told.place, "paces breath, which only pace does, and never faster (R36)") }
        }
    }

    /// Caps by whatever kind of scene: standing on one leg, long looks, tickling (R37).
    private func checkSums(_ scenes: [Told], _ place: Text, tickles: Bool) throws(Refusal) {
        var (leg, gaze, tickled) = (Int64(0), Int64(0), Int64(0))
        for told in scenes {
            leg = told.says(Outside.oneLeg) ? leg + told.length : 0
            guard leg <= 45_000, leg == 0 || told.length <= Caps.oneLeg else {
                throw refusal(told.place, "is longer than 30 seconds on one leg (R37)")
            }
            if case .glances = told.scene.kind {} else if told.says(Outside.gaze) { gaze += told.length }
            guard gaze <= Caps.gaze, gaze == 0 || told.length <= Caps.look else {
                throw refusal(told.place, "looks for longer than two minutes at once, or five in all (R37)")
            }
            switch told.scene.kind {
            case .hold, .lead, .beat: tickled += told.length
            case .press(let press) where press.receiver == nil: tickled += told.length
            default: break
            }
        }
        guard !tickles || tickled <= Caps.pressed else { throw refusal(place + ".scenes", "tickle for more than 90 seconds (R37)") }
    }

    /// Touch of any kind, from where it begins to where hands come apart: 40 seconds and a fresh choice (R4, R7).
    private func checkTouch(_ scenes: [Told]) throws(Refusal) {
        var (isHeld, held) = (false, Int64(0))
        for (index, told) in scenes.enumerated() {
            switch told.scene.kind {
            case .choose(let choose):
                guard !Told.touch(in: scenes[(choose.skip ?? index + 1)...]) else {
                    throw refusal(told.place, "leads those who did not choose more into touch (R7)")
                }
                guard !isHeld || choose.skip == nil else {
                    throw refusal(told.place, "is an agreement in the middle of touch: let hands come apart first (R4)")
                }
                held = 0
                continue
            case .press:
                (isHeld, held) = (false, 0)
                continue
            case .card, .map:
                guard !isHeld, !told.touches else { throw refusal(told.place, "has no end by the clock, but the two are in touch (R4)") }
                continue
            default: break
            }
            if told.releases { isHeld = false }
            if told.touches { isHeld = true }
            if isHeld { held += told.length }
            if case .hold(let hold) = told.scene.kind, hold.rest != nil { (isHeld, held) = (false, 0) }
            guard held <= Caps.held else {
                throw refusal(told.place, "lets touch go on for more than 40 seconds with no choice: say when hands come apart (R4)")
            }
        }
    }

    /// Play and pushing come in rounds that end by themselves, or by a thumb (R4, R37).
    private func checkRounds(_ scenes: [Told], isRough: Bool) throws(Refusal) {
        for told in scenes where isRough || told.says(Outside.rough) {
            switch told.scene.kind {
            case .hold(let hold) where hold.rest == nil: throw refusal(told.place, "is play or pushing with no rest after it (R4)")
            case .lead, .beat, .turns: throw refusal(told.place, "is play or pushing without rounds: use hold with a rest, or press (R4)")
            default: break
            }
        }
    }
}

extension Told {
    /// Whether touch comes before anyone is asked again.
    static func touch(in scenes: ArraySlice<Told>) -> Bool {
        for told in scenes {
            switch told.scene.kind {
            case .choose, .press: return false
            default: if told.touches { return true }
            }
        }
        return false
    }
}
