import Testing

@testable import HoldfastCore

/// Topics that a member leaves out of the cards (science 5.1, A22).
struct LeftOutTests {
    private func card(_ depth: Int = 2) throws -> (script: (Deal, Text) -> Script, card: Scene.Card, topics: [Text: Text]) {
        let catalogue = Catalogue(try #require(Content.load()["catalogue"]))
        let activity = try #require(catalogue.activity("three-questions"))
        let rung = activity.ladder[1]
        let cards = rung.scenes.compactMap { if case .card(let card) = $0.kind { card } else { nil } }
        let deck = try #require(catalogue.deck("curious"))
        let topics = Dictionary(uniqueKeysWithValues: deck.questions.map { ($0.id, $0.topic) })
        return ({ Script(rung, seed: $1, deal: $0) }, try #require(cards.first { $0.depth == depth }), topics)
    }

    private func playing(_ phone: Phone) -> Playing? { if case .session(let playing) = phone.app.place { playing } else { nil } }

    @Test func `no card about a topic that rests is ever dealt, and there are enough of the others`() throws {
        let (script, card, topics) = try card()
        for number in 0..<64 {
            let script = script(Deal(rests: number), "\(number)")
            for asked in 0..<20 {
                let face = try #require(script.face(card, asked: asked))
                #expect(Topics.bit(try #require(topics[face.id])) & number == 0, "\(face.id) with \(number)")
            }
        }
    }

    @Test func `what is about us, play, home, work and the present is never left out`() {
        for topic in ["us", "play", "home", "work", "present", "anything"] as [Text] { #expect(Topics.bit(topic) == 0) }
        #expect(Set(Topics.all.map { Topics.bit($0) }) == [1, 2, 4, 8, 16, 32])
    }

    @Test(arguments: [0, 1])
    func `what one leaves out rests on both phones alike, whoever begins`(who: Int) throws {
        let couple = try Couple.ready()
        let one = [couple.a, couple.b][who]
        for topic in ["loss", "money"] as [Text] { one.press("topics.set", ["topic": .string(topic), "out": true]) }
        couple.beginTogether("three-questions")
        couple.settle(20_000)
        let rests = [couple.a, couple.b].map { playing($0)?.session.script.deal.rests }
        #expect(rests[0] == rests[1])
        let both = try #require(rests[0])
        #expect(both & Topics.bit("loss") != 0 && both & Topics.bit("money") != 0)
        #expect(couple.a.view.session?.card != nil && couple.a.view.session?.card == couple.b.view.session?.card)
    }

    @Test func `after a reload in the middle both still see the same card`() throws {
        let couple = try Couple.ready()
        couple.b.press("topics.set", ["topic": "faith", "out": true])
        couple.beginTogether("three-questions")
        couple.settle(20_000)
        couple.relay.streams["b"] = false
        couple.settle(8_000)
        couple.b.reopen()
        couple.settle(3_000)
        for phone in [couple.a, couple.b] { phone.pressSession("session.resume") }
        couple.settle(8_000)
        let rests = [couple.a, couple.b].map { playing($0)?.session.script.deal.rests }
        #expect(rests[0] == rests[1] && rests[0] != nil)
        #expect(couple.a.view.session?.card != nil && couple.a.view.session?.card == couple.b.view.session?.card)
    }

    @Test func `R15 a topic that rests says little: every other one rests by chance as often as not`() throws {
        var desk = Desk()
        desk.random = Random(seed: "left out")
        Topics.set("loss", leftOut: true, &desk)
        var times = Topics.all.map { _ in 0 }
        let draws = 4_000
        for _ in 0..<draws {
            let resting = Topics.resting(forTwo: true, &desk)
            for (index, topic) in Topics.all.enumerated() where resting & Topics.bit(topic) != 0 { times[index] += 1 }
        }
        #expect(times.last == draws, "what is left out rests every time")
        for count in times.dropLast() { #expect((draws * 46 / 100...draws * 54 / 100).contains(count)) }
        #expect(Topics.resting(forTwo: false, &desk) == Topics.bit("loss"), "alone there is nobody to hide it from")
    }

    @Test func `R3 R11 what is left out lies in the own log alone, and the other's phone stores nothing of what rests`() throws {
        let couple = try Couple.ready()
        couple.settle(1_000)
        let before = couple.b.app.desk.journal.snapshot.written()
        couple.a.press("topics.set", ["topic": "body", "out": true])
        couple.settle(1_000)
        #expect(couple.b.app.desk.journal.snapshot.written() == before)
        couple.beginTogether("three-questions")
        couple.settle(20_000)
        #expect(!couple.b.app.desk.journal.snapshot.written().contains("rests"))
    }

    @Test func `R14 after saving, left out and fine look the same, and an export is silent about it`() throws {
        func screen(_ out: Bool) throws -> (JSON, JSON) {
            let couple = try Couple.joined()
            couple.a.press("mine.topics")
            couple.a.press("topics.set", ["topic": "family", "out": .bool(out)])
            return (couple.a.json, Tools.export(couple.a.app.desk))
        }
        let (out, fine) = (try screen(true), try screen(false))
        #expect(out.0 == fine.0 && !out.1.written().contains("topic"))
    }

    @Test func `R45 on a phone that two share neither undoes what the other left out, but both can begin anew`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.press("mine.topics")
        let sets = couple.a.view.everyAction.filter { $0.tap.name == "topics.set" }
        #expect(sets.count == Topics.all.count && sets.allSatisfy { $0.tap.with.flag("out") == true && !$0.on })
        couple.a.press("topics.set", ["topic": "loss", "out": true])
        #expect(couple.a.app.desk.own("topic:loss") != nil)
        couple.a.press("topics.anew")
        #expect(couple.a.app.desk.journal.records(.own, "topic:").isEmpty)
    }

    @Test func `a deck about nothing else is dealt all the same`() throws {
        let (script, card, _) = try card()
        let faces = card.faces.filter { $0.topic == Topics.bit("loss") }
        let only = Scene.Card(depth: 2, ring: 60_000, reader: .first, told: nil, deck: "loss", faces: faces, distance: nil)
        #expect(!faces.isEmpty && script(Deal(rests: 63), "seed").face(only, asked: 0) != nil)
    }

    @Test func `a number from the other phone that is no set of topics changes nothing`() {
        for number in [-1, 64, 1 << 40] {
            let message = LiveMessage(
                ["s": "s1", "m": "state", "rung": 0, "chapter": 0, "state": "setUp", "rests": JSON(number)], session: "s1")
            #expect(message?.rests == 0)
        }
    }
}
