@testable import HoldfastCore
import Testing

// R36 in every place where words stand, in the core alone: a pack that was never checked asks nobody for it either.
@Suite struct ForbiddenTests {
    private func refusal(_ activity: JSON) -> Refusal? { Packs.catalogue([activity]).refused.first }

    /// One scene among others of a hug, which is done standing.
    private func refusal(scene: JSON, in activity: JSON = Packs.hug) -> Refusal? {
        let scenes = [Packs.say(), scene, Packs.say(), Packs.say()]
        return refusal(activity.with("ladder", .array([Packs.rung("one", [Packs.say()]), Packs.rung("two", scenes)])))
    }

    private func refusal(words: Text, in activity: JSON = Packs.hug) -> Refusal? { refusal(scene: Packs.say(8, words), in: activity) }

    private static let bad: JSON = "A hand on the neck."

    @Test func `R36 no kind of scene tells anyone to do it, in none of its words`() {
        let scenes: [(JSON, [Text])] = [
            (Packs.say(), ["words", "more"]), (Packs.round, ["words", "more", "words-rest"]), (Packs.hold, ["words", "more"]),
            (Packs.choose.with("back", 0), ["words", "more", "enough"]), (Packs.agree, ["words", "more", "enough"]),
            (Packs.pace, ["words-in", "words-out", "more"]), (Packs.glances, ["words-look", "words-rest", "more"]),
            (Packs.prompt, ["words", "more"]), (Packs.card, ["words"]), (Packs.map, ["words", "more"]), (Packs.rest, ["words", "more"]),
            (Packs.dance, ["words", "more"]),
        ]
        for (scene, members) in scenes {
            for member in members {
                // A card needs no words of its own, but has them wherever it has more.
                let whole = scene["words"] == nil && scene["kind"] == "card" ? scene.with("words", "Do it.") : scene
                let told = refusal(scene: whole.with(member, Self.bad))
                #expect(told?.reason.contains("R36") == true, "\(scene) \(member) \(String(describing: told))")
                #expect(told?.place == "ladder[1].scenes[1]." + member)
            }
        }
        for scene in [Packs.hold, Packs.dance] {
            #expect(refusal(scene: scene.with("cues", ["Feet.", Self.bad]))?.place == "ladder[1].scenes[1].cues[1]")
        }
        for scene in [Packs.lead, Packs.turns, Packs.press, Packs.beat] {
            for role: Text in ["first", "second"] {
                #expect(refusal(scene: scene.with(role, ["words": Self.bad]))?.place == "ladder[1].scenes[1]." + role + ".words")
                #expect(
                    refusal(scene: scene.with(role, ["words": "Well.", "more": Self.bad]))?.place == "ladder[1].scenes[1]." + role + ".more"
                )
            }
        }
    }

    @Test func `R36 nothing around the scenes tells anyone to do it, while a line may rule it out`() {
        for member: Text in ["title", "short", "about", "sign"] { #expect(refusal(Packs.hug.with(member, Self.bad))?.place == member) }
        for member: Text in ["needs", "close", "notice"] {
            #expect(refusal(Packs.hug.with(member, [Self.bad]))?.place == member + "[0]")
        }
        for member: Text in ["never", "cautions"] { #expect(refusal(Packs.hug.with(member, [Self.bad])) == nil) }
        let adaptations = Packs.hug["adaptations"]?.with("pain", Self.bad)
        #expect(refusal(Packs.hug.with("adaptations", adaptations))?.place == "adaptations.pain")
        let alone = Packs.rung("own", [Packs.say()])
        for member: Text in ["title", "about"] {
            #expect(refusal(Packs.hug.with("alone", alone.with(member, Self.bad)))?.place == "alone." + member)
        }
        #expect(refusal(Packs.hug.with("alone", Packs.rung("own", [Packs.say(8, "Hold your breath.")])))?.place == "alone.scenes[0].words")
    }

    @Test(arguments: ["title", "text"] as [Text]) func `R36 no card of a deck tells anyone to do it`(member: Text) {
        for words: JSON in [Self.bad, "Stand with your eyes closed.", "Taste what comes."] {
            let prompt: JSON = ["id": "one", "title": "One", "text": "Do it.", "apart": true]
            let catalogue = Packs.catalogue([], decks: [["deck": "bad", "prompts": [prompt.with(member, words)]]])
            #expect(catalogue.decks.isEmpty)
            #expect(catalogue.refused.first?.place == "prompts[0]." + member)
        }
    }

    @Test(
        arguments: [
            "Put a palm on the throat.", "Now breathe hard and quick.", "Hold the air for three.", "Panting, you run.",
            "A scarf over the face.",
            "See the lamp flicker.", "Pin them to the floor.", "Squeeze hard.", "STRANGLED", "Neck—then rest.", "The neck’s side.",
            "A big\u{2009}breath.", "A ne\u{AD}ck.", "A ne\u{200B}ck.", "eyes-covering: cover-your-eyes now",
        ] as [Text]) func `R36 each group is found, however it is written`(words: Text)
    {
        #expect(Forbidden.found(in: words) != nil)
        #expect(refusal(words: words)?.reason.contains("R36") == true)
    }

    @Test(
        arguments: [
            "A necklace, and a hat.", "You can hold a cup and breathe.", "A deep blue. Breath is easy.", "The flashlight stays off.",
            "Lie down and rest.", "Tie a bow.", "Pinned to the wall: a card.",
        ] as [Text]) func `a word that only looks like one is not found`(words: Text)
    {
        #expect(Forbidden.found(in: words) == nil)
    }

    @Test func `R36 eyes are never closed while the body balances`() {
        #expect(refusal(words: "Close your eyes.")?.reason.contains("R36") == true, "this one is done standing")
        let sitting: JSON = Packs.activity("sit", ["where": "sitting"], [])
        let refused = { (words: Text) in self.refusal(words: words, in: sitting) }
        #expect(refused("Close your eyes. Then stand up.") == nil)
        #expect(refused("Stand there, eyes shut.")?.reason.contains("R36") == true)
        #expect(refused("On one leg, eyes-closed.")?.place == "ladder[1].scenes[1].words")
        let pushing: JSON = Packs.activity("push", ["where": "sitting", "group": "push"], [])
        #expect(refusal(words: "Close your eyes.", in: pushing)?.reason.contains("R36") == true)
    }

    @Test func `R36 nobody tastes what has not been read out`() {
        let told = refusal(words: "Take one bite.")
        #expect(told?.place == "ladder[1].scenes[1].words" && told?.reason.contains("R36") == true)
        #expect(refusal(Packs.hug.with("short", "A taste for two."))?.place == "short")
        let listed = Packs.activity("taste", ["needs": ["A list of all ingredients."]], [])
        #expect(refusal(words: "Take one bite.", in: listed) == nil)
    }

    @Test func `a phrase of one letter is read as any other`() {
        let phrases: Phrases = "a, an, any"
        #expect(phrases.first(in: Text("such a day").plain) == "a" && phrases.first(in: Text("such days").plain) == nil)
    }
}
