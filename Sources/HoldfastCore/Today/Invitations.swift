// What today holds: asked, kept, offered by chance, and the quiet set, in one picture that is the same on both
// phones except for what only one of them may see. Nothing here reads a private answer but the offers, which
// came out of chance (R15).

struct Invitation: Equatable, Sendable {
    enum Source: Equatable, Sendable {
        case kept, offered, quiet
        /// In plain sight, by one of the two; muted ones never appear.
        case asked(mine: Bool)
    }

    var activity: Activity
    var source: Source
}

enum Invitations {
    static let count = 3
    /// How often Holdfast rests a kept thing of its own accord.
    static let rest = 0.2

    static func today(_ desk: Desk, offers: [Text]) -> [Invitation] {
        var list: [Invitation] = []
        func add(_ id: Text, _ source: Invitation.Source) {
            guard let activity = desk.catalogue.activity(id), !Gates.closes(activity, desk),
                !list.contains(where: { $0.activity.id == activity.id })
            else { return }
            list.append(Invitation(activity: activity, source: source))
        }
        if desk.pair?.isComplete == true {
            for ask in asks(desk) { add(ask.activity, .asked(mine: ask.mine)) }
            for activity in desk.catalogue.activities where isKept(activity.id, desk) && !rests(activity.id, desk) {
                add(activity.id, .kept)
            }
            for id in offers { add(id, .offered) }
        }
        for id in quiet(desk) where list.count < count { add(id, .quiet) }
        return list
    }

    // MARK: Asked

    struct Ask: Equatable, Sendable {
        var activity: Text
        var mine: Bool
    }

    /// Today's open asks: at most one from each (R17); the other's is not drawn where this member muted asking.
    static func asks(_ desk: Desk) -> [Ask] {
        guard let slot = desk.pair?.slot else { return [] }
        return [1 - slot, slot].compactMap { from in
            guard let ask = desk.shared("ask@\(from)"), ask.int("day") == desk.today.number, let id = ask.text("activity"),
                from == slot || desk.own("mute") == nil && isOpenToAsking(id, desk)
            else { return nil }
            return Ask(activity: id, mine: from == slot)
        }
    }

    /// What this body closes, and what both must open first, is not asked of this member by another (R10, R35): it looks unread.
    private static func isOpenToAsking(_ id: Text, _ desk: Desk) -> Bool {
        guard let activity = desk.catalogue.activity(id) else { return false }
        return !Gates.closes(activity, desk) && !Gates.waitsForAsking(activity, desk) && (!activity.unlock || Marks.isOpen(id, desk))
    }

    static func mayAsk(_ desk: Desk) -> Bool {
        desk.pair?.isComplete == true && !asks(desk).contains { $0.mine }
    }

    // MARK: Kept

    /// Both openly keep it.
    static func isKept(_ activity: Text, _ desk: Desk) -> Bool {
        desk.shared("keep:" + activity + "@0") != nil && desk.shared("keep:" + activity + "@1") != nil
    }

    /// Resting is private to the one who rests; Holdfast's own rests fall by chance on both phones alike. On the
    /// owner's screen the two read the same, on the other's a rest is a day without an answer.
    static func rests(_ activity: Text, _ desk: Desk) -> Bool {
        desk.own("rest:" + activity) != nil
            || Draw.unit("rest|" + (desk.pair?.id ?? "") + "|" + desk.today.text + "|" + activity) < rest
    }

    // MARK: Quiet set

    /// The quiet set in today's order, the same for both and gated by nobody's answers.
    static func quiet(_ desk: Desk) -> [Text] {
        let who = desk.pair?.id ?? "alone"
        return desk.catalogue.activities.filter { $0.quiet }
            .map { (id: $0.id, turn: Draw.unit("quiet|" + who + "|" + desk.today.text + "|" + $0.id)) }
            .ordered { $0.turn < $1.turn }
            .map { $0.id }
    }
}
