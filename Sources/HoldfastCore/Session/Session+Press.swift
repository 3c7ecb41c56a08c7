// Touch that lasts as long as a thumb rests (R4). A press begins a turn, a lifted thumb ends it at once, and the clock
// ends it too: what follows is the same, so that nobody has to have ended it.

extension Session {
    /// The present scene of touch by thumb.
    func pressed(_ position: Position) -> Scene.Press? {
        guard case .press(let scene) = script[position.place.segment], case .press(let press) = script.rung.scenes[scene].kind else {
            return nil
        }
        return press
    }

    /// Whose thumb a turn needs, of those who hold this phone.
    func needs(_ press: Scene.Press) -> Ready {
        guard let receiver = press.receiver else { return Ready(mine: true, theirs: slot == nil) }
        return Ready(mine: receiver == role, theirs: slot == nil && receiver != role)
    }

    /// A thumb comes to rest. Not in the still seconds after a turn: then it takes a new press.
    mutating func thumbDown(_ who: Int, _ position: Position) {
        guard let press = pressed(position), !position.place.held, isOpen(position) else { return }
        let needed = needs(press)
        guard who == 0 ? needed.mine : needed.theirs else { return }
        if who == 0 { thumbs.mine = true } else { thumbs.theirs = true }
        dirty = true
        guard press.receiver == nil, slot != nil else {
            if thumbs == needed { turn(position, at: relayNow) }
            return
        }
        choices.mine = true
        send(.choose)
        beginIfBothRest(position)
    }

    /// A lifted thumb, whatever else is going on.
    mutating func thumbUp(_ who: Int, _ position: Position) {
        // The shell has stilled everything already, and goes on with another plan only.
        plan &+= 1
        dirty = true
        guard who == 0 ? thumbs.mine : thumbs.theirs else { return }
        if who == 0 { thumbs.mine = false } else { thumbs.theirs = false }
        guard position.place.held else {
            if choices.mine != nil {
                choices.mine = false
                send(.choose)
            }
            return
        }
        outputs.add(.silence)
        go(to: script.afterTurn(position.place), at: relayNow, from: position)
        if case .running = state { send(.step) }
    }

    /// Whether the other's thumb rests, where a turn needs both.
    mutating func theirThumb(_ rests: Bool?, _ position: Position) {
        guard let press = pressed(position), press.receiver == nil, !position.place.held, let rests else { return }
        choices.theirs = rests
        beginIfBothRest(position)
    }

    private mutating func beginIfBothRest(_ position: Position) {
        guard slot == 0, thumbs.mine, choices.theirs == true, isOpen(position) else { return }
        turn(position, at: relayNow &+ Session.lead)
    }

    private mutating func turn(_ position: Position, at: Int64) {
        var place = position.place
        (place.into, place.held) = (0, true)
        step(to: place, at: at, from: position)
        send(.step)
    }

    private func isOpen(_ position: Position) -> Bool {
        position.place.round == 0 || relayNow &- position.began >= Scene.Press.still
    }

    /// Whether the other phone may say that a turn has begun or ended. It begins none in which this member's thumb is needed
    /// and does not rest.
    func isTurn(_ next: Place, from place: Place) -> Bool {
        guard next.segment == place.segment, next.asked == place.asked, let press = pressed(Position(place: place, at: 0)) else {
            return false
        }
        if place.held { return next == script.afterTurn(place) }
        return next.held && next.round == place.round && (!needs(press).mine || press.receiver == nil && thumbs.mine)
    }

    /// A place to ask for, out of the receiver's own map: on the receiver's phone alone.
    func proposal(_ press: Scene.Press, _ position: Position) -> Text? {
        guard press.map, !position.place.held, needs(press).mine || slot == nil else { return nil }
        let open = Sketch.places.filter { place in
            !avoids.contains { $0 == place } && !(slot != nil && sketch.marks.contains { $0.place == place && $0.brush == "no" })
        }
        guard !open.isEmpty, slot != nil else { return nil }
        return open[Draw.below(open.count, "session|" + seed + "|place|\(position.place.segment)|\(position.place.round)")]
    }
}

extension Script {
    /// What follows a turn: the next one is offered, or the scene is over.
    func afterTurn(_ place: Place) -> Place? {
        guard case .press(let scene) = self[place.segment], case .press(let press) = rung.scenes[scene].kind, place.round + 1 < press.times
        else { return after(place) }
        return Place(segment: place.segment, round: place.round + 1, asked: place.asked)
    }
}
