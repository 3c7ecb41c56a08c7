// What felt right before, out of this member's own notes: it moves a card forward among its own kind on their own screen,
// and that is all it can do. Nothing moves back: an unpleasant time is nobody's to read off an order.

enum Liking {
    /// How pleasant is pleasant, and from where a stretch was too much; both as the sliders count.
    static let pleasant = 600
    static let much = 667

    static func ordered(_ list: [Invitation], _ desk: Desk) -> [Invitation] {
        let recent = desk.journal.records(.own, "noticing:", limit: 60)
        let liked = list.map { $0.activity.id }.filter { id in
            let felt = recent.first { $0.value.text("activity") == id }?.value["felt"]
            return Near.holds(id, desk) || (felt?.int("pleasant") ?? 0) >= pleasant && (felt?.int("stretch") ?? 0) < much
        }
        return list.ordered { left, right in
            left.source.place == right.source.place
                ? liked.has(left.activity.id) && !liked.has(right.activity.id)
                : left.source.place < right.source.place
        }
    }
}

extension Invitation.Source {
    /// Asked, kept, by chance, quiet.
    fileprivate var place: Int {
        switch self {
        case .asked: 0
        case .kept: 1
        case .offered: 2
        case .quiet: 3
        }
    }
}
