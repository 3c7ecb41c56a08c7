@testable import HoldfastCore

/// What must hold on every single day, whoever the two are.
extension YearCouple {
    mutating func watch(_ day: Int) {
        for slot in [0, 1] {
            let list = lists[slot][day]
            figures.count(list)
            if list.count < Invitations.count, available(slot).count >= Invitations.count {
                faults.append("day \(day), member \(slot): \(list.count) invitations")
            }
            if list.contains(where: { Hidden.holds($0.activity, members[slot].desk) }) {
                faults.append("day \(day): what was put away came")
            }
            if list.contains(where: { !Apart.fits($0.activity, members[slot].desk) }) {
                faults.append("day \(day): it cannot be done apart")
            }
            if list.filter({ $0.source == .kept }).count > Kept.most { faults.append("day \(day): too many kept things") }
            watchRuns(slot, day)
            watchGaps(slot, day)
        }
    }

    /// Whether something of the quiet set comes from it three days running, and whether something else of it was free to come.
    private mutating func watchRuns(_ slot: Int, _ day: Int) {
        guard day > 1 else { return }
        let (now, one, two) = (lists[slot][day], lists[slot][day - 1], lists[slot][day - 2])
        func shows(_ list: [Invitation], _ id: Text) -> Bool { list.contains { $0.activity.id == id } }
        func fills(_ list: [Invitation], _ id: Text) -> Bool { list.contains { $0.activity.id == id && $0.source == .quiet } }
        for invitation in now {
            let id = invitation.activity.id
            guard fills(now, id), fills(one, id), fills(two, id) else { continue }
            let free = available(slot).filter { other in
                !shows(now, other.id) && !(shows(one, other.id) && shows(two, other.id))
                    && Done.day(of: other.id, members[slot].desk) != YearCouple.first + day - 1
            }
            if free.isEmpty {
                figures.unavoidable += 1
            } else {
                figures.again += 1
            }
        }
    }

    /// What the other phone shows and this one does not was put away here, or fills a gap that they have themselves. Where a
    /// member has so little left that things come on their day of rest, what came on their own phone counts for them.
    private mutating func watchGaps(_ slot: Int, _ day: Int) {
        func isGone(_ activity: Activity, _ slot: Int) -> Bool {
            let desk = members[slot].desk
            return Hidden.holds(activity, desk) || Kept.rests(activity.id, desk) || Gates.waitsForAsking(activity, desk)
                || activity.unlock && !Marks.isOpen(activity.id, desk)
        }
        let (mine, theirs) = (lists[slot][day], lists[1 - slot][day])
        for invitation in theirs where !mine.contains(where: { $0.activity.id == invitation.activity.id }) {
            let isFill =
                invitation.source == .quiet && available(slot).count < 7
                || invitation.source == .quiet && mine.contains { isGone($0.activity, 1 - slot) }
            if !isGone(invitation.activity, slot), !isFill {
                faults.append("day \(day): \(invitation.activity.id) came to one of the two only")
            }
        }
    }

    /// What may fill this member's day: not put away, and not kept, which comes in its own time.
    private func available(_ slot: Int) -> [Activity] {
        let desk = members[slot].desk
        return Fill.pool(desk).filter { !Hidden.holds($0, desk) && Apart.fits($0, desk) && !Invitations.isKept($0.id, desk) }
    }
}
