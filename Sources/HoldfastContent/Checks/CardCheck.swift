// A card is drawn from a deck that is there, and there are enough of them.

/// The decks of a folder by name; nil where it brings none, and Holdfast's own stand beside it.
struct Decks {
    var questions: [String: Written]?
    var prompts: [String: Written]?
}

extension Report {
    mutating func checkCards(_ timing: RungTiming, of activity: Written, _ decks: Decks) {
        let cards = timing.scenes.filter { $0["kind"]?.text == "card" }
        for card in cards {
            guard let written = card["deck"], let name = written.text else { continue }
            let isPrompts = decks.prompts?[name] != nil || decks.questions?[name] == nil && card["depth"] == nil && card["reader"] == nil
            if isPrompts {
                checkPrompts(card, written, decks.prompts, twice: cards.count * 2, isApart: activity["distance"]?.flag == true)
            } else {
                checkQuestions(card, written, decks.questions, twice: cards.count * 2)
            }
        }
    }

    private mutating func checkPrompts(_ card: Written, _ name: Written, _ decks: [String: Written]?, twice: Int, isApart: Bool) {
        for member in ["depth", "reader"] {
            guard let written = card[member] else { continue }
            add(written.place, "\(member) with a deck of things to do", "both do what the card says", "leave \(member) out")
        }
        guard let deck = deck(name, decks, in: "prompts") else { return }
        let prompts = deck["prompts"]?.items ?? []
        tooFew(name, prompts.count, "prompts", twice)
        let apart = prompts.count { $0["apart"]?.flag == true }
        if isApart, prompts.count >= twice, apart < twice { tooFew(name, apart, "prompts that work apart", twice) }
    }

    private mutating func checkQuestions(_ card: Written, _ name: Written, _ decks: [String: Written]?, twice: Int) {
        for member in ["depth", "reader"] where card[member] == nil {
            let example = member == "depth" ? "1, 2 or 3" : "first or second"
            add(
                card.place, "a question without \(member)", "one of the two reads it, and its depth was agreed", "add \(member): \(example)"
            )
        }
        if card.seconds > 120, let seconds = card["seconds"] {
            add(seconds.place, "\(card.seconds) seconds for each answer", "the ring of a question is 30 to 120", "write 120")
        }
        guard let deck = deck(name, decks, in: "questions"), let depth = card["depth"]?.whole else { return }
        tooFew(name, (deck["questions"]?.items ?? []).filter { $0["depth"]?.whole == depth }.count, "questions of depth \(depth)", twice)
    }

    private mutating func deck(_ name: Written, _ decks: [String: Written]?, in folder: String) -> Written? {
        guard let decks, let text = name.text else { return nil }
        if let deck = decks[text] { return deck }
        add(
            name.place, "there is no deck \(text)", "a card is drawn from a deck in \(folder)/",
            decks.isEmpty ? "write \(folder)/\(text).yaml" : meant(text, decks.keys.sorted()))
        return nil
    }

    private mutating func tooFew(_ name: Written, _ there: Int, _ what: String, _ twice: Int) {
        guard there < twice else { return }
        add(
            name.place, "\(name.text ?? "") has \(there) \(what)", "swapping needs twice as many as are asked, \(twice)",
            "write more of them, or ask fewer")
    }
}
