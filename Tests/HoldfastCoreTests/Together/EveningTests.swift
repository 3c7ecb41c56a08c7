import Testing

@testable import HoldfastCore

struct EveningTests {
    @Test func `the whole evening, from two closed phones to a blade on both`() throws {
        let couple = try Couple.ready()
        couple.beginTogether("copy-me")
        couple.settle(7_000)
        #expect(couple.a.view.session != nil)
        #expect(couple.b.view.session != nil)
        couple.settle(15 * 60_000)
        #expect(couple.a.screen == "noticing")
        #expect(couple.b.screen == "noticing")
        for phone in [couple.a, couple.b] {
            phone.press("notice.place", ["place": "belly"])
            phone.press("notice.quality", ["quality": "soft"])
            phone.press("notice.keep", fields: ["word": "easy"])
            phone.press("after.done")
        }
        couple.settle()
        #expect(Us.blades(couple.a.app.desk).count == 1)
        #expect(Us.blades(couple.a.app.desk) == Us.blades(couple.b.app.desk))
        #expect(couple.a.app.membership.keptSafely)
    }

    @Test func `R1 R2 too much on one phone ends it on both with the same bytes on the screen`() throws {
        for presser in ["a", "b"] {
            let couple = try Couple.joined()
            couple.beginTogether("copy-me")
            couple.settle(9_000)
            let phone = presser == "a" ? couple.a : couple.b
            phone.done = []
            phone.pressSession("session.stop")
            #expect(phone.done.first == .silence, "stop never waits")
            couple.settle(500)
            #expect(couple.a.json == couple.b.json)
            #expect(couple.a.screen == couple.b.screen)
            for phone in [couple.a, couple.b] {
                #expect(phone.view.blocks.contains(.details(summary: "Help", Help.blocks(phone.app.desk))), "help is never a screen away")
            }
        }
    }

    private func begin(_ activity: Text, _ rung: Int, _ session: Text = "0123456789abcdef") -> JSON {
        ["m": "begin", "s": .string(session), "seed": "seed", "activity": .string(activity), "rung": JSON(rung)]
    }

    private func bothSaidYes() throws -> Couple {
        let couple = try Couple.joined()
        for phone in [couple.a, couple.b] { phone.answer("copy-me", "same") }
        couple.settle()
        return couple
    }

    @Test func `the other's app never names a session by what is no name, or by one that was`() throws {
        for name: Text in ["", "s", "ABCDEF0123456789", "0123456789abcdef0", "0123456789abcde/", "0123456789abcdeg", "fedcba9876543210"] {
            let couple = try bothSaidYes()
            couple.b.hear("done:fedcba9876543210", ["activity": "copy-me"])
            couple.b.send(.live(begin("copy-me", 0, name)))
            #expect(couple.b.screen == "both", "\(name)")
        }
        let couple = try bothSaidYes()
        couple.b.send(.live(begin("copy-me", 0)))
        #expect(couple.b.screen == "session-setup")
    }

    @Test func `the other cannot begin what this member did not say yes to today`() throws {
        let couple = try Couple.joined()
        couple.b.send(.live(begin("eye-glances", 0)))
        #expect(couple.b.screen == "today", "R6")
        couple.a.answer("copy-me", "gentle")
        couple.b.answer("copy-me", "gentle")
        couple.settle()
        couple.b.send(.live(begin("copy-me", 2)))
        guard case .session = couple.b.app.place else { return }
        Issue.record("R9 a changed app began more than was agreed")
    }

    @Test func `both pressing begin at once end in one session`() throws {
        let couple = try Couple.joined()
        couple.a.answer("copy-me", "same")
        couple.b.answer("copy-me", "same")
        couple.settle()
        couple.a.send(.tap(Tap("both.begin"), fields: .object([])))
        couple.b.send(.tap(Tap("both.begin"), fields: .object([])))
        couple.settle()
        guard case .session(let a) = couple.a.app.place, case .session(let b) = couple.b.app.place else {
            Issue.record("no session")
            return
        }
        #expect(a.id == b.id)
    }

    @Test func `a phone that was reloaded in mid-session comes back to it, and both must press to go on`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(9_000)
        couple.relay.streams["b"] = false
        couple.settle(8_000)
        couple.b.reopen()
        couple.settle(3_000)
        guard case .session(let a) = couple.a.app.place, case .session(let b) = couple.b.app.place else {
            Issue.record("the session was lost: \(couple.a.screen) \(couple.b.screen)")
            return
        }
        #expect(a.id == b.id)
        #expect(couple.a.view.session?.scene == "paused")
        couple.a.pressSession("session.resume")
        couple.settle(3_000)
        #expect(couple.a.view.session?.scene == "paused", "R6 one press is not two")
        couple.b.pressSession("session.resume")
        couple.settle(3_000)
        #expect(couple.a.view.session?.scene != "paused")
        #expect(couple.b.view.session?.scene != "paused")
    }

    @Test func `on one phone three presses begin, and nothing private is kept`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.pressSession("one.begin")
        couple.a.pressSession("session.ready")
        couple.settle(7_000)
        #expect(couple.a.view.session != nil)
        couple.a.pressSession("session.pause")
        #expect(couple.a.view.session?.actions.map(\.label) == ["Go on · one of you", "Go on · the other"])
        couple.a.pressSession("session.soft")
        couple.settle(15_000)
        #expect(couple.a.screen == "cover")
        couple.a.press("hand.go")
        couple.a.press("notice.place", ["place": "chest"])
        couple.a.press("notice.quality", ["quality": "warm"])
        couple.a.press("notice.skip")
        couple.a.press("hand.go")
        #expect(!couple.a.json.written().contains("\"on\":true"), "the first one's answers are not there for the second")
        couple.a.press("notice.skip")
        #expect(couple.a.screen == "today")
        #expect(couple.a.app.desk.journal.records(.own, "noticing:").isEmpty)
    }
}
