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
        guard activity.family != "A16" || activity.group == "skin" else {
            throw refusal("family", "is A16, but group is not skin (R10)")
        }
        for evidence in json.items("evidence") where evidence.text("source") == "S00" && ["E3", "E2"].has(evidence.text("grade") ?? "") {
            throw refusal("evidence", "says that it was tried, with a source that says nobody has (R42)")
        }
        try eachText(json, "", checkOurs)
        try eachText(json, "", checkSteps)
        try eachText(json, "", checkAddress)
        for name in PackReader.told {
            guard let value = json[name: name] else { continue }
            if !activity.touch { try eachText(value, name, checkContact) }
            if activity.group != "skin" { try eachText(value, name, checkBare) }
        }
        if activity.touch, let close = json["close"] { try eachText(close, "close", checkOver) }
        let balances = activity.place == "standing" || activity.group == "push" || ["A6", "A10", "A11", "A15"].has(activity.family)
        for name in PackReader.told + ["adaptations", "notice"] {
            guard let value = json[name: name] else { continue }
            try eachText(value, name) { text, place throws(Refusal) in
                let reading = Reading(text)
                try checkBalance(reading, place)
                guard balances, Forbidden.closedEyes.seen(in: reading) != nil else { return }
                throw refusal(place, "closes the eyes while the body balances (R36)")
            }
        }
        try checkGates(activity)
        for (index, rung) in json.items("ladder").enumerated() {
            try checkRung(activity.ladder[index], rung, "ladder[\(index)]", activity, touch: activity.touch)
            guard activity.touch, index > 0, !activity.ladder[index - 1].withoutTouch,
                RungSums.touching(activity.ladder[index].scenes) < RungSums.touching(activity.ladder[index - 1].scenes)
            else { continue }
            throw refusal("ladder[\(index)]", "asks for less touch than the one before it (R9)")
        }
        guard let alone = activity.alone, let rung = json["alone"] else { return }
        try checkRung(alone, rung, "alone", activity, touch: false)
        guard !joined(rung).bytes.contains(UInt8(ascii: "{")) else { throw refusal("alone", "names another, but is for one alone") }
    }

    /// What both do or say with a card has no end by the clock (R4), and a deck may be dealt in the quiet set.
    func checkOutside(_ deck: Catalogue.Deck) throws(Refusal) {
        try eachText(json, "", checkSteps)
        try eachText(json, "", checkAddress)
        for (index, card) in (json.items("prompts") + json.items("questions")).enumerated() {
            let whole = (card.text("title") ?? "") + " " + (card.text("text") ?? "")
            let place: Text = (deck.prompts.isEmpty ? "questions" : "prompts") + "[\(index)]"
            try checkSteps(whole, place)
            try checkContact(whole, place)
            try checkBare(whole, place)
            let reading = Reading(whole)
            try checkBalance(reading, place)
            guard Forbidden.tasting.seen(in: reading) == nil else {
                throw refusal(place, "has something tasted, but lists no ingredients (R36)")
            }
            guard Forbidden.breathing.seen(in: reading) == nil else {
                throw refusal(place, "paces breath, which only pace does (R36)")
            }
            for list in [Outside.rough, Outside.oneLeg, Outside.gaze] {
                guard let found = list.seen(in: reading) else { continue }
                throw refusal(place, "says “" + found + "”, which needs a scene with an end of its own (R37)")
            }
        }
    }

    func checkBalance(_ reading: Reading, _ place: Text) throws(Refusal) {
        guard
            Forbidden.closedEyes.seen(in: reading) == nil
                || Forbidden.balance.seen(in: reading) == nil && Outside.oneLeg.seen(in: reading) == nil
        else {
            throw refusal(place, "closes the eyes while the body balances (R36)")
        }
    }

    /// No way to somewhere else, and nothing to be filled in but the other's name.
    func checkAddress(_ text: Text, _ place: Text) throws(Refusal) {
        var digits = 0
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."): break
            default: digits = 0
            }
            guard digits < 7, byte != UInt8(ascii: "@") else {
                throw refusal(place, "has a number or an address that leads away from here")
            }
        }
        guard let found = Outside.addresses.seen(in: text) else { return }
        throw refusal(place, "has “" + found + "”, which leads away from here")
    }

    func checkContact(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.contact.seen(in: text) else { return }
        throw refusal(place, "says “" + found + "”, but touch is false")
    }

    /// Whoever chose *enough* reads it too.
    private func checkOver(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.contact.seen(in: text) else { return }
        throw refusal(place, "says “" + found + "”, but it is over by then (R4, R7)")
    }

    /// A title may name a hormone or a web address; no step, and nobody to ring.
    func checkCitation(_ text: Text) throws(Refusal) {
        try checkOurs(text, "citation")
        guard let found = Forbidden.found(in: text) ?? Outside.against.seen(in: text) ?? Outside.calls.seen(in: text) else { return }
        throw refusal("citation", "says “" + found + "”, which no title of a source does")
    }

    func checkOurs(_ text: Text, _ place: Text) throws(Refusal) {
        guard Forbidden.ours.seen(in: text) == nil else { throw refusal(place, "says that it is from Holdfast") }
    }

    private func checkBare(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.bare.seen(in: text) else { return }
        throw refusal(place, "says “" + found + "”, but group is not skin (R10)")
    }

    /// Every line, as it would be read: one under never or cautions may name a step where it rules it out, or asks: a sore throat?
    func checkSteps(_ text: Text, _ place: Text) throws(Refusal) {
        let rules = place.begins(with: "never[") || place.begins(with: "cautions[")
        // What only denies can still be an order: do not let go.
        var found = rules ? Outside.against.seen(in: text) ?? Outside.orders.seen(in: text) : nil
        for part in rules ? text.rules : [text] where found == nil {
            let reading = Reading(part)
            found = Forbidden.seen(in: reading, part) ?? Outside.seen(in: reading)
        }
        guard let found else { return }
        throw refusal(place, "says “" + found + "”: nobody is ever asked to do that, nor told so (R36)")
    }

    /// All that is told, in the order in which it is read, as one text; as one of the two hears it, where a role is named.
    func joined(_ value: JSON, _ role: Text? = nil) -> Text {
        if let text = value.text { return text + " " }
        var all: Text = ""
        for item in value.items ?? [] { all += joined(item, role) }
        for name in PackReader.read where role == nil || name == role || name != "first" && name != "second" {
            if let value = value[name: name] { all += joined(value, role) }
        }
        return all
    }

    static let told = Text.list("title short about needs sign adaptations ladder alone close notice")
    private static let read = Text.list(
        """
        title short about needs scenes words words-in words-out words-look words-rest first second more enough cues ladder alone \
        close
        """)

    /// No letters that only look like others: the list of forbidden steps would not know the word.
    func checkLetters() throws(Refusal) {
        try eachText(json, "", checkLetters)
    }

    private func checkLetters(_ text: Text, _ place: Text) throws(Refusal) {
        guard !text.hasLookalikes else { throw refusal(place, "mixes letters of two alphabets in one word") }
        guard !text.hasUnknownFill else {
            throw refusal(place, "has something to be filled in that is not {other}")
        }
    }

    func eachText(_ value: JSON, _ path: Text, _ body: (Text, Text) throws(Refusal) -> Void) throws(Refusal) {
        if let text = value.text { try body(text, path) }
        for (index, item) in (value.items ?? []).enumerated() { try eachText(item, path + "[\(index)]", body) }
        for member in value.members ?? [] {
            try eachText(member.value, path.isEmpty ? member.name : path + "." + member.name, body)
        }
    }
}
