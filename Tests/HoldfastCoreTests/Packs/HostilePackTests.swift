import Testing

@testable import HoldfastCore

/// Packs by somebody who means to break a rule, and knows how each phone reads one.
struct HostilePackTests {
    private let ours = Catalogue(Library.json)

    private func refusal(_ activity: JSON, deck: JSON? = nil) -> Refusal? {
        let pack = Outside.pack([activity])
        return ours.refusal(ofPack: deck.map { pack.with("decks", [Packs.deck, $0]) } ?? pack)
    }

    private func quiet(_ scenes: [JSON]) -> JSON {
        Outside.hum.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)])
    }

    private func hug(_ scenes: [JSON]) -> JSON {
        Outside.hug.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)])
    }

    @Test(
        arguments: [
            "A hand on the ne-ck.", "A hand on the n.e.c.k.", "A hand on the ne ck.", "A hand on the n3ck.", "A hand on the néck.",
            "A hand on the \u{2115}eck.", "A hand on the ne\u{1}ck.", "Hold\u{A0}your\u{A0}breath.", "Hold→your→breath.",
            "Hold\u{205F}your\u{205F}breath.", "hold-your bre-ath", "Hold ❤ your ❤ breath.", "A hand on the ⓝⓔⓒⓚ.", "A hand on the 🄽🄴🄲🄺.",
            "A hand on the \u{274}\u{1D07}\u{1D04}\u{1D0B}.", "Ho{}ld your breath.", "HOLDYOURBREATH",
        ] as [Text])
    func `R36 no way of writing a word hides it from a phone`(words: Text) {
        #expect(refusal(Outside.telling(words)) != nil, "\(words)")
    }

    @Test(
        arguments: [
            "Hold their breath with yours.", "Breath held, both wait.", "Keep your breath in.", "Fill your lungs and wait.",
            "Don't inhale.",
            "Smother them.", "A palm on the nape.", "Press on the airway.", "Cover {other}'s eyes.", "A hand over their mouth.",
            "Slap {other}.", "Kick now.", "Punch softly.", "Pinned down, they rest.", "Hold {other} down.", "Straddle them.",
            "Don't let go.", "Push through it.", "No stopping now.", "Breathe as fast as you can.", "Pant like a dog.", "Sharp breaths.",
            "The lamp goes on and off.", "Strobing is fun.", "Tied up, one waits.",
        ] as [Text])
    func `R36 no form of a forbidden step is forgotten`(words: Text) {
        #expect(refusal(Outside.telling(words))?.reason.contains("R36") == true, "\(words)")
    }

    @Test func `R36 no step is cut in two, over words and more, cues, or two scenes`() {
        #expect(refusal(quiet([["kind": "say", "seconds": 8, "more": "your breath.", "words": "Hold"]])) != nil)
        #expect(refusal(quiet([Packs.say(8, "Now hold"), Packs.say(8, "your breath.")])) != nil)
        #expect(refusal(quiet([Packs.say(8, "Now hold").with("sound", "bell"), Packs.say(8, "your breath.")])) != nil)
        let hold: JSON = ["kind": "hold", "seconds": 20, "words": "Sit.", "every": 5, "cues": ["Hold your", "breath."]]
        #expect(refusal(quiet([hold])) != nil)
        #expect(refusal(quiet([Packs.say(8, "Close your eyes."), Packs.say(8, "Stand on one foot.")])) != nil)
        #expect(refusal(quiet([Packs.say(8, "Close your eyes. Stand on one foot.")])) != nil)
        #expect(refusal(quiet([Packs.say(8, "Sit."), Packs.say(8, "Close your eyes.")]).with("where", "sitting")) == nil)
    }

    @Test func `R36 questions, evidence and lines that rule nothing out are read as well`() {
        let asked = Packs.deck.with(
            "questions", .array(Packs.deck.items("questions").map { $0.with("text", "Both hands on the neck. How is it?") }))
        #expect(ours.refusal(ofPack: Outside.pack().with("decks", [asked]))?.reason.contains("R36") == true)
        #expect(refusal(Outside.hum.with("cautions", ["A hand on the neck is fine here."])) != nil)
        #expect(refusal(Outside.hum.with("never", ["Nobody sings. Hold the neck softly."])) != nil)
        #expect(refusal(Outside.hum.with("never", ["Nobody touches the neck."]).with("cautions", ["A neck is never part of it."])) == nil)
        #expect(refusal(Outside.hum.with("cautions", ["A sore throat? Only listen."])) == nil)
        #expect(refusal(Outside.hum.with("cautions", ["Hold the neck?"])) != nil)
        let evidence = Outside.hum.items("evidence")[0]
        #expect(refusal(Outside.hum.with("evidence", [evidence.with("says", "Choking felt nice.")])) != nil)
        #expect(refusal(Outside.hum.with("evidence", [evidence.with("studied", "people who hold their breath")])) != nil)
    }

    @Test(
        arguments: [
            "Embracing, you sway.", "A palm on {other}'s cheek.", "Palm to palm.", "Lean against {other}.", "Rest in their lap.",
            "Arms around each other.", "Touching {other}.", "Foreheads together.", "Rub their feet.", "Push {other} a little.",
        ] as [Text])
    func `R21 no form of touch is told where there is none`(words: Text) {
        #expect(refusal(Outside.telling(words))?.reason.contains("touch is false") == true, "\(words)")
        let ways = Outside.hum["adaptations"]?.with("pain", .string(words))
        #expect(refusal(Outside.hum.with("adaptations", ways)) != nil, "\(words)")
    }

    @Test func `R21 touch stands in no card, and in no step without touch`() {
        let prompts: JSON = ["deck": "play", "prompts": [["id": "a", "title": "A", "text": "Hug {other}.", "apart": true]]]
        #expect(refusal(Outside.hum, deck: prompts) != nil)
        #expect(refusal(Outside.hum.with("needs", ["A spoon each."])) == nil)
        let first = Packs.rung("near", [Packs.say(8, "Hug {other}.")]).with("touch", false)
        #expect(refusal(Outside.hug.with("ladder", [first, Packs.rung("long", [Packs.say(), Packs.hold])])) != nil)
    }

    @Test func `R4 no touch goes on for more than 40 seconds by another name`() {
        let long: JSON = ["kind": "lead", "seconds": 120, "leader": "nobody", "words": "Wrestle."]
        #expect(refusal(hug([long])) != nil)
        #expect(refusal(hug([Packs.dance.with("seconds", 120)])) != nil)
        #expect(refusal(hug([Packs.say(40, "Hug."), Packs.say(40, "Hug on.")])) != nil)
        #expect(refusal(hug([Packs.hold, Packs.say(90, "Stay as you are.")])) != nil)
        #expect(refusal(hug([Packs.hold, Packs.say(30, "Step back.")])) == nil)
    }

    @Test func `R4 R7 nobody who chose enough, or nothing, is held on by the next scene`() {
        let back = Packs.choose.with("back", 0).with("cap", 50)
        #expect(refusal(hug([Packs.hold, back, Packs.hold, Packs.say(8, "Well.")])) != nil)
        #expect(refusal(hug([Packs.agree.with("skip", 2), Packs.say(), Packs.hold])) != nil)
        #expect(refusal(hug([Packs.hold, back, Packs.agree.with("skip", 4), Packs.hold, Packs.say(8, "Well.")])) != nil)
        let apart = Packs.say(8, "Step back.")
        #expect(refusal(hug([Packs.hold, back, apart, Packs.agree.with("skip", 5), Packs.hold, apart])) == nil)
    }

    @Test func `R36 breath is paced by the pacer alone, within its caps`() {
        #expect(refusal(quiet([Packs.pace.with("in", 1).with("out", 10)]).with("gates", Self.paced)) != nil)
        #expect(refusal(quiet([Packs.pace.with("from", 6).with("to", 15)]).with("gates", Self.paced)) != nil)
        let turns = Packs.turns.with("call", [1, 1]).with("answer", [1, 1]).with("times", 40).with("first", ["words": "Breathe in."])
        #expect(refusal(quiet([turns.with("second", ["words": "Breathe out."])])) != nil)
        #expect(refusal(quiet([Packs.say(8, "One breath in for each beat."), Packs.dance])) != nil)
        #expect(refusal(quiet([Packs.say(1, "Breathe in."), Packs.say(1, "Breathe out.")])) != nil)
        #expect(refusal(quiet([Packs.pace]).with("gates", Self.paced)) == nil)
    }

    private static let paced: JSON = ["pregnant": "lower", "heart": "lower", "seizures": "lower", "breath": "lower", "panic": "lower"]

    @Test func `R35 the gates are those of what it does, whatever family it names`() {
        let other = Outside.hug.with("family", "A19").with("gates", ["drinking": "never"])
        for group: Text in ["held", "push", "play", "skin"] {
            let named = other.with("group", .string(group)).with("unlock", .bool(group == "skin")).with("distance", false)
            #expect(refusal(named)?.place.hasPrefix("gates.") == true, "\(group)")
        }
        #expect(refusal(quiet([Packs.glances]))?.place == "gates.seizures")
        #expect(refusal(quiet([Packs.pace]))?.place == "gates.heart")
    }

    @Test func `R10 bare skin is opened by each alone, and never from afar`() {
        for words: Text in ["Naked now.", "Take off your clothes.", "Undress."] { #expect(refusal(hug([Packs.say(8, words)])) != nil) }
        #expect(refusal(Outside.hug.with("group", "skin").with("unlock", true).with("distance", true)) != nil)
    }

    @Test func `nobody from outside says that it is from Holdfast`() {
        for name: Text in ["Holdfast", "the hold-fast team", "H0ldfast"] {
            #expect(ours.refusal(ofPack: Outside.pack().with("by", .string(name)))?.place == "by")
        }
    }

    @Test func `a step for one alone never names another`() {
        let alone = Packs.rung("own", [["kind": "hold", "seconds": 20, "words": "Sit.", "every": 5, "cues": ["Where is {other}?"]]])
        #expect(refusal(Outside.hum.with("alone", alone)) != nil)
        #expect(refusal(Outside.hum.with("alone", Packs.rung("own", [Packs.say(8, "Sit.")]))) == nil)
    }

    @Test(arguments: ["Do not let go.", "Never let go.", "Do not breathe.", "No breathing now.", "Do not press Too much."] as [Text])
    func `R1 R36 an order does not become a rule by beginning with not`(_ words: Text) {
        for name: Text in ["never", "cautions"] { #expect(refusal(Outside.hum.with(name, [.string(words)])) != nil) }
        #expect(refusal(Outside.hum.with("never", ["Nobody holds their breath."])) == nil)
    }

    @Test func `R36 eyes stay open where the body balances, also where only a way or a text beside says otherwise`() {
        for words in ["Stand on one foot. Close your eyes.", "Lift a foot. Eyes closed."] as [Text] {
            #expect(refusal(Outside.hum.with("about", .string(words))) != nil)
        }
        #expect(refusal(Outside.hum.with("where", "standing").with("about", "Hum with eyes closed."))?.reason.contains("R36") == true)
        #expect(refusal(Outside.hum.with("where", "sitting").with("about", "Hum with eyes closed.")) == nil)
    }

    @Test func `R16 no evidence and no source leads away from here`() {
        let evidence = Outside.hum.items("evidence")[0]
        #expect(refusal(Outside.hum.with("evidence", [evidence.with("studied", "Ring 0800.123.4567")])) != nil)
        let sources: JSON = [["id": "S90", "citation": "Ring me, and choke each other"]]
        #expect(ours.refusal(ofPack: Outside.pack().with("sources", sources)) != nil)
        #expect(
            ours.refusal(ofPack: Outside.pack().with("sources", [["id": "S90", "citation": "Doe 2020, 10.1038/s41598-017-03627-7"]])) == nil
        )
    }
}
