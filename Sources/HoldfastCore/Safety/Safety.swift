// What stands between an activity and a person: the private check, the rehearsed stop, and which kinds of
// contact are open. Only the resulting *not open* is ever stored: no answer, no result, no flag (R24).

enum Safety {
    /// The one page elsewhere that a quick exit goes to: neutral and not personalised (R27).
    static let destination: Text = "https://www.bbc.co.uk/weather"

    /// Whether this activity may be offered to, matched for or begun by this member.
    static func allows(_ activity: Activity, _ desk: Desk) -> Bool {
        !Gates.closes(activity, desk) && (!activity.physical || checked(desk) && open(activity.group, desk))
    }

    /// The check has been answered by so many, each on their own; until then only the quiet set is here (R21). What one has
    /// answered never stands for two.
    static func checked(_ desk: Desk, _ people: Int = 1) -> Bool {
        desk.own("check").map { ($0.int("people") ?? 1) >= people } ?? false
    }

    static func open(_ group: Text, _ desk: Desk) -> Bool { desk.own("group:" + group)?.flag("open") != false }

    static func rehearsed(_ desk: Desk) -> Bool { desk.own("rehearsed") != nil }

    /// The check comes round again after 60 to 90 days, at a day drawn by chance (R25).
    static func isDue(_ desk: Desk) -> Bool {
        guard let due = desk.own("check")?.int("due") else { return false }
        return desk.today.number >= due
    }

    /// Stores what follows from a check: every physical group open, or none.
    static func conclude(clear: Bool, people: Int, _ desk: inout Desk) {
        var groups: [Text] = []
        for activity in desk.catalogue.activities where activity.physical {
            if !groups.contains(where: { $0 == activity.group }) { groups.add(activity.group) }
        }
        for group in groups { desk.keep(.own, "group:" + group, clear ? .null : ["open": false]) }
        keep(due: 60 + desk.random.below(31), people, &desk)
    }

    /// Too little freedom to say no, or something that hurt: the check comes round within the week, at a day drawn by
    /// chance, and nothing says why (R25).
    static func comeSooner(_ desk: inout Desk) {
        guard let check = desk.own("check"), (check.int("due") ?? 0) > desk.today.number + 7 else { return }
        keep(due: 1 + desk.random.below(7), check.int("people") ?? 1, &desk)
    }

    private static func keep(due days: Int, _ people: Int, _ desk: inout Desk) {
        desk.keep(.own, "check", ["due": JSON(desk.today.number + days), "people": JSON(people)])
    }

    static func exit(_ words: Words) -> QuickExit {
        QuickExit(label: words("exit.label"), hint: words("exit.hint"), destination: destination)
    }
}
