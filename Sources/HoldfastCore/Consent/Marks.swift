// What this member is open to. Write-only: once saved, a mark is never shown again, only marked anew (R14), so
// there is nothing to show under pressure. Without a mark the answer is not now.

enum Marks {
    /// Saves a mark. The screen afterwards is the same whichever was chosen.
    static func mark(_ activity: Text, open: Bool, _ desk: inout Desk) {
        desk.keep(.own, "mark:" + activity, open ? ["open": true] : .null)
    }

    static func isOpen(_ activity: Text, _ desk: Desk) -> Bool { desk.own("mark:" + activity)?.flag("open") == true }

    /// The labels that go, as tokens among random filler, to the relay.
    static func labels(_ desk: Desk) -> [Text] {
        gated(desk).filter { activity in
            isOpen(activity.id, desk) && Safety.allows(activity, desk) && !Hidden.holds(activity, desk)
                && !Gates.waitsForAsking(activity, desk)
        }.map { label($0.id, desk) }
    }

    /// What chance may offer this season: everything of Holdfast's own outside the quiet set that is in season.
    static func gated(_ desk: Desk) -> [Activity] {
        let pair = desk.pair?.id ?? ""
        let season = desk.today.season
        return desk.catalogue.activities.filter { activity in
            !activity.quiet && !activity.isGiven && Season.holds(group: activity.group, touch: activity.touch, season: season, pair: pair)
        }
    }

    static func label(_ activity: Text, _ desk: Desk) -> Text { "mark|\(desk.today.season)|" + activity }
}
