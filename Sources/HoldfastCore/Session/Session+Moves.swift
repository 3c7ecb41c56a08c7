// The moves from one state to another. Each leaves everything that the next state needs and nothing of the last.

extension Session {
    static let countdown: Int64 = 5_000
    static let quietClose: Int64 = 10_000
    static let sitting: Int64 = 60_000

    // MARK: Less

    /// The stop: from anywhere, at once, the same for both, whoever pressed (R1, R2, R3).
    mutating func stop(tell: Bool) {
        switch state {
        case .stopped, .over: return
        case .setUp, .countdown, .running, .paused, .closing: break
        }
        state = .stopped(sitting: nil)
        timeline = nil
        answersUntil = now.mono &+ Session.goodbye
        owesStop = !linked && slot != nil
        outputs.add(.silence)
        if tell { send(.stop) }
        outputs.add(.changed)
        outputs.add(.awake(false))
    }

    /// The end of the script, Holdfast's own early end and the quiet stop are one and the same move (R2).
    mutating func close(since: Int64) {
        state = .closing(since: since)
        timeline = nil
        origin = mono(since)
        plan &+= 1
        send(.soft)
        dirty = true
    }

    mutating func pause() {
        let place = place
        enter(.paused(Ready(), place), chapter.next)
        send(.pause)
    }

    /// Takes back what was pressed in this chapter, on both phones.
    mutating func withdraw() {
        switch state {
        case .setUp:
            enter(.setUp(Ready()), chapter.next)
            send(.state)
        case .paused, .countdown, .running: pause()
        case .closing, .stopped, .over: break
        }
    }

    mutating func goDown() {
        guard chapter.rung > 0 else { return }
        enter(.setUp(Ready()), chapter.down)
        send(.gentler)
    }

    /// Waits: for the set-up card, or where the script was left.
    mutating func enter(_ waiting: SessionState, _ chapter: Chapter) {
        let moved = timeline != nil
        self.chapter = chapter
        script = Script(activity.ladder[chapter.rung], seed: seed, deal: script.deal)
        state = waiting
        timeline = nil
        choices = Choices()
        thumbs = Ready()
        cameFrom = nil
        plan &+= 1
        dirty = true
        guard moved else { return }
        outputs.add(.silence)
        outputs.add(.awake(false))
    }

    /// Silence on the line: the yes of both can no longer be heard (R1). Where it must be continuous it has ended.
    mutating func loseLink() {
        if activity.consent == .continuous { stop(tell: true) } else { withdraw() }
    }

    mutating func hide() {
        isHidden = true
        switch state {
        case .countdown, .running: loseLink()
        case .setUp(let ready) where ready.mine: withdraw()
        case .paused(let ready, _) where ready.mine: withdraw()
        case .setUp, .paused, .closing, .stopped, .over: break
        }
    }

    // MARK: More, for both

    /// Names the start, once both have pressed: slot 0 does, or the one phone.
    mutating func startIfBoth() {
        guard slot != 1, let waiting, waiting.ready.both else { return }
        begin(Position(place: waiting.place, at: relayNow &+ Session.countdown))
        send(.start)
    }

    mutating func begin(_ position: Position) {
        state = .countdown(position)
        heard = now.mono
        if slot != nil { beatAt = now.mono &+ Session.beat }
        load(position)
        outputs.add(.awake(true))
    }

    /// Plans the segment of this position.
    mutating func load(_ position: Position) {
        let timeline = Timeline(script, at: position.place)
        self.timeline = timeline
        origin = mono(position.began)
        part = timeline.part(at: relayNow &- position.began)
        window = timeline.window(around: part)
        choices = Choices()
        again = 0
        // A turn needs a press of its own, every time.
        if !position.place.held { thumbs = Ready() }
        if case .card(let scene) = script[position.place.segment], case .card(let card) = script.rung.scenes[scene].kind,
            let face = script.face(card, asked: position.place.asked)
        {
            outputs.add(.dealt(Deal.name(card.deck, face.id)))
        }
        plan &+= 1
        dirty = true
    }

    /// Goes to another segment at an agreed moment.
    mutating func step(to place: Place, at: Int64, from position: Position) {
        let next = Position(place: place, at: at, step: position.step &+ 1)
        if let timed = script[position.place.segment], case .timed = timed { cameFrom = nil } else { cameFrom = position.place.segment }
        state = .running(next)
        load(next)
    }

    /// The segment after this one, or the soft end.
    mutating func goOn(from position: Position, at: Int64) { go(to: script.after(position.place), at: at, from: position) }

    mutating func go(to place: Place?, at: Int64, from position: Position) {
        guard let place else { return close(since: at) }
        step(to: place, at: at, from: position)
    }

    // MARK: Where it is

    /// Ready and place while it waits for both.
    var waiting: (ready: Ready, place: Place)? {
        switch state {
        case .setUp(let ready): (ready, Place())
        case .paused(let ready, let place): (ready, place)
        case .countdown, .running, .closing, .stopped, .over: nil
        }
    }

    /// Where the script is left if it stops now. A choice or its silence is never resumed in the middle.
    var place: Place {
        guard case .running(let position) = state else {
            if case .countdown(let position) = state { return position.place }
            return waiting?.place ?? Place()
        }
        var place = position.place
        switch script[place.segment] {
        case .choose, .press, .map: (place.into, place.held) = (0, false)
        default: place.into = min(max(0, relayNow &- position.began), timeline?.length ?? 0)
        }
        return place
    }
}

extension Script {
    func after(_ place: Place) -> Place? {
        guard segments.indices.contains(place.segment + 1), let segment = self[place.segment] else { return nil }
        var next = Place(segment: place.segment + 1, into: 0, round: place.round, asked: place.asked)
        switch segment {
        case .timed: break
        case .choose, .press, .map: next.round = 0
        case .card: next.asked += 1
        }
        return next
    }
}
