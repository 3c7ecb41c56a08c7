// One person with nobody there: what can be done on one's own, and a noticing without a session before it.

extension App {
    mutating func pressAlone(_ tap: Tap) {
        switch tap.name {
        case "alone.begin":
            guard let activity = desk.catalogue.activity(tap.with.text("activity") ?? ""), !Hidden.holds(activity, desk),
                let alone = activity.forOne
            else { return }
            start(
                desk.random.hex(bytes: 8), desk.random.hex(bytes: 16), alone, 0, .alone, Deal(alone, shared: false, desk))
        case "alone.notice":
            push(.noticing(person: 0, Noticing(session: desk.random.hex(bytes: 8), activity: "", keeps: desk.way != .one, alone: true)))
        default: break
        }
    }

    /// What follows a session. On a phone that two share it is looked at and not kept, also by one who was alone.
    func noticing(after playing: Playing) -> Page {
        let alone = playing.session.mode == .alone
        var noticing = Noticing(
            session: playing.id, activity: playing.activity, keeps: alone ? desk.way != .one : !playing.onePhone, alone: alone)
        noticing.isNamed = desk.catalogue.activity(playing.activity)?.unlock != true
        if alone { return .noticing(person: 1, noticing) }
        return playing.onePhone ? .handover(person: 0, noticing) : .noticing(person: 0, noticing)
    }
}
