@testable import HoldfastCore
import Testing

@Suite struct OnePhoneTests {
    private func begun(_ activity: Text, rung: Int, names: (Text, Text) = ("Ana", "Sam")) -> OnePhone {
        var phone = OnePhone(Packs.named(activity), rung: rung, names: names)
        phone.press("session.ready")
        phone.run(5_100)
        return phone
    }

    @Test func `one phone sends nothing, ever`() {
        var phone = begun("hug", rung: 1)
        phone.run(20_000)
        phone.press("session.pause")
        phone.press("session.resume", at: 0)
        phone.press("session.resume", at: 0)
        phone.run(120_000)
        #expect(!phone.outputs.contains { if case .send = $0 { true } else { false } })
    }

    @Test func `the set-up needs both thumbs, by the screen that says so`() {
        let phone = OnePhone(Packs.named("hug"), rung: 0)
        #expect(phone.view.blocks.contains { if case .holdTogether = $0 { true } else { false } })
        #expect(phone.scene == "session-setup")
    }

    @Test func `a pause needs a press of each`() {
        var phone = begun("hug", rung: 0)
        phone.press("session.pause")
        phone.press("session.resume", at: 1)
        phone.run(20_000)
        #expect(phone.scene == "paused")
        phone.press("session.resume")
        #expect(phone.scene == "countdown")
    }

    @Test func `a hold goes on only when each pressed more, and one enough ends it`() {
        for (presses, goesOn) in [
            (["session.more", "session.more"], true), (["session.more", "session.enough"], false), (["session.enough"], false),
            (["session.more"], false),
        ] {
            let rung = Packs.named("hug").ladder[1]
            let seed = (0..<100).map { "\($0)" }.first { Script(rung, seed: $0).back(from: 2, round: 0) != nil } ?? ""
            var phone = OnePhone(Packs.named("hug"), rung: 1, seed: seed)
            phone.press("session.ready")
            phone.run(5_100)
            while phone.scene != "choose" { phone.run(500) }
            for press in presses { phone.press(press) }
            phone.run(presses == ["session.more"] ? 10_500 : 1_000)
            #expect(phone.scene == (goesOn ? "hold" : "say"), "\(presses)")
        }
    }

    @Test func `what differs for the two is said to each by name`() {
        var phone = begun("games", rung: 0)
        let lead = phone.view.session
        let isFirst = phone.session.role == .first
        #expect(lead?.words == "‹session.to›")
        #expect(lead?.more != nil)
        phone.press("session.pause")
        let words = Words(["session.to": "{name}: {words}", "session.one": "one of you", "session.two": "the other"])
        phone.press("session.resume")
        phone.press("session.resume")
        phone.run(5_100)
        let said = phone.session.view(words: words).session
        #expect(said?.words == (isFirst ? "Ana: You lead." : "Ana: Copy Sam."))
        #expect(said?.more == (isFirst ? "Sam: Copy Ana." : "Sam: You lead."))
        let nameless = begun("games", rung: 0, names: ("", "")).session.view(words: words).session
        #expect(nameless?.words == (isFirst ? "One of you: You lead." : "One of you: Copy the other."))
    }

    @Test func `what belongs to the words of each is said and shown with one phone too`() {
        let told = Packs.say().with("words", nil).with("first", ["words": "Name one.", "more": "Or none."])
            .with("second", ["words": "Listen to {other}.", "more": "You come next."])
        let activity = Packs.catalogue([Packs.breath.with("ladder", [Packs.rung("one", [told]), Packs.rung("two", [Packs.say()])])])
            .activities[0]
        var phone = OnePhone(activity, rung: 0)
        phone.press("session.ready")
        phone.run(5_100)
        let stage = phone.session.view(words: Words(["session.to": "{name}: {words}"])).session
        let isFirst = phone.session.role == .first
        #expect(stage?.words == (isFirst ? "Ana: Name one." : "Ana: Listen to Sam."))
        #expect(stage?.more == (isFirst ? "Or none. Sam: Listen to Ana. You come next." : "You come next. Sam: Name one. Or none."))
    }

    @Test func `words for both name neither of them`() {
        var phone = begun("hug", rung: 0)
        while phone.scene != "hold" { phone.run(500) }
        #expect(phone.session.view(words: Words(["session.other": "the other"])).session?.words == "Hold the other.")
    }

    @Test func `a hidden phone pauses, and stop is there in every scene`() {
        var phone = begun("games", rung: 1)
        var seen: [Text] = []
        while phone.scene != "closing" {
            if seen.last != phone.scene { seen.append(phone.scene) }
            #expect(phone.view.session?.tooMuch != nil && phone.view.session?.pause != nil)
            phone.run(500)
        }
        #expect(seen == ["say", "lead", "turns", "glances", "quiet"])
        var hidden = begun("games", rung: 1)
        hidden.give(.hidden)
        #expect(hidden.scene == "paused")
    }

    @Test func `a session without a tap comes to its end by itself, and the shell never has to ask when`() {
        var phone = begun("breath", rung: 1)
        phone.run(400_000)
        #expect(phone.session.isOver)
        #expect(phone.outputs.last == .exit(.finished))
    }
}
