// *Never show me this*: what one member does not want to meet again. It is theirs alone. To the other it is an activity
// that chance did not bring, and a day without an answer (R3, R15). Nothing lists what is hidden, and nothing says
// whether anything is (R14, docs/decisions/0010).

enum Hidden {
    /// Not there for this member: they never want to see it, let it rest for now, or their body profile closes it.
    static func holds(_ activity: Activity, _ desk: Desk) -> Bool {
        isPutAway(activity.id, desk) || Gates.closes(activity, desk)
    }

    private static func isPutAway(_ activity: Text, _ desk: Desk) -> Bool {
        guard let hidden = desk.own("hide:" + activity) else { return false }
        return hidden.int("until").map { desk.today.number < $0 } ?? true
    }

    /// For good, or for so many days.
    static func hide(_ activity: Text, days: Int? = nil, _ desk: inout Desk) {
        desk.keep(.own, "hide:" + activity, days.map { ["until": JSON(desk.today.number + $0)] } ?? ["on": true])
        Answers.clear(activity, &desk)
    }

    static func showAll(_ desk: inout Desk) {
        for record in desk.journal.records(.own, "hide:") { desk.keep(.own, record.key, .null) }
    }
}
