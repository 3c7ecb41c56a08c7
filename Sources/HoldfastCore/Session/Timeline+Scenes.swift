// Each kind of scene as moments: words, a sound and a vibration, each enough on its own.

extension Timeline {
    /// The timeline of the segment at this place.
    init(_ script: Script, at place: Place) {
        self.init()
        switch script[place.segment] {
        case .timed(let scenes): for scene in scenes { add(script, scene, place.round) }
        case .choose(let scene): addChoice(script.rung.scenes[scene], scene)
        case .card(let scene): addCard(script.rung.scenes[scene], scene)
        case .press(let scene): addPress(script, script.rung.scenes[scene], scene, place)
        case .map(let scene): addMap(script.rung.scenes[scene], scene)
        case nil: break
        }
    }

    private mutating func add(_ script: Script, _ index: Int, _ round: Int) {
        let scene = script.rung.scenes[index]
        switch scene.kind {
        case .say(let say):
            let length = script.length(say.length, scene: index, round: round)
            add(scene: index, name: "say", length: length, prompts: [.told(say.told, scene.sound ?? .soft, scene.buzz ?? .short)])
        case .hold(let hold): add(script, scene, hold, index, round)
        case .pace(let pace):
            let length = script.length(pace.length, scene: index, round: round)
            let breaths = Breaths(pace, length: length, sound: scene.sound, buzz: scene.buzz)
            add(scene: index, name: "pace", length: length, prompts: breaths.prompts, keys: breaths.keys)
        case .glances(let glances): add(script, scene, glances, index, round)
        case .lead(let lead):
            let length = script.length(lead.length, scene: index, round: round)
            add(scene: index, name: "lead", length: length, prompts: [.told(lead.told, scene.sound ?? .bell, scene.buzz ?? .two)])
        case .turns(let turns): add(script, scene, turns, index, round)
        case .quiet(let length):
            let still = Say(.nothing, nil, scene.sound ?? .none, scene.buzz ?? .none)
            add(scene: index, name: "quiet", length: script.length(length, scene: index, round: round), prompts: [Prompt(at: 0, still)])
        case .beat(let beat): add(script, scene, beat, index, round)
        case .choose, .card, .press, .map: break
        }
    }

    // MARK: Hold

    private mutating func add(_ script: Script, _ scene: Scene, _ hold: Scene.Hold, _ index: Int, _ round: Int) {
        let length = script.length(hold, scene: index, round: round)
        var prompts = [Prompt.told(hold.told, scene.sound ?? .bell, scene.buzz ?? .long)]
        // Cues go on where the round before stopped.
        var said = 0
        for earlier in 0..<max(0, round) { said += Timeline.cues(hold, script.length(hold, scene: index, round: earlier)) }
        for cue in 0..<Timeline.cues(hold, length) {
            let text = hold.cues[(said + cue) % hold.cues.count]
            prompts.add(Prompt(at: hold.every * Int64(cue + 1), Say(.pack(text), nil, .soft, .short)))
        }
        add(scene: index, name: "hold", length: length, prompts: prompts)
        guard let rest = hold.rest else { return }
        let off = Say(.pack(rest.words), nil, scene.sound ?? .bell, .two)
        add(scene: index, name: "say", length: rest.length, prompts: [Prompt(at: 0, off)])
    }

    /// How many cues fit, none of them at the very end.
    private static func cues(_ hold: Scene.Hold, _ length: Int64) -> Int {
        hold.cues.isEmpty || hold.every <= 0 ? 0 : max(0, Int((length - 2_000) / hold.every))
    }

    // MARK: Glances

    private mutating func add(_ script: Script, _ scene: Scene, _ glances: Scene.Glances, _ index: Int, _ round: Int) {
        let more = glances.more.map { Line.pack($0) }
        let look = Say(.pack(glances.wordsLook), more, scene.sound ?? .soft, scene.buzz ?? .short)
        let rest = Say(.pack(glances.wordsRest), more, .low, .two)
        var prompts: [Prompt] = []
        var keys = [Key(at: 0, first: 0, second: 0)]
        var at: Int64 = 0
        for time in 0..<glances.times {
            let looking = script.span(glances.look, "look \(time)", scene: index, round: round)
            let resting = script.span(glances.rest, "rest \(time)", scene: index, round: round)
            prompts.add(Prompt(at: at, look))
            prompts.add(Prompt(at: at + looking, rest))
            let soft = min(600, looking / 3, resting / 3)
            for (moment, value) in [(at + soft, 1.0), (at + looking, 1), (at + looking + soft, 0), (at + looking + resting, 0)] {
                keys.add(Key(at: moment, first: value, second: value))
            }
            at += looking + resting
        }
        add(scene: index, name: "glances", length: at, prompts: prompts, keys: keys)
    }

    // MARK: Turns

    private mutating func add(_ script: Script, _ scene: Scene, _ turns: Scene.Turns, _ index: Int, _ round: Int) {
        var prompts: [Prompt] = []
        var keys = [Key(at: 0, first: 0, second: 0)]
        var at: Int64 = 0
        for time in 0..<turns.times {
            let swapped = turns.swap && time % 2 == 1
            let calling = script.span(turns.call, "call \(time)", scene: index, round: round)
            let answering = script.span(turns.answer, "answer \(time)", scene: index, round: round)
            let sound = scene.sound ?? .tick
            let buzz = scene.buzz ?? .short
            prompts.add(
                .swapped(
                    swapped, at: at, Say(turns.caller, sound, buzz), Say(.house("session.turns.listen"), nil, sound, buzz, waits: true)))
            prompts.add(
                .swapped(
                    swapped, at: at + calling, Say(.house("session.turns.theirs"), nil, .soft, .two, waits: true),
                    Say(turns.answerer, .soft, .two)))
            let soft = min(400, calling / 3, answering / 3)
            for (moment, caller, answerer) in [
                (at + soft, 1.0, 0.0), (at + calling, 1, 0), (at + calling + soft, 0, 1), (at + calling + answering, 0, 1),
            ] { keys.add(Key(at: moment, first: swapped ? answerer : caller, second: swapped ? caller : answerer)) }
            at += calling + answering
        }
        add(scene: index, name: "turns", length: at, prompts: prompts, keys: keys)
    }

    // MARK: What ends by a press

    private mutating func addChoice(_ scene: Scene, _ index: Int) {
        guard case .choose(let choose) = scene.kind else { return }
        let say = Say(.pack(choose.words), nil, scene.sound ?? .soft, scene.buzz ?? .short)
        add(scene: index, name: "choose", length: choose.open, prompts: [Prompt(at: Timeline.opening, say)])
    }

    /// The reader answers first; the ring fills softly for each of the two and hurries nobody.
    private mutating func addCard(_ scene: Scene, _ index: Int) {
        guard case .card(let card) = scene.kind else { return }
        let sound = scene.sound ?? .soft
        let buzz = scene.buzz ?? .short
        guard let reader = card.reader else { return addPrompt(card, index, sound, buzz) }
        let first = reader == .first
        let begin: Prompt
        if let told = card.told {
            begin = .told(told, sound, buzz, at: Timeline.opening)
        } else {
            begin = .swapped(
                !first, at: Timeline.opening, Say(.house("session.card.read"), nil, sound, buzz),
                Say(.house("session.card.listen"), nil, sound, buzz))
        }
        let turn = Prompt.swapped(
            !first, at: card.ring, Say(.house("session.card.theirs"), nil, .soft, .short, waits: true),
            Say(.house("session.card.yours"), nil, .soft, .short))
        let rest = Prompt(at: card.ring * 2, Say(.house(card.isLook ? "session.card.away" : "session.card.open"), nil, .soft, .short))
        let emptied: Int64 = 800
        let keys = [(0, 0.0), (card.ring, 1), (card.ring + emptied, 0), (card.ring * 2, 1)].map { Key(at: $0.0, first: $0.1, second: $0.1) }
        add(scene: index, name: "card", length: card.isLook ? Caps.look : Script.longestCard, prompts: [begin, turn, rest], keys: keys)
    }

    /// Both do what the card says; the ring fills once.
    private mutating func addPrompt(_ card: Scene.Card, _ index: Int, _ sound: Scene.Sound, _ buzz: Scene.Buzz) {
        let begin: Prompt =
            if let told = card.told { .told(told, sound, buzz, at: Timeline.opening) } else {
                Prompt(at: Timeline.opening, Say(.house("session.card.both"), nil, sound, buzz))
            }
        let rest = Prompt(at: card.ring, Say(.house("session.card.open"), nil, .soft, .short))
        let keys = [Key(at: 0, first: 0, second: 0), Key(at: card.ring, first: 1, second: 1)]
        add(scene: index, name: "card", length: Script.longestCard, prompts: [begin, rest], keys: keys)
    }

    /// A scene that follows an untimed moment begins a little after it, so that its cue can be planned.
    static let opening: Int64 = 300
}

extension Timeline.Prompt {
    static func told(_ told: Scene.Told, _ sound: Scene.Sound, _ buzz: Scene.Buzz, at: Int64 = 0) -> Timeline.Prompt {
        switch told {
        case .both(let text): Timeline.Prompt(at: at, Timeline.Say(text, sound, buzz))
        case .each(let first, let second):
            Timeline.Prompt(at: at, first: Timeline.Say(first, sound, buzz), second: Timeline.Say(second, sound, buzz))
        }
    }

    /// One thing for each, with the two exchanged where `swapped`.
    static func swapped(_ swapped: Bool, at: Int64, _ one: Timeline.Say, _ two: Timeline.Say) -> Timeline.Prompt {
        Timeline.Prompt(at: at, first: swapped ? two : one, second: swapped ? one : two)
    }
}
