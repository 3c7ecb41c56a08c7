import Testing

@testable import HoldfastCore

/// R5: a word, two taps and the control are one and the same stop, practised once before the first contact.
struct StopRuleTests {
    private func rehearsing() throws -> Couple {
        let couple = try Couple.joined()
        couple.a.press("explore.ask", ["activity": "own-feet-hug"])
        couple.a.answerCheck(with: "no")
        return couple
    }

    private let steps: [Text] = ["word", "taps", "control"]

    @Test func `R5 none of the three is ever passed over`() throws {
        for skipped in 0..<3 {
            let couple = try rehearsing()
            for (index, step) in steps.enumerated() where index != skipped { couple.a.press("rehearse." + step) }
            couple.a.press("rehearse.done")
            #expect(couple.a.screen == "rehearse-" + steps[skipped])
            #expect(!Safety.rehearsed(couple.a.app.desk))
        }
    }

    @Test func `R5 the three weigh the same: each has a screen, a circle and one button of its own`() throws {
        let couple = try rehearsing()
        var seen: [Text] = []
        for step in steps {
            let view = couple.a.view
            #expect(view.screen == "rehearse-" + step)
            #expect(view.blocks.count == 2 && view.lead?.isEmpty == false)
            #expect(view.everyAction.filter { $0.tap.name.hasPrefix("rehearse.") }.count == 1)
            seen.append(view.title)
            couple.a.press("rehearse." + step)
        }
        #expect(Set(seen).count == 3)
        #expect(couple.a.view.lead == "All three mean the same. Nobody has to say why.")
    }

    @Test func `R5 it is asked once and never again`() throws {
        let couple = try rehearsing()
        for step in steps + ["done"] { couple.a.press("rehearse." + step) }
        couple.a.sayClear()
        #expect(couple.a.screen == "today")
        couple.settle(86_400_000)
        couple.a.answer("own-feet-hug", "same")
        #expect(couple.a.screen == "today")
        let again = Phone("a", couple.relay, couple.a.content)
        again.open(member: true, snapshot: couple.a.app.desk.journal.snapshot)
        again.answer("own-feet-hug", "same")
        #expect(again.screen == "today", "nor after the app was closed")
    }

    @Test func `R5 the control that was practised is the one in every session, by the same word`() throws {
        let couple = try rehearsing()
        for step in steps.dropLast() { couple.a.press("rehearse." + step) }
        let practised = try #require(couple.a.view.everyAction.first { $0.tap.name == "rehearse.control" })
        for step in ["control", "done"] as [Text] { couple.a.press("rehearse." + step) }
        couple.a.press("one.begin", ["activity": "copy-me"])
        couple.a.sayClear()
        let control = try #require(couple.a.view.everyAction.first { $0.tap.name == "session.stop" })
        #expect(control.label == practised.label)
        #expect(control.style == practised.style)
    }
}
