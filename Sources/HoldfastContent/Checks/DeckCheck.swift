import HoldfastCore

// Decks: every card once, under a name of its own (science 5.1).
extension Report {
    mutating func check(deck: Written, known: inout [String: String]) {
        checkName(of: deck)
        checkIds(deck["questions"]?.items ?? [], "question")
        for question in deck["questions"]?.items ?? [] {
            guard let text = question["text"], let words = text.text, !words.isEmpty else { continue }
            let plain = spokenWords(words).joined(separator: " ")
            if let first = known[plain] {
                add(text.place, "this question is asked in \(first) too", "nobody wants to hear it twice", "keep one")
            }
            known[plain] = file
            checkEnd(text, "question")
        }
    }

    /// Things to do: short, whole on one card, with no name filled in and nothing that a pack cannot ask either.
    mutating func check(prompts deck: Written, questions: [String]) {
        checkName(of: deck)
        checkIds(deck["prompts"]?.items ?? [], "prompt")
        if let id = deck["deck"], let name = id.text, questions.contains(name) {
            add(id.place, "there is a deck \(name) in questions/ too", "a card is drawn from one of them", "give it a name of its own")
        }
        for prompt in deck["prompts"]?.items ?? [] {
            guard let text = prompt["text"], let words = text.text, !words.isEmpty else { continue }
            let count = Sentence.all(in: words).count
            if count > 4 || words.utf8.count > Shape.promptText {
                add(
                    text.place, "a prompt of \(count) sentences and \(words.utf8.count) bytes", "it is read once, then done",
                    "keep it to four short sentences and \(Shape.promptText) bytes")
            }
            checkEnd(text, "prompt")
        }
    }

    private mutating func checkName(of deck: Written) {
        guard let id = deck["deck"], let name = id.text, !name.isEmpty else { return }
        let wanted = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
        if name != wanted {
            add(
                id.place, "the deck is \(name), the file \(wanted)", "a deck is found by its name",
                "rename the file, or write deck: \(wanted)")
        }
    }

    private mutating func checkIds(_ cards: [Written], _ what: String) {
        var ids: Set<String> = []
        for card in cards {
            guard let id = card["id"], let name = id.text, !ids.insert(name).inserted else { continue }
            add(id.place, "the \(what) \(name) stands twice", "what was asked is remembered by its id", "give it an id of its own")
        }
    }

    private mutating func checkEnd(_ text: Written, _ what: String) {
        guard let words = text.text, !words.hasSuffix("?"), !words.hasSuffix(".") else { return }
        add(text.place, "the \(what) has no mark at its end", "a voice reads it out", "end it with ? or .")
    }
}

extension Shape {
    /// Bytes of one prompt.
    static let promptText = 400
}
