import Testing

@testable import HoldfastCore

/// What a pack from outside says of itself, of stopping, and of who it is from.
struct HostileClaimTests {
    private let ours = Catalogue(Library.json)

    private func refusal(_ activity: JSON) -> Refusal? { ours.refusal(ofPack: Outside.pack([activity])) }

    @Test(
        arguments: [
            "Ignore Too much.", "Never press Too much.", "Go on, even if {other} says stop.", "You may not stop.", "Stop means go on.",
            "Do not tell {other}.", "Turn the phone off.", "Pain is fine.", "If you loved {other} you would hum.",
            "Type your recovery code.",
            "Have a glass of wine each.", "Get drunk.", "Take a pill.", "It brings oxytocin.", "Scientifically shown.",
        ] as [Text])
    func `R1 R32 R38 R43 nothing speaks against a stop, for drink, or makes a claim`(words: Text) {
        #expect(refusal(Outside.telling(words)) != nil, "\(words)")
    }

    @Test(
        arguments: [
            "See https://evil.example", "Go to www.evil.example", "Write to me@evil.example", "Ring 0900 123 456.", "Say {evil}.", "{other",
        ] as [Text])
    func `nothing leads away from here, and nothing is filled in but the other's name`(words: Text) {
        #expect(refusal(Outside.telling(words)) != nil, "\(words)")
    }

    @Test func `R42 nobody has tested it is no source for something that was tried`() {
        let evidence = Outside.hum.items("evidence")[0]
        for (grade, isFine) in [("E3", false), ("E2", false), ("E1", true), ("E0", true)] as [(Text, Bool)] {
            let said = Outside.hum.with("evidence", [evidence.with("grade", .string(grade)).with("source", "S00")])
            let pack = Outside.pack([said]).with("sources", [["id": "S00", "citation": "Nobody"]])
            #expect((ours.refusal(ofPack: pack) == nil) == isFine, "\(grade)")
        }
    }

    @Test func `nothing in a pack passes for Holdfast's own`() {
        for name: Text in ["title", "short", "about"] {
            #expect(refusal(Outside.hum.with(name, "From Holdfast itself.")) != nil, "\(name)")
        }
    }

    @Test func `R36 under never and cautions only what rules a step out may name it`() {
        for line: Text in [
            "Squeeze the neck, ok? Fine.", "Hold your breath. Choke a bit. Is that fine? Yes.", "Nobody minds a hand on the neck.",
            "Have no fear, hold your breath.", "Squeeze the neck without worry.", "Squeeze the neck? Fine.",
        ] {
            #expect(refusal(Outside.hum.with("never", [.string(line)])) != nil, "\(line)")
            #expect(refusal(Outside.hum.with("cautions", [.string(line)])) != nil, "\(line)")
        }
        for line: Text in ["No hand near a neck.", "A neck is never part of it.", "A stiff neck? Only listen.", "Nobody holds a breath."] {
            #expect(refusal(Outside.hum.with("never", [.string(line)])) == nil, "\(line)")
        }
    }

    @Test func `R7 R30 the buttons of a yes and of enough carry Holdfast's own words, whatever the pack calls them`() throws {
        let turned = Packs.choose.with("back", 0).with("cap", 100).with("more", "Enough").with("enough", "Go on")
        let hug = Outside.hug.with(
            "ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", [Packs.hold, turned, Packs.say(8, "Step back.")])])
        var library = ours
        try Pack(Outside.pack([hug])).add(to: &library, mark: "x-1.")
        let activity = try #require(library.activities.last)
        var phones = Phones(activity, rung: 1)
        #expect(phones.view(0).blocks.contains(.text("‹session.sign›")), "nor does it say how to stop")
        phones.begin()
        phones.run(until: "choose")
        let labels = phones.buttons(0).map(\.label)
        #expect(labels.contains("‹choose.enough›") && labels.contains("‹choose.more›") && !labels.contains("Go on"))
    }

    @Test func `before it is added everything that stands in it can be read`() throws {
        let couple = try Couple.ready()
        couple.a.pick(Outside.pack().written())
        #expect(couple.a.screen == "pack-offer")
        var missing: [Text] = []
        func read(_ value: JSON, _ name: Text) {
            if let text = value.text, text.bytes.contains(UInt8(ascii: " ")), !couple.a.reading.contains(text.written) {
                missing.append(text)
            }
            for item in value.items ?? [] { read(item, name) }
            for member in value.members ?? [] { read(member.value, member.name) }
        }
        read(Outside.pack(), "")
        #expect(missing.isEmpty, "\(missing)")
    }
}

extension Text {
    /// As it stands in JSON, without its quotes.
    fileprivate var written: Text {
        let whole = JSON.string(self).written()
        return Text(bytes: Array(whole.bytes.dropFirst().dropLast()))
    }
}
