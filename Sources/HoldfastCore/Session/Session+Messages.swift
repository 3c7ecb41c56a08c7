// Between the two phones. A message is taken as news of where the other phone is, in whatever order it comes; it
// can bring this phone to a place with less, and to one with more only where this member pressed for it as well.

extension Session {
    /// How far an agreed moment may lie from now, in milliseconds.
    private static let past: Int64 = 1_000
    private static let ahead: Int64 = 8_000

    // MARK: Out

    mutating func send(_ kind: LiveMessage.Kind) {
        guard slot != nil else { return }
        beatAt = now.mono &+ (isMoving ? Session.beat : Session.quietBeat)
        guard !kind.isBare, let state = spoken else { return outputs.add(.send(LiveMessage.bare(id, kind))) }
        outputs.add(.send(LiveMessage(kind: kind, chapter: chapter, state: state, more: choices.mine, rests: script.deal.rests).json(id)))
    }

    /// Says where this phone is, or asks.
    mutating func say() {
        if case .closing = state { return send(.soft) }
        guard spoken != nil else {
            beatAt = Int64.max
            return
        }
        send(lost ? .where : .beat)
    }

    private var isMoving: Bool {
        switch state {
        case .countdown, .running, .closing: true
        case .setUp, .paused, .stopped, .over: false
        }
    }

    private var spoken: LiveMessage.State? {
        switch state {
        case .setUp(let ready): .setUp(ready: ready.mine)
        case .paused(let ready, let place): .paused(ready: ready.mine, place)
        case .countdown(let position), .running(let position): .running(position)
        case .closing, .stopped, .over: nil
        }
    }

    // MARK: In

    mutating func receive(_ message: LiveMessage) {
        guard slot != nil else { return }
        heard = now.mono
        if !linked { (linked, dirty) = (true, true) }
        switch (state, message.kind) {
        case (.over(.finished), .stop), (.over(.finished), .soft), (.closing, .soft): return
        case (.stopped, .stop), (.over, .stop): return
        case (.over(.finished), _): return send(.soft)
        case (.stopped, _), (.over, _): return now.mono < answersUntil ? send(.stop) : ()
        case (_, .stop): return stop(tell: false)
        case (.closing, _): return send(.soft)
        case (_, .soft): return close(since: relayNow)
        case (_, .where): return answerLost()
        default: break
        }
        rest(message.rests)
        if lost { return find(message) }
        if message.chapter.isAfter(chapter) { follow(message) }
        guard message.chapter == chapter else { return }
        switch state {
        case .setUp, .paused: join(message)
        case .countdown(let position), .running(let position): keepStep(message, position)
        case .closing, .stopped, .over: break
        }
    }

    /// What rests over there rests here too. While both wait it changes nothing that anybody sees.
    private mutating func rest(_ topics: Int) {
        guard waiting != nil, script.deal.rests | topics != script.deal.rests else { return }
        var deal = script.deal
        deal.rests |= topics
        script = Script(rung, seed: seed, deal: deal)
    }

    /// The other phone was reloaded: it cannot be playing, so nobody is until both press again.
    private mutating func answerLost() {
        if lost {
            lost = false
            enter(.setUp(Ready()), chapter.next)
            return send(.state)
        }
        if let waiting, !waiting.ready.mine, !waiting.ready.theirs { return send(.state) }
        loseLink()
    }

    /// This phone was reloaded: it goes where the other waits, never higher than it already was.
    private mutating func find(_ message: LiveMessage) {
        lost = false
        let isHigher = message.chapter.rung > chapter.rung
        let rung = min(message.chapter.rung, chapter.rung)
        let found = Chapter(rung: rung, number: message.chapter.number)
        switch message.state {
        case .setUp: enter(.setUp(Ready()), found)
        case .paused(_, let place): enter(isHigher || !fits(place, rung) ? .setUp(Ready()) : .paused(Ready(), place), found)
        case .running(let position):
            enter(isHigher || !fits(position.place, rung) ? .setUp(Ready()) : .paused(Ready(), position.place), found)
            return withdraw()
        }
        if !isHigher { join(message) } else { send(.state) }
    }

    /// A later chapter has begun over there: wait in it.
    private mutating func follow(_ message: LiveMessage) {
        guard message.chapter.rung <= chapter.rung, message.chapter.number <= chapter.number + 1_000 else { return }
        if message.chapter.rung < chapter.rung { return enter(.setUp(Ready()), message.chapter) }
        switch message.state {
        case .setUp: enter(.setUp(Ready()), message.chapter)
        case .paused, .running: enter(.paused(Ready(), place), message.chapter)
        }
    }

    /// Waiting, in the same chapter.
    private mutating func join(_ message: LiveMessage) {
        guard let waiting else { return }
        let theirs: Bool
        switch message.state {
        case .setUp(let ready):
            if case .paused = state {
                // Reloads have crossed: the set-up card is where both can begin.
                enter(.setUp(Ready()), chapter.next)
                return send(.state)
            }
            theirs = ready
        case .paused(let ready, _):
            if case .setUp = state { return send(.state) }
            theirs = ready
        case .running(let position):
            // Only slot 0 names a start, only for one who pressed, and only for a moment yet to come.
            let near = position.at > relayNow &- Session.past && position.at < relayNow &+ Session.ahead
            guard slot == 1, waiting.ready.mine, !isHidden, near, position.step == 0, fits(position.place, chapter.rung) else {
                return withdraw()
            }
            return begin(position)
        }
        guard theirs, !waiting.ready.theirs else { return }
        let ready = Ready(mine: waiting.ready.mine, theirs: true)
        if case .paused(_, let place) = state { state = .paused(ready, place) } else { state = .setUp(ready) }
        startIfBoth()
    }

    func fits(_ place: Place, _ rung: Int) -> Bool {
        guard activity.ladder.indices.contains(rung) else { return false }
        let script = Script(activity.ladder[rung], seed: seed, deal: self.script.deal)
        guard script[place.segment] != nil else { return false }
        return place.into <= Timeline(script, at: place).length
    }
}
