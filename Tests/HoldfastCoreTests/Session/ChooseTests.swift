@testable import HoldfastCore
import Testing

@Suite struct ChooseTests {
    /// A seed for which Holdfast itself does not go on in the first round, or does.
    private func seed(ownEnd: Bool) -> Text {
        let rung = Packs.named("hug").ladder[1]
        for number in 0..<1_000 where (Script(rung, seed: "\(number)").back(from: 2, round: 0) == nil) == ownEnd { return "\(number)" }
        return ""
    }

    private func atChoice(ownEnd: Bool = false) -> Phones {
        var phones = Phones(Packs.named("hug"), rung: 1, seed: seed(ownEnd: ownEnd))
        phones.begin()
        phones.run(until: "choose")
        phones.run(500)
        return phones
    }

    @Test func `R4 a hold goes on only when both choose more`() {
        for (first, second, goesOn) in [
            ("session.more", "session.more", true), ("session.more", "session.enough", false), ("session.enough", "session.more", false),
            ("session.enough", "session.enough", false),
        ] {
            var phones = atChoice()
            phones.press(0, first)
            phones.run(200)
            phones.press(1, second)
            phones.run(1_000)
            #expect(phones.scenes == (goesOn ? ["hold", "hold"] : ["say", "say"]))
            #expect(phones.view(0).session?.actions.isEmpty == false || !goesOn)
        }
    }

    @Test func `R4 nobody is held for more than 40 seconds without an answer, the time to answer included`() {
        for scenes in [[Packs.hold.with("seconds", 40)], [Packs.hold.with("seconds", 20), Packs.hold.with("seconds", 20)], [Packs.hold]] {
            let rung = Packs.rung("held", scenes + [Packs.choose.with("back", 0).with("cap", 200)])
            let catalogue = Packs.catalogue([Packs.hug.with("ladder", [Packs.rung("one", [Packs.say()]), rung])])
            guard let held = catalogue.activities.first?.ladder[1] else { Issue.record("\(catalogue.refused)"); continue }
            for number in 0..<200 {
                let script = Script(held, seed: "\(number)")
                #expect(
                    Timeline(script, at: Place(segment: 0, round: number % 4)).length + Scene.Choose.open <= Caps.held, "seed \(number)")
            }
        }
    }

    @Test func `R7 silence is never a yes`() {
        for who in [nil, 0, 1] as [Int?] {
            var phones = atChoice()
            if let who { phones.press(who, "session.more") }
            phones.run(10_500)
            #expect(phones.scenes == ["say", "say"])
        }
    }

    @Test func `the screens after a choice do not tell what the other chose, nor that Holdfast went on by itself`() {
        var own = atChoice(ownEnd: true)
        for phone in [0, 1] { own.press(phone, "session.more") }
        own.run(1_000)
        #expect(own.scenes == ["say", "say"])
        var enough = atChoice(ownEnd: true)
        enough.press(0, "session.enough")
        enough.press(1, "session.more")
        enough.run(1_000)
        #expect(own.view(1) == enough.view(1))
    }

    @Test func `R7 what was chosen stays off the screen while the other still thinks`() {
        var more = atChoice()
        more.press(0, "session.more")
        more.run(100)
        let waiting = atChoice()
        #expect(more.view(1).session?.actions == waiting.view(1).session?.actions)
    }

    @Test func `more may become enough, and enough never more`() {
        var phones = atChoice()
        phones.press(0, "session.more")
        phones.press(0, "session.enough")
        phones.press(0, "session.more")
        #expect(phones.sessions[0].choices.mine == false)
        phones.press(1, "session.more")
        phones.run(1_000)
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `R37 both choosing more for ever still ends under the cap`() {
        for number in 0..<30 {
            var phones = Phones(Packs.named("hug"), rung: 1, seed: "\(number)")
            phones.begin()
            phones.run(until: "hold")
            let start = phones.time
            var rounds = 0
            while phones.scene(0) != "closing", rounds < 20 {
                phones.run(200)
                guard phones.scene(0) == "choose" else { continue }
                rounds += 1
                for phone in [0, 1] { phones.press(phone, "session.more") }
                phones.run(1_000)
            }
            #expect(rounds < 5, "seed \(number)")
            #expect(phones.time - start <= 160_000 + 8_000 + 2_000, "seed \(number)")
        }
    }

    @Test func `R4 a message can never send a phone back into a hold its member did not choose`() {
        var phones = atChoice()
        guard case .running(let position) = phones.sessions[1].state else { Issue.record("not running"); return }
        let forged = LiveMessage(
            kind: .step, chapter: phones.sessions[1].chapter,
            state: .running(Position(place: Place(segment: 1, into: 0, round: 1, asked: 0), at: phones.time + 100, step: position.step + 1))
        )
        phones.give(1, .message(forged.json("s1")))
        #expect(phones.scene(1) == "paused")
    }

    @Test func `a pause in a choice asks again from its beginning`() {
        var phones = atChoice()
        phones.press(0, "session.more")
        phones.press(1, "session.pause")
        phones.run(100)
        phones.press(0, "session.resume")
        phones.press(1, "session.resume")
        phones.run(6_000)
        #expect(phones.scenes == ["choose", "choose"])
        #expect(phones.sessions.allSatisfy { $0.choices == Choices() })
    }
}
