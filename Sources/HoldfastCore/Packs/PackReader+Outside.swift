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
        guard activity.group != "skin" || activity.unlock else {
            throw refusal("unlock", "is not true, but each opens this alone first (R10)")
        }
        try checkGates(activity)
        guard !activity.touch else { return }
        for name in ["title", "short", "about", "needs", "ladder", "alone", "close"] as [Text] {
            guard let value = json[name: name] else { continue }
            try eachText(value, name, checkContact)
        }
    }

    private func checkContact(_ text: Text, _ place: Text) throws(Refusal) {
        guard let found = Forbidden.contact.first(in: text.plain) else { return }
        throw refusal(place, "says “" + found + "”, but touch is false")
    }

    private func checkGates(_ activity: Activity) throws(Refusal) {
        if activity.quiet {
            guard activity.gates.allSatisfy({ $0.effect == .lower && $0.flag != "drinking" }) else {
                throw refusal("gates", "closes the quiet set to someone")
            }
        } else if activity.gate("drinking") != .never {
            throw refusal("gates.drinking", "is not never (R38)")
        }
        for least in LeastGates.of(activity.family) {
            guard let gate = activity.gate(least.flag), gate.rank >= least.effect.rank else {
                throw refusal("gates." + least.flag, "is not " + least.effect.rawValue + " or stricter (R35)")
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

extension Forbidden {
    /// What cannot be done without touching.
    public static let contact: Phrases = """
        hug, hugs, hugging, embrace*, cuddl*, snuggl*, kiss*, caress*, massag*, tickl*, wrestl*, spoon, spooning, undress*, naked, \
        hold hands, holding hands, hold each other, touch each other, touch other, hold other, stroke other, lean on other, hold them, \
        touch them, stroke them, skin to skin
        """
}

extension Text {
    /// Whether a word has Latin letters beside those of another alphabet, letters that only look Latin, or signs that nobody sees.
    var hasLookalikes: Bool {
        var (latin, other, index) = (false, false, 0)
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            index += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let last = index <= bytes.count ? bytes[index - 1] : 0
            switch (byte, next) {
            case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _), (0xC3...0xC6, _),
                (0xE1, 0xB8...0xBB):
                latin = true
            // Full width, mathematical, and what turns or joins letters without being seen.
            case (0xEF, 0xBC...0xBD), (0xF0, 0x9D): return true
            case (0xE2, 0x80) where 0xAA...0xAE ~= last, (0xE2, 0x81) where last >= 0xA0: return true
            case (0xEF, 0xB8): if latin { return true }
            // What `plain` leaves out does not end a word; other marks, pictures and spaces do.
            case (0xC2, 0xAD): break
            case (0xE2, 0x80) where 0x8B...0x8F ~= last: break
            case (..<0xC3, _), (0xE2, _), (0xF0, _): (latin, other) = (false, false)
            default: other = true
            }
            if latin, other { return true }
        }
        return false
    }
}
