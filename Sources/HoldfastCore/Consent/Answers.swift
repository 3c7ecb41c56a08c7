// Today's answers. A yes is fresh or it does not count (R6); a no leaves no trace anywhere (R3): what is kept
// is only what this member said yes to, for the day, in their own log.

/// How far a yes reaches, least first. The lower of two applies (R8).
enum Level: Int, Equatable, Sendable {
    case gentle, same, more

    var name: Text {
        switch self {
        case .gentle: "gentle"
        case .same: "same"
        case .more: "more"
        }
    }

    init?(name: Text) {
        switch name {
        case "gentle": self = .gentle
        case "same": self = .same
        case "more": self = .more
        default: return nil
        }
    }
}

enum Answers {
    /// This member's yes to an activity today, or nothing. A yes is for the run it was given for: when the two have done
    /// it since, it is used up even on a phone that was reloaded before it could say so (R6).
    static func mine(_ activity: Text, _ desk: Desk) -> Level? {
        let run = run(activity, desk)
        guard let record = desk.own("answer:" + activity), record.int("day") == desk.today.number, (record.int("run") ?? 0) == run,
            run < runs
        else { return nil }
        return record.text("level").flatMap(Level.init(name:))
    }

    /// Whether this member has said yes to anything today.
    static func isAny(_ desk: Desk) -> Bool { desk.catalogue.activities.contains { mine($0.id, desk) != nil } }

    static func yes(_ activity: Text, _ level: Level, _ desk: inout Desk) {
        let run = run(activity, desk)
        var answer = Members()
        answer.add("day", desk.today.number)
        answer.add("level", level.name)
        if run > 0 { answer.add("run", run) }
        desk.keep(.own, "answer:" + activity, answer.json)
    }

    /// Takes a yes back, or says not today: both leave nothing behind.
    static func clear(_ activity: Text, _ desk: inout Desk) {
        guard mine(activity, desk) != nil else { return }
        desk.keep(.own, "answer:" + activity, .null)
    }

    static func label(_ activity: Text, _ level: Level, _ desk: Desk) -> JSON {
        .string("answer|" + desk.today.text + "|" + activity + "|\(run(activity, desk))|" + level.name)
    }

    /// More often than this in one day, and no yes counts any more: so nobody can write a number that none comes after.
    static let runs = 1_000

    /// How often the two have done this today, as the one of them says who says more: a yes counts for one session, so doing
    /// it again needs another.
    static func run(_ activity: Text, _ desk: Desk) -> Int {
        desk.journal.said("run:" + activity).reduce(0) { Swift.max($0, run($1, desk)) }
    }

    private static func run(_ record: JSON, _ desk: Desk) -> Int {
        guard record.int("day") == desk.today.number, let run = record.int("run"), run <= runs else { return 0 }
        return run
    }

    /// A session has ended: both yeses are used up. Whichever phone ends first, the run is the one that began with it. Each
    /// says so for themselves: what one says the other cannot take back.
    static func spend(_ activity: Text, run spent: Int, _ desk: inout Desk) {
        clear(activity, &desk)
        guard let slot = desk.slot, run(desk.shared("run:" + activity + "@\(slot)") ?? .null, desk) <= spent else { return }
        Done.keep(activity, .pair, runs: spent + 1, &desk)
    }

    /// One ladder for each yes: every level up to the one chosen. *More* only where this member asked for it.
    static func ladders(_ activities: [Activity], _ desk: Desk) -> JSON {
        let said = activities.filter { mine($0.id, desk) != nil }.prefix(Matching.ladderFill)
        return .array(
            said.compactMap { activity in
                guard let level = mine(activity.id, desk), Safety.allows(activity, desk), !Hidden.holds(activity, desk) else { return nil }
                let more = level == .same && desk.own("more:" + activity.id) != nil
                return .array([
                    label(activity.id, .gentle, desk), level == .gentle ? .null : label(activity.id, .same, desk),
                    more ? label(activity.id, .more, desk) : .null,
                ])
            })
    }

    /// Every label the relay could have released today.
    static func labels(_ activities: [Activity], _ desk: Desk) -> JSON {
        .array(
            activities.flatMap { activity in
                [Level.gentle, .same, .more].map { label(activity.id, $0, desk) }
            })
    }

    /// An activity and a level out of a label.
    static func read(_ label: Text) -> (activity: Text, level: Level)? {
        let parts = label.split(UInt8(ascii: "|"))
        guard parts.count == 5, let level = Level(name: parts[4]) else { return nil }
        return (parts[2], level)
    }
}
