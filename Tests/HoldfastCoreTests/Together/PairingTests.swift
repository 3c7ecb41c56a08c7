import Testing

@testable import HoldfastCore

struct PairingTests {
    @Test func `two phones become a pair by a code and see the same three words`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.b.open()
        couple.a.press("welcome.two")
        couple.a.press("welcome.named", fields: ["name": "Ana"])
        #expect(couple.a.screen == "invite")
        couple.b.press("welcome.join")
        couple.b.press("pair.join", fields: ["code": .string(couple.a.inviteCode), "name": "Sam"])
        couple.settle(5_000)
        #expect(couple.a.screen == "compare")
        #expect(couple.a.json["blocks"] == couple.b.json["blocks"])
    }

    @Test func `names arrive on the other phone`() throws {
        let couple = try Couple.joined()
        #expect(couple.a.app.desk.otherName == "Sam")
        #expect(couple.b.app.desk.otherName == "Ana")
    }

    @Test func `the other's name is never longer than a name, and never turns or hides what stands beside it`() throws {
        let couple = try Couple.joined()
        let long = Text(repeating: "ä", count: 15_000)
        couple.a.hear("name@1", ["name": .string(long)], count: 1)
        #expect(couple.a.app.desk.theirName == Text(repeating: "ä", count: 40))
        couple.a.hear("name@1", ["name": "\u{202e}S\u{7}a\u{2066}m\n\u{200f}\u{61c}\u{9f}\u{7f} 🌊"], count: 2)
        #expect(couple.a.app.desk.theirName == "Sam 🌊")
        couple.a.hear("name@1", ["name": "\u{202e}\u{200e}"], count: 3)
        #expect(couple.a.app.desk.otherName == couple.a.app.desk.words("other.default"))
        couple.a.press("us.nameKeep", fields: ["name": "\u{202e}Ana\u{0}"])
        #expect(couple.a.app.desk.myName == "Ana", "nor does one's own")
    }

    @Test func `a wrong code never joins and says what to do`() throws {
        let couple = try Couple()
        couple.b.open()
        couple.b.press("welcome.join")
        couple.b.press("pair.join", fields: ["code": "nonsense"])
        #expect(couple.b.screen == "join")
        #expect(couple.b.view.notice?.text == couple.b.app.desk.words("join.error.code"))
        couple.b.press("pair.join", fields: ["code": "INVITE-a"])
        #expect(couple.b.view.notice?.text == couple.b.app.desk.words("join.error.gone"))
        #expect(couple.b.app.desk.pair == nil)
    }

    @Test func `words that differ undo the pair`() throws {
        let couple = try Couple.joined()
        couple.a.press("us.words")
        couple.a.press("pair.differ")
        #expect(couple.a.app.desk.pair == nil)
        #expect(couple.relay.left == ["a"])
    }

    @Test func `an invitation without a connection waits and says so`() throws {
        let couple = try Couple()
        couple.a.offline = true
        couple.a.open()
        couple.a.press("welcome.two")
        couple.a.press("welcome.named")
        couple.a.offline = false
        couple.settle(30_000)
        #expect(couple.a.screen == "invite")
    }

    @Test func `R18 leaving is at once, and the other sees what it sees when the phone is off`() throws {
        let leaving = try Couple.joined()
        let off = try Couple.joined()
        leaving.a.press("us.leaveNow")
        off.a.offline = true
        off.relay.streams["a"] = false
        for couple in [leaving, off] {
            couple.settle(60_000)
            couple.b.send(.shown)
            couple.b.deliver()
        }
        for tab in Tab.all {
            for couple in [leaving, off] { couple.b.press("nav.tab", ["tab": .string(tab.name)]) }
            #expect(leaving.b.json == off.b.json)
        }
        #expect(leaving.a.app.desk.pair == nil)
        #expect(leaving.a.app.desk.shared("name@1") == nil)
    }

    @Test func `R18 leaving without a connection is told as soon as there is one`() throws {
        let couple = try Couple.joined()
        couple.a.offline = true
        couple.a.press("us.leaveNow")
        #expect(couple.a.app.desk.pair == nil)
        couple.settle(60_000)
        couple.a.offline = false
        couple.settle(20_000)
        #expect(couple.relay.left == ["a"])
        #expect(couple.a.app.desk.own("leaving") == nil)
    }

    @Test func `R44 nobody is set up, restored or reset by the other's messages`() throws {
        let couple = try Couple.joined()
        let before = couple.b.app.desk.journal
        for kind in ["restore", "member", "wipe", "leave", "reset"] {
            couple.b.send(.live(["m": .string(kind), "s": "x", "code": "CODE"]))
        }
        #expect(couple.b.app.desk.journal == before)
        #expect(!couple.b.done.contains(.wipe))
    }
}
