import Testing

@testable import HoldfastCore

struct ApartTests {
    private func couple() throws -> Couple { try Couple.ready(try Library.content()) }

    private func turn(_ phone: Phone, _ on: Bool) { phone.press("us.apart", ["on": .bool(on)]) }

    private func playing(_ phone: Phone) -> Playing? {
        guard case .session(let playing) = phone.app.place else { return nil }
        return playing
    }

    @Test func `either says it and either takes it back, and both see it`() throws {
        let couple = try couple()
        couple.a.press("nav.tab", ["tab": "us"])
        couple.b.press("nav.tab", ["tab": "us"])
        #expect(couple.b.view.action("us.apart")?.on == false)
        turn(couple.a, true)
        couple.settle()
        #expect(couple.b.view.action("us.apart")?.on == true)
        #expect(couple.a.view.action("us.apart") == couple.b.view.action("us.apart"), "nobody reads whose it was")
        let back = try #require(couple.b.view.action("us.apart"))
        couple.b.press(back.tap.name, back.tap.with)
        couple.settle()
        #expect(couple.a.view.action("us.apart")?.on == false)
    }

    @Test func `it is not there on one phone, nor before a pair is whole`() throws {
        let phone = Phone("a", PlainRelay(), try Library.content())
        phone.open()
        for way in ["welcome.one", "us.leaveNow"] {
            phone.press(way)
            phone.press("nav.tab", ["tab": "us"])
            #expect(phone.view.action("us.apart") == nil)
            turn(phone, true)
            #expect(!Apart.isOn(phone.app.desk))
        }
    }

    @Test func `nothing comes up that cannot be done apart: not kept, asked, offered, nor from the quiet set`() throws {
        let couple = try couple()
        couple.relay.drawn = { _ in true }
        for phone in [couple.a, couple.b] {
            phone.press("after.keep", ["activity": "quiet-3"])
            phone.press("marks.set", ["activity": "gaze-0", "open": true])
            for group in ["hands", "held", "play"] { phone.press("marks.set", ["activity": .string(group + "-2"), "open": true]) }
        }
        couple.b.press("explore.ask", ["activity": "quiet-7"])
        turn(couple.a, true)
        couple.settle()
        for day in 0..<40 {
            for phone in [couple.a, couple.b] {
                let list = Invitations.today(phone.app.desk, offers: phone.app.matching.offers)
                #expect(list.allSatisfy { Apart.works($0.activity) }, "day \(day): \(list.map(\.activity.id))")
                #expect(list.count >= 3)
            }
            couple.settle(86_400_000)
        }
        couple.a.press("explore.open", ["activity": "quiet-3"])
        #expect(couple.a.view.action("explore.ask")?.disabled == true)
        couple.a.press("explore.ask", ["activity": "quiet-3"])
        #expect(Invitations.asks(couple.a.app.desk).isEmpty)
    }

    @Test func `apart nobody is led to hold one phone together`() throws {
        let couple = try couple()
        couple.a.press("explore.open", ["activity": "quiet-0"])
        #expect(couple.a.view.action("one.begin") != nil)
        turn(couple.a, true)
        couple.a.press("explore.open", ["activity": "quiet-0"])
        #expect(couple.a.view.action("one.begin") == nil && couple.a.view.action("explore.ask") != nil)
        couple.a.press("one.begin", ["activity": "quiet-0"])
        #expect(playing(couple.a) == nil, "nor by a press that is not on the screen")
    }

    @Test(arguments: [(true, true), (true, false), (false, true)])
    func `touch is guided without touch on both phones, though only one of them has heard that they are apart`(knows: (Bool, Bool)) throws {
        let couple = try couple()
        for phone in [couple.a, couple.b] { phone.answer("held-0", "same") }
        couple.settle()
        if knows.0 { couple.a.app.desk.keep(.pair, "apart", ["on": true]) }
        if knows.1 { couple.b.app.desk.keep(.pair, "apart", ["on": true]) }
        couple.a.press("both.open", ["activity": "held-0"])
        couple.a.press("both.begin")
        couple.settle()
        let (a, b) = (try #require(playing(couple.a)), try #require(playing(couple.b)))
        #expect(a.session.rung.id == "still" && b.session.rung.id == "still")
        #expect(a.id == b.id && a.deal == b.deal && a.deal.apart)
        for phone in [couple.a, couple.b] { phone.pressSession("session.ready") }
        couple.settle(6_000)
        #expect(couple.a.view.session?.scene == "say" && couple.b.view.session?.scene == "say", "and it can begin")
        #expect(couple.a.view.action("session.more") == nil)
    }

    @Test func `the set-up says first how it is done apart, and together it does not`() throws {
        for apart in [true, false] {
            let couple = try couple()
            if apart { turn(couple.a, true) }
            for phone in [couple.a, couple.b] { phone.answer("quiet-0", "same") }
            couple.settle()
            couple.a.press("both.begin")
            couple.settle()
            let heading = Block.heading(couple.a.app.desk.words("session.adapt.apart"))
            for phone in [couple.a, couple.b] {
                #expect(phone.view.blocks.contains(heading) == apart)
                if apart { #expect(phone.view.blocks[1] == heading) }
            }
        }
    }

    @Test func `both phones deal the same cards, out of those that work on a call`() throws {
        for knows in [0, 1] {
            let content = try Content.load()
            let playing: JSON = Packs.activity(
                "playing", ["group": "none", "touch": false, "physical": false, "quiet": true, "consent": "none"],
                [Packs.rung("one", [Packs.prompt]), Packs.rung("two", [Packs.prompt, Packs.prompt])])
            let catalogue = Library.json.with("activities", .array([playing] + Library.quiet))
            let couple = try Couple.joined(["catalogue": catalogue, "words": content["words"] ?? .null])
            for phone in [couple.a, couple.b] { phone.answer("playing", "same") }
            couple.settle()
            [couple.a, couple.b][knows].app.desk.keep(.pair, "apart", ["on": true])
            couple.a.press("both.begin")
            couple.settle()
            for phone in [couple.a, couple.b] { phone.pressSession("session.ready") }
            couple.settle(6_000)
            for _ in 0..<4 {
                let card = try #require(couple.a.view.session?.cardTitle)
                #expect(couple.b.view.session?.cardTitle == card)
                #expect(["Thing 0", "Thing 2", "Thing 4", "Thing 6"].contains(card))
                couple.a.pressSession("session.swap")
                couple.settle(2_000)
            }
        }
    }

    @Test func `R9 a message that says apart never brings a phone higher than its own yes`() throws {
        let couple = try couple()
        for phone in [couple.a, couple.b] { phone.answer("held-0", "gentle") }
        couple.settle()
        for rung in 1..<4 {
            couple.b.send(
                .live(["m": "begin", "s": "s", "seed": "seed", "activity": "held-0", "rung": JSON(rung), "apart": .bool(rung == 3)]))
            #expect(playing(couple.b) == nil)
        }
    }

    @Test func `R16 nothing asks where anyone is`() throws {
        let couple = try couple()
        couple.a.done = []
        turn(couple.a, true)
        couple.settle()
        let kept = couple.relay.log.filter { $0.entry.body["k"]?.text == "apart" }
        #expect(kept.map { $0.entry.body["v"] } == [["on": true]])
        let asked = Set(couple.a.done.compactMap { $0.json["effect"]?.text })
        #expect(asked.subtracting(["keep", "sync", "render"]).isEmpty)
    }
}
