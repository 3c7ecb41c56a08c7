// Sources, help lines and the words that two people compare.
extension Report {
    /// The register by id.
    mutating func check(sources: Written) -> [String: Written] {
        var byId: [String: Written] = [:]
        for source in sources["sources"]?.items ?? [] {
            guard let id = source["id"], let name = id.text else { continue }
            let letters = Array(name.utf8)
            if letters.count != 3 || letters[0] != UInt8(ascii: "S") || !letters.dropFirst().allSatisfy({ $0 >= 48 && $0 <= 57 }) {
                add(id.place, "the source id “\(name)”", "ids are those of the science register", "write S and two digits, as in S33")
            }
            if name == "S56" || (source["citation"]?.text ?? "").lowercased().contains("recall") {
                add(
                    source.place, "the source \(name) is only recalled", "only sources that were seen are printed (R42)",
                    "look it up first, or leave it out")
            }
            if byId.updateValue(source, forKey: name) != nil {
                add(id.place, "the source \(name) stands twice", "a line could mean either", "keep one")
            }
        }
        return byId
    }

    /// What a pack says that it is written in; English where it says nothing. Nil where no language has that name.
    mutating func check(language written: Written?) -> Language? {
        guard let written else { return .english }
        // What is no word at all has been told already.
        guard let text = written.text, !text.isEmpty else { return nil }
        if let language = Language(text) { return language }
        add(
            written.place, "the language is \(written.kind)", "no language has these letters, and each has rules of its own",
            "write two letters, as in en, de or pt-BR; where there is nothing, it is English")
        return nil
    }

    mutating func check(help: Written) {
        var ids: Set<String> = []
        for country in help["countries"]?.items ?? [] {
            if let id = country["id"], let name = id.text {
                if name.utf8.count != 2 {
                    add(id.place, "the country id “\(name)”", "countries are found by two letters", "write its two letters, as in ie")
                }
                if !ids.insert(name).inserted {
                    add(id.place, "the country \(name) stands twice", "one could be missed", "put all its lines together")
                }
            }
            for line in country["lines"]?.items ?? [] where line["call"] == nil && line["web"] == nil {
                add(line.place, "a help line with no number and no website", "nobody can reach it", "add call: or web:")
            }
        }
        for member in ["about"] where !(help[member]?.items ?? []).contains(where: { ($0.text ?? "").contains("cannot see") }) {
            add(
                help.place, "nothing says what Holdfast cannot see", "nobody takes a clear answer for safety (R26)",
                "add to about: Holdfast cannot see or judge what happens at home.")
        }
    }

    mutating func check(checkWords: Written) {
        var seen: Set<String> = []
        for word in checkWords.items {
            guard let text = word.text else { continue }
            if !seen.insert(text).inserted {
                add(word.place, "the word \(text) stands twice", "two phones are told apart by it", "choose another")
            }
            if text.utf8.count > 12 {
                add(word.place, "the word \(text) is long", "it is read out across a room", "choose one of 12 letters or fewer")
            }
        }
    }
}
