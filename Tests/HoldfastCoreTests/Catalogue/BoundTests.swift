@testable import HoldfastCore
import Testing

// What no pack passes, whoever wrote and whoever checked it: each is compiled by hand here and refused by the core alone.
@Suite struct BoundTests {
    private func refusal(_ activity: JSON, decks: [JSON] = [Packs.deck, Packs.things]) -> Refusal? {
        Packs.catalogue([activity], decks: decks).refused.first
    }

    private func refusal(scenes: [JSON], _ changes: JSON = [:]) -> Refusal? {
        refusal(Packs.activity("hug", changes, [Packs.rung("one", [Packs.say()]), Packs.rung("two", scenes)]))
    }

    private func refusal(alone scenes: [JSON]) -> Refusal? { refusal(Packs.hug.with("alone", Packs.rung("own", scenes))) }

    private func more(back: Int64, cap: Int64) -> JSON { Packs.choose.with("back", .integer(back)).with("cap", .integer(cap)) }

    @Test func `each kind of scene is allowed as it stands in these tests`() {
        for scenes in [
            [Packs.press], [Packs.rest], [Packs.map], [Packs.beat], [Packs.dance], [Packs.prompt], [Packs.round, more(back: 0, cap: 300)],
            [Packs.agree.with("skip", 2), Packs.say(), Packs.say()],
        ] { #expect(refusal(scenes: scenes) == nil) }
        #expect(refusal(alone: [Packs.say(), Packs.hold.with("words", "Hold a cushion."), Packs.pace, Packs.dance, Packs.quiet]) == nil)
    }

    // MARK: R4

    @Test func `R4 no round holds for more than 40 seconds`() {
        #expect(refusal(scenes: [Packs.round.with("seconds", 40), more(back: 0, cap: 70)]) == nil)
        #expect(refusal(scenes: [Packs.round.with("seconds", 41), more(back: 0, cap: 300)])?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(scenes: [Packs.round.with("rest", 9)])?.place == "ladder[1].scenes[0].rest")
        #expect(refusal(scenes: [Packs.round.with("rest", 61)])?.place == "ladder[1].scenes[0].rest")
        #expect(refusal(scenes: [Packs.round.with("rest", nil)])?.place == "ladder[1].scenes[0].words-rest")
        #expect(refusal(scenes: [Packs.round.with("words-rest", nil)])?.place == "ladder[1].scenes[0].words-rest")
    }

    @Test func `R4 no round begins without a choice after the one before`() {
        let told = refusal(scenes: [Packs.round, Packs.say(), Packs.round])
        #expect(told?.place == "ladder[1].scenes[2]" && told?.reason.contains("R4") == true)
        #expect(refusal(scenes: [Packs.round, more(back: 0, cap: 50), Packs.round]) == nil)
    }

    @Test func `R4 touch is never held for longer because the pack says that consent is none`() {
        let hands: JSON = ["group": "hands", "consent": "none"]
        #expect(refusal(scenes: [Packs.hold, Packs.say(8), Packs.hold], hands)?.reason.contains("R4") == true)
        #expect(refusal(scenes: [Packs.hold, Packs.say(8), Packs.hold], ["group": "none", "touch": false, "consent": "none"]) == nil)
    }

    // MARK: R37

    @Test func `R37 there are never more than five rounds`() {
        #expect(refusal(scenes: [Packs.round, more(back: 0, cap: 300)]) == nil)
        let short = Packs.round.with("seconds", 20)
        #expect(refusal(scenes: [short, more(back: 0, cap: 250)]) == nil)
        #expect(refusal(scenes: [short, more(back: 0, cap: 300)])?.reason.contains("R37") == true)
        let six = (0..<6).flatMap { [Packs.round, more(back: $0 * 2, cap: 50)] }
        #expect(refusal(scenes: six)?.reason.contains("R37") == true)
        #expect(refusal(scenes: Array(six.dropLast(2))) == nil)
    }

    @Test func `R37 one receiver is never touched for more than 90 seconds`() {
        let press = { (times: Int64, most: Int64, who: JSON) in
            Packs.press.with("times", .integer(times)).with("seconds", [1, .integer(most)]).with("receiver", who)
        }
        #expect(refusal(scenes: [press(9, 10, "first"), press(9, 10, "second")]) == nil)
        #expect(refusal(scenes: [press(10, 10, "first")])?.reason.contains("R37") == true)
        #expect(refusal(scenes: [press(5, 10, "second"), press(5, 10, "second")])?.reason.contains("R37") == true)
        #expect(refusal(scenes: [press(1, 91, "first")])?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(scenes: [press(13, 1, "first")])?.place == "ladder[1].scenes[0].times")
        #expect(refusal(scenes: [Packs.rest.with("seconds", [60, 601])])?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(scenes: [Packs.rest.with("times", 2)])?.place == "ladder[1].scenes[0].times")
    }

    @Test func `R37 tickling by holds lasts no longer than tickling by thumb`() {
        let scenes = [Packs.hold, more(back: 0, cap: 160)]
        #expect(refusal(scenes: scenes, ["family": "A12"]) == nil)
        #expect(refusal(scenes: scenes, ["family": "A5"])?.reason.contains("R37") == true)
        #expect(refusal(scenes: [Packs.hold, more(back: 0, cap: 120)], ["family": "A5"]) == nil)
    }

    @Test func `R37 nobody stands on one leg for more than 30 seconds`() {
        #expect(refusal(scenes: [Packs.hold], ["family": "A11"]) == nil)
        for hold in [Packs.hold.with("seconds", 31), Packs.round.with("seconds", 31)] {
            #expect(refusal(scenes: [hold])?.reason == nil)
            #expect(refusal(scenes: [hold], ["family": "A11"])?.reason.contains("R37") == true)
        }
    }

    @Test func `no beat is faster, slower or wilder than a body goes along with`() {
        for tempo: JSON in [[49, 100], [100, 141], [120, 100], [0, 0], [100], 100, "fast", [.integer(.max), .integer(.max)]] {
            #expect(refusal(scenes: [Packs.beat.with("tempo", tempo)])?.place == "ladder[1].scenes[0].tempo")
        }
        #expect(refusal(scenes: [Packs.beat.with("changes", [8, 16])])?.place == "ladder[1].scenes[0].changes")
        #expect(refusal(scenes: [Packs.beat.with("every-change", [5, 25])])?.place == "ladder[1].scenes[0].every-change")
        #expect(refusal(scenes: [Packs.beat.with("every-change", nil)])?.place == "ladder[1].scenes[0].changes")
        #expect(refusal(scenes: [Packs.beat.with("seconds", 301)])?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(scenes: [Packs.beat.with("heard", "nobody")])?.place == "ladder[1].scenes[0].heard")
        #expect(refusal(scenes: [Packs.beat.with("accent", 5)])?.place == "ladder[1].scenes[0].accent")
        #expect(refusal(scenes: [Packs.map.with("seconds", 29)])?.place == "ladder[1].scenes[0].seconds")
    }

    // MARK: Who it is for, and where it leads

    @Test func `what is for one alone never needs another`() {
        for scene in [
            Packs.lead, Packs.glances, Packs.turns, Packs.card, Packs.prompt, Packs.press, Packs.rest, Packs.map, Packs.choose, Packs.agree,
            Packs.circle, Packs.hold, Packs.say(8, "Think of {other}."), Packs.beat, Packs.dance.with("heard", "second"),
            Packs.dance.with("more", "As {other} does."),
        ] { #expect(refusal(alone: [Packs.say(), scene, Packs.say(), Packs.say()]) != nil, "\(scene)") }
        #expect(refusal(alone: [Packs.say(), Packs.circle])?.place == "alone.scenes[1]")
        let each: JSON = ["kind": "say", "seconds": 8, "first": ["words": "You."], "second": ["words": "You."]]
        #expect(refusal(alone: [each])?.place == "alone.scenes[0]")
    }

    @Test func `R10 nothing without touch is kept behind an unlocking`() {
        #expect(refusal(Packs.hug.with("unlock", true)) == nil)
        #expect(refusal(Packs.games.with("unlock", true))?.place == "unlock")
        #expect(refusal(Packs.breath.with("unlock", true))?.place == "unlock")
    }

    @Test(arguments: [0, 1, 2, 5, -1]) func `what was not agreed on is never led back to`(skip: Int64) {
        let agree = Packs.agree.with("skip", .integer(skip))
        #expect(refusal(scenes: [Packs.say(), agree, Packs.say(), Packs.say()])?.place == "ladder[1].scenes[1].skip")
        #expect(refusal(scenes: [Packs.say(), agree.with("skip", 3), Packs.say(), Packs.say()]) == nil)
        #expect(refusal(scenes: [Packs.say(), agree.with("skip", 4), Packs.say(), Packs.say()]) == nil)
    }

    @Test func `a choice never leads two ways`() {
        #expect(refusal(scenes: [Packs.say(), Packs.agree.with("back", 0), Packs.say()])?.place == "ladder[1].scenes[1].back")
        #expect(refusal(scenes: [Packs.say(), more(back: 0, cap: 60).with("seconds", 60)])?.place == "ladder[1].scenes[1].seconds")
        #expect(refusal(scenes: [Packs.agree.with("skip", 2).with("seconds", 121), Packs.say()])?.place == "ladder[1].scenes[0].seconds")
    }

    @Test func `the quiet set never has touch, not by a thumb either`() {
        #expect(refusal(Packs.breath.with("touch", true))?.place == "quiet")
        #expect(refusal(Packs.breath.with("group", "skin"))?.place == "quiet")
    }

    @Test func `a deck of things to do has no depth, no reader and no end before its cards do`() {
        #expect(refusal(scenes: [Packs.prompt.with("depth", 1)])?.place == "ladder[1].scenes[0].deck")
        #expect(refusal(scenes: [Packs.prompt.with("reader", "first")])?.place == "ladder[1].scenes[0].deck")
        #expect(refusal(scenes: [Packs.prompt.with("seconds", 301)])?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(scenes: [Packs.prompt.with("distance", "far")])?.place == "ladder[1].scenes[0].distance")
        #expect(refusal(scenes: Array(repeating: Packs.prompt.with("seconds", 30), count: 5))?.place == "ladder[1].scenes[0].deck")
    }
}
