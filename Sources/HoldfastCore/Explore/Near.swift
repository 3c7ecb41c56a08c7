// *Keep this near*: what one member wants to find again at once. Private, and only ever an order or a place on their own
// screen: no offer, no draw and nothing of the other's hangs on it.

enum Near {
    static func holds(_ activity: Text, _ desk: Desk) -> Bool { desk.own("favourite:" + activity) != nil }

    /// Keeps it near, or lets it go.
    static func turn(_ activity: Text, _ desk: inout Desk) {
        desk.keep(.own, "favourite:" + activity, holds(activity, desk) ? .null : ["on": true])
    }
}
