import Testing

@testable import HoldfastCore

struct CheckTests {
    @Test func `R21 the check comes before the first yes to anything with contact`() throws {
        let couple = try Couple.joined()
        couple.a.press("explore.ask", ["activity": "own-feet-hug"])
        #expect(couple.a.screen == "check-seen")
        couple.a.answerCheck(with: "no")
        #expect(couple.a.screen == "rehearse-word", "R5 then the stop is rehearsed")
        for step in ["word", "taps", "control", "done"] { couple.a.press("rehearse." + step) }
        couple.a.sayClear()
        couple.settle()
        #expect(Invitations.asks(couple.a.app.desk).first?.activity == "own-feet-hug", "and what was pressed is done")
    }

    @Test(arguments: ["yes", "unsure"]) func `R21 when someone may be looking it is skipped and leaves no trace`(_ seen: Text) throws {
        let couple = try Couple.joined()
        let before = couple.a.app.desk.journal
        couple.a.press("mine.check")
        couple.a.press("check.seen", ["seen": .string(seen)])
        #expect(couple.a.app.desk.journal == before)
        #expect(couple.a.screen != "check-1")
        couple.a.press("explore.ask", ["activity": "own-feet-hug"])
        #expect(Invitations.asks(couple.a.app.desk).isEmpty)
    }

    @Test(arguments: ["yes", "unsure", "rather"]) func `R24 no answer, result or flag is ever stored`(_ answer: Text) throws {
        let couple = try Couple.joined()
        couple.a.press("mine.check")
        couple.a.answerCheck(with: answer)
        couple.settle()
        let kept = couple.relay.log.filter { $0.owner == "a" && $0.log == .own }.map { $0.entry.body }
        let keys = Set(kept.compactMap { $0["k"]?.text }.filter { $0.hasPrefix("check") || $0.hasPrefix("group") })
        let groups = couple.a.app.desk.catalogue.activities.filter { $0.physical }.map { "group:" + $0.group }
        #expect(keys == Set(["check"] + groups))
        for body in kept {
            for word in Check.questions + ["\"\(answer)\"", "flag", "result", "score"] { #expect(!body.written().contains(word)) }
        }
    }

    @Test func `R23 the help page is shown once after an unsure answer and never after four clear ones`() throws {
        for (answer, helps) in [("no", false), ("rather", true)] {
            let couple = try Couple.joined()
            couple.a.press("mine.check")
            couple.a.press("check.seen", ["seen": "no"])
            for _ in Check.questions { couple.a.press("check.answer", ["answer": .string(answer)]) }
            #expect(couple.a.screen == "check-thanks")
            #expect(couple.a.json.written().contains(couple.a.app.desk.words("help.lines")) == helps)
        }
    }

    @Test func `R28 the check, its answers and the help page change nothing that the other can see`() throws {
        func seen(_ act: (Phone) -> Void) throws -> [JSON] {
            let couple = try Couple.joined()
            act(couple.a)
            couple.settle(1_000)
            return Tab.all.map { tab in
                couple.b.press("nav.tab", ["tab": .string(tab.name)])
                return couple.b.json
            }
        }
        let nothing = try seen { _ in }
        for answer in ["no", "yes", "unsure", "rather"] {
            #expect(
                try seen {
                    $0.press("mine.check")
                    $0.answerCheck(with: answer)
                } == nothing)
        }
        #expect(try seen { $0.press("mine.help") } == nothing)
    }

    @Test func `R25 the check comes again after 60 to 90 days`() throws {
        let couple = try Couple.ready()
        let due = try #require(couple.a.app.desk.own("check")?["due"]?.int)
        #expect((60...90).contains(due - couple.a.app.desk.today.number))
        couple.settle(91 * 86_400_000)
        couple.a.press("explore.ask", ["activity": "own-feet-hug"])
        #expect(couple.a.screen == "check-seen")
    }

    @Test func `R22 every question can be answered with I would rather not say`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.check")
        couple.a.press("check.seen", ["seen": "no"])
        for _ in Check.questions {
            #expect(couple.a.view.everyAction.contains { $0.tap.with["answer"] == "rather" })
            couple.a.press("check.answer", ["answer": "rather"])
        }
    }

    @Test func `on one phone each is asked behind a cover and one unsure answer closes touch for both`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.press("one.begin", ["activity": "own-feet-hug"])
        #expect(couple.a.screen == "cover")
        couple.a.press("check.alone")
        couple.a.answerCheck(with: "no")
        #expect(couple.a.screen == "cover")
        couple.a.press("check.alone")
        couple.a.answerCheck(with: "unsure")
        let hug = try #require(couple.a.app.desk.catalogue.activity("own-feet-hug"))
        #expect(!Safety.allows(hug, couple.a.app.desk))
        for step in ["word", "taps", "control", "done"] { couple.a.press("rehearse." + step) }
        couple.a.sayClear()
        guard case .session(let playing) = couple.a.app.place else {
            Issue.record("the version without touch did not begin")
            return
        }
        #expect(hug.ladder[playing.rung].withoutTouch)
    }

    @Test func `R21 R23 what one has answered for themselves never stands for the other on one phone`() throws {
        let couple = try Couple.ready()
        couple.a.press("one.begin", ["activity": "own-feet-hug"])
        #expect(couple.a.screen == "cover", "the second is asked as well")
        for _ in 0..<2 {
            couple.a.press("check.alone")
            couple.a.answerCheck(with: "no")
        }
        couple.a.sayClear()
        #expect(couple.a.screen == "session-setup")
        couple.a.pressSession("session.leave")
        couple.a.press("one.begin", ["activity": "own-feet-hug"])
        #expect(couple.a.screen == "session-setup", "and neither is asked twice")
    }

    @Test func `R25 too little freedom to say no brings the check back within a week, and says so nowhere`() throws {
        func due(_ free: Int?) throws -> (days: Int, screen: JSON, kept: Set<Text>) {
            let couple = try Couple.ready()
            couple.a.press("there.open")
            couple.a.press("there.slide", ["slider": "there", "value": 900])
            if let free { couple.a.press("there.slide", ["slider": "free", "value": JSON(free)]) }
            couple.a.press("there.keep")
            couple.settle()
            let day = try #require(couple.a.app.desk.own("check")?.int("due"))
            let keys = couple.relay.log.filter { $0.owner == "a" }.compactMap { $0.entry.body.text("k") }
            return (day - couple.a.app.desk.today.number, couple.a.json, Set(keys))
        }
        let calm = try due(900)
        #expect((60...90).contains(calm.days))
        #expect(try (60...90).contains(due(nil).days))
        #expect(try (60...90).contains(due(334).days))
        for free in [0, 200, 333] {
            let low = try due(free)
            #expect((1...7).contains(low.days), "\(free)")
            #expect(low.screen == calm.screen)
            #expect(low.kept == calm.kept, "R24 nothing else is stored")
        }
    }

    @Test func `R25 what is due sooner never moves away`() throws {
        let couple = try Couple.ready()
        couple.a.app.desk.keep(.own, "check", ["due": JSON(couple.a.app.desk.today.number - 3)])
        couple.a.press("there.open")
        couple.a.press("there.slide", ["slider": "free", "value": 0])
        couple.a.press("there.keep")
        #expect(Safety.isDue(couple.a.app.desk))
    }

    @Test func `R27 every private page has the quick exit`() throws {
        let couple = try Couple.joined()
        for page in ["mine.check", "mine.help", "mine.marks", "mine.recovery", "mine.write", "mine.wipe", "mine.move", "there.open"] {
            couple.a.press(page)
            #expect(couple.a.view.exit != nil, "\(page)")
        }
        couple.a.press("nav.tab", ["tab": "mine"])
        #expect(couple.a.view.exit != nil)
    }

    @Test func `R26 help is whole without a network and says what it cannot know`() throws {
        let couple = try Couple()
        couple.a.offline = true
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.press("mine.help")
        let text = couple.a.json.written()
        for words in ["911", "999", "112", "TTY", couple.a.app.desk.words("help.cannot")] { #expect(text.contains(words)) }
    }
}
