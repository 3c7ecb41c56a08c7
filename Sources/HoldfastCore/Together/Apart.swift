// *We are in different places for now*: said by either, seen by both, taken back by either. Holdfast asks no phone where
// it is (R16, docs/decisions/0012). While it is so, only what can be done apart comes, and nothing guides touch.

enum Apart {
    static func isOn(_ desk: Desk) -> Bool { desk.isPaired && desk.shared("apart")?.flag("on") == true }

    static func turn(_ on: Bool, _ desk: inout Desk) { desk.keep(.pair, "apart", on ? ["on": true] : .null) }

    /// Can be done in different places: with touch only where it has a version without.
    static func works(_ activity: Activity) -> Bool {
        activity.distance && (!activity.touch || activity.ladder.first?.withoutTouch == true)
    }

    /// Has a place in this day, wherever the two are.
    static func fits(_ activity: Activity, _ desk: Desk) -> Bool { !isOn(desk) || works(activity) }

    /// Apart, touch is guided at its rung without touch, whatever was answered.
    static func rung(_ activity: Activity, _ rung: Int, _ apart: Bool) -> Int { apart && activity.touch ? 0 : rung }

    /// Stands in Us, open to both.
    static func blocks(_ desk: Desk) -> [Block] {
        let words = desk.words
        let on = isOn(desk)
        return [
            .actions([Action(words("apart.switch"), Tap("us.apart", ["on": .bool(!on)]), on: on)]), .small(words("apart.small")),
        ]
    }
}
