import Testing

@testable import HoldfastCore

/// R12: what is shown is one thing, previewed, and can be taken back until both are in.
struct ShowingTests {
    /// Both are at their noticing after a session.
    private func noticing() throws -> Couple {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(8_000)
        couple.a.pressSession("session.soft")
        couple.settle(15_000)
        return couple
    }

    private func show(_ couple: Couple, _ phone: Phone, _ word: Text) {
        phone.press("notice.show", fields: ["word": .string(word)])
        phone.press("show.now")
        couple.settle(1_000)
    }

    private func back(_ phone: Phone) throws -> Action {
        phone.press("nav.tab", ["tab": "mine"])
        return try #require(phone.view.everyAction.first { $0.tap.name == "show.back" })
    }

    @Test func `R12 what was put in is never lost by closing the app, and opens when both are in`() throws {
        let couple = try noticing()
        show(couple, couple.a, "steady")
        couple.a.reopen()
        couple.settle(1_000)
        show(couple, couple.b, "light")
        #expect(couple.b.view.notice?.text.contains("steady") == true)
        couple.a.send(.shown)
        couple.settle(1_000)
        #expect(couple.a.view.notice?.text.contains("light") == true)
        #expect(couple.a.app.desk.journal.records(.own, "showing:").isEmpty, "seen is seen")
        couple.a.press("nav.tab", ["tab": "mine"])
        #expect(!couple.a.view.everyAction.contains { $0.tap.name == "show.back" })
    }

    @Test func `R12 both seen at the next start, whoever was away`() throws {
        let couple = try noticing()
        show(couple, couple.a, "steady")
        let snapshot = couple.a.app.desk.journal.snapshot
        couple.relay.streams["a"] = false
        show(couple, couple.b, "light")
        couple.a.app = App()
        couple.a.inbox = []
        couple.a.open(member: true, snapshot: snapshot)
        couple.settle(1_000)
        #expect(couple.a.view.notice?.text.contains("light") == true)
    }

    @Test(arguments: [false, true]) func `R12 it is taken back by one press, also after the app was closed`(_ reopened: Bool) throws {
        let couple = try noticing()
        show(couple, couple.a, "steady")
        #expect(couple.a.view.notice?.action?.tap.name == "show.back", "at once")
        if reopened { couple.a.reopen() }
        let action = try back(couple.a)
        couple.a.press(action.tap.name, action.tap.with)
        couple.settle(1_000)
        show(couple, couple.b, "light")
        #expect(couple.b.view.notice?.text.contains("steady") != true)
        couple.a.send(.shown)
        couple.settle(1_000)
        #expect(couple.a.view.notice?.text.contains("light") != true)
        couple.a.press("nav.tab", ["tab": "mine"])
        #expect(!couple.a.view.everyAction.contains { $0.tap.name == "show.back" })
        #expect(couple.b.app.desk.journal.records(.pair, "").allSatisfy { !$0.value.written().contains("steady") })
    }

    @Test func `R12 what was taken back without a network is gone as soon as there is one`() throws {
        let couple = try noticing()
        show(couple, couple.a, "steady")
        couple.a.offline = true
        let action = try back(couple.a)
        couple.a.press(action.tap.name, action.tap.with)
        couple.settle(1_000)
        #expect(!couple.a.view.everyAction.contains { $0.tap.name == "show.back" })
        couple.a.reopen()
        couple.a.offline = false
        couple.a.send(.shown)
        couple.settle(20_000)
        show(couple, couple.b, "light")
        #expect(couple.b.view.notice?.text.contains("steady") != true)
    }

    @Test func `R12 what was put in without a network is put in as soon as there is one`() throws {
        let couple = try noticing()
        couple.a.offline = true
        show(couple, couple.a, "steady")
        couple.a.reopen()
        couple.a.offline = false
        couple.a.send(.shown)
        couple.settle(20_000)
        show(couple, couple.b, "light")
        #expect(couple.b.view.notice?.text.contains("steady") == true)
    }

    @Test func `R13 taking back and putting in change nothing that the other can see`() throws {
        func seen(_ act: (Couple) throws -> Void) throws -> JSON {
            let couple = try noticing()
            couple.b.press("notice.skip")
            try act(couple)
            couple.settle(1_000)
            return couple.b.json
        }
        let nothing = try seen { _ in }
        #expect(try seen { show($0, $0.a, "steady") } == nothing)
        #expect(
            try seen {
                show($0, $0.a, "steady")
                let action = try back($0.a)
                $0.a.press(action.tap.name, action.tap.with)
            } == nothing)
    }

    @Test func `R18 after leaving nothing waits to be shown`() throws {
        let couple = try noticing()
        show(couple, couple.a, "steady")
        couple.a.press("us.leaveNow")
        #expect(couple.a.app.desk.journal.records(.own, "showing:").isEmpty)
    }
}
