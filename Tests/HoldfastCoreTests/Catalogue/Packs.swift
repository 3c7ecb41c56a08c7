@testable import HoldfastCore

/// Small packs for tests: whole and allowed, with one thing changed at a time.
enum Packs {
    static func say(_ seconds: Int64 = 8, _ words: Text = "Stand a step apart.") -> JSON {
        ["kind": "say", "seconds": .integer(seconds), "words": .string(words)]
    }

    static let hold: JSON = [
        "kind": "hold", "seconds": 30, "flex": true, "words": "Hold {other}.", "every": 20, "cues": ["Feet.", "Jaw.", "Breath."],
    ]
    static let choose: JSON = ["kind": "choose", "words": "More?", "more": "More", "enough": "Enough", "back": 1, "cap": 160]
    static let pace: JSON = [
        "kind": "pace", "seconds": 120, "flex": true, "pattern": "together", "from": 10, "to": 6, "words-in": "In", "words-out": "Out",
        "more": "Small and easy.", "fade": true,
    ]
    static let circle: JSON = [
        "kind": "pace", "seconds": 60, "pattern": "circle", "from": 8, "to": 7, "in": 5, "out": 5,
        "words-in": "In, as {other} breathes out",
        "words-out": "Out, as {other} breathes in", "fade": true,
    ]
    static let glances: JSON = [
        "kind": "glances", "times": 6, "look": [3, 5], "rest": [4, 6], "words-look": "Look", "words-rest": "Look away",
    ]
    static let lead: JSON = [
        "kind": "lead", "seconds": 30, "flex": true, "leader": "first", "first": ["words": "You lead."],
        "second": ["words": "Copy {other}."],
    ]
    static let turns: JSON = [
        "kind": "turns", "times": 4, "call": [2, 4], "answer": [2, 6], "swap": true, "first": ["words": "Make a sound."],
        "second": ["words": "Give it back."],
    ]
    static let card: JSON = ["kind": "card", "deck": "small", "depth": 1, "seconds": 60, "reader": "first"]
    static let quiet: JSON = ["kind": "quiet", "seconds": 10]
    static let press: JSON = [
        "kind": "press", "receiver": "first", "times": 3, "seconds": [4, 8], "map": true, "first": ["words": "Lift to stop."],
        "second": ["words": "Now, where {other} said."],
    ]
    static let rest: JSON = ["kind": "press", "receiver": "both", "times": 1, "seconds": [60, 90], "words": "Rest here."]
    static let map: JSON = ["kind": "map", "seconds": 60, "words": "Mark what is nice."]
    static let beat: JSON = [
        "kind": "beat", "seconds": 90, "tempo": [100, 120], "changes": [8, 12], "every-change": [15, 25], "heard": "first",
        "first": ["words": "You lead."], "second": ["words": "Walk with {other}."],
    ]
    static let dance: JSON = [
        "kind": "beat", "seconds": 60, "tempo": [110, 130], "words": "Move.", "every": 10, "cues": ["Worse.", "Smaller.", "Elbows."],
        "shuffle": true,
    ]
    static let round: JSON = [
        "kind": "hold", "seconds": 30, "words": "Palms together.", "rest": 20, "words-rest": "Hands off.", "sound": "gong",
    ]
    static let agree: JSON = [
        "kind": "choose", "words": "Is it safe for you?", "more": "Safe for me", "enough": "Leave it out", "skip": 3, "seconds": 60,
    ]
    static let prompt: JSON = ["kind": "card", "deck": "things", "seconds": 60]

    static func rung(_ id: Text, _ scenes: [JSON]) -> JSON {
        ["id": .string(id), "title": .string("About " + id), "about": "As long as it is.", "scenes": .array(scenes)]
    }

    /// The hug: two rungs that go on by the clock, and one with a choice.
    static let hug = activity(
        "hug", [:],
        [rung("short", [say(), hold, say(8, "Step back.")]), rung("long", [say(), hold, choose, say(8, "Step back.")])])

    static let breath = activity(
        "breath", ["group": "none", "touch": false, "physical": false, "quiet": true, "consent": "none"],
        [rung("feet", [say()]), rung("both", [say(), pace, circle, quiet])])

    static let questions = activity(
        "questions", ["group": "none", "touch": false, "physical": false, "quiet": true, "consent": "none"],
        [rung("one", [say(), card]), rung("three", [say(), card, card, card, say(8, "Thanks.")])])

    static let games = activity(
        "games", ["group": "play", "touch": false, "physical": false, "consent": "none"],
        [rung("hands", [lead]), rung("all", [say(), lead, turns, glances, quiet])])

    static let wrestle = activity(
        "wrestle", ["group": "play", "consent": "continuous"], [rung("soft", [hold]), rung("more", [say(), hold])])

    static func activity(_ id: Text, _ changes: JSON, _ ladder: [JSON]) -> JSON {
        var members: [(Text, JSON)] = [
            ("id", .string(id)), ("family", "A12"), ("title", .string("A " + id)), ("short", "Short."), ("about", "About."),
            ("group", "held"),
            ("touch", true), ("physical", true), ("quiet", false), ("consent", "timer"), ("mood", "calming"), ("energy", "low"),
            ("where", "standing"), ("room", "clear"),
            ("distance", true), ("needs", ["A clear bit of floor."]), ("never", ["Nobody squeezes."]), ("sign", "Say stop."),
            ("evidence", [["grade": "E2", "says": "It felt nice.", "source": "S33", "studied": "strangers in a lab"]]),
            ("cautions", ["Sore ribs? Side by side."]), ("gates", ["pregnant": "lower", "drinking": "never"]),
            ("adaptations", .object(Activity.Adaptation.keys.map { JSON.Member($0, "A way.") })), ("ladder", .array(ladder)),
            ("close", ["You held.", "Stay near or move apart."]), ("notice", ["Where did you feel it?"]), ("forbidden", []),
        ]
        for change in changes.members ?? [] { members = members.map { $0.0 == change.name ? (change.name, change.value) : $0 } }
        return .object(members.map { JSON.Member($0.0, $0.1) })
    }

    static let touched = activity(
        "touched", ["group": "play", "consent": "timer"], [rung("map", [map]), rung("all", [say(), press, say(8, "Well.")])])
    static let resting = activity("resting", [:], [rung("near", [say()]), rung("long", [say(), rest, say(8, "Well.")])])
    static let moving = activity(
        "moving", ["group": "none", "touch": false, "physical": false, "consent": "none"],
        [rung("beat", [dance]), rung("lead", [say(), beat])])
    static let tasting = activity(
        "tasting",
        ["group": "none", "touch": false, "physical": false, "consent": "none", "needs": ["A list of the ingredients, read out first."]],
        [rung("look", [say()]), rung("all", [say(), agree, say(8, "Try it."), say(8, "Well.")])])
    static let playing = activity(
        "playing", ["group": "none", "touch": false, "physical": false, "consent": "none"],
        [rung("one", [prompt]), rung("two", [prompt, prompt])])
    static let things: JSON = [
        "deck": "things",
        "prompts": .array(
            (0..<8).map { ["id": .string("p\($0)"), "title": .string("Thing \($0)"), "text": "Do it.", "apart": .bool($0 % 2 == 0)] }),
    ]

    static let deck: JSON = [
        "deck": "small",
        "questions": .array(
            (0..<12).map { index in
                [
                    "id": .string("q\(index)"), "depth": .integer(index < 8 ? 1 : 2), "valence": "warm", "topic": "present",
                    "kind": "present",
                    "text": .string("Question \(index)?"),
                ]
            }),
    ]

    static func catalogue(_ activities: [JSON], decks: [JSON] = [deck, things]) -> Catalogue {
        Catalogue(["activities": .array(activities), "decks": .array(decks), "sources": [["id": "S33", "citation": "Somebody 2021"]]])
    }

    static let all = catalogue([hug, breath, questions, games, wrestle, touched, resting, moving, tasting, playing])

    static func named(_ id: Text) -> Activity {
        guard let activity = all.activity(id) else { preconditionFailure("\(id) was refused") }
        return activity
    }
}

extension JSON {
    /// The same object with one member replaced, added or (nil) taken away.
    func with(_ name: Text, _ value: JSON?) -> JSON {
        var members = (self.members ?? []).filter { $0.name != name }
        if let value { members.append(Member(name, value)) }
        return .object(members)
    }
}
