import Testing

@testable import HoldfastCore

/// A beginning of the other phone never takes away what this member is writing, answering or looking at alone.
struct BusyTests {
    private func bothSaidYes() throws -> Couple {
        let couple = try Couple.joined()
        for phone in [couple.a, couple.b] { phone.answer("copy-me", "same") }
        couple.settle()
        couple.b.press("nav.tab", ["tab": "mine"])
        return couple
    }

    private func begin(_ couple: Couple) {
        couple.a.press("both.begin")
        couple.settle(1_000)
    }

    static let pages: [(Text, Text)] = [
        ("mine.write", "writing"), ("mine.check", "check-seen"), ("alone.notice", "noticing"), ("mine.body", "body"),
        ("us.words", "compare"),
        ("us.name", "name"), ("there.open", "there"), ("mine.marks", "marks"), ("mine.recovery", "recovery"), ("mine.help", "help"),
    ]

    @Test(arguments: pages) func `a page with something of this member's own stays, and says so`(_ tap: Text, _ screen: Text) throws {
        let couple = try bothSaidYes()
        couple.b.press(tap)
        begin(couple)
        #expect(couple.b.screen == screen)
        let action = try #require(couple.b.view.notice?.action)
        #expect(couple.b.says("both.waiting"))
        couple.b.press(action.tap.name, action.tap.with)
        couple.settle(1_000)
        #expect(couple.b.screen == "session-setup")
        guard case .session(let a) = couple.a.app.place, case .session(let b) = couple.b.app.place else { return }
        #expect(a.id == b.id)
    }

    @Test func `any other page goes as it did`() throws {
        for open: (Phone) -> Void in [{ _ in }, { $0.press("explore.open", ["activity": "copy-me"]) }] {
            let couple = try bothSaidYes()
            open(couple.b)
            begin(couple)
            #expect(couple.b.screen == "session-setup")
        }
    }

    @Test func `what waits is still there after another press, and after the page`() throws {
        let couple = try bothSaidYes()
        couple.b.press("mine.write")
        begin(couple)
        couple.b.press("write.keep", fields: ["text": "mine"])
        #expect(couple.b.app.desk.journal.records(.own, "reflection:").count == 1, "and nothing of it is lost")
        couple.b.press("nav.tab", ["tab": "us"])
        #expect(couple.b.says("both.waiting"))
        couple.b.press("both.open", ["activity": "copy-me"])
        couple.b.press("both.begin")
        couple.settle(1_000)
        guard case .session(let a) = couple.a.app.place, case .session(let b) = couple.b.app.place else {
            Issue.record("\(couple.a.screen) \(couple.b.screen)")
            return
        }
        #expect(a.id == b.id, "beginning from the other side is the same session")
    }

    @Test(arguments: ["session.leave", "session.stop"]) func `what the other has left again never waits`(_ press: Text) throws {
        let couple = try bothSaidYes()
        couple.b.press("mine.write")
        begin(couple)
        couple.a.pressSession(press)
        couple.settle(1_000)
        #expect(!couple.b.says("both.waiting"))
        #expect(couple.b.screen == "writing")
    }
}
