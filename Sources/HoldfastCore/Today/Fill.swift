// What fills a day that chance and keeping have left open: for two, the quiet set, gated by nobody's answers and drawn
// alike on both phones out of what both know. What a member has put away is skipped on their own phone; the next one
// stands there instead, and nothing on the other phone changes.
//
// Every activity rests one day in three, by its place in an order that the pair keeps. So none comes three days running,
// and no phone has to remember what it showed (docs/decisions/0011).

enum Fill {
    /// Everything that may fill this day, in its order: whoever needs three takes the first three.
    static func today(_ desk: Desk) -> [Activity] {
        let day = desk.today.number
        let label: Text = "|" + (desk.pair?.id ?? desk.author) + "|"
        var turns = turns(desk, label).filter { !Hidden.holds($0.activity, desk) && Apart.fits($0.activity, desk) }
        if desk.isPaired {
            turns = turns.filter { !Invitations.isKept($0.activity.id, desk) || !Kept.rests($0.activity.id, desk) }
        }
        let drawn = order(turns, day, label)
        guard drawn.count >= Invitations.count, drawn[Invitations.count - 1].rank > 0 else { return drawn.map { $0.activity } }
        // Too few are free. Of those that rest, one that did not come on both days before goes first.
        let (one, two) = (first(turns, day - 1, label), first(turns, day - 2, label))
        func isLate(_ turn: Turn) -> Bool { turn.rank == 1 && one.has(turn.activity.id) && two.has(turn.activity.id) }
        return drawn.ordered { $0.rank != $1.rank ? $0.rank < $1.rank : !isLate($0) && isLate($1) }.map { $0.activity }
    }

    /// What may come at all: for two the quiet set; with one phone also what chance has in season, with or without touch
    /// as docs/decisions/0003 says; for one alone what one can do.
    static func pool(_ desk: Desk) -> [Activity] {
        let (way, season) = (desk.way, desk.today.season)
        return desk.catalogue.activities.filter { !$0.isGiven }.filter { activity in
            switch way {
            case .two: activity.quiet
            case .one:
                // Before the private check only what needs none: three presses, and something is running.
                !activity.unlock && (activity.quiet || Safety.checked(desk))
                    && Season.holds(group: activity.group, touch: activity.touch, season: season, pair: desk.author)
            case .alone: activity.alone != nil
            }
        }
    }

    private struct Turn {
        var activity: Activity
        /// The last day before this one on which it was done.
        var done: Int?
        var isKept: Bool
        var place = 0
        /// 0 free, 1 at rest, 2 done the day before, 3 kept, so that it comes in its own time.
        var rank = 0
        var draw: Double
    }

    private static func turns(_ desk: Desk, _ label: Text) -> [Turn] {
        let together = desk.isPaired
        var turns = pool(desk).map { activity in
            Turn(
                activity: activity, done: Done.day(of: activity.id, desk), isKept: together && Invitations.isKept(activity.id, desk),
                draw: Draw.unit("turn" + label + activity.id))
        }.ordered { $0.draw < $1.draw }
        for place in turns.indices { turns[place].place = place }
        return turns
    }

    private static func order(_ turns: [Turn], _ day: Int, _ label: Text) -> [Turn] {
        var turns = turns
        let label: Text = "quiet" + label + "\(day)|"
        for index in turns.indices {
            let turn = turns[index]
            turns[index].rank = turn.isKept ? 3 : turn.done == day - 1 ? 2 : (turn.place + day) % 3 == 0 ? 1 : 0
            let draw = Draw.unit(label + turn.activity.id)
            // What was never done has two chances to come first.
            turns[index].draw = turn.done == nil ? Swift.max(draw, Draw.unit(label + turn.activity.id + "|new")) : draw
        }
        return turns.ordered { $0.rank != $1.rank ? $0.rank < $1.rank : $0.draw > $1.draw }
    }

    private static func first(_ turns: [Turn], _ day: Int, _ label: Text) -> [Text] {
        order(turns, day, label).prefix(Invitations.count).map { $0.activity.id }
    }
}
