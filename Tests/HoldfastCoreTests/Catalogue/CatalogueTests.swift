@testable import HoldfastCore
import Testing

@Suite struct CatalogueTests {
    private func refusal(_ activity: JSON) -> Refusal? {
        let catalogue = Packs.catalogue([activity])
        #expect(catalogue.activities.isEmpty == !catalogue.refused.isEmpty)
        return catalogue.refused.first
    }

    private func refusal(scenes: [JSON], _ changes: JSON = [:]) -> Refusal? {
        refusal(Packs.activity("hug", changes, [Packs.rung("one", [Packs.say()]), Packs.rung("two", scenes)]))
    }

    @Test func `a whole pack is read as it was written`() throws {
        #expect(Packs.all.refused == [])
        let hug = Packs.named("hug")
        #expect(hug.ladder.map(\.id) == ["short", "long"])
        #expect(hug.gate("pregnant") == .lower)
        #expect(hug.gate("drinking") == .never)
        #expect(hug.gate("eyes") == nil)
        #expect(hug.adaptations.map(\.key) == Activity.Adaptation.keys)
        guard case .hold(let hold) = hug.ladder[0].scenes[1].kind else { Issue.record("not a hold"); return }
        #expect(hold.length == Scene.Length(nominal: 30_000, drawn: true))
        #expect(hold.cues == ["Feet.", "Jaw.", "Breath."])
    }

    @Test(arguments: [
        "id", "family", "title", "short", "about", "group", "touch", "physical", "quiet", "consent", "mood", "where", "distance", "needs",
        "never",
        "sign", "evidence", "cautions", "gates", "adaptations", "ladder", "close", "notice", "forbidden",
    ])
    func `a pack that lacks anything is never half read`(member: Text) {
        #expect(refusal(Packs.hug.with(member, nil)) != nil)
        #expect(refusal(Packs.hug.with(member, .null)) != nil)
        #expect(refusal(Packs.hug.with(member, 7)) != nil)
    }

    @Test func `one bad pack does not take the others with it`() {
        let catalogue = Packs.catalogue([Packs.breath, Packs.hug.with("title", nil), Packs.games])
        #expect(catalogue.activities.map(\.id) == ["breath", "games"])
        #expect(catalogue.refused == [Refusal(pack: "hug", place: "title", reason: "is missing or not a text")])
    }

    @Test func `nothing a writer meant is quietly left out`() {
        #expect(refusal(Packs.hug.with("surprise", true))?.place == "surprise")
        let scene = Packs.hold.with("squeeze", true)
        #expect(refusal(scenes: [scene])?.place == "ladder[1].scenes[0].squeeze")
        #expect(refusal(scenes: [["kind": "tickle", "seconds": 5]])?.place == "ladder[1].scenes[0].kind")
    }

    @Test func `the same id never stands for two things`() {
        #expect(Packs.catalogue([Packs.hug, Packs.hug]).activities.count == 1)
        #expect(Packs.catalogue([], decks: [Packs.deck, Packs.deck]).decks.count == 1)
        #expect(refusal(Packs.activity("hug", [:], [Packs.rung("one", [Packs.say()]), Packs.rung("one", [Packs.say()])])) != nil)
    }

    @Test func `R42 no sentence about people without a source in the register`() {
        let unknown: JSON = [["grade": "E2", "says": "It helps.", "source": "S99", "studied": "people"]]
        #expect(refusal(Packs.hug.with("evidence", unknown))?.place == "evidence[0].source")
        #expect(refusal(Packs.hug.with("evidence", [])) != nil)
        let graded: JSON = [["grade": "E9", "says": "It helps.", "source": "S33", "studied": "people"]]
        #expect(refusal(Packs.hug.with("evidence", graded))?.place == "evidence[0].grade")
    }

    @Test func `R36 a pack that brings something forbidden is refused`() {
        #expect(refusal(Packs.hug.with("forbidden", ["breath holds"]))?.place == "forbidden")
        #expect(refusal(scenes: [Packs.pace.with("hold", 4)])?.place == "ladder[1].scenes[0].hold")
        #expect(refusal(scenes: [Packs.circle.with("out", 7)])?.place == "ladder[1].scenes[0].out")
        #expect(refusal(scenes: [Packs.pace.with("in", 6).with("out", 4)])?.place == "ladder[1].scenes[0].out")
    }

    @Test(arguments: ["A hand on the Neck.", "Kiss the throat.", "Put on a blindfold.", "Now hold your breath."])
    func `R36 no scene ever tells anyone to do it`(words: Text) {
        #expect(refusal(scenes: [Packs.say(8, words)])?.reason.contains("R36") == true)
        #expect(refusal(scenes: [Packs.hold.with("cues", [.string(words)])])?.reason.contains("R36") == true)
        #expect(refusal(Packs.hug.with("never", [.string(words)])) == nil)
    }

    @Test func `R4 holding, pushing and rough play never run on one yes alone`() {
        for group in ["held", "play", "push", "skin"] {
            #expect(refusal(Packs.hug.with("group", .string(group)).with("consent", "none"))?.place == "consent")
        }
        #expect(refusal(Packs.hug.with("consent", "continuous")) == nil)
    }

    @Test func `R4 a held scene is never longer than 40 seconds between choices`() {
        let half = Packs.hold.with("seconds", 20)
        #expect(refusal(scenes: [Packs.hold.with("seconds", 41)]) != nil)
        #expect(refusal(scenes: [half, half]) == nil)
        #expect(refusal(scenes: [half, half, half])?.reason.contains("R4") == true)
        #expect(refusal(scenes: [half, Packs.say(8), half])?.reason.contains("R4") == true)
        #expect(refusal(scenes: [Packs.say(30), Packs.hold.with("seconds", 40), Packs.say(30)]) == nil)
        #expect(refusal(scenes: [Packs.say(), Packs.hold, Packs.choose, Packs.hold, Packs.say()]) == nil)
        #expect(refusal(scenes: [half, half, Packs.choose.with("back", 0)]) == nil)
        let last = Packs.hold.with("seconds", 10)
        #expect(refusal(scenes: [Packs.hold, last, Packs.choose.with("back", 0)])?.place == "ladder[1].scenes[2]")
    }

    @Test func `R37 nobody looks for more than five minutes or two at a time`() {
        let look = { (times: Int64, most: Int64) in
            Packs.glances.with("times", .integer(times)).with("look", [1, .integer(most)]).with("rest", [1, 2])
        }
        #expect(refusal(scenes: [look(1, 121)]) != nil)
        #expect(refusal(scenes: [look(2, 120)]) == nil)
        #expect(refusal(scenes: [look(3, 120)])?.reason.contains("R37") == true)
        #expect(refusal(scenes: [look(2, 100), Packs.choose.with("back", 0).with("cap", 300)]) == nil)
        #expect(
            refusal(scenes: [look(2, 100), look(1, 60), Packs.choose.with("back", 1).with("cap", 300)])?.reason.contains("R37") == true)
    }

    @Test func `R37 breath is never paced for more than five minutes or out of its range`() {
        #expect(refusal(scenes: [Packs.pace.with("seconds", 301)]) != nil)
        #expect(refusal(scenes: [Packs.pace.with("seconds", 200), Packs.pace.with("seconds", 101)])?.reason.contains("R37") == true)
        for rate in [4, 15.5, 60, -1, 0].map({ JSON.number($0) }) {
            #expect(refusal(scenes: [Packs.pace.with("from", rate)])?.place == "ladder[1].scenes[0].from")
            #expect(refusal(scenes: [Packs.pace.with("to", rate)])?.place == "ladder[1].scenes[0].to")
        }
    }

    @Test func `R37 a rung never takes more than fifteen minutes`() {
        let cards = (0..<3).map { _ in Packs.card.with("seconds", 120) }
        #expect(refusal(scenes: cards + [Packs.say(120)]) == nil)
        #expect(refusal(scenes: cards + [Packs.say(120), Packs.say(61)])?.reason.contains("15 minutes") == true)
    }

    @Test func `a choice never goes back over a question, a choice, or forward`() {
        #expect(refusal(scenes: [Packs.hold, Packs.choose.with("back", 0), Packs.say()]) == nil)
        #expect(refusal(scenes: [Packs.say(), Packs.choose])?.place == "ladder[1].scenes[1].back")
        #expect(refusal(scenes: [Packs.choose.with("back", 0), Packs.say()]) != nil)
        #expect(refusal(scenes: [Packs.say(), Packs.card, Packs.choose.with("back", 0)]) != nil)
        #expect(refusal(scenes: [Packs.hold, Packs.choose.with("back", 0), Packs.hold, Packs.choose.with("back", 0)]) != nil)
        #expect(refusal(scenes: [Packs.hold, Packs.choose.with("back", 0).with("cap", 20)])?.place == "ladder[1].scenes[1].cap")
    }

    @Test func `a cue is never missing for the ears or for the skin`() {
        #expect(refusal(scenes: [Packs.hold.with("sound", "none")]) != nil)
        #expect(refusal(scenes: [Packs.hold.with("buzz", "none")]) != nil)
        #expect(refusal(scenes: [Packs.quiet.with("sound", "none").with("buzz", "none")]) == nil)
        #expect(refusal(scenes: [Packs.hold.with("sound", "siren")])?.place == "ladder[1].scenes[0].sound")
    }

    @Test func `the quiet set never holds touch or anything physical`() {
        #expect(refusal(Packs.breath.with("touch", true))?.place == "quiet")
        #expect(refusal(Packs.breath.with("physical", true))?.place == "quiet")
        #expect(refusal(Packs.breath.with("group", "gaze"))?.place == "quiet")
    }

    @Test func `a question deck that is missing or runs dry is refused before anyone plays it`() {
        #expect(refusal(scenes: [Packs.card.with("deck", "none")])?.place == "ladder[1].scenes[0].deck")
        #expect(refusal(scenes: [Packs.card.with("depth", 3)]) != nil)
        #expect(refusal(scenes: Array(repeating: Packs.card, count: 5)) != nil)
    }

    @Test(arguments: [JSON.null, true, 3, "text", [], [1, "a", .null, [:]]])
    func `no value where a pack should be ever traps`(value: JSON) {
        #expect(Catalogue(value).activities.isEmpty)
        #expect(Catalogue(["activities": value, "decks": value, "sources": value]).activities.isEmpty)
        #expect(Packs.catalogue([value]).activities.isEmpty)
        for member in Packs.hug.members ?? [] { _ = refusal(Packs.hug.with(member.name, value)) }
        for scene in [Packs.hold, Packs.choose, Packs.pace, Packs.glances, Packs.lead, Packs.turns, Packs.card, Packs.quiet] {
            for member in scene.members ?? [] { _ = refusal(scenes: [Packs.say(), Packs.say(), scene.with(member.name, value)]) }
        }
    }

    @Test func `extreme numbers are refused and never overflow`() {
        for wild in [JSON.integer(.max), .integer(.min), .number(1e300), .number(-0.5), .integer(0)] {
            #expect(refusal(scenes: [Packs.say().with("seconds", wild)]) != nil)
            #expect(refusal(scenes: [Packs.glances.with("times", wild)]) != nil)
            #expect(refusal(scenes: [Packs.turns.with("call", [wild, wild])]) != nil)
        }
    }
}
