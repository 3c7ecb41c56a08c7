// What a member's private body profile does to an activity (R35). Rooms ask here and nowhere else, so that a body that
// closes something looks to everybody like chance, or like a wish not to see it.

enum Gates {
    /// This body and this activity do not go together: it is not there for this member.
    static func closes(_ activity: Activity, _ desk: Desk) -> Bool { false }

    /// Only its least intense step is there for this member.
    static func lowers(_ activity: Activity, _ desk: Desk) -> Bool { false }
}
