@testable import HoldfastCore

/// A whole library in small: every kind of activity that Explore and Today tell apart, with the shipped words.
enum Library {
    static let still: JSON = Packs.rung("still", [Packs.say()])
    static let moving: JSON = Packs.rung("moving", [Packs.say(), Packs.lead, Packs.quiet])
    static let held: JSON = Packs.rung("held", [Packs.say(), Packs.hold, Packs.say(8, "Step back.")])

    /// Twelve without touch, for anyone on any day.
    static let quiet: [JSON] = (0..<12).map { index in
        let mood: Text = ["calming", "playful", "curious"][index % 3]
        let base = Packs.activity(
            "quiet-\(index)",
            [
                "group": "none", "touch": false, "physical": false, "quiet": true, "consent": "none", "mood": .string(mood),
                "energy": ["low", "some", "lots"][index / 4], "room": ["little", "clear", "outside"][index % 3],
                "distance": .bool(index % 4 != 3), "title": .string("Thing number \(index)"), "short": .string("Be \(mood)."),
            ], [still, moving])
        return index < 4 ? base.with("alone", still.with("id", "own").with("about", .string("For you, \(index)."))) : base
    }

    /// Two to look at, three groups with touch, and one that each opens alone.
    static let gated: [JSON] =
        (0..<2).map {
            Packs.activity("gaze-\($0)", ["group": "gaze", "touch": false, "physical": false, "consent": "none"], [still, moving])
        }
        + ["hands", "held", "play"].flatMap { group in
            (0..<3).map { index in
                Packs.activity(
                    "\(group)-\(index)", ["group": .string(group), "distance": .bool(index != 2)],
                    [index == 1 ? still : still.with("touch", false), held, held.with("id", "longer")])
            }
        } + [Packs.activity("skin-0", ["group": "skin"], [still, held]).with("unlock", true)]

    static let json: JSON = [
        "activities": .array(quiet + gated), "decks": [Packs.deck, Packs.things],
        "sources": [["id": "S33", "citation": "Somebody 2021"]],
    ]

    /// What a phone starts with.
    static func content() throws -> JSON { ["catalogue": json, "words": try Content.load()["words"] ?? .null] }
}

extension View {
    /// The titles of its cards, in reading order.
    var cards: [Text] { blocks.compactMap { if case .card(let card) = $0 { card.title } else { nil } } }

    /// The activities that its cards open, begin or ask about, in reading order, each once.
    var activities: [Text] {
        var found: [Text] = []
        for case .card(let card) in blocks {
            for id in ([card.tap] + card.actions.map { $0.tap }).compactMap({ $0?.with.text("activity") }) where !found.contains(id) {
                found.append(id)
            }
        }
        return found
    }

    func action(_ name: Text) -> Action? { everyAction.first { $0.tap.name == name } }
}

/// All that an activity says, member by member, to compare two that were read apart.
func whole(_ activity: Activity) -> Text {
    var text = Swift.String()
    dump(activity, to: &text)
    return Text(text)
}
