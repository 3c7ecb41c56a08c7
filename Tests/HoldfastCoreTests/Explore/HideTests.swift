import Testing

@testable import HoldfastCore

struct HideTests {
    /// Something asked, something kept, something offered by chance and the quiet set, on both phones.
    private func day() throws -> Couple {
        let couple = try Couple.ready(try Library.content())
        couple.relay.drawn = { _ in true }
        for phone in [couple.a, couple.b] {
            phone.press("after.keep", ["activity": "gaze-1"])
            phone.press("marks.set", ["activity": "gaze-0", "open": true])
        }
        couple.settle()
        couple.b.press("explore.ask", ["activity": "quiet-11"])
        couple.settle()
        for phone in [couple.a, couple.b] { phone.send(.stream(up: true)) }
        couple.settle()
        return couple
    }

    @Test func `it never comes again on this member's own screens: not on Today, nor in Explore, nor found by its words`() throws {
        for id in ["gaze-0", "gaze-1", "quiet-11", "quiet-5"] {
            let couple = try day()
            couple.a.press("explore.open", ["activity": .string(id)])
            couple.a.press("explore.near", ["activity": .string(id)])
            let never = try #require(couple.a.view.action("explore.hide"))
            couple.a.press(never.tap.name, never.tap.with)
            #expect(couple.a.screen != "activity", "its page closes")
            for tab in ["today", "explore"] {
                couple.a.press("nav.tab", ["tab": .string(tab)])
                #expect(!couple.a.view.activities.contains(id), "\(id) on \(tab)")
                #expect(couple.a.view.activities.count >= 3)
            }
            couple.a.press("explore.find", fields: ["sought": .string(id)])
            #expect(!couple.a.view.activities.contains(id))
            couple.a.press("explore.open", ["activity": .string(id)])
            #expect(couple.a.screen == "explore")
        }
    }

    @Test(arguments: ["gaze-0", "gaze-1", "quiet-11", "quiet-5"])
    func `R15 R28 the other sees what an unanswered day looks like, byte by byte`(id: Text) throws {
        func seen(_ act: (Couple) -> Void) throws -> [JSON] {
            let couple = try day()
            couple.b.answer(id, "same")
            couple.settle()
            act(couple)
            couple.settle(1_000)
            var screens: [JSON] = []
            for _ in 0..<3 {
                for tab in Tab.all {
                    couple.b.press("nav.tab", ["tab": .string(tab.name)])
                    screens.append(couple.b.json)
                }
                couple.b.press("explore.open", ["activity": .string(id)])
                screens.append(couple.b.json)
                couple.b.press("nav.tab", ["tab": "today"])
                couple.relay.drawn = { !$0.written().contains(id) }
                couple.settle(86_400_000)
            }
            return screens
        }
        let silence = try seen { _ in }
        #expect(try seen { $0.a.press("explore.hide", ["activity": .string(id)]) } == silence)
        #expect(
            try seen {
                $0.a.press("explore.hide", ["activity": .string(id)])
                $0.a.press("mine.showAll")
            } == silence)
    }

    @Test func `R6 a yes of before does not outlive it, and the other cannot begin it`() throws {
        let couple = try day()
        couple.a.answer("quiet-11", "same")
        couple.settle()
        #expect(couple.a.screen == "both")
        couple.a.press("nav.back")
        couple.a.press("explore.hide", ["activity": "quiet-11"])
        couple.settle()
        #expect(!(couple.relay.answers["a"] ?? []).contains { $0.written().contains("quiet-11") })
        #expect(!couple.a.view.activities.contains("quiet-11"))
        couple.b.press("both.open", ["activity": "quiet-11"])
        couple.b.press("both.begin")
        couple.settle()
        #expect(couple.a.screen == "today")
    }

    @Test func `its mark counts as not open, whatever was or is marked`() throws {
        let couple = try day()
        #expect(Marks.labels(couple.a.app.desk).contains { $0.hasSuffix("gaze-0") })
        couple.a.press("explore.hide", ["activity": "gaze-0"])
        couple.settle()
        couple.a.press("marks.set", ["activity": "gaze-0", "open": true])
        couple.settle()
        #expect(!(couple.relay.marks["a"] ?? []).contains { $0.text?.hasSuffix("gaze-0") == true })
        couple.a.press("mine.showAll")
        couple.settle()
        #expect((couple.relay.marks["a"] ?? []).contains { $0.text?.hasSuffix("gaze-0") == true })
    }

    @Test func `R14 no page lists what is hidden or says whether anything is`() throws {
        func seen(_ hidden: [Text]) throws -> [JSON] {
            let couple = try day()
            for id in hidden { couple.a.press("explore.hide", ["activity": .string(id)]) }
            couple.settle()
            var screens: [JSON] = []
            for page in ["mine", "marks", "us"] {
                couple.a.press("nav.tab", ["tab": .string(page == "marks" ? "mine" : page)])
                if page == "marks" { couple.a.press("mine.marks") }
                screens.append(couple.a.json)
            }
            couple.a.press("nav.tab", ["tab": "mine"])
            couple.a.press("mine.showAll")
            return screens + [couple.a.json]
        }
        #expect(try seen([]) == seen(["gaze-0", "gaze-1", "quiet-2", "held-0"]))
        let couple = try day()
        couple.a.press("explore.hide", ["activity": "gaze-0"])
        #expect(!Tools.export(couple.a.app.desk).written().contains("hide"))
    }

    @Test func `show everything brings all of it back, and a slip can be taken back at once`() throws {
        let couple = try day()
        couple.a.press("nav.tab", ["tab": "explore"])
        let before = couple.a.view.activities
        couple.a.press("explore.hide", ["activity": "quiet-2"])
        couple.a.press("explore.hide", ["activity": "play-2"])
        let undo = try #require(couple.a.view.notice?.action)
        couple.a.press(undo.tap.name, undo.tap.with)
        #expect(couple.a.view.activities == before.filter { $0 != "quiet-2" })
        couple.a.press("mine.showAll")
        couple.a.press("nav.tab", ["tab": "explore"])
        #expect(couple.a.view.activities == before)
    }

    @Test func `R3 the pair's log never hears of it`() throws {
        let couple = try day()
        couple.a.press("explore.hide", ["activity": "gaze-1"])
        couple.settle()
        #expect(!couple.relay.log.contains { $0.log == .pair && $0.entry.body.written().contains("hide") })
    }
}
