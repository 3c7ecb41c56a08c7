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

extension Activity {
    /// Everything that its scenes tell anyone, in order, each once.
    var told: [Text] {
        var told: [Text] = []
        for rung in alone.map({ ladder + [$0] }) ?? ladder {
            for scene in rung.scenes {
                for text in scene.kind.told where !told.has(text) { told.add(text) }
            }
        }
        return told
    }
}

extension Scene.Kind {
    fileprivate var told: [Text] {
        switch self {
        case .say(let say): say.told.all
        case .hold(let hold): hold.told.all + hold.cues + (hold.rest.map { [$0.words] } ?? [])
        case .choose(let choose): [choose.words]
        case .pace(let pace): [pace.wordsIn] + Scene.Wording(words: pace.wordsOut, more: pace.more).all
        case .glances(let glances): [glances.wordsLook] + Scene.Wording(words: glances.wordsRest, more: glances.more).all
        case .lead(let lead): lead.told.all
        case .turns(let turns): turns.caller.all + turns.answerer.all
        case .card(let card): (card.told?.all ?? []) + card.faces.map { $0.text }
        case .press(let press): press.told.all
        case .map(let map): map.wording.all
        case .beat(let beat): beat.told.all + beat.cues
        case .quiet: []
        }
    }
}

extension Scene.Told {
    fileprivate var all: [Text] {
        switch self {
        case .both(let wording): wording.all
        case .each(let first, let second): first.all + second.all
        }
    }
}

extension Scene.Wording {
    @inline(never)
    fileprivate var all: [Text] { more.map { [words, $0] } ?? [words] }
}
