@testable import HoldfastCore

/// What a year brought, summed over members and couples.
struct YearFigures: Equatable {
    /// Days as one member has them, and how many invitations the emptiest and the fullest held.
    var memberDays = 0
    var fewest = Int.max
    var fullest = 0
    /// Days with fewer than three: nearly all of the quiet set was put away, or rested by this member.
    var thin = 0
    /// Asked, kept, by chance, from the quiet set.
    var sources = [0, 0, 0, 0]
    /// Third days in a row on which nothing else was there to come.
    var unavoidable = 0
    /// Third days in a row although something else was there.
    var again = 0
    var sessions = 0
    /// What both said yes to, by how far it went: gentle, same, more; and how often it was below the lower of the two.
    var levels = [0, 0, 0]
    var lowered = 0
    /// Different activities that one member saw in a fortnight, summed, and how many fortnights.
    var different = 0
    var fortnights = 0
    var couples = 0
    var apart = 0
    /// Couples for whom nothing with touch was open, and their emptiest day.
    var withoutTouch = 0
    var fewestWithoutTouch = Int.max
    /// For each activity: on how many days of the year it came to those for whom nobody had closed it.
    var seen: [Text: [Int]] = [:]

    mutating func count(_ list: [Invitation]) {
        memberDays += 1
        fewest = min(fewest, list.count)
        fullest = max(fullest, list.count)
        if list.count < Invitations.count { thin += 1 }
        for invitation in list {
            switch invitation.source {
            case .asked: sources[0] += 1
            case .kept: sources[1] += 1
            case .offered: sources[2] += 1
            case .quiet: sources[3] += 1
            }
        }
    }

    mutating func met(_ level: Level, lower: Int) {
        levels[level.rawValue] += 1
        if level.rawValue < lower { lowered += 1 }
    }

    mutating func close(_ couple: YearCouple) {
        couples += 1
        if !couple.apart.isEmpty { apart += 1 }
        for slot in [0, 1] {
            for start in stride(from: 0, to: YearCouple.days - 13, by: 14) {
                different += Set(couple.lists[slot][start..<start + 14].joined().map(\.activity.id)).count
                fortnights += 1
            }
        }
        for activity in couple.catalogue.activities { close(activity, couple) }
        let touched = couple.catalogue.activities.contains { activity in
            activity.touch && couple.members.allSatisfy { $0.isOpen(activity) }
        }
        guard !touched else { return }
        withoutTouch += 1
        for slot in [0, 1] { fewestWithoutTouch = min(fewestWithoutTouch, couple.lists[slot].map(\.count).min() ?? 0) }
    }

    private mutating func close(_ activity: Activity, _ couple: YearCouple) {
        let id = activity.id
        guard couple.members.allSatisfy({ !$0.away.contains(id) && !$0.changed.contains(id) && $0.isOpen(activity) }) else { return }
        for slot in [0, 1] {
            let days = couple.lists[slot].filter { list in list.contains { $0.activity.id == id } }.count
            seen[id, default: []].append(days)
        }
    }

    static func + (left: YearFigures, right: YearFigures) -> YearFigures {
        var sum = left
        sum.memberDays += right.memberDays
        sum.fewest = min(sum.fewest, right.fewest)
        sum.fullest = max(sum.fullest, right.fullest)
        for index in sum.sources.indices { sum.sources[index] += right.sources[index] }
        for index in sum.levels.indices { sum.levels[index] += right.levels[index] }
        sum.lowered += right.lowered
        sum.unavoidable += right.unavoidable
        sum.again += right.again
        sum.sessions += right.sessions
        sum.thin += right.thin
        sum.different += right.different
        sum.fortnights += right.fortnights
        sum.couples += right.couples
        sum.apart += right.apart
        sum.withoutTouch += right.withoutTouch
        sum.fewestWithoutTouch = min(sum.fewestWithoutTouch, right.fewestWithoutTouch)
        for (id, days) in right.seen { sum.seen[id, default: []] += days }
        return sum
    }
}

extension Member {
    /// May come to this member at all: of the quiet set, or marked open, with nothing in its way.
    func isOpen(_ activity: Activity) -> Bool {
        activity.quiet
            || Marks.isOpen(activity.id, desk) && Safety.allows(activity, desk) && !Gates.waitsForAsking(activity, desk)
                && !away.contains(activity.id)
    }
}
