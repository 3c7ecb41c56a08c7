// What no pack ever tells anyone to do (R36), whoever checked it before.

extension PackReader {
    /// Words that tell someone what to do.
    func instruction(_ name: Text) throws(Refusal) -> Text {
        let words = try text(name)
        try lint(words, name)
        return words
    }

    func optionalInstruction(_ name: Text) throws(Refusal) -> Text? { has(name) ? try instruction(name) : nil }

    func instructions(_ name: Text, _ range: ClosedRange<Int>) throws(Refusal) -> [Text] {
        let lines = try lines(name, range)
        for (index, line) in lines.enumerated() { try lint(line, name + "[\(index)]") }
        return lines
    }

    func cues(_ most: Int) throws(Refusal) -> [Text] {
        has("cues") ? try instructions("cues", 0...most) : []
    }

    /// One of the two, or nil where `word` stands for nobody or both.
    func role(_ name: Text, orBoth word: Text) throws(Refusal) -> Scene.Role? {
        Scene.Role(rawValue: try self.word(name, of: ["first", "second", word]))
    }

    func lint(_ words: Text, _ name: Text) throws(Refusal) {
        if let found = Forbidden.found(in: words) { throw refusal(name, "says “" + found + "”: nobody is ever asked to do that (R36)") }
    }

    /// What cannot be seen in one phrase alone: eyes closed while the body balances, and tasting with nothing said of what is in it.
    func lintBody(_ names: [Text], isStanding: Bool, isListed: Bool) throws(Refusal) {
        for name in names {
            guard let value = json[name: name] else { continue }
            try lintBody(value, name, isStanding: isStanding, isListed: isListed, isTold: false)
        }
    }

    private func lintBody(_ value: JSON, _ path: Text, isStanding: Bool, isListed: Bool, isTold: Bool) throws(Refusal) {
        for (index, item) in (value.items ?? []).enumerated() {
            try lintBody(item, path + "[\(index)]", isStanding: isStanding, isListed: isListed, isTold: isTold)
        }
        for member in value.members ?? [] where !PackReader.named.contains(where: { $0 == member.name }) {
            try lintBody(
                member.value, path + "." + member.name, isStanding: isStanding, isListed: isListed,
                isTold: isTold || member.name == "scenes")
        }
        guard let text = value.text else { return }
        for sentence in text.sentences {
            let plain = sentence.plain
            let balances = isTold && isStanding || Forbidden.balance.first(in: plain) != nil
            guard !balances || Forbidden.closedEyes.first(in: plain) == nil else {
                throw refusal(path, "closes the eyes while the body balances (R36)")
            }
            guard isListed || Forbidden.tasting.first(in: plain) == nil else {
                throw refusal(path, "has something tasted, but needs lists no ingredients (R36)")
            }
        }
    }

    /// Members whose text is a name and not a sentence.
    private static let named: [Text] = ["id", "deck", "kind"]
}
