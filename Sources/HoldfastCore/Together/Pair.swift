// Who the two are. The record lies in this member's own log, with the pair secret, so that a recovery sheet
// alone brings the pair back.

struct Pair: Equatable, Sendable {
    var id: String
    var secret: String
    /// 0 made the pair, 1 joined it.
    var slot: Int
    /// Minutes east of UTC; the relay counts the pair's days with it.
    var zone: Int
    /// Public names at the relay, by slot; the second is empty until someone joins.
    var members: [String]

    var isComplete: Bool { members.count == 2 && !members[1].isEmpty }

    /// What both phones make the three words from.
    var transcript: String { id + "|" + members.joined(separator: "|") }

    init(id: String, secret: String, slot: Int, zone: Int, members: [String]) {
        self.id = id
        self.secret = secret
        self.slot = slot
        self.zone = zone
        self.members = members
    }

    init?(_ json: JSON) {
        guard let id = json["pair"]?.text, let secret = json["secret"]?.text, let slot = json["slot"]?.int, slot == 0 || slot == 1
        else { return nil }
        self.init(
            id: id, secret: secret, slot: slot, zone: Swift.min(Swift.max(json["zone"]?.int ?? 0, -840), 840),
            members: (json["members"]?.items ?? []).map { $0.text ?? "" })
    }

    var json: JSON {
        .compact([
            ("pair", .string(id)), ("secret", .string(secret)), ("slot", JSON(slot)), ("zone", JSON(zone)), ("members", JSON(members)),
        ])
    }
}

extension Desk {
    var pair: Pair? { own("pair").flatMap(Pair.init) }

    var myName: String { own("me")?["name"]?.text ?? "" }

    /// The other member's name, empty where they gave none or there is no other.
    var theirName: String { pair.flatMap { shared("name@\(1 - $0.slot)")?["name"]?.text } ?? "" }

    /// The other member's name, or words for them.
    var otherName: String { theirName.isEmpty ? words("other.default") : theirName }

    /// How this member uses Holdfast: one phone between two, two phones, or alone for now.
    var way: Way {
        if pair != nil { return .two }
        switch own("way")?["way"]?.text {
        case "one": return .one
        case "two": return .two
        default: return .alone
        }
    }
}

enum Way: Equatable, Sendable {
    case one, two, alone

    var name: String {
        switch self {
        case .one: "one"
        case .two: "two"
        case .alone: "alone"
        }
    }
}
