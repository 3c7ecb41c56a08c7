// What today holds: asked, kept, offered by chance, and the quiet set, in one picture that is the same on both
// phones except for what only one of them may see. Nothing here reads a private answer but the offers, which
// came out of chance (R15), and what this member alone has put away, which leaves a gap on their own screen only.

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

    static func today(_ desk: Desk, offers: [Text]) -> [Invitation] {
        var list: [Invitation] = []
        func add(_ activity: Activity, _ source: Invitation.Source) {
            guard !Hidden.holds(activity, desk), !list.contains(where: { $0.activity.id == activity.id }) else { return }
            list.add(Invitation(activity: activity, source: source))
        }
        func add(_ id: Text, _ source: Invitation.Source) {
            if let activity = desk.catalogue.activity(id), Apart.fits(activity, desk) { add(activity, source) }
        }
        if desk.isPaired {
            for ask in asks(desk) { add(ask.activity, .asked(mine: ask.mine)) }
            for activity in Kept.today(desk) where !Kept.rests(activity.id, desk) { add(activity, .kept) }
            for id in offers { add(id, .offered) }
        }
        if list.count < count {
            for activity in Fill.today(desk) where list.count < count { add(activity, .quiet) }
        }
        return Liking.ordered(list, desk)
    }

    // MARK: Asked

    struct Ask: Equatable, Sendable {
        var activity: Text
        var mine: Bool
    }

    /// Today's open asks: at most one from each (R17); the other's is not drawn where this member muted asking.
    static func asks(_ desk: Desk) -> [Ask] {
        guard let slot = desk.slot else { return [] }
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
        return !Hidden.holds(activity, desk) && !Gates.waitsForAsking(activity, desk) && (!activity.unlock || Marks.isOpen(id, desk))
    }

    static func mayAsk(_ desk: Desk) -> Bool {
        desk.isPaired && !asks(desk).contains { $0.mine }
    }
}
