@testable import HoldfastCore
import Testing

@Suite struct AgreementTests {
    private func asked() -> Phones {
        var phones = Phones(Packs.named("tasting"), rung: 1)
        phones.begin()
        phones.run(until: "choose")
        phones.run(500)
        return phones
    }

    private func words(_ phones: Phones) -> [Text?] { [0, 1].map { phones.view($0).session?.words } }

    @Test func `R7 only a yes of both goes on; anything else, and silence, leaves it out`() {
        for (first, second, goesOn) in [
            ("session.more", "session.more", true), ("session.more", "session.enough", false), ("session.enough", "session.more", false),
            ("session.more", "", false), ("", "", false),
        ] as [(Text, Text, Bool)] {
            var phones = asked()
            phones.press(0, first)
            phones.run(300)
            phones.press(1, second)
            phones.run(1_000)
            if second.isEmpty { phones.run(60_000) }
            #expect(words(phones) == (goesOn ? ["Try it.", "Try it."] : ["Well.", "Well."]), "\(first) \(second)")
        }
    }

    @Test func `R7 a changed client of the partner cannot agree for this member`() {
        var phones = asked()
        guard case .running(let position) = phones.sessions[0].state, let on = phones.sessions[0].script.after(position.place) else {
            Issue.record("not running")
            return
        }
        let forged = LiveMessage(
            kind: .step, chapter: phones.sessions[0].chapter, state: .running(Position(place: on, at: phones.time, step: position.step + 1))
        )
        phones.give(0, .message(forged.json("s1")))
        #expect(phones.view(0).session?.words != "Try it.")
    }

    @Test func `two who part ways over the last moment both leave it out`() {
        for late in stride(from: Int64(59_000), to: 61_000, by: 100) {
            var phones = asked()
            phones.press(0, "session.more")
            phones.run(late - 500)
            phones.press(1, "session.more")
            phones.run(3_000)
            #expect(words(phones)[0] == words(phones)[1], "at \(late)")
        }
    }

    @Test func `with one phone both press, and one no is enough`() {
        var phone = OnePhone(Packs.named("tasting"), rung: 1)
        phone.press("session.ready")
        phone.run(14_000)
        #expect(phone.scene == "choose")
        phone.press("session.more", at: 0)
        phone.press("session.enough")
        phone.run(1_000)
        #expect(phone.view.session?.words == "Well.")
    }
}
