import Testing

@testable import HoldfastCore

struct AloneTests {
    private func phone(_ way: Text) throws -> Phone {
        let phone = Phone("a", PlainRelay(), try Library.content())
        phone.open()
        phone.press(way)
        return phone
    }

    private func pass(_ phone: Phone, _ milliseconds: Int64) {
        let end = phone.mono + milliseconds
        while let next = phone.nextTimer, next <= end {
            phone.pass(to: next)
            phone.deliver()
        }
        phone.mono = end
    }

    private func begin(_ phone: Phone, _ id: Text = "quiet-0") {
        phone.press("alone.begin", ["activity": .string(id)])
        phone.pressSession("session.ready")
        pass(phone, 6_000)
    }

    @Test func `a day alone has something to notice, to read, to write and to do`() throws {
        let phone = try phone("welcome.alone")
        #expect(phone.view.action("alone.notice") != nil)
        #expect(phone.view.action("explore.open") != nil)
        #expect(phone.view.action("mine.write") != nil)
        let doing = phone.view.everyAction.filter { $0.tap.name == "alone.begin" }
        #expect((2...3).contains(doing.count))
    }

    @Test func `no day alone speaks of a partner, of two, or of what should be`() throws {
        let phone = try phone("welcome.alone")
        for _ in 0..<14 {
            let text = phone.json.written().lowercased()
            for word in ["partner", "should", "must", "both", "waiting", "two of you"] { #expect(!text.contains(word), "\(word)") }
            pass(phone, 86_400_000)
        }
    }

    @Test func `one press begins, with nobody to wait for, and nothing is sent`() throws {
        let phone = try phone("welcome.alone")
        phone.press("alone.begin", ["activity": "quiet-0"])
        #expect(phone.screen == "session-setup")
        #expect(!phone.view.blocks.contains { if case .holdTogether = $0 { true } else { false } })
        #expect(!phone.json.written().contains("Nobody squeezes."), "a pack speaks of two there")
        phone.pressSession("session.ready")
        pass(phone, 6_000)
        #expect(phone.view.session?.scene == "say")
        phone.pressSession("session.pause")
        #expect(phone.view.session?.more == phone.app.desk.words("session.paused.alone"))
        phone.pressSession("session.resume")
        pass(phone, 60_000)
        #expect(phone.screen == "noticing")
        #expect(!phone.done.contains { if case .live = $0 { true } else { false } })
    }

    @Test func `R1 too much ends it at once, and nobody is told to move apart`() throws {
        let phone = try phone("welcome.alone")
        begin(phone)
        phone.done = []
        phone.pressSession("session.stop")
        #expect(phone.done.first == .silence)
        #expect(phone.screen == "session-stopped")
        #expect(!phone.json.written().contains(phone.app.desk.words("session.ground.apart")))
    }

    @Test func `what is noticed is kept in the own log, and there is nobody to show it to`() throws {
        let couple = try Couple.joined(try Library.content())
        couple.a.press("alone.begin", ["activity": "quiet-0"])
        couple.a.pressSession("session.ready")
        couple.settle(60_000)
        #expect(couple.a.screen == "noticing")
        #expect(couple.a.view.action("notice.show") == nil)
        couple.a.press("notice.place", ["place": "chest"])
        couple.a.press("notice.quality", ["quality": "warm"])
        couple.a.press("notice.keep", fields: ["word": "own"])
        couple.settle()
        #expect(couple.a.screen == "today", "nothing about keeping it together follows")
        #expect(couple.a.app.desk.journal.records(.own, "noticing:").count == 1)
        #expect(Us.blades(couple.a.app.desk).isEmpty, "the plant grows from what two did")
        #expect(couple.b.screen == "today")
        #expect(!couple.relay.log.contains { $0.log == .pair && $0.entry.body.written().contains("quiet-0") })
    }

    @Test func `R45 on a phone that two share nothing of it is kept`() throws {
        let phone = try phone("welcome.one")
        begin(phone)
        pass(phone, 60_000)
        #expect(phone.screen == "noticing", "one person, no cover")
        phone.press("notice.place", ["place": "chest"])
        phone.press("notice.quality", ["quality": "warm"])
        phone.press("notice.skip")
        #expect(phone.screen == "today")
        #expect(phone.app.desk.journal.records(.own, "noticing:").isEmpty)
    }

    @Test func `a noticing needs no session before it`() throws {
        let phone = try phone("welcome.alone")
        phone.press("alone.notice")
        phone.press("notice.place", ["place": "belly"])
        phone.press("notice.quality", ["quality": "soft"])
        phone.press("notice.keep", fields: ["word": "quiet"])
        #expect(phone.screen == "today")
        phone.press("nav.tab", ["tab": "mine"])
        #expect(phone.json.written().contains("Belly: soft"))
    }

    @Test func `whoever has an own rung offers it on its page to everyone, and nothing else does`() throws {
        for way in ["welcome.one", "welcome.alone"] {
            let phone = try phone(way)
            phone.press("explore.open", ["activity": "quiet-1"])
            #expect(phone.view.action("alone.begin")?.label == "On your own")
            phone.press("nav.back")
            phone.press("explore.open", ["activity": "quiet-9"])
            #expect(phone.view.action("alone.begin") == nil)
            phone.press("alone.begin", ["activity": "quiet-9"])
            #expect(phone.screen == "activity")
        }
        let couple = try Couple.joined(try Library.content())
        couple.a.press("explore.open", ["activity": "quiet-1"])
        #expect(couple.a.view.action("alone.begin") != nil)
    }

    @Test func `what is put away is never there alone either`() throws {
        let phone = try phone("welcome.alone")
        for id in ["quiet-0", "quiet-1"] { phone.press("explore.hide", ["activity": .string(id)]) }
        phone.press("nav.tab", ["tab": "today"])
        for _ in 0..<40 {
            #expect(Set(phone.view.activities).isDisjoint(with: ["quiet-0", "quiet-1"]))
            pass(phone, 86_400_000)
        }
        phone.press("alone.begin", ["activity": "quiet-0"])
        #expect(phone.screen == "today")
    }
}
