@testable import HoldfastCore
import Testing

@Suite struct PressTests {
    /// Two phones where a turn is offered, and which of them is the receiver's.
    private func offered(_ name: Text = "touched") -> (phones: Phones, receiver: Int) {
        var phones = Phones(Packs.named(name), rung: 1)
        phones.begin()
        phones.run(until: "press")
        phones.run(600)
        return (phones, phones.view(0).session?.pads.isEmpty == false ? 0 : 1)
    }

    private func down(_ phones: inout Phones, _ phone: Int) {
        guard let tap = phones.view(phone).session?.pads.first?.down else {
            Issue.record("there is no pad on phone \(phone)")
            return
        }
        phones.give(phone, .tap(name: tap.name, with: tap.with))
    }

    private func up(_ phones: inout Phones, _ phone: Int) { phones.give(phone, .tap(name: "session.lift", with: ["who": 0])) }

    private func isHeld(_ phones: Phones, _ phone: Int) -> Bool {
        if case .running(let position) = phones.sessions[phone].state { return position.place.held }
        return false
    }

    @Test func `R4 only the receiver's phone has a place for a thumb, and nothing begins without one`() {
        var (phones, receiver) = offered()
        #expect(phones.view(1 - receiver).session?.pads.isEmpty == true)
        phones.give(1 - receiver, .tap(name: "session.press", with: ["chapter": 0, "step": 1, "who": 0]))
        phones.run(500)
        #expect(!isHeld(phones, 0) && !isHeld(phones, 1))
        down(&phones, receiver)
        #expect(isHeld(phones, receiver), "the own phone does not wait for the other")
        phones.run(100)
        #expect(isHeld(phones, 1 - receiver))
    }

    @Test func `R4 a lifted thumb ends the turn at once on the own phone, and on the other after the way there`() {
        var (phones, receiver) = offered()
        down(&phones, receiver)
        phones.run(1_000)
        up(&phones, receiver)
        #expect(!isHeld(phones, receiver))
        #expect(phones.log[receiver].last { if case .silence = $0.output { true } else { false } }?.at == phones.time)
        phones.run(60)
        #expect(!isHeld(phones, 1 - receiver))
        #expect(phones.log[1 - receiver].contains { if case .silence = $0.output { $0.at >= phones.time - 60 } else { false } })
    }

    @Test func `R2 what follows a lifted thumb is what follows Holdfast's own end of a turn`() {
        var (lifted, receiver) = offered()
        down(&lifted, receiver)
        lifted.run(500)
        up(&lifted, receiver)
        lifted.run(200)
        var (own, _) = offered()
        down(&own, receiver)
        while isHeld(own, receiver) { own.run(50) }
        own.run(200)
        for phone in [0, 1] {
            let (one, other) = (lifted.view(phone).session, own.view(phone).session)
            #expect(one?.words == other?.words && one?.scene == other?.scene)
            #expect(one?.cues.map(\.words) == other?.cues.map(\.words))
        }
    }

    @Test func `R4 the next turn needs a new press, and not before three still seconds have passed`() {
        var (phones, receiver) = offered()
        down(&phones, receiver)
        phones.run(500)
        up(&phones, receiver)
        phones.run(1_000)
        down(&phones, receiver)
        phones.run(200)
        #expect(!isHeld(phones, receiver) && !isHeld(phones, 1 - receiver))
        phones.run(2_500)
        #expect(!isHeld(phones, receiver), "a thumb that came too early does not count later")
        down(&phones, receiver)
        #expect(isHeld(phones, receiver))
    }

    @Test func `a lifted thumb is always answered with another plan, or the stage that stilled itself would stay still`() {
        for name in ["touched", "resting"] as [Text] {
            var (phones, receiver) = offered(name)
            for rests in [true, false] {
                if rests { down(&phones, receiver) }
                let before = phones.view(receiver).session?.plan
                up(&phones, receiver)
                #expect(phones.view(receiver).session?.plan != before, "\(name) \(rests)")
            }
        }
    }

    @Test func `R7 a turn that nobody takes goes on without one`() {
        var (phones, _) = offered()
        phones.run(46_000)
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `either of the two goes on, in a turn and before one`() {
        for (who, inTurn) in [(0, false), (1, false), (0, true), (1, true)] {
            var (phones, receiver) = offered()
            if inTurn { down(&phones, receiver) }
            phones.run(300)
            phones.press(who, "session.next")
            phones.run(900)
            #expect(phones.scenes == ["say", "say"], "\(who) \(inTurn)")
        }
    }

    @Test func `R1 too much in a turn stops both phones, and a pause takes the thumb's yes away`() {
        var (phones, receiver) = offered()
        down(&phones, receiver)
        phones.run(300)
        phones.press(1 - receiver, "session.pause")
        phones.run(200)
        #expect(phones.scenes == ["paused", "paused"])
        for phone in [0, 1] { phones.press(phone, "session.resume") }
        phones.run(6_500)
        #expect(!isHeld(phones, 0) && !isHeld(phones, 1))
        down(&phones, receiver)
        phones.press(1 - receiver, "session.stop")
        phones.run(100)
        #expect(phones.scenes == ["session-stopped", "session-stopped"])
    }

    @Test func `R4 where both rest a thumb, one alone begins nothing and either ends it`() {
        for first in [0, 1] {
            var (phones, _) = offered("resting")
            down(&phones, first)
            phones.run(3_000)
            #expect(!isHeld(phones, 0) && !isHeld(phones, 1))
            down(&phones, 1 - first)
            phones.run(1_000)
            #expect(isHeld(phones, 0) && isHeld(phones, 1))
            up(&phones, first)
            phones.run(800)
            #expect(phones.scenes == ["say", "say"])
        }
    }

    @Test func `R4 a thumb that was lifted while the other came counts for nothing`() {
        var (phones, _) = offered("resting")
        down(&phones, 1)
        phones.run(200)
        up(&phones, 1)
        down(&phones, 0)
        phones.run(2_500)
        #expect(!isHeld(phones, 0) && !isHeld(phones, 1))
    }

    @Test func `R4 a changed client of the partner begins no turn in which this member's thumb does not rest`() {
        var (phones, receiver) = offered()
        guard case .running(let position) = phones.sessions[receiver].state else {
            Issue.record("not running")
            return
        }
        var place = position.place
        place.held = true
        let forged = LiveMessage(
            kind: .step, chapter: phones.sessions[receiver].chapter,
            state: .running(Position(place: place, at: phones.time, step: position.step + 1)))
        phones.give(receiver, .message(forged.json("s1")))
        #expect(!isHeld(phones, receiver))
    }

    @Test func `R37 no turn lasts longer than the pack says, however long the thumb rests`() {
        for number in 0..<50 {
            let script = Script(Packs.named("touched").ladder[1], seed: "\(number)")
            for round in 0..<3 {
                let length = Timeline(script, at: Place(segment: 1, round: round, held: true)).length
                #expect((4_000...8_000).contains(length), "seed \(number)")
            }
        }
    }

    @Test func `a rest of both speaks of no turn, and a long one says before the bell that it ends`() {
        let script = Script(Packs.named("resting").ladder[1], seed: "a")
        guard let segment = script.segments.firstIndex(where: { if case .press = $0 { true } else { false } }) else {
            Issue.record("no press")
            return
        }
        let offered = Timeline(script, at: Place(segment: segment)).parts[0].prompts
        #expect(
            offered.map(\.first.words) == [.house("session.press.both")] && offered.map(\.second.words) == [.house("session.press.both")])
        let turn = Timeline(script, at: Place(segment: segment, held: true))
        #expect(turn.parts[0].prompts.last?.first.words == .house("session.press.soon"))
        #expect(turn.parts[0].prompts.last?.at == turn.length - Timeline.notice)
        let short = Timeline(Script(Packs.named("touched").ladder[1], seed: "a"), at: Place(segment: 1, held: true))
        #expect(short.parts[0].prompts.count == 1, "a short one is over before anything could be said")
    }

    @Test func `with one phone the receiver's thumb rests on it, or both do`() {
        for (name, pads) in [("touched", 1), ("resting", 2)] as [(Text, Int)] {
            var phone = OnePhone(Packs.named(name), rung: 1)
            phone.press("session.ready")
            phone.run(15_000)
            #expect(phone.scene == "press" && phone.view.session?.pads.count == pads)
            for pad in phone.view.session?.pads ?? [] { phone.give(.tap(name: pad.down.name, with: pad.down.with)) }
            guard case .running(let position) = phone.session.state else { Issue.record("not running"); continue }
            #expect(position.place.held)
        }
    }
}
