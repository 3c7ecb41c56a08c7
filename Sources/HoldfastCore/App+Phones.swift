// What the two phones say to each other around a session: that one has begun, where both are, and that one has left.

extension App {
    // MARK: Heard

    mutating func heard(_ message: JSON) {
        guard let kind = message.text("m") else { return }
        let isEnd = kind == "stop" || kind == "soft"
        if isEnd, begun?.text("s") == message.text("s") { begun = nil }
        if let left, left.until > desk.now.mono, message.text("s") == left.session {
            // An end is not answered, or two who have both left would never be done.
            if !isEnd { desk.lay(.live(left.farewell)) }
            return
        }
        switch (kind, place) {
        case ("begin", _), ("join", _): invited(message)
        case ("anywhere", .session(let playing)): if !playing.onePhone { desk.lay(.live(playing.join)) }
        case (_, .session): play(.message(message))
        default: break
        }
    }

    /// Another message of the other phone that begins or continues a session. It counts only for what this
    /// member said yes to today, and never for more than that (R6, R9). One phone that knows the two to be apart is
    /// enough for both: the lower rung holds, and the other phone is told. What this member is at stays on the screen.
    private mutating func invited(_ message: JSON) {
        if case .home = place, isBusy { begun = message } else { join(message) }
    }

    /// False where it does not count. A session has a name of chance, and one that was is never begun again.
    @discardableResult
    mutating func join(_ message: JSON) -> Bool {
        begun = nil
        let underWay = message.text("m") == "join" && message.flag("underWay") == true
        guard let id = message.text("s"), id.isHex(16), underWay || desk.shared("done:" + id) == nil, let seed = message.text("seed"),
            let name = message.text("activity"),
            let rung = message.int("rung"), let activity = desk.catalogue.activity(name), let match = matching.match(name),
            let slot = desk.slot, rung >= 0, rung <= Ladder.rung(activity, match.level, desk),
            Answers.mine(name, desk) != nil, Safety.allows(activity, desk), !Hidden.holds(activity, desk)
        else { return false }
        var deal = Deal(message)
        let isNews = !deal.apart && Apart.isOn(desk)
        deal.apart = deal.apart || isNews
        if case .session(let playing) = place {
            guard case .setUp = playing.session.state, playing.activity == name else { return false }
            // Both pressed at once: the smaller name is the session, on both phones alike.
            let isFirst = id.bytes.lexicographicallyPrecedes(playing.id.bytes)
            guard isFirst || id == playing.id && deal.apart && !playing.deal.apart else { return false }
        }
        start(
            id, seed, activity, Apart.rung(activity, rung, deal.apart), .twoPhones(slot: slot), deal, begins: false, rejoining: underWay)
        if isNews, case .session(let playing) = place { desk.lay(.live(playing.join)) }
        return true
    }

    // MARK: Said

    /// Asks whether the other phone is in a session that this one should be in: after a reload, or when the app was
    /// opened late.
    mutating func askWhere() {
        if case .session = place { return }
        if !matching.matches.isEmpty { desk.lay(.live(["m": "anywhere"])) }
    }

    mutating func link(_ up: Bool) {
        play(up ? .linkUp : .linkDown)
        if up, let left, left.isOwed {
            desk.lay(.live(left.farewell))
            self.left?.isOwed = false
        }
        // The other phone may have missed the beginning, or have asked for it while this one was away.
        if up, case .session(let playing) = place, !playing.onePhone { desk.lay(.live(playing.join)) }
    }
}
