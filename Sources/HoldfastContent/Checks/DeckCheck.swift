// Decks: every question once, under a name of its own (science 5.1).
extension Report {
    mutating func check(deck: Written, known: inout [String: String]) {
        if let id = deck["deck"], let name = id.text, !name.isEmpty {
            let wanted = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
            if name != wanted {
                add(
                    id.place, "the deck is \(name), the file \(wanted)", "a deck is found by its name",
                    "rename the file, or write deck: \(wanted)")
            }
        }
        var ids: Set<String> = []
        for question in deck["questions"]?.items ?? [] {
            if let id = question["id"], let name = id.text, !ids.insert(name).inserted {
                add(id.place, "the question \(name) stands twice", "what was asked is remembered by its id", "give it an id of its own")
            }
            guard let text = question["text"], let words = text.text, !words.isEmpty else { continue }
            let plain = spokenWords(words).joined(separator: " ")
            if let first = known[plain] {
                add(text.place, "this question is asked in \(first) too", "nobody wants to hear it twice", "keep one")
            }
            known[plain] = file
            if !words.hasSuffix("?"), !words.hasSuffix(".") {
                add(text.place, "the question has no mark at its end", "a voice reads it out", "end it with ? or .")
            }
        }
    }
}
