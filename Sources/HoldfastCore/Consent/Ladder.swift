// Where the two stand on an activity's ladder. It starts at the bottom, goes down for one and up only for both
// (R9): each says in their own record how far they have come, the lower of the two is where they stand, and the wish for
// more is private until both have it.

enum Ladder {
    static func rung(_ activity: Activity, _ desk: Desk) -> Int {
        var kept = desk.journal.said("rung:" + activity.id).map { $0.int("rung") ?? activity.beginning }
        // Whoever has said nothing stands at the beginning.
        if kept.count < 2 { kept.add(activity.beginning) }
        return kept.reduce(activity.ladder.count - 1) { Swift.min($0, Swift.max($1, 0)) }
    }

    /// The rung that both said yes to.
    static func rung(_ activity: Activity, _ level: Level, _ desk: Desk) -> Int {
        let now = rung(activity, desk)
        switch level {
        case .gentle: return Swift.max(now - 1, 0)
        case .same: return now
        case .more: return Swift.min(now + 1, activity.ladder.count - 1)
        }
    }

    /// After both said *more*: each moves their own step up, and both wishes are used up.
    static func climb(_ activity: Activity, to rung: Int, _ desk: inout Desk) {
        guard rung > Ladder.rung(activity, desk), desk.own("more:" + activity.id) != nil, let slot = desk.slot else { return }
        desk.keep(.own, "more:" + activity.id, .null)
        desk.keep(.pair, "rung:" + activity.id + "@\(slot)", ["rung": JSON(rung)])
    }
}
