import Testing

@testable import HoldfastCore

struct TodayTests {
    @Test func `both phones show the same invitations`() throws {
        let couple = try Couple.joined()
        let (a, b) = (couple.a.app.desk, couple.b.app.desk)
        #expect(Invitations.today(a, offers: []).map(\.activity.id) == Invitations.today(b, offers: []).map(\.activity.id))
        #expect(Invitations.today(a, offers: []).count == 3)
    }

    @Test func `R30 not today has the style of yes, and says one warm line`() throws {
        let couple = try Couple.joined()
        let answers = couple.a.view.everyAction.filter { $0.tap.name == "today.answer" }
        #expect(Set(answers.map(\.style)) == [.plain])
        let offered = try #require(Invitations.today(couple.a.app.desk, offers: []).first?.activity.id)
        couple.a.answer(offered, "no")
        #expect(couple.a.json.written().contains(couple.a.app.desk.words("today.notToday")))
    }

    @Test func `a clock that is hours wrong still lives in the relay's day`() throws {
        let couple = try Couple.joined()
        couple.b.skew = 9 * 3_600_000
        couple.settle(1_000)
        #expect(couple.a.app.desk.today == couple.b.app.desk.today)
    }

    @Test func `R17 one ask a day, and asking is all that the other ever sees`() throws {
        let couple = try Couple.joined()
        couple.a.press("explore.ask", ["activity": "eye-glances"])
        couple.a.sayClear()
        couple.settle()
        #expect(Invitations.asks(couple.b.app.desk).map(\.activity) == ["eye-glances"])
        couple.a.press("explore.ask", ["activity": "copy-me"])
        couple.settle()
        #expect(Invitations.asks(couple.b.app.desk).map(\.activity) == ["eye-glances"])
        couple.settle(86_400_000)
        #expect(Invitations.asks(couple.b.app.desk).isEmpty, "it ends with the day")
    }

    @Test func `R17 muted, unread and not today look the same to the one who asked`() throws {
        func seen(_ act: (Phone) -> Void) throws -> JSON {
            let couple = try Couple.joined()
            act(couple.b)
            couple.settle()
            couple.a.press("explore.ask", ["activity": "eye-glances"])
            couple.a.sayClear()
            couple.settle()
            act(couple.b)
            couple.b.answer("eye-glances", "no")
            couple.settle(1_000)
            return couple.a.json
        }
        #expect(try seen { _ in } == seen { $0.press("mine.mute") })
    }

    @Test func `what both keep comes back, and resting it is seen by its owner alone`() throws {
        let couple = try Couple.joined()
        for phone in [couple.a, couple.b] { phone.press("after.keep", ["activity": "eye-glances"]) }
        couple.settle()
        #expect(Invitations.isKept("eye-glances", couple.a.app.desk))
        let before = couple.b.json
        couple.a.press("keep.rest", ["activity": "eye-glances"])
        couple.settle()
        #expect(Kept.rests("eye-glances", couple.a.app.desk))
        #expect(couple.b.json == before)
    }

    @Test func `kept safely is never hidden behind something that was wrong, and what is mended is not said any more`() throws {
        let couple = try Couple.joined()
        couple.settle(1_000)
        let phone = couple.a
        #expect(phone.says("kept.safely"))
        for problem: Text in ["gap", "rollback", "forged", "unreadable"] {
            phone.send(.synced(log: .pair, waiting: 0, problem: problem))
            for tab: Text in ["today", "mine"] {
                phone.press("nav.tab", ["tab": .string(tab)])
                #expect(phone.says("kept." + problem) && phone.says("kept.safely"), "\(problem)")
            }
            phone.press("nav.tab", ["tab": "today"])
            phone.send(.synced(log: .own, waiting: 0, problem: nil))
            #expect(phone.says("kept." + problem), "the other log says nothing of this one")
            phone.send(.synced(log: .pair, waiting: 0, problem: nil))
            #expect(!phone.says("kept." + problem) && phone.says("kept.safely"))
        }
        phone.send(.synced(log: .pair, waiting: 0, problem: "no such thing"))
        #expect(!phone.json.written().contains("‹"), "what has no words is not shown")
    }

    @Test func `R13 R29 no screen counts, scores, or says when someone was here`() throws {
        let couple = try Couple.joined()
        for tab in Tab.all {
            couple.a.press("nav.tab", ["tab": .string(tab.name)])
            let text = couple.a.json.written().lowercased()
            for word in ["streak", "score", "points", "badge", "percent", "%", "last seen", "online", "typing", "read at", "level "] {
                #expect(!text.contains(word), "\(word) on \(tab.name)")
            }
        }
    }
}
