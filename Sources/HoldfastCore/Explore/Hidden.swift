// *Never show me this*: what one member does not want to meet again. It is theirs alone. To the other it is an activity
// that chance did not bring, and a day without an answer (R3, R15). Nothing lists what is hidden, and nothing says
// whether anything is (R14, docs/decisions/0010).

enum Hidden {
    /// Not there for this member: they never want to see it, or their body profile closes it.
    static func holds(_ activity: Activity, _ desk: Desk) -> Bool {
        desk.own("hide:" + activity.id) != nil || Gates.closes(activity, desk)
    }

    static func hide(_ activity: Text, _ desk: inout Desk) {
        desk.keep(.own, "hide:" + activity, ["on": true])
        Answers.clear(activity, &desk)
    }

    static func showAll(_ desk: inout Desk) {
        for record in desk.journal.records(.own, "hide:") { desk.keep(.own, record.key, .null) }
    }
}
