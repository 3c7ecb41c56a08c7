// Who the two are. The record lies in this member's own log, with the pair secret, so that a recovery sheet
// alone brings the pair back.

struct Pair: Equatable, Sendable {
    var id: Text
    var secret: Text
    /// 0 made the pair, 1 joined it.
    var slot: Int
    /// Minutes east of UTC; the relay counts the pair's days with it.
    var zone: Int
    /// Public names at the relay, by slot; the second is empty until someone joins.
    var members: [Text]

    var isComplete: Bool { members.count == 2 && !members[1].isEmpty }

    /// What both phones make the three words from.
    var transcript: Text { id + "|" + members.joined("|") }

    init(id: Text, secret: Text, slot: Int, zone: Int, members: [Text]) {
        self.id = id
        self.secret = secret
        self.slot = slot
        self.zone = zone
        self.members = members
    }

    init?(_ json: JSON) {
        guard let id = json.text("pair"), let secret = json.text("secret"), let slot = json.int("slot"), slot == 0 || slot == 1
        else { return nil }
        self.init(
            id: id, secret: secret, slot: slot, zone: Swift.min(Swift.max(json.int("zone") ?? 0, -840), 840),
            members: json.items("members").map { $0.text ?? "" })
    }

    var json: JSON {
        var record = Members()
        record.add("pair", id)
        record.add("secret", secret)
        record.add("slot", slot)
        record.add("zone", zone)
        record.add("members", members)
        return record.json
    }
}

extension Desk {
    var pair: Pair? { own("pair").flatMap(Pair.init) }

    /// There are two, and both have joined.
    var isPaired: Bool {
        @inline(never) get { pair?.isComplete == true }
    }

    /// Which of the two this member is.
    var slot: Int? {
        @inline(never) get { pair?.slot }
    }

    var myName: Text { own("me")?.text("name")?.line(40) ?? "" }

    /// The other member's name, empty where they gave none or there is no other.
    var theirName: Text { pair.flatMap { shared("name@\(1 - $0.slot)")?.text("name") }?.line(40) ?? "" }

    /// The other member's name, or words for them.
    var otherName: Text { theirName.isEmpty ? words("other.default") : theirName }

    /// How this member uses Holdfast: one phone between two, two phones, or alone for now.
    var way: Way {
        if pair != nil { return .two }
        switch own("way")?.text("way") {
        case "one": return .one
        case "two": return .two
        default: return .alone
        }
    }
}

enum Way: Equatable, Sendable {
    case one, two, alone

    var name: Text {
        switch self {
        case .one: "one"
        case .two: "two"
        case .alone: "alone"
        }
    }
}
