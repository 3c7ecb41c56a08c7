// What is asked of each step of a pack from outside beyond the caps: what no scene shows alone. A step cut in two, eyes closed in
// one and balance in the next, breath paced by something else, and touch that goes on by another name than `hold`.

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
            Told(
                scene: rung.scenes[index], place: place + ".scenes[\(index)]", reading: Reading(joined(scene)),
                releases: releases(rung.scenes[index], scene), counts: counts(scene))
        }
        let whole = Reading(all)
        try checkBreath(scenes, breathes: Forbidden.breathing.seen(in: whole) != nil)
        try checkSums(scenes, place, tickles: activity.family == "A5" || Outside.tickle.seen(in: whole) != nil)
        try checkLooks(scenes, isGaze: activity.group == "gaze")
        guard rung.scenes.filter({ if case .choose(let choose) = $0.kind { choose.skip != nil } else { false } }).count <= 4 else {
            throw refusal(place, "asks for an agreement more than four times (R1)")
        }
        guard touch, !rung.withoutTouch else { return }
        if let found = Forbidden.contact.seen(in: Reading((json.text("title") ?? "") + ". " + (json.text("about") ?? ""))) {
            guard scenes.contains(where: { $0.touches || $0.isPress }) else {
                throw refusal(place, "says “" + found + "”, but no scene of it does (R4)")
            }
        }
        let isRough = ["play", "push"].has(activity.group) || ["A4", "A10"].has(activity.family)
        try checkRounds(scenes, isRough: isRough)
        try checkTouch(scenes)
    }

    private func counts(_ json: JSON) -> Bool {
        if let text = json.text { return Outside.inOrOut.seen(in: text) != nil }
        return (json.items ?? []).contains { counts($0) } || (json.members ?? []).contains { counts($0.value) }
    }

    private func releases(_ scene: Scene, _ json: JSON) -> Bool {
        switch scene.kind {
        case .say, .quiet:
            return (["first", "second"] as [Text]).allSatisfy { role in
                let reading = Reading(joined(json, role))
                return Outside.apart.seen(in: reading) != nil && Forbidden.contact.seen(in: reading) == nil
                    && Forbidden.denial.seen(in: reading) == nil
            }
        default: return false
        }
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
                guard Outside.outward.seen(in: pace.wordsIn) == nil, Outside.inward.seen(in: pace.wordsOut) == nil else {
                    throw refusal(told.place, "says out where it paces in, or in where it paces out (R36)")
                }
            case .beat, .turns, .glances, .lead: paces = breathes || told.counts
            case .hold(let hold): paces = (says || told.counts) && !hold.cues.isEmpty
            case .choose(let choose):
                // Round again it would begin as fast as before.
                guard let back = choose.back, case .pace(let pace)? = scenes[back...].first(where: { $0.isPace })?.scene.kind else { break }
                paces = pace.from > slowest
            case .card, .press, .map: break
            case .say, .quiet:
                if says { named += 1 }
                paces = says && (told.length < 10_000 || named > 2)
            }
            guard !paces else { throw refusal(told.place, "paces breath, which only pace does, and never faster (R36)") }
        }
    }

    /// Caps by whatever kind of scene, repeats and all: standing on one leg, long looks, tickling (R37).
    private func checkSums(_ scenes: [Told], _ place: Text, tickles: Bool) throws(Refusal) {
        var (leg, tickled, isUp) = (Int64(0), Int64(0), false)
        let times = RungSums.times(scenes.map { $0.scene })
        for (index, told) in scenes.enumerated() {
            let stands = told.says(Outside.oneLeg)
            guard !isUp || stands || told.says(Outside.grounded) || told.isChoice else {
                throw refusal(told.place, "leaves them on one leg: say before or here that both feet are down (R37)")
            }
            isUp = stands && !told.says(Outside.grounded)
            // A moment in between is no rest.
            if stands { leg += told.length } else if told.length >= 8_000 { leg = 0 }
            guard leg <= 45_000, !stands || told.length <= Caps.oneLeg else {
                throw refusal(told.place, "is longer than 30 seconds on one leg (R37)")
            }
            switch told.scene.kind {
            case .hold, .lead, .beat: tickled += times[index] * told.length
            case .press(let press) where press.receiver == nil: tickled += times[index] * told.length
            default: if told.says(Outside.tickle) { tickled += times[index] * told.length }
            }
        }
        guard !tickles || tickled <= Caps.pressed else { throw refusal(place + ".scenes", "tickle for more than 90 seconds (R37)") }
    }

    /// Looking, in glances, in the holds of an activity of looking, and wherever it is told: at once, and in all, repeats and all (R37).
    private func checkLooks(_ scenes: [Told], isGaze: Bool) throws(Refusal) {
        var (all, once, isTold) = (Int64(0), Int64(0), false)
        let times = RungSums.times(scenes.map { $0.scene })
        for (index, told) in scenes.enumerated() {
            var looks = told.says(Outside.gaze)
            if case .hold = told.scene.kind { looks = looks || isGaze }
            if case .glances(let glances) = told.scene.kind {
                all += times[index] * Int64(glances.times) * glances.look.upperBound
                once = 0
            } else {
                all += looks ? times[index] * told.length : 0
                once = looks ? once + told.length : 0
            }
            isTold = isTold || told.says(Outside.gaze)
            // Who was told to look may go on in whatever comes next.
            guard once <= Caps.look, !isTold || told.length <= Caps.look else {
                throw refusal(told.place, "looks for longer than two minutes at once (R37)")
            }
            guard all <= Caps.gaze else { throw refusal(told.place, "looks for longer than five minutes in all (R37)") }
        }
    }

    /// Touch of any kind, from where it begins to where hands come apart: 40 seconds and a fresh choice (R4, R7).
    private func checkTouch(_ scenes: [Told]) throws(Refusal) {
        // `before` is what was held when the last scene began.
        var (isHeld, held, before) = (false, Int64(0), Int64(0))
        for (index, told) in scenes.enumerated() {
            switch told.scene.kind {
            case .choose(let choose):
                // The answer falls within the same 40 seconds. A hold by itself is cut for that by the core.
                guard !isHeld || held + Scene.Choose.open <= Caps.held || before == 0 && index > 0 && scenes[index - 1].isHold else {
                    throw refusal(told.place, "lets touch go on for more than 40 seconds with no choice: say when hands come apart (R4)")
                }
                if let found = Forbidden.contact.seen(in: told.reading), !scenes[(choose.back ?? index)...].contains(where: { $0.touches })
                {
                    throw refusal(told.place, "says “" + found + "”, but no scene of it does (R4)")
                }
                guard !Told.touch(in: scenes[(choose.skip ?? index + 1)...]) else {
                    throw refusal(told.place, "leads those who did not choose more into touch (R7)")
                }
                guard !isHeld || choose.skip == nil else {
                    throw refusal(told.place, "is an agreement in the middle of touch: let hands come apart first (R4)")
                }
                guard !isHeld || index + 1 == scenes.count || scenes[index + 1].releases else {
                    throw refusal(told.place, "is followed by no release: after enough, say that hands come apart (R4, R7)")
                }
                held = 0
                // Whoever chose more goes on from where they are.
                var (isAgain, again) = (isHeld, Int64(0))
                for told in scenes[(choose.back ?? index)..<index] { try follow(told, &isAgain, &again) }
            // Under a thumb: it counts for itself, and nobody who presses nothing has chosen.
            case .press: continue
            case .card, .map:
                guard !isHeld, !told.touches else { throw refusal(told.place, "has no end by the clock, but the two are in touch (R4)") }
            default:
                before = held
                try follow(told, &isHeld, &held)
            }
        }
    }

    private func follow(_ told: Told, _ isHeld: inout Bool, _ held: inout Int64) throws(Refusal) {
        if told.releases { isHeld = false }
        if told.touches { isHeld = true }
        if isHeld { held += told.length }
        guard held <= Caps.held else {
            throw refusal(told.place, "lets touch go on for more than 40 seconds with no choice: say when hands come apart (R4)")
        }
        guard case .hold(let hold) = told.scene.kind, let rest = hold.rest else { return }
        let reading = Reading(rest.words)
        if let found = Forbidden.contact.seen(in: reading) ?? Outside.rough.seen(in: reading) {
            throw refusal(told.place + ".words-rest", "says “" + found + "”, but it is a rest (R4)")
        }
        // After a rest a choice comes before any touch.
        (isHeld, held) = (false, Caps.held)
    }

    /// Play and pushing come in rounds that end by themselves, or by a thumb (R4, R37).
    private func checkRounds(_ scenes: [Told], isRough: Bool) throws(Refusal) {
        for told in scenes where isRough || told.says(Outside.rough) {
            switch told.scene.kind {
            case .hold(let hold) where hold.rest == nil: throw refusal(told.place, "is play or pushing with no rest after it (R4)")
            case .press(let press) where press.length.upperBound > Caps.held:
                throw refusal(told.place, "is play or pushing for more than 40 seconds under a thumb (R37)")
            case .lead, .beat, .turns, .glances:
                throw refusal(told.place, "is play or pushing without rounds: use hold with a rest, or press (R4)")
            default: break
            }
        }
    }
}
