// The scenes that end by a press: cards and choices. Both phones may press at once, so every step has a number,
// and of two steps with the same number both phones take the same one.

extension Session {
    /// A step is agreed a little ahead, so that both reach it together.
    static let lead: Int64 = 400
    private static let late: Int64 = 5_000

    // MARK: Own presses

    /// *Next* and *Pass* are one and the same: nothing tells them apart, here or on the way.
    mutating func nextCard(_ position: Position) {
        switch script[position.place.segment] {
        case .card, .press: break
        default: return
        }
        let at = relayNow &+ Session.lead
        goOn(from: position, at: at)
        if case .running = state { send(.step) }
    }

    mutating func swapCard(_ position: Position) {
        guard case .card = script[position.place.segment] else { return }
        var place = position.place
        (place.into, place.asked) = (0, place.asked + 1)
        step(to: place, at: relayNow &+ Session.lead, from: position)
        send(.step)
    }

    /// What a card says, once more and now, on this phone alone.
    mutating func hear(_ position: Position) {
        guard case .card = script[position.place.segment] else { return }
        sayAgain(position)
    }

    /// The last cue, once more and from now on.
    mutating func sayAgain(_ position: Position) {
        again = max(0, relayNow &- position.began) &+ Timeline.opening
        plan &+= 1
        dirty = true
    }

    mutating func choose(more: Bool, _ position: Position, who: Int?) {
        switch script[position.place.segment] {
        case .choose, .map: break
        default: return
        }
        if slot != nil {
            choices.mine = Choices.merge(choices.mine, more)
        } else if !more {
            choices = Choices(mine: false, theirs: false)
        } else if who == 1 {
            choices.theirs = Choices.merge(choices.theirs, true)
        } else {
            choices.mine = Choices.merge(choices.mine, true)
        }
        dirty = true
        send(.choose)
        resolve(position)
    }

    /// Once both have chosen, slot 0 names the step. Nobody learns which of the two chose what, nor whether it was
    /// Holdfast that went on. Without both, the clock goes on by itself.
    private mutating func resolve(_ position: Position) {
        guard slot != 1, choices.made else { return }
        switch script[position.place.segment] {
        case .choose, .map: break
        default: return
        }
        let next = script.next(after: position.place, bothMore: choices.bothMore)
        go(to: next, at: relayNow &+ Session.lead, from: position)
        if case .running = state { send(.step) }
    }

    // MARK: The other's

    /// Under way, in the same chapter.
    mutating func keepStep(_ message: LiveMessage, _ mine: Position) {
        guard case .running(let theirs) = message.state, theirs.step >= mine.step else { return }
        guard theirs.step <= mine.step + 1 else { return withdraw() }
        if theirs.step == mine.step {
            if theirs.place.segment == mine.place.segment, theirs.place.asked == mine.place.asked, case .running = state {
                if case .press = script[mine.place.segment] {
                    theirThumb(message.more, mine)
                } else {
                    choices.theirs = Choices.merge(choices.theirs, message.more)
                    resolve(mine)
                }
            }
            return settle(theirs, mine)
        }
        guard case .running = state, let segment = script[mine.place.segment] else { return }
        // What ends by the clock ends here by this phone's own.
        if case .timed = segment { return }
        guard isStep(theirs.place, from: mine.place, segment), isNear(theirs.at) else { return withdraw() }
        // A lifted thumb over there: hands off, at once.
        if mine.place.held { outputs.add(.silence) }
        step(to: theirs.place, at: theirs.at, from: mine)
    }

    /// Whether a segment may be left for another one without this member's yes.
    private func leads(from segment: Int, to next: Int) -> Bool {
        guard script[next] != nil else { return false }
        return next == segment + 1 && !script.isAgreement(segment) || script.skip(from: Place(segment: segment))?.segment == next
    }

    /// Of two steps with the same number the one that goes further holds, then the earlier one.
    private mutating func settle(_ theirs: Position, _ mine: Position) {
        if theirs.place.segment != mine.place.segment || theirs.place.asked != mine.place.asked {
            let isFurther =
                theirs.place.segment > mine.place.segment
                || theirs.place.segment == mine.place.segment && theirs.place.asked > mine.place.asked
            guard isFurther else { return }
            guard let cameFrom, leads(from: cameFrom, to: theirs.place.segment), isNear(theirs.at) else { return withdraw() }
        } else {
            guard theirs.at < mine.at, theirs.place.held == mine.place.held, theirs.place.into == mine.place.into,
                mine.at &- theirs.at < Session.late
            else { return }
        }
        let chosen = choices
        var place = theirs.place
        place.round = mine.place.segment == place.segment ? mine.place.round : 0
        let position = Position(place: place, at: theirs.at, step: mine.step)
        if case .countdown = state { state = .countdown(position) } else { state = .running(position) }
        load(position)
        if mine.place.segment == place.segment { choices = chosen }
    }

    /// Whether this is one step from a place where someone may press.
    private func isStep(_ next: Place, from place: Place, _ segment: Script.Segment) -> Bool {
        guard next.into == 0 else { return false }
        if let skip = script.skip(from: place), skip == next { return true }
        if let on = script.after(place), on == next { return !script.isAgreement(place.segment) || choices.mine == true }
        switch segment {
        case .press: return isTurn(next, from: place)
        case .card: return next.segment == place.segment && next.asked == place.asked + 1
        case .choose(let scene):
            return choices.mine == true && next.segment == script.back(from: scene, round: place.round) && next.round == place.round + 1
                && next.asked == place.asked
        case .timed, .map: return false
        }
    }

    private func isNear(_ at: Int64) -> Bool { at > relayNow &- Session.late && at < relayNow &+ Session.late }
}
