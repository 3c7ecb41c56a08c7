import Testing

@testable import HoldfastCore

/// Two phones and a pack: both have it, each reads it for itself, and a changed client brings nothing in.
struct PartnerPackTests {
    let couple: Couple

    init() throws { couple = try Couple.joined(try Library.content()) }

    /// Written by b's phone as its client may have been changed to write.
    private func write(_ key: Text, _ value: JSON) {
        couple.b.app.desk.tray = []
        couple.b.app.desk.keep(.pair, key, value)
        // What a core writes is sent by its own effects; here the shell does it.
        for effect in couple.b.app.desk.tray { couple.relay.perform(effect, of: couple.b) }
        couple.b.app.desk.tray = []
        couple.settle()
    }

    @Test func `what one adds is on both phones by the same name, and can be asked for and done together`() throws {
        let id = try #require(couple.a.add().first)
        couple.settle()
        #expect(couple.b.given == [id])
        couple.a.press("explore.ask", ["activity": .string(id)])
        couple.settle()
        couple.b.press("nav.tab", ["tab": "today"])
        #expect(couple.b.reading.contains("Ana asks if you would like this today."))
        couple.b.answer(id, "same")
        couple.settle()
        #expect(couple.a.app.matching.match(id) != nil)
        couple.a.press("both.open", ["activity": .string(id)])
        couple.a.press("both.begin")
        couple.settle()
        #expect(couple.b.screen == "session-setup")
    }

    @Test func `either takes it away, and the other sees it gone`() throws {
        let id = try #require(couple.a.add().first)
        couple.settle()
        couple.b.press("explore.open", ["activity": .string(id)])
        #expect(couple.b.view.action("pack.away") != nil)
        couple.b.press("pack.away", ["activity": .string(id)])
        couple.settle()
        #expect(couple.a.given.isEmpty && couple.b.given.isEmpty)
    }

    @Test func `a page of what the other takes away is never left open on nothing`() throws {
        let id = try #require(couple.a.add().first)
        couple.settle()
        couple.a.press("explore.open", ["activity": .string(id)])
        couple.b.press("pack.away", ["activity": .string(id)])
        couple.settle()
        #expect(couple.a.screen == "explore")
    }

    @Test func `R36 a changed client of the other never brings in a pack that breaks a rule`() {
        let choke = Outside.telling("Hold the throat.")
        let long = Outside.hug.with("ladder", [Packs.rung("short", [Packs.say()]), Packs.rung("long", [Packs.hold.with("seconds", 60)])])
        for (number, bad) in [
            Outside.pack([choke]), Outside.pack([long]), Outside.pack([Outside.hum, choke]), Outside.pack().with("format", 2), "pack", 7,
            Outside.pack([Outside.hug.with("physical", false)]), Outside.pack().with("surprise", true), Library.json,
        ].enumerated() {
            write("pack:bad\(number)", bad.members == nil ? bad : bad.with("id", .string("bad\(number)")))
        }
        write("pack:other", Outside.pack(id: "another"))
        #expect(couple.a.app.desk.journal.records(.pair, "pack:").count >= 9)
        #expect(couple.a.given.isEmpty)
        #expect(couple.a.app.desk.catalogue.activities.map(whole) == Catalogue(Library.json).activities.map(whole))
        couple.a.press("nav.tab", ["tab": "explore"])
        #expect(!couple.a.reading.contains("Given to you"))
    }

    @Test func `R36 a pack that breaks a rule cannot be begun from the other phone`() throws {
        let good = Outside.pack()
        let id = try #require(couple.a.add(good).first)
        couple.settle()
        couple.a.answer(id, "same")
        couple.b.answer(id, "same")
        couple.settle()
        #expect(couple.a.app.matching.match(id) != nil)
        let worse = Outside.telling("Hold the throat.")
        write("pack:humming", Outside.pack([worse]))
        couple.a.send(.live(["m": "begin", "s": "s1", "seed": "00", "activity": .string(id), "rung": 0]))
        couple.a.deliver()
        #expect(!couple.a.screen.hasPrefix("session"))
        #expect(couple.a.given.isEmpty)
    }

    @Test func `R6 a yes to one version is never a yes to another`() throws {
        let id = try #require(couple.a.add().first)
        couple.settle()
        couple.a.answer(id, "same")
        couple.settle()
        let other = Outside.hum.with("title", "Something else")
        write("pack:humming", Outside.pack([other]))
        let now = try #require(couple.a.given.first)
        #expect(now != id && couple.a.given == couple.b.given)
        #expect(Answers.mine(now, couple.a.app.desk) == nil)
        couple.a.send(.live(["m": "begin", "s": "s1", "seed": "00", "activity": .string(now), "rung": 0]))
        couple.a.deliver()
        #expect(!couple.a.screen.hasPrefix("session"))
    }

    @Test func `however many the other writes, twelve are there`() {
        for number in 0..<30 { write("pack:p\(number)", Outside.pack(id: "p\(number)")) }
        #expect(couple.a.given.count == 12)
        #expect(couple.a.given == couple.b.given)
    }

    @Test func `what lies on one phone alone is never asked for, until it is put on both`() throws {
        let one = try Couple(try Library.content())
        one.a.open()
        one.b.open()
        one.a.press("welcome.two")
        one.a.press("welcome.named", fields: ["name": "Ana"])
        one.a.app.desk.keep(.own, "pack:humming", Outside.pack())
        one.b.press("welcome.join")
        one.b.press("pair.join", fields: ["code": .string(one.a.inviteCode), "name": "Sam"])
        one.settle(5_000)
        one.a.press("pair.same")
        one.b.press("pair.same")
        one.settle()
        let id = try #require(one.a.given.first)
        one.a.press("explore.open", ["activity": .string(id)])
        #expect(one.a.view.action("explore.ask")?.disabled == true)
        one.a.press("explore.ask", ["activity": .string(id)])
        one.settle()
        #expect(one.a.app.desk.shared("ask@0") == nil)
        one.a.press("explore.open", ["activity": .string(id)])
        one.a.press("pack.both", ["activity": .string(id)])
        one.settle()
        #expect(one.a.given.count == 1 && one.a.given == one.b.given && one.a.given != [id])
        #expect(one.a.app.desk.own("pack:humming") == nil)
        #expect(one.a.view.action("explore.ask")?.disabled == false)
    }

    @Test func `leaving takes what was shared off this phone`() {
        couple.a.add()
        couple.settle()
        couple.a.press("us.leaveNow")
        couple.settle()
        #expect(couple.a.given.isEmpty)
    }
}
