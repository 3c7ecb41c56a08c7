// What is asked of a pack from outside beyond the caps: that what it says of itself is so. Holdfast's own has been through
// people's hands; here a wrong *no touch* would pass the check, the seasons and the body profile by.

extension PackReader {
    func checkOutside(_ activity: Activity) throws(Refusal) {
        let isContact = activity.group != "none" && activity.group != "gaze"
        guard activity.touch == isContact else {
            throw refusal("group", isContact ? "is contact, but touch is false" : "has no contact, but touch is true")
        }
        guard !activity.touch || activity.physical else {
            throw refusal("physical", "is false, but the private check and the rehearsed stop come before any touch (R5, R21)")
        }
        guard activity.group != "skin" || activity.unlock && !activity.distance else {
            throw refusal("unlock", "is not true, or distance is: each opens this alone first, and for one room (R10)")
        }
        try checkGates(activity)
        try eachText(json, "", checkSteps)
        for name in PackReader.told {
            guard let value = json[name: name] else { continue }
            if !activity.touch {
                try eachText(value, name, checkContact)
            } else if activity.group != "skin" {
                try eachText(value, name, checkBare)
            }
        }
        for (index, rung) in json.items("ladder").enumerated() {
            try checkRung(activity.ladder[index], rung, "ladder[\(index)]", touch: activity.touch)
        }
        guard let alone = activity.alone, let rung = json["alone"] else { return }
        try checkRung(alone, rung, "alone", touch: false)
        guard !joined(rung).bytes.contains(UInt8(ascii: "{")) else { throw refusal("alone", "names another, but is for one alone") }
    }

    func checkOutside(_ deck: Catalogue.Deck) throws(Refusal) {
        try eachText(json, "", checkSteps)
        // What both do with a card has no end by the clock (R4).
        if let prompts = json["prompts"] { try eachText(prompts, "prompts", checkContact) }
    }

    private func checkContact(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.contact.seen(in: text) else { return }
        throw refusal(place, "says “" + found + "”, but touch is false")
    }

    private func checkBare(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.bare.seen(in: text) else { return }
        throw refusal(place, "says “" + found + "”, but group is not skin (R10)")
    }

    /// Every line, as it would be read: one under never or cautions may name a step where it rules it out, or asks: a sore throat?
    private func checkSteps(_ text: Text, _ place: Text) throws(Refusal) {
        let rules = place.begins(with: "never[") || place.begins(with: "cautions[")
        for part in rules ? (text.split(UInt8(ascii: "?")).last ?? text).sentences : [text] {
            guard let found = Forbidden.seen(in: part), !rules || Forbidden.denial.first(in: part.plain) == nil else { continue }
            throw refusal(place, "says “" + found + "”: nobody is ever asked to do that (R36)")
        }
    }

    /// What no scene shows alone: a step cut in two, eyes closed in one and balance in the next, breath paced by something else, and
    /// touch that goes on by another name than `hold`.
    private func checkRung(_ rung: Rung, _ json: JSON, _ place: Text, touch: Bool) throws(Refusal) {
        let all = joined(json)
        try checkSteps(all, place)
        guard Forbidden.closedEyes.first(in: all.plain) == nil || Forbidden.balance.first(in: all.plain) == nil else {
            throw refusal(place, "closes the eyes while the body balances (R36)")
        }
        let touch = touch && !rung.withoutTouch
        if rung.withoutTouch { try eachText(json, place, checkContact) }
        let breathes = Forbidden.breathing.first(in: all.plain) != nil
        var (isHeld, held) = (false, Int64(0))
        for (index, scene) in json.items("scenes").enumerated() {
            let (place, plain, kind) = (place + ".scenes[\(index)]", joined(scene).plain, rung.scenes[index].kind)
            let length = rung.scenes[index].longest
            var paces = length < 5_000 && Forbidden.breathing.first(in: plain) != nil
            var mayHold = Forbidden.contact.first(in: plain) != nil
            switch kind {
            case .choose(let choose):
                (paces, mayHold, isHeld, held) = (false, false, false, 0)
                guard !touch || !rung.holds(after: choose.skip ?? index + 1) else {
                    throw refusal(place, "leads those who did not choose more into a hold (R7)")
                }
            case .card, .press, .map: (paces, mayHold, isHeld, held) = (false, false, false, 0)
            case .hold(let hold): (isHeld, held, mayHold) = (hold.rest == nil, 0, false)
            case .pace(let pace): paces = pace.to > pace.from
            case .beat: (paces, mayHold) = (breathes, true)
            case .lead: mayHold = true
            case .turns, .glances: paces = breathes
            default: break
            }
            guard !paces else { throw refusal(place, "paces breath, which only pace does, and never faster (R36)") }
            if case .hold = kind { continue }
            isHeld = isHeld || mayHold
            if isHeld { held += length }
            guard !touch || held <= Caps.held else {
                throw refusal(place, "lets touch go on for more than 40 seconds with no choice (R4)")
            }
        }
    }

    /// All that is told, in the order in which it is read, as one text.
    private func joined(_ value: JSON) -> Text {
        if let text = value.text { return text + " " }
        var all: Text = ""
        for item in value.items ?? [] { all += joined(item) }
        for name in PackReader.read {
            if let value = value[name: name] { all += joined(value) }
        }
        return all
    }

    private static let told = Text.list("title short about needs sign adaptations ladder alone close notice")
    private static let read = Text.list(
        """
        title about scenes words words-in words-out words-look words-rest first second more enough cues
        """)

    private func checkGates(_ activity: Activity) throws(Refusal) {
        if activity.quiet {
            guard activity.gates.allSatisfy({ $0.effect == .lower && $0.flag != "drinking" }) else {
                throw refusal("gates", "closes the quiet set to someone")
            }
        } else if activity.gate("drinking") != .never {
            throw refusal("gates.drinking", "is not never (R38)")
        }
        // By what it says of itself, and by what it does.
        let scenes = json.items("ladder").flatMap { $0.items("scenes") }
        for name in [activity.family, activity.group] + scenes.compactMap({ $0["kind"]?.text }) {
            for least in LeastGates.of(name) {
                guard let gate = activity.gate(least.flag), gate.rank >= least.effect.rank else {
                    throw refusal("gates." + least.flag, "is not " + least.effect.rawValue + " or stricter (R35)")
                }
            }
        }
    }

    /// No letters that only look like others: the list of forbidden steps would not know the word.
    func checkLetters() throws(Refusal) {
        try eachText(json, "", checkLetters)
    }

    private func checkLetters(_ text: Text, _ place: Text) throws(Refusal) {
        guard !text.hasLookalikes else { throw refusal(place, "mixes letters of two alphabets in one word") }
    }

    private func eachText(_ value: JSON, _ path: Text, _ body: (Text, Text) throws(Refusal) -> Void) throws(Refusal) {
        if let text = value.text { try body(text, path) }
        for (index, item) in (value.items ?? []).enumerated() { try eachText(item, path + "[\(index)]", body) }
        for member in value.members ?? [] {
            try eachText(member.value, path.isEmpty ? member.name : path + "." + member.name, body)
        }
    }
}

extension Rung {
    /// Whether a hold comes from this scene on before anyone is asked again.
    fileprivate func holds(after scene: Int) -> Bool {
        for scene in scenes[scene...] {
            switch scene.kind {
            case .hold: return true
            case .choose, .press: return false
            default: break
            }
        }
        return false
    }
}
