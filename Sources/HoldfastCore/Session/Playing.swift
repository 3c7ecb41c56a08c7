// The session on the screen as the app knows it, and what the two phones say when it begins.

/// The session that is on the screen.
struct Playing: Equatable, Sendable {
    var session: Session
    var id: Text
    var seed: Text
    var activity: Text
    var rung: Int
    var deal: Deal
    var onePhone: Bool
    /// How often the two had done this today before.
    var run: Int
    /// The two have been remembered as having shown up.
    var remembered = false
}

extension Playing {
    /// For a phone that was not there when this session began, or was reloaded since.
    var join: JSON {
        var underWay = true
        if case .setUp = session.state { underWay = false }
        var message = message("join")
        message.add("underWay", underWay)
        return message.json
    }

    /// For the other phone, at the beginning.
    var begin: JSON { message("begin").json }

    private func message(_ kind: Text) -> Members {
        var message = Members()
        message.add("m", kind)
        message.add("s", id)
        message.add("seed", seed)
        message.add("activity", activity)
        message.add("rung", rung)
        deal.add(to: &message)
        return message
    }
}

extension Deal {
    /// Which cards of this activity the two have had, and whether they are apart.
    init(_ activity: Activity, shared: Bool, _ desk: Desk) {
        self.init(apart: shared && Apart.isOn(desk))
        for rung in activity.ladder {
            for scene in rung.scenes {
                guard case .card(let card) = scene.kind else { continue }
                for face in card.faces {
                    let name = Deal.name(card.deck, face.id)
                    let isSeen = desk.journal.value(shared ? .pair : .own, "seen:" + name) != nil
                    if isSeen, !seen.contains(where: { $0 == name }) { seen.add(name) }
                }
            }
        }
    }

    /// As the other phone began it; what is too much to be cards is none.
    init(_ message: JSON) {
        let names = message.items("seen").compactMap { $0.text }
        self.init(seen: names.count <= 800 ? names : [], apart: message.flag("apart") == true)
    }

    func add(to message: inout Members) {
        if !seen.isEmpty { message.add("seen", seen) }
        message.add("apart", when: apart)
    }
}

extension Sketch {
    /// How often chance leaves a place out for one session, so that whoever hears the others named learns nothing (R15).
    static let chance = 1.0 / 3.0

    /// Where this member wants no touch, and what chance leaves out beside; known on their own devices only, so not drawn from
    /// what both phones share.
    static func avoided(_ desk: inout Desk) -> [Text] {
        places.filter { place in
            let isLeftOut = desk.random.unit() < chance
            return isLeftOut || desk.own("touch:" + place)?.text("brush").map { $0 == "no" } ?? false
        }
    }
}
