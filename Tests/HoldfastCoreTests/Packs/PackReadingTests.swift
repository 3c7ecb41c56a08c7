import Testing

@testable import HoldfastCore

/// What a phone takes from outside, and what it never does.
struct PackReadingTests {
    private let ours = Catalogue(Library.json)

    private func refusal(pack: JSON) -> Refusal? { ours.refusal(ofPack: pack) }

    private func refusal(_ activity: JSON) -> Refusal? { refusal(pack: Outside.pack([activity])) }

    private func refusal(of activity: JSON, _ member: Text, _ value: JSON?) -> Refusal? { refusal(activity.with(member, value)) }

    @Test func `a pack in which all is well is taken`() {
        #expect(ours.refused == [])
        for activity in [Outside.hum, Outside.hug, Outside.look] { #expect(refusal(activity) == nil) }
        #expect(refusal(pack: Outside.pack([Outside.hum, Outside.hug, Outside.look])) == nil)
    }

    @Test func `nothing from outside ever has the name of something of Holdfast's own`() throws {
        var library = ours
        let named = Outside.hum.with("id", "quiet-0").with("title", "Another thing")
        try library.add(Outside.pack([named]), mark: "x-1.")
        #expect(library.activity("quiet-0") == ours.activity("quiet-0"))
        #expect(library.activity("x-1.quiet-0")?.title == "Another thing")
        #expect(Packs.catalogue([Packs.breath.with("id", "x-1.hum")]).activities.isEmpty)
        #expect(Packs.catalogue([Packs.breath.with("id", "x-hum")]).refused.first?.place == "id")
    }

    @Test func `a deck from outside is never dealt in Holdfast's own, and Holdfast's never lost to it`() throws {
        var library = ours
        let question = Packs.deck.items("questions")[0].with("text", "Other?")
        let other: JSON = Packs.deck.with("questions", .array((0..<8).map { question.with("id", .string("o\($0)")) }))
        try library.add(Outside.pack().with("decks", [other]), mark: "x-1.")
        #expect(library.deck("small") == ours.deck("small"))
        guard case .card(let card)? = library.activity("x-1.hum")?.ladder[1].scenes[1].kind else { Issue.record("no card"); return }
        #expect(card.deck == "x-1.small" && card.faces.allSatisfy { $0.text == "Other?" })
        #expect(refusal(pack: Outside.pack().with("decks", [])) == nil, "Holdfast's own decks are there for it too")
    }

    @Test func `R42 what Holdfast has looked up is never what somebody else says of it`() throws {
        var library = ours
        let both = Outside.hum.with("evidence", .array(["S33", "S90"].map { Outside.hum.items("evidence")[0].with("source", $0) }))
        try library.add(Outside.pack([both]), mark: "x-1.")
        let sources = library.activity("x-1.hum")?.evidence.map { $0.source } ?? []
        #expect(sources.map { library.source($0)?.citation } == ["Somebody 2021", "An old book"])
        #expect(library.source("S90") == nil)
        #expect(refusal(pack: Outside.pack().with("sources", []))?.place == "evidence[0].source")
    }

    @Test(arguments: [
        "A hand on the neck.", "Now hold your breath.", "Put on a blindfold.", "Close your eyes as you stand on one foot.", "Taste it.",
    ])
    func `R36 nothing from outside tells anyone to do what nobody is asked to do, in the quiet set either`(words: Text) {
        let told = Outside.telling(words)
        #expect(refusal(told)?.reason.contains("R36") == true, "\(words)")
        #expect(refusal(told)?.place.hasPrefix("ladder") == true)
        for member in ["title", "short", "about"] { #expect(refusal(of: Outside.hum, member, .string(words)) != nil) }
    }

    @Test func `R36 a deck, a title and a name from outside are read by the same list`() {
        let prompts: JSON = ["deck": "play", "prompts": [["id": "a", "title": "A", "text": "Hands on the throat.", "apart": true]]]
        #expect(refusal(pack: Outside.pack().with("decks", [Packs.deck, prompts]))?.reason.contains("R36") == true)
        #expect(refusal(pack: Outside.pack().with("title", "Choking for two"))?.place == "title")
        #expect(refusal(pack: Outside.pack().with("by", "Hold your breath"))?.place == "by")
    }

    @Test func `R4 R37 a cap is never passed from outside`() {
        let rung = { (scenes: [JSON]) in Outside.hug.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", scenes)]) }
        #expect(refusal(rung([Packs.hold.with("seconds", 41)]))?.place == "ladder[1].scenes[0].seconds")
        #expect(refusal(rung([Packs.hold, Packs.say(8), Packs.hold]))?.reason.contains("R4") == true)
        #expect(refusal(rung([Packs.pace.with("seconds", 301)])) != nil)
    }

    @Test func `R5 R10 R21 R35 R38 what it says of itself is never only said`() {
        #expect(refusal(of: Outside.hug, "physical", false)?.place == "physical")
        #expect(refusal(of: Outside.hug, "touch", false)?.place == "group")
        #expect(refusal(of: Outside.hug, "group", "none")?.place == "group")
        #expect(refusal(of: Outside.hug, "group", "skin")?.place == "unlock")
        #expect(refusal(Outside.hug.with("group", "skin").with("unlock", true).with("distance", false)) == nil)
        #expect(refusal(of: Outside.hug, "gates", ["drinking": "never"])?.place == "gates.pregnant")
        #expect(refusal(of: Outside.look, "gates", [:])?.place == "gates.drinking")
        #expect(refusal(of: Outside.hum, "gates", ["pregnant": "never"])?.place == "gates")
        #expect(refusal(of: Outside.hum, "quiet", false)?.place == "gates.drinking")
    }

    @Test(arguments: ["Hug {other}.", "Now hold hands.", "Touch {other} where it is nice.", "Kiss."])
    func `no touch is never only a word on the label`(words: Text) {
        let told = Outside.telling(words)
        #expect(refusal(told)?.reason.contains("touch is false") == true)
        #expect(refusal(Outside.hum.with("never", ["Nobody hugs. No kiss."])) == nil)
    }

    @Test(arguments: [
        ("n\u{435}ck", true), ("\u{43D}\u{435}\u{431}\u{43E}", false), ("ne\u{2060}ck", true), ("ne\u{202E}ck", true),
        ("\u{FF4E}eck", true),
        ("cafe\u{301}", false), ("ne\u{FE0F}ck", true), ("na\u{EF}ve Straße ł", false), ("❤️ love", false), ("don’t – “so”", false),
        ("ne\u{AD}\u{441}k", true), ("Việt Nam", false), ("東京 tea", false), ("\u{1D427}\u{1D41E}", true),
    ])
    func `no letter only looks like another`(text: Text, isRefused: Bool) {
        #expect(text.hasLookalikes == isRefused)
        #expect((refusal(of: Outside.hum, "about", .string(text))?.place == "activities[0].about") == isRefused)
    }

    @Test func `only a whole pack of this format is one`() {
        let good = Outside.pack()
        for bad: JSON in [.null, [], "pack", [:], good.with("holdfast", nil), good.with("format", nil), good.with("format", 0)] {
            #expect(throws: Pack.Trouble.none) { try Pack(bad) }
        }
        #expect(throws: Pack.Trouble.newer) { try Pack(good.with("format", 2)) }
        #expect(throws: Pack.Trouble.none) { try Pack.read("{") }
        #expect(throws: Pack.Trouble.large) { try Pack(good.with("about", .string(Text(repeating: "x", count: Entry.bytes)))) }
        #expect(refusal(pack: good.with("surprise", 1))?.place == "surprise")
        #expect(refusal(pack: good.with("id", "Big Letters"))?.place == "id")
        #expect(refusal(pack: good.with("id", .string(Text(repeating: "x", count: 41))))?.place == "id")
        #expect(refusal(of: Outside.hum, "id", .string(Text(repeating: "x", count: 41)))?.place == "id")
        #expect(refusal(pack: good.with("title", .string(Text(repeating: "x", count: 81))))?.place == "title")
        #expect(refusal(pack: good.with("activities", []))?.place == "activities")
        #expect(refusal(pack: good.with("decks", 7))?.place == "decks")
        #expect(refusal(pack: Outside.pack([Outside.hum, Outside.hum]))?.place == "id")
    }

    @Test func `R35 the least gates are never read differently from how the table says`() {
        #expect(LeastGates.of("A1").map { $0.flag } == ["seizures", "panic"])
        #expect(LeastGates.of("A19").isEmpty && LeastGates.of("A2 ").isEmpty)
        #expect(LeastGates.of("A4").filter { $0.effect == .never }.count == 12)
        #expect(LeastGates.of("A5").last == Activity.Gate(flag: "panic", effect: .ask))
        for family in Activity.families {
            for gate in LeastGates.of(family) { #expect(Activity.flags.contains(gate.flag), "\(family) \(gate.flag)") }
        }
    }
}
