// Where the two stand on an activity's ladder. It starts at the bottom, goes down for one and up only for both
// (R9): the step is shared, the wish for more is private until both have it.

enum Ladder {
    static func rung(_ activity: Activity, _ desk: Desk) -> Int {
        let kept = desk.shared("rung:" + activity.id)?.int("rung") ?? activity.beginning
        return Swift.min(Swift.max(kept, 0), activity.ladder.count - 1)
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

    /// After both said *more*: the shared step moves up, and both wishes are used up.
    static func climb(_ activity: Activity, to rung: Int, _ desk: inout Desk) {
        guard rung > Ladder.rung(activity, desk), desk.own("more:" + activity.id) != nil else { return }
        desk.keep(.own, "more:" + activity.id, .null)
        desk.keep(.pair, "rung:" + activity.id, ["rung": JSON(rung)])
    }
}
