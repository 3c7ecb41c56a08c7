import Testing

@testable import HoldfastCore

/// What breaks in on an evening is made good as soon as the two phones meet again.
struct InterruptionTests {
    private func cut(_ couple: Couple, _ phones: [Phone]) {
        for phone in phones {
            phone.offline = true
            couple.relay.streams[phone.name] = false
            phone.send(.stream(up: false))
        }
    }

    private func join(_ couple: Couple, _ phones: [Phone]) {
        for phone in phones {
            phone.offline = false
            couple.relay.streams[phone.name] = true
            phone.send(.stream(up: true))
        }
        couple.settle(6_000)
    }

    private func underWay() throws -> Couple {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(9_000)
        return couple
    }

    @Test(arguments: [false, true])
    func `a yes said without a network is never lost`(reopened: Bool) throws {
        let couple = try Couple.joined()
        cut(couple, [couple.a])
        couple.a.answer("copy-me", "same")
        couple.settle(1_000)
        if reopened { couple.a.reopen() }
        couple.b.answer("copy-me", "same")
        join(couple, [couple.a])
        #expect(couple.a.screen == "both")
        #expect(couple.b.screen == "both")
    }

    @Test func `a yes taken back without a network does not count once there is one`() throws {
        let couple = try Couple.joined()
        couple.a.answer("copy-me", "same")
        couple.settle(1_000)
        cut(couple, [couple.a])
        couple.a.answer("copy-me", "no")
        join(couple, [couple.a])
        couple.b.answer("copy-me", "same")
        couple.settle(1_000)
        #expect(couple.a.screen == "today")
        #expect(couple.b.screen == "today")
    }

    @Test func `R14 a mark taken back without a network is gone from the relay once there is one`() throws {
        let couple = try Couple.ready()
        couple.a.press("marks.set", ["activity": "eye-glances", "open": true])
        couple.settle(1_000)
        #expect(couple.relay.marks["a"]?.count == 1)
        cut(couple, [couple.a])
        couple.a.press("marks.set", ["activity": "eye-glances", "open": false])
        join(couple, [couple.a])
        #expect(couple.relay.marks["a"]?.isEmpty == true)
    }

    @Test func `R1 R2 too much without a network reaches the other however late, though nobody is in the session any more`() throws {
        let couple = try underWay()
        cut(couple, [couple.a])
        couple.a.pressSession("session.stop")
        couple.a.pressSession("session.done")
        couple.settle(20_000)
        #expect(couple.b.view.session?.scene == "paused")
        join(couple, [couple.a])
        #expect(couple.b.screen == "session-stopped")
        #expect(couple.a.screen == "today")
    }

    @Test func `R1 R2 however late is also a day later`() throws {
        let couple = try underWay()
        cut(couple, [couple.a])
        couple.a.pressSession("session.stop")
        couple.a.pressSession("session.done")
        couple.settle(600_000)
        join(couple, [couple.a])
        #expect(couple.b.screen == "session-stopped")
    }

    @Test func `R13 naming the last session never tells whether somebody is there, but for two minutes`() throws {
        let couple = try underWay()
        guard case .session(let playing) = couple.a.app.place else { return }
        couple.a.pressSession("session.stop")
        couple.settle(1_000)
        for phone in [couple.a, couple.b] { phone.pressSession("session.done") }
        let question: JSON = ["m": "beat", "s": .string(playing.id)]
        func answered() -> Bool {
            couple.a.done = []
            couple.a.send(.live(question))
            return couple.a.done.contains { if case .live = $0 { true } else { false } }
        }
        #expect(answered(), "a phone that is still in it is told")
        couple.settle(120_000)
        #expect(!answered())
        for kind: Text in ["join", "begin", "where", "ready", "anywhere", "state"] {
            couple.a.done = []
            couple.a.send(.live(["m": .string(kind), "s": .string(playing.id)]))
            #expect(!couple.a.done.contains { if case .live = $0 { true } else { false } }, "\(kind)")
        }
    }

    @Test func `R2 R3 what comes to light in mid-session never tells by which press it went`() throws {
        let couple = try underWay()
        for phone in [couple.a, couple.b] { phone.answer("three-questions", "same") }
        couple.settle(1_000)
        #expect(couple.a.app.matching.match("three-questions") != nil)
        couple.a.pressSession("session.stop")
        couple.settle(1_000)
        #expect(couple.a.json == couple.b.json)
        couple.b.pressSession("session.done")
        #expect(couple.b.screen == "today")
    }

    @Test func `a soft end without a network is a soft end for the other too`() throws {
        let couple = try underWay()
        cut(couple, [couple.a])
        couple.a.pressSession("session.soft")
        couple.settle(20_000)
        #expect(couple.a.screen == "noticing")
        join(couple, [couple.a])
        #expect(couple.b.view.session?.scene == "closing")
        couple.settle(11_000)
        #expect(couple.b.screen == "noticing")
    }

    @Test func `a beginning that nobody heard is made good by whichever phone comes back last`() throws {
        let couple = try Couple.joined()
        for phone in [couple.a, couple.b] { phone.answer("copy-me", "same") }
        couple.settle()
        cut(couple, [couple.a, couple.b])
        couple.a.press("both.begin")
        couple.settle(1_000)
        join(couple, [couple.b])
        #expect(couple.b.screen == "both")
        join(couple, [couple.a])
        #expect(couple.b.screen == "session-setup")
    }

    @Test(arguments: [true, false])
    func `R6 a phone that was reloaded in mid-session never offers again what is used up`(stopped: Bool) throws {
        let couple = try underWay()
        couple.b.reopen()
        couple.settle(3_000)
        #expect(couple.b.view.session?.scene == "paused")
        couple.a.pressSession(stopped ? "session.stop" : "session.soft")
        couple.settle(11_000)
        couple.a.pressSession("session.done")
        couple.b.pressSession("session.done")
        couple.settle(1_000)
        for phone in [couple.a, couple.b] {
            #expect(phone.app.matching.matches.isEmpty)
            phone.answer("copy-me", "same")
        }
        couple.settle(1_000)
        for phone in [couple.a, couple.b] { #expect(phone.app.matching.match("copy-me") != nil) }
    }

    @Test func `R6 nobody is left with a beginning that the other has used up`() throws {
        let couple = try underWay()
        cut(couple, [couple.b])
        couple.b.reopen()
        couple.b.app.matching.matches = couple.a.app.matching.matches
        couple.b.press("both.open", ["activity": "copy-me"])
        #expect(couple.b.screen == "both")
        couple.a.pressSession("session.stop")
        couple.a.pressSession("session.done")
        join(couple, [couple.b])
        #expect(couple.b.screen == "today")
    }

    @Test func `R6 a phone that was reloaded on the neutral close never uses its yes a second time`() throws {
        let couple = try underWay()
        couple.a.pressSession("session.stop")
        couple.settle(1_000)
        couple.a.pressSession("session.done")
        couple.b.reopen()
        couple.settle(1_000)
        couple.a.answer("copy-me", "same")
        couple.settle(1_000)
        #expect(couple.a.screen == "today")
        #expect(couple.b.screen == "today")
        couple.b.answer("copy-me", "same")
        couple.settle(1_000)
        #expect(couple.a.screen == "both")
    }
}
