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
        if let by = entry.pack.by { blocks.append(.small(words("pack.by", ("by", by)))) }
        blocks.append(.small(words("pack.checked")))
        guard let log = entry.log else { return blocks }
        if entry.pack.json.items("activities").count > 1 { blocks.append(.small(words("pack.others"))) }
        let with: JSON = ["activity": .string(activity.id)]
        var actions = [Action(words("pack.away"), Tap("pack.away", with), style: .quiet)]
        if isHereAlone(log, desk) { actions.insert(Action(words("pack.both"), Tap("pack.both", with)), at: 0) }
        return blocks + [.actions(actions)]
    }

    /// On this phone and not on the other: there is nothing yet to ask for.
    static func isHereAlone(_ log: LogName?, _ desk: Desk) -> Bool { log == .own && desk.pair?.isComplete == true }

    static func isHereAlone(_ activity: Activity, _ desk: Desk) -> Bool {
        desk.given.entry(of: activity.id).map { isHereAlone($0.log, desk) } ?? false
    }
}

extension Activity {
    /// Everything that its scenes tell anyone, in order, each once.
    var told: [Text] {
        var told: [Text] = []
        func add(_ text: Text?) { if let text, !told.has(text) { told.append(text) } }
        func add(_ wording: Scene.Wording) {
            add(wording.words)
            add(wording.more)
        }
        func add(_ both: Scene.Told?) {
            switch both {
            case .both(let wording): add(wording)
            case .each(let first, let second):
                add(first)
                add(second)
            case nil: break
            }
        }
        for scene in (ladder + [alone].compactMap { $0 }).flatMap({ $0.scenes }) {
            switch scene.kind {
            case .say(let say): add(say.told)
            case .hold(let hold):
                add(hold.told)
                for cue in hold.cues { add(cue) }
                add(hold.rest?.words)
            case .choose(let choose): add(choose.words)
            case .pace(let pace):
                for words in [pace.wordsIn, pace.wordsOut] { add(words) }
                add(pace.more)
            case .glances(let glances):
                for words in [glances.wordsLook, glances.wordsRest] { add(words) }
                add(glances.more)
            case .lead(let lead): add(lead.told)
            case .turns(let turns):
                add(turns.caller)
                add(turns.answerer)
            case .card(let card):
                add(card.told)
                for face in card.faces { add(face.text) }
            case .press(let press): add(press.told)
            case .map(let map): add(map.wording)
            case .beat(let beat):
                add(beat.told)
                for cue in beat.cues { add(cue) }
            case .quiet: break
            }
        }
        return told
    }
}
