@testable import HoldfastCore
import Testing

@Suite struct CardTests {
    private func atCard(_ seed: Text = "seed") -> Phones {
        var phones = Phones(Packs.named("questions"), rung: 1, seed: seed)
        phones.begin()
        phones.run(until: "card")
        phones.run(500)
        return phones
    }

    private func card(_ phones: Phones, _ phone: Int) -> Text? { phones.view(phone).session?.card }

    @Test func `both phones always show the same question`() {
        for number in 0..<20 {
            var phones = atCard("\(number)")
            for _ in 0..<3 {
                #expect(card(phones, 0) != nil)
                #expect(card(phones, 0) == card(phones, 1))
                phones.press(number % 2, "session.next")
                phones.run(1_000)
            }
            #expect(phones.scenes == ["say", "say"])
        }
    }

    @Test func `no question comes twice, however often they are swapped`() {
        var phones = atCard()
        var seen: [Text] = []
        for press in ["session.swap", "session.swap", "session.next", "session.swap", "session.next", "session.swap", "session.swap"] {
            seen.append(card(phones, 0) ?? "")
            phones.press(1, press)
            phones.run(1_000)
        }
        seen.append(card(phones, 0) ?? "")
        #expect(Set(seen).count == 8, "\(seen)")
    }

    @Test func `R37 a card that is asked eye to eye says when to look away, and is over after two minutes`() throws {
        let eyes = Packs.card.with("distance", "eyes")
        let activity = Packs.catalogue([
            Packs.questions.with("ladder", [Packs.rung("one", [eyes, Packs.say()]), Packs.rung("two", [Packs.say()])])
        ]).activities[0]
        var phones = Phones(activity, rung: 0)
        phones.begin()
        phones.run(until: "card")
        #expect(phones.view(0).session?.cues.last?.words == "‹session.card.away›")
        phones.run(119_000)
        #expect(phones.scenes == ["card", "card"])
        phones.run(2_000)
        #expect(phones.scenes == ["say", "say"], "the evening goes on")
    }

    @Test func `another session draws other questions in another order`() {
        let orders = (0..<40).map { number -> [Text] in
            let script = Script(Packs.named("questions").ladder[1], seed: "\(number)")
            guard case .card(let card) = script.rung.scenes[1].kind else { return [] }
            return (0..<3).compactMap { script.face(card, asked: $0)?.id }
        }
        #expect(Set(orders).count > 30)
        #expect(orders.allSatisfy { Set($0).count == 3 })
    }

    @Test func `a card deeper than its rung is never drawn`() {
        for number in 0..<50 {
            let script = Script(Packs.named("questions").ladder[1], seed: "\(number)")
            guard case .card(let card) = script.rung.scenes[1].kind else { continue }
            for asked in 0..<30 { #expect(script.face(card, asked: asked).map { $0.id < "q8" && $0.id.bytes.count == 2 } == true) }
        }
    }

    @Test func `R3 pass leaves no trace: it is next in every way`() {
        func end(_ press: Text) -> (sent: [JSON], view: View) {
            var phones = atCard()
            phones.press(0, press)
            phones.run(1_000)
            return (phones.sent(0), phones.view(1))
        }
        #expect(end("session.next").sent == end("session.pass").sent)
        #expect(end("session.next").view == end("session.pass").view)
    }

    @Test func `pass and swap weigh the same`() {
        let buttons = atCard().buttons(0)
        let pass = buttons.first { $0.tap.name == "session.pass" }
        let swap = buttons.first { $0.tap.name == "session.swap" }
        #expect(pass?.style == swap?.style && pass != nil)
    }

    @Test func `two presses at once never skip a question`() {
        for (first, second) in [
            ("session.next", "session.next"), ("session.next", "session.swap"), ("session.swap", "session.next"),
            ("session.swap", "session.swap"),
        ] {
            var phones = atCard()
            phones.press(0, first)
            phones.run(10)
            phones.press(1, second)
            phones.run(3_000)
            #expect(card(phones, 0) == card(phones, 1))
            guard case .running(let zero) = phones.sessions[0].state, case .running(let one) = phones.sessions[1].state else {
                Issue.record("not running"); return
            }
            #expect(zero == one)
            #expect(zero.step == 2 && zero.place.asked == 1)
            #expect(zero.place.segment == (first == "session.swap" && second == "session.swap" ? 1 : 2))
        }
    }

    @Test func `the soft ring fills once for each of the two and hurries nobody`() {
        var phones = atCard()
        let stage = phones.view(0).session
        #expect(stage?.tracks.map(\.who) == ["both"])
        #expect(stage?.tracks.first?.keys.map(\.value) == [0, 1, 0, 1])
        #expect(stage?.cues.count == 3)
        let question = card(phones, 0)
        phones.run(150_000)
        #expect(card(phones, 0) == question)
    }

    @Test func `each is told when it is whose turn, and both differ`() {
        let phones = atCard()
        let first = phones.sessions[0].role == .first ? 0 : 1
        #expect(phones.view(first).session?.cues.first?.words == "‹session.card.read›")
        #expect(phones.view(1 - first).session?.cues.first?.words == "‹session.card.listen›")
        #expect(phones.view(first).session?.cues[1].words == "‹session.card.theirs›")
        #expect(phones.view(1 - first).session?.cues[1].words == "‹session.card.yours›")
    }

    @Test func `a card that nobody moves on from ends the session softly`() {
        var phones = atCard()
        phones.run(Script.longestCard + 1_000)
        #expect(phones.scenes == ["closing", "closing"])
    }

    @Test func `a double press on next is one press`() {
        var phones = atCard()
        let next = phones.buttons(0).first { $0.tap.name == "session.next" }
        for _ in 0..<3 { if let next { phones.give(0, .tap(name: next.tap.name, with: next.tap.with)) } }
        phones.run(1_000)
        guard case .running(let position) = phones.sessions[0].state else { Issue.record("not running"); return }
        #expect(position.place.asked == 1)
    }
}
