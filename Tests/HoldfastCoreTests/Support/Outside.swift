@testable import HoldfastCore

/// Packs that somebody else wrote, whole and allowed, with one thing changed at a time.
enum Outside {
    static let quiet: JSON = [
        "family": "A19", "group": "none", "touch": false, "physical": false, "quiet": true, "consent": "none",
        "gates": ["pregnant": "lower"],
        "title": "Sit and hum",
    ]
    /// With a deck and a source that it brings itself.
    static let hum = Packs.activity(
        "hum", quiet, [Packs.rung("short", [Packs.say()]), Packs.rung("long", [Packs.say(8, "Hum a low note."), Packs.card])]
    ).with("evidence", [["grade": "E1", "says": "It is an old habit.", "source": "S90", "studied": "nobody yet"]])
    static let hug = Packs.activity(
        "lean",
        [
            "family": "A12", "title": "A lean",
            "gates": [
                "pregnant": "lower", "falls": "lower", "bones": "lower", "surgery": "lower", "seizures": "lower", "breath": "lower",
                "panic": "lower", "joints": "lower", "skin": "lower", "drinking": "never",
            ],
        ], [Packs.rung("short", [Packs.say(), Packs.hold, Packs.say(8, "Step back.")]), Packs.rung("long", [Packs.say(), Packs.hold])])
    static let look = Packs.activity(
        "look",
        [
            "family": "A20", "group": "gaze", "touch": false, "physical": false, "consent": "none",
            "gates": ["seizures": "lower", "panic": "lower", "drinking": "never"],
            "title": "A look",
        ], [Packs.rung("short", [Packs.say()]), Packs.rung("long", [Packs.say(), Packs.quiet])])

    /// The quiet one, with these words in its first scene.
    static func telling(_ words: Text) -> JSON {
        hum.with("ladder", [Packs.rung("short", [Packs.say(8, words)]), Packs.rung("long", [Packs.say()])])
    }

    static func pack(_ activities: [JSON] = [hum], id: Text = "humming", title: Text = "Humming") -> JSON {
        [
            "holdfast": "pack", "format": 1, "id": .string(id), "title": .string(title), "by": "Ada, a therapist",
            "activities": .array(activities), "decks": [Packs.deck],
            "sources": [["id": "S33", "citation": "Somebody else says"], ["id": "S90", "citation": "An old book"]],
        ]
    }
}

extension Phone {
    /// Opens a pack from a file and adds it. Its activities' names here.
    @discardableResult
    func add(_ pack: JSON = Outside.pack()) -> [Text] {
        pick(pack.written())
        press("pack.add")
        return given
    }

    func pick(_ text: Text) {
        press("nav.tab", ["tab": "explore"])
        press("pack.open")
        press("pack.pick")
        send(.picked(text, why: ""))
        deliver()
    }

    /// What is in the library from outside.
    var given: [Text] { app.desk.catalogue.activities.filter { $0.isGiven }.map { $0.id } }

    /// Everything that can be read on the screen.
    var reading: Text { json.written() }
}
