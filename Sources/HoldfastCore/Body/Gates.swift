// What this body, today, leaves open. The table of what a flag does to an activity is in the packs (science 9); here
// stands only which flags this member has. Nothing of it is ever told: an activity that is closed or made smaller for one
// looks to the other like any day without it (R15, R35).

enum Gates {
    /// The strictest of what this member's body asks of an activity.
    static func effect(_ activity: Activity, _ desk: Desk) -> Activity.Gate.Effect? {
        var strictest: Activity.Gate.Effect?
        for gate in activity.gates where gate.flag != "drinking" && BodyProfile.has(gate.flag, desk) {
            switch (gate.effect, strictest) {
            case (.never, _): return .never
            case (.ask, _): strictest = .ask
            case (.lower, nil): strictest = .lower
            case (.lower, _): break
            }
        }
        return strictest
    }

    /// Not there for this member: not offered, not matched, not begun.
    static func closes(_ activity: Activity, _ desk: Desk) -> Bool {
        effect(activity, desk) == .never || closesToday(activity, desk) || Stretches.rests(activity.id, desk)
    }

    /// With alcohol or drugs only the quiet set is there (R38); after an argument no physical activity (R34), nor after
    /// something that hurt; without touch today only what has a version without.
    private static func closesToday(_ activity: Activity, _ desk: Desk) -> Bool {
        ForToday.has("drinking", desk) && !activity.quiet
            || activity.physical && (ForToday.has("argument", desk) || ForToday.has("hurt", desk))
            || ForToday.has("untouched", desk) && activity.touch && !activity.ladder[0].withoutTouch
    }

    /// Chance never brings it: only where this member asks for it (science 9, *unless asked*).
    static func waitsForAsking(_ activity: Activity, _ desk: Desk) -> Bool { effect(activity, desk) == .ask }

    /// The highest rung for this member's body today.
    static func ceiling(_ activity: Activity, _ desk: Desk) -> Int {
        if ForToday.has("untouched", desk), activity.touch { return 0 }
        return effect(activity, desk) == nil ? activity.ladder.count - 1 : activity.beginning
    }
}

/// The private body profile (R35): a list of flags, each this member's to set and take back.
enum BodyProfile {
    static let flags = Activity.flags.filter { $0 != "drinking" }

    static func has(_ flag: Text, _ desk: Desk) -> Bool { desk.own("body:" + flag) != nil }

    static func set(_ flag: Text, _ on: Bool, _ desk: inout Desk) {
        guard flags.contains(where: { $0 == flag }), has(flag, desk) != on else { return }
        desk.keep(.own, "body:" + flag, on ? ["on": true] : .null)
    }
}

/// What holds for this day only, and is forgotten with it.
enum ForToday {
    static let flags: [Text] = ["untouched", "argument", "drinking", "hurt"]

    static func has(_ flag: Text, _ desk: Desk) -> Bool { desk.own("day:" + flag)?.int("day") == desk.today.number }

    static func set(_ flag: Text, _ on: Bool, _ desk: inout Desk) {
        guard flags.contains(where: { $0 == flag }), has(flag, desk) != on else { return }
        desk.keep(.own, "day:" + flag, on ? ["day": JSON(desk.today.number)] : .null)
        // The check comes round sooner, and nothing says why (R25).
        if on, flag == "hurt" { Safety.comeSooner(&desk) }
    }

    /// Whether this member has been asked today about alcohol and drugs.
    static func isSober(_ desk: Desk) -> Bool { desk.own("sober")?.int("day") == desk.today.number }
}

/// Two times *too much* with the same activity rest it for thirty days, for this member alone (R33).
enum Stretches {
    static let days = 30

    /// Looking again at what was too much today is not a second time.
    static func noteOnceADay(_ activity: Text, _ desk: inout Desk) {
        guard desk.catalogue.activity(activity) != nil, desk.own("much:" + activity)?.int("day") != desk.today.number else { return }
        note(activity, stretch: 1000, &desk)
    }

    static func note(_ activity: Text, stretch: Int, _ desk: inout Desk) {
        guard stretch >= 667 else { return }
        let before = desk.own("much:" + activity)?.int("day")
        var much = Members()
        much.add("day", desk.today.number)
        if let before, Day.known.contains(before), desk.today.number - before < days { much.add("until", desk.today.number + days) }
        desk.keep(.own, "much:" + activity, much.json)
    }

    static func rests(_ activity: Text, _ desk: Desk) -> Bool {
        guard let until = desk.own("much:" + activity)?.int("until") else { return false }
        return desk.today.number < until
    }
}
