// What both openly keep. At most two of it come on one day, in turn, and each rests on some days by chance: most days,
// never all. The same on both phones; a private rest is seen on its owner's alone (docs/decisions/0005).

enum Kept {
    static let most = 2
    /// How often Holdfast rests a kept thing of its own accord.
    static let rest = 0.2

    static func all(_ desk: Desk) -> [Activity] { desk.catalogue.activities.filter { Invitations.isKept($0.id, desk) } }

    /// Whose turn it is today, on both phones alike.
    static func today(_ desk: Desk) -> [Activity] {
        let day = desk.today
        let who: Text = "|" + (desk.pair?.id ?? "") + "|"
        let kept = all(desk).filter { Apart.fits($0, desk) }
            .ordered { Draw.unit("kept" + who + $0.id) < Draw.unit("kept" + who + $1.id) }
        var due: [Activity] = []
        for place in kept.indices where due.count < most {
            let activity = kept[(day.number * most + place) % kept.count]
            if Draw.unit("rest" + who + day.text + "|" + activity.id) >= rest { due.add(activity) }
        }
        return due
    }

    /// Rested by this member, who alone knows.
    static func rests(_ activity: Text, _ desk: Desk) -> Bool { desk.own("rest:" + activity) != nil }
}

extension Invitations {
    /// Both openly keep it.
    static func isKept(_ activity: Text, _ desk: Desk) -> Bool {
        desk.shared("keep:" + activity + "@0") != nil && desk.shared("keep:" + activity + "@1") != nil
    }
}
