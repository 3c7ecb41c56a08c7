import Testing

@testable import HoldfastCore

/// Packs that break a rule by their build alone, with no word that a list would know.
struct HostileStepTests {
    private let ours = Catalogue(Library.json)

    private func refusal(_ activity: JSON, decks: [JSON] = [Packs.deck, Packs.things]) -> Refusal? {
        ours.refusal(ofPack: Outside.pack([activity]).with("decks", .array(decks)))
    }

    private func hug(_ scenes: [JSON]) -> Refusal? {
        refusal(Outside.hug.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)]))
    }

    private func quiet(_ scenes: [JSON], gates: JSON = ["pregnant": "lower"]) -> Refusal? {
        refusal(
            Outside.hum.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)]).with("gates", gates))
    }

    private func lead(_ words: Text, _ seconds: Int64 = 40) -> JSON {
        ["kind": "lead", "seconds": .integer(seconds), "leader": "nobody", "words": .string(words)]
    }

    private let back = Packs.choose.with("back", 0).with("cap", 100)
    private let stepBack = Packs.say(8, "Step back.")

    @Test func `R4 no hold goes on under a card, a map or a prompt, which end by no clock`() {
        #expect(hug([Packs.hold, Packs.card])?.reason.contains("R4") == true)
        #expect(hug([Packs.hold, Packs.prompt])?.reason.contains("R4") == true)
        #expect(hug([Packs.hold, Packs.map])?.reason.contains("R4") == true)
        #expect(hug([Packs.card.with("words", "Hug, and talk.")])?.reason.contains("R4") == true)
        #expect(hug([Packs.hold, stepBack, Packs.card]) == nil)
    }

    @Test func `R4 no chain of scenes makes touch of more than 40 seconds`() {
        #expect(hug([Packs.say(40, "Hug {other}."), Packs.hold, Packs.say(40, "Hug {other} still.")]) != nil)
        #expect(hug([Packs.hold, back, Packs.say(120, "Stay just as you are."), Packs.quiet]) != nil)
        #expect(hug([lead("Sway."), Packs.card, lead("Sway.")]) != nil)
        #expect(hug([Packs.hold, Packs.agree.with("skip", 3).with("seconds", 120), stepBack]) != nil)
        #expect(hug([Packs.hold, back, stepBack, Packs.say(60, "Sit down, each alone.")]) == nil)
    }

    @Test func `R7 nobody who did not choose more is led into touch by any kind of scene`() {
        for next in [lead("Sway."), Packs.dance.with("seconds", 30), Packs.say(20, "Hug on.")] {
            #expect(hug([Packs.hold, back, next, stepBack])?.reason.contains("R7") == true)
        }
        #expect(hug([Packs.agree.with("skip", 2), Packs.say(8, "Stand near."), lead("Sway.")]) != nil)
    }

    @Test func `R7 a press that nobody pressed is no choice, and whoever chose enough is held no more`() {
        let press = Packs.press.with("times", 1).with("map", nil)
        #expect(hug([Packs.hold, back, stepBack, press, Packs.hold])?.reason.contains("R7") == true)
        #expect(hug([Packs.hold.with("seconds", 40), press, Packs.hold])?.reason.contains("R4") == true)
        #expect(hug([Packs.hold, back, Packs.say(20, "Sit a while.")])?.reason.contains("R7") == true)
        #expect(hug([Packs.hold, back, Packs.say(20, "Hands off. Sit a while.")]) == nil)
    }

    @Test func `R4 a rest is free of touch, and after it a choice comes first`() {
        let round = Packs.round
        #expect(hug([round.with("words-rest", "Hug {other} on and on."), back, stepBack])?.place.hasSuffix("words-rest") == true)
        #expect(hug([round, lead("Sway.", 30), stepBack])?.reason.contains("R4") == true)
        #expect(hug([round, back, stepBack]) == nil)
    }

    @Test func `R4 hands come apart for both, and not by a word that says otherwise`() {
        for words in ["No need to let go yet.", "Let go of your day.", "Lean back into the warmth."] as [Text] {
            #expect(hug([Packs.hold, Packs.say(8, words), Packs.say(60, "Stay."), stepBack]) != nil, "\(words)")
        }
        let one: JSON = ["kind": "say", "seconds": 8, "first": ["words": "Hands off."], "second": ["words": "Stay as you are."]]
        #expect(hug([Packs.hold, one, Packs.say(60, "Stay."), stepBack]) != nil)
        #expect(hug([Packs.hold, stepBack, Packs.say(60, "Sit.")]) == nil)
    }

    @Test func `R4 whoever chose more is not held through what comes before the hold again`() {
        #expect(hug([Packs.say(20, "Sit near."), Packs.hold, back.with("cap", 120), stepBack])?.reason.contains("R4") == true)
    }

    @Test func `R4 touch is told in scenes, where it is counted, and in no title, choice or close alone`() {
        let said = [Packs.say(60, "Stay."), Packs.say(60, "Stay on.")]
        let titled = Packs.rung("long", said).with("title", "A long hug")
        #expect(refusal(Outside.hug.with("ladder", [Packs.rung("short", [Packs.say()]), titled])) != nil)
        #expect(hug([Packs.say(), Packs.choose.with("back", 0).with("words", "Hug {other}, or enough?"), stepBack]) != nil)
        #expect(refusal(Outside.hug.with("close", ["Now hug once more."]))?.reason.contains("R7") == true)
    }

    @Test func `R1 nobody is asked for an agreement again and again`() {
        func asked(_ times: Int) -> [JSON] {
            (0..<times).flatMap { [Packs.agree.with("skip", JSON($0 * 2 + 2)), Packs.say(8, "Fine.")] } + [Packs.say()]
        }
        #expect(quiet(asked(5))?.reason.contains("R1") == true && quiet(asked(3)) == nil)
    }

    @Test func `R10 bare skin is told in no pack without touch, and family A16 needs the group`() {
        let bare = quiet([Packs.say(8, "Take off your clothes.")])
        #expect(bare?.reason.contains("R10") == true)
        #expect(refusal(Outside.hum.with("family", "A16"))?.reason.contains("R10") == true)
    }

    @Test func `R36 in and out are never counted by anything but a pace, nor swapped in one`() {
        let gates: JSON = ["pregnant": "lower", "heart": "lower", "seizures": "lower", "breath": "lower", "panic": "lower"]
        let swapped = Packs.pace.with("words-in", "Breathe out").with("words-out", "Breathe in")
        #expect(quiet([swapped], gates: gates) != nil && quiet([Packs.pace], gates: gates) == nil)
        let counted: JSON = [
            "kind": "turns", "times": 8, "call": [2, 2], "answer": [2, 2], "first": ["words": "In."], "second": ["words": "Out."],
        ]
        #expect(quiet([counted])?.reason.contains("R36") == true)
    }

    @Test func `R4 the answer falls within 40 seconds too, whatever stands before the choice`() {
        #expect(hug([lead("Sway.", 40), back.with("cap", 120), stepBack])?.reason.contains("R4") == true)
        #expect(hug([lead("Sway.", 30), back.with("cap", 120), stepBack]) == nil)
        let half = Packs.hold.with("seconds", 20)
        let parted = hug([half, half.with("words", "Stay close."), back.with("back", 1), stepBack])
        #expect(parted?.reason.contains("R4") == true, "\(String(describing: parted))")
    }

    @Test func `R9 no step asks for less touch than the one before it, by whatever scenes`() {
        let (long, short) = ([lead("Sway.", 40), stepBack], [lead("Sway.", 20), stepBack])
        func ladder(_ first: [JSON], _ second: [JSON]) -> Refusal? {
            refusal(Outside.hug.with("ladder", [Packs.rung("one", first), Packs.rung("two", second)]))
        }
        #expect(ladder(long, short)?.reason.contains("R9") == true && ladder(long, [Packs.say(60, "Sit.")])?.reason.contains("R9") == true)
        #expect(ladder(short, long) == nil)
    }

    @Test func `R4 R37 play and pushing never go on without rounds and a rest`() {
        let play = Outside.hug.with("group", "play").with("family", "A3").with(
            "gates",
            .object(
                ["pregnant", "falls", "one-leg", "bones", "blood", "surgery", "heart", "seizures", "breath", "joints", "eyes", "skin"].map {
                    JSON.Member($0, "lower")
                } + [JSON.Member("panic", "ask"), JSON.Member("drinking", "never")]))
        func played(_ scenes: [JSON]) -> Refusal? {
            refusal(play.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)]))
        }
        #expect(played([lead("Palms dodge."), back, Packs.say(8, "Well.")])?.reason.contains("round") == true)
        #expect(played([Packs.hold, stepBack])?.reason.contains("rest") == true)
        #expect(played([Packs.round, back, Packs.say(8, "Well.")]) == nil)
        #expect(hug([lead("Push {other}.", 30), stepBack]) != nil, "whatever group it names")
    }

    @Test func `R36 no pace is faster than the one before, and nothing else says when to breathe`() {
        let gates: JSON = ["pregnant": "lower", "heart": "lower", "seizures": "lower", "breath": "lower", "panic": "lower"]
        let (slow, fast) = (Packs.pace.with("from", 6).with("to", 6), Packs.pace.with("from", 15).with("to", 15))
        #expect(quiet([slow, fast], gates: gates) != nil && quiet([fast, slow], gates: gates) == nil)
        #expect(quiet([Packs.say(5, "Breathe in."), Packs.say(5, "Breathe out.")]) != nil)
        #expect(quiet([Packs.say(20, "Breathe in."), Packs.say(20, "Breathe out."), Packs.say(20, "Breathe in.")]) != nil)
        let cued: JSON = ["kind": "hold", "seconds": 30, "words": "Sit.", "every": 5, "cues": ["Breathe in.", "Breathe out."]]
        #expect(quiet([cued]) != nil)
        #expect(quiet([Packs.say(20, "Notice one breath.")]) == nil)
    }

    @Test func `R37 the caps on one leg, looking and tickling hold in any kind of scene`() {
        let gates: JSON = .object(
            ["falls", "one-leg", "bones", "blood", "surgery", "joints", "pregnant", "panic"].map { JSON.Member($0, "lower") }
                + [JSON.Member("seizures", "never"), JSON.Member("drinking", "never")])
        let free = Outside.look.with("gates", gates)
        func moved(_ scenes: [JSON]) -> Refusal? {
            refusal(free.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)]))
        }
        #expect(moved([Packs.say(120, "Stand on one foot.")])?.reason.contains("R37") == true)
        #expect(moved([Packs.say(20, "Stand on one foot."), Packs.say(30, "One foot still.")])?.reason.contains("R37") == true)
        #expect(moved([Packs.say(20, "Stand on one foot."), Packs.say(30, "Sit down.")]) == nil)
        #expect(moved([Packs.say(20, "Stand on one foot."), Packs.say(60, "Stay.")])?.reason.contains("R37") == true)
        let (short, moment) = (Packs.say(30, "Stand on one foot."), Packs.say(1, "Both feet down."))
        #expect(moved([short, moment, short, moment])?.reason.contains("R37") == true)
        let gazed = Packs.say(30, "Eye to eye.")
        #expect(moved([gazed, lead("Stay.", 130)])?.reason.contains("R37") == true, "they may go on in silence")
        let still = Packs.hold.with("seconds", 40).with("words", "Be still.")
        #expect(moved([still, still, still, still])?.reason.contains("R37") == true && moved([still, still]) == nil)
        let look = Packs.say(100, "Eye to eye, and stay.")
        #expect(moved([look, look, look, look])?.reason.contains("R37") == true && moved([look]) == nil)
    }

    @Test(
        arguments: [
            "Wrestle a bit.", "Push hands.", "Tickle your own arm.", "Stand on one leg.", "Jump high.", "Run on the spot.",
            "Gaze at the lamp.",
            "Taste a nut.",
        ] as [Text])
    func `R35 what is told needs its gates, whatever family is named`(words: Text) {
        #expect(refusal(Outside.telling(words)) != nil, "\(words)")
    }

    @Test func `R35 a step for one alone needs the gates of what it does`() {
        let alone = Packs.rung("own", [Packs.pace])
        #expect(refusal(Outside.hum.with("alone", alone))?.place.hasPrefix("gates.") == true)
    }

    @Test(
        arguments: [
            "Hug and kiss for a while.", "Undress. What do you feel?", "Stand on one leg with your eyes closed.",
            "Lick what is in the cup.",
            "Wrestle for a minute.", "Breathe in. Breathe out.", "Look eye to eye until the end.", "Hold your breath.",
        ] as [Text])
    func `R4 R10 R36 no card of a deck asks for what has no place on a card`(words: Text) {
        let questions = Packs.deck.with("questions", .array(Packs.deck.items("questions").map { $0.with("text", .string(words)) }))
        let prompts = Packs.things.with("prompts", .array(Packs.things.items("prompts").map { $0.with("text", .string(words)) }))
        #expect(refusal(Outside.hum, decks: [questions]) != nil, "\(words)")
        #expect(refusal(Outside.hum, decks: [Packs.deck, prompts]) != nil, "\(words)")
    }

    @Test func `R36 a step cut in two over a title and its card, over roles, or over a choice that leads back is seen`() {
        let cut = Packs.things.with(
            "prompts", .array(Packs.things.items("prompts").map { $0.with("title", "Hold").with("text", "your breath.") }))
        #expect(refusal(Outside.hum, decks: [Packs.deck, cut]) != nil)
        let one: JSON = ["kind": "say", "seconds": 8, "first": ["words": "Now hold"], "second": ["words": "Sit."]]
        let two: JSON = ["kind": "say", "seconds": 8, "first": ["words": "your breath."], "second": ["words": "Sit."]]
        #expect(quiet([one, two]) != nil)
        #expect(quiet([Packs.say(8, "your breath."), Packs.say(8, "Sit, and hold")]) != nil, "round and round")
        #expect(refusal(Outside.hum.with("needs", ["Both stand on one foot."]).with("close", ["Well.", "Close your eyes."])) != nil)
    }
}
