// Where what was given stands in Explore, and what its own page says and can do beside the rest.

extension Giving {
    /// Above everything: what is being written on this machine, and what is wrong with it.
    static func preview(_ cards: [Block], _ desk: Desk) -> [Block] {
        let mistakes = desk.given.mistakes
        guard !mistakes.isEmpty else { return cards }
        return cards + [.card(Card(desk.words("pack.mistakes"), lines: mistakes, tone: "coral"))]
    }

    static func shelf(_ cards: [Block], _ words: Words) -> [Block] {
        cards.isEmpty ? [] : [.heading(words("pack.given"))] + cards + [.divider]
    }

    static func door(_ words: Words) -> Block { .actions([Action(words("pack.door"), Tap("pack.open"), style: .quiet)]) }

    static func tags(_ activity: Activity, _ words: Words) -> [Tag] {
        activity.isPreview ? [Tag(words("tag.preview"), "kelp")] : activity.isGiven ? [Tag(words("tag.given"), "kelp")] : []
    }

    /// On the page of an activity that was given: by whom, and the way out again.
    static func blocks(_ activity: Activity, _ desk: Desk) -> [Block] {
        let words = desk.words
        guard let entry = desk.given.entry(of: activity.id) else { return [] }
        var blocks: [Block] = []
        if let by = entry.pack.by { blocks.add(.small(words("pack.by", ("by", by)))) }
        blocks.add(.small(words("pack.checked")))
        guard let log = entry.log else { return blocks }
        if entry.pack.json.items("activities").count > 1 { blocks.add(.small(words("pack.others"))) }
        let with: JSON = ["activity": .string(activity.id)]
        var actions = [Action(words("pack.away"), Tap("pack.away", with), style: .quiet)]
        if isHereAlone(log, desk) { actions.insert(Action(words("pack.both"), Tap("pack.both", with)), at: 0) }
        return blocks + [.actions(actions)]
    }

    /// On this phone and not on the other: there is nothing yet to ask for.
    static func isHereAlone(_ log: LogName?, _ desk: Desk) -> Bool { log == .own && desk.isPaired }

    static func isHereAlone(_ activity: Activity, _ desk: Desk) -> Bool {
        desk.given.entry(of: activity.id).map { isHereAlone($0.log, desk) } ?? false
    }
}

extension Pack {
    /// Every sentence in it, in the order in which it was written, each once.
    var told: [Text] {
        var told: [Text] = []
        Pack.tell(json, &told)
        return told
    }

    private static func tell(_ value: JSON, _ told: inout [Text]) {
        if let text = value.text, !told.has(text) { told.add(text) }
        for item in value.items ?? [] { tell(item, &told) }
        for member in value.members ?? [] where !names.has(member.name) { tell(member.value, &told) }
    }

    /// Members whose text is a name and not a sentence.
    private static let names = Text.list(
        """
        holdfast id deck kind family group consent mood energy where room sound buzz reader leader receiver pattern heard \
        source grade topic valence gates distance
        """)
}
