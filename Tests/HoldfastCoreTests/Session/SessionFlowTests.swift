@testable import HoldfastCore
import Testing

@Suite struct SessionFlowTests {
    @Test func `nothing begins until both have pressed`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.press(0, "session.ready")
        phones.run(60_000)
        #expect(phones.scenes == ["session-setup", "session-setup"])
        phones.press(1, "session.ready")
        phones.run(100)
        #expect(phones.scenes == ["countdown", "countdown"])
    }

    @Test func `R13 that the other has pressed, or is there at all, is on no screen`() {
        let alone = Phones(Packs.named("hug"), rung: 0)
        var phones = alone
        phones.press(1, "session.ready")
        phones.run(200)
        #expect(phones.view(0) == alone.view(0))
        phones.press(0, "session.ready")
        phones.run(6_000)
        phones.press(0, "session.pause")
        phones.run(200)
        let paused = phones.view(0)
        phones.press(1, "session.resume")
        phones.run(200)
        #expect(phones.view(0) == paused)
    }

    @Test func `both phones count down to the same moment, whatever their own clocks say`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.press(1, "session.ready")
        phones.run(20)
        phones.press(0, "session.ready")
        phones.run(200)
        let first = [0, 1].map { (phones.view($0).session?.cues[1].at ?? 0) + phones.skew[$0] }
        #expect(first[0] == first[1])
        #expect(phones.scenes == ["countdown", "countdown"])
        phones.run(5_000)
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `a session comes to its soft end, ten quiet seconds and its exit by itself`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.run(until: "hold")
        phones.run(until: "closing")
        #expect(phones.scenes == ["closing", "closing"])
        phones.run(10_000)
        for phone in [0, 1] {
            #expect(phones.log[phone].contains { $0.output == .exit(.finished) })
            #expect(phones.log[phone].last { if case .awake = $0.output { true } else { false } }?.output == .awake(false))
            #expect(phones.sessions[phone].isOver)
        }
    }

    @Test func `a pause reaches both, and neither phone goes on alone`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.run(until: "hold")
        phones.press(1, "session.pause")
        #expect(phones.scene(1) == "paused")
        phones.run(100)
        #expect(phones.scene(0) == "paused")
        phones.press(0, "session.resume")
        phones.run(120_000)
        #expect(phones.scenes == ["paused", "paused"])
        phones.press(1, "session.resume")
        phones.run(100)
        #expect(phones.scenes == ["countdown", "countdown"])
        phones.run(5_000)
        #expect(phones.scenes == ["hold", "hold"])
    }

    @Test func `going on takes up the script where it was left, not from its beginning`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.run(until: "hold")
        phones.run(5_000)
        phones.press(0, "session.pause")
        phones.run(1_000)
        guard case .paused(_, let place) = phones.sessions[0].state else { Issue.record("not paused"); return }
        #expect((12_500...13_500).contains(place.into))
        let early = phones.view(0).session?.words
        phones.press(0, "session.resume")
        phones.press(1, "session.resume")
        phones.run(200)
        let cues = phones.view(0).session?.cues ?? []
        #expect(cues[1].words == "Hold Sam.")
        #expect(early != cues[1].words)
        #expect(zip(cues, cues.dropFirst()).allSatisfy { $0.at <= $1.at })
    }

    @Test func `R6 yesterday's press never counts: every chapter needs both anew`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.press(0, "session.pause")
        phones.run(100)
        let stale = phones.sent(1).filter { $0["m"]?.text == "ready" }
        phones.press(0, "session.resume")
        for message in stale { phones.give(0, .message(message)) }
        phones.run(10_000)
        #expect(phones.scenes == ["paused", "paused"])
    }

    @Test func `a second press meant for ready is never taken for go on`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        let ready = phones.buttons(0).first { $0.tap.name == "session.ready" }
        phones.begin()
        phones.press(0, "session.pause")
        phones.run(100)
        if let ready { phones.give(0, .tap(name: "session.resume", with: ready.tap.with)) }
        phones.press(1, "session.resume")
        phones.run(10_000)
        #expect(phones.scenes == ["paused", "paused"])
    }

    @Test func `R9 one press goes down a rung for both, and none goes up`() {
        var phones = Phones(Packs.named("hug"), rung: 1)
        phones.begin()
        phones.press(1, "session.gentler")
        phones.run(100)
        #expect(phones.scenes == ["session-setup", "session-setup"])
        #expect(phones.sessions.map { $0.rung.id } == ["short", "short"])
        #expect(phones.view(0) == phones.view(1))
        #expect(!phones.buttons(0).contains { $0.tap.name == "session.gentler" })
        phones.begin()
        #expect(phones.scenes == ["say", "say"])
        #expect(phones.sessions.map { $0.rung.id } == ["short", "short"])
    }

    @Test func `R9 a message from a higher rung never takes this phone up`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        let high = LiveMessage(kind: .gentler, chapter: Chapter(rung: 1, number: 9), state: .setUp(ready: true))
        phones.give(0, .message(high.json("s1")))
        #expect(phones.sessions[0].rung.id == "short")
        #expect(phones.sessions[0].chapter == Chapter(rung: 0, number: 0))
    }

    @Test func `a pause and a gentler way that cross end at the gentler one`() {
        var phones = Phones(Packs.named("hug"), rung: 1)
        phones.begin()
        phones.press(0, "session.pause")
        phones.press(1, "session.gentler")
        phones.run(10_000)
        #expect(phones.scenes == ["session-setup", "session-setup"])
        #expect(phones.sessions[0].chapter == phones.sessions[1].chapter)
        phones.begin()
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `a hidden phone pauses both and waits for a press`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.give(0, .hidden)
        phones.run(100)
        #expect(phones.scenes == ["paused", "paused"])
        phones.give(0, .shown)
        phones.press(1, "session.resume")
        phones.run(20_000)
        #expect(phones.scenes == ["paused", "paused"])
    }

    @Test func `locking the phone takes back a press on ready`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.press(0, "session.ready")
        phones.give(0, .hidden)
        phones.press(1, "session.ready")
        phones.run(20_000)
        #expect(phones.scenes == ["session-setup", "session-setup"])
        phones.give(0, .shown)
        phones.begin()
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `leaving the set-up card ends it for both`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.press(0, "session.leave")
        phones.run(100)
        #expect(phones.log[0].contains { $0.output == .exit(.left) })
        #expect(phones.scene(1) == "session-stopped")
    }

    @Test func `the screen stays awake while both are under way and never after`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        let awake = { (phones: Phones) in phones.log[0].compactMap { if case .awake(let on) = $0.output { on } else { nil } } }
        phones.begin()
        #expect(awake(phones) == [true])
        phones.press(0, "session.pause")
        #expect(awake(phones) == [true, false])
        phones.run(100)
        phones.press(0, "session.resume")
        phones.press(1, "session.resume")
        phones.run(100)
        phones.give(0, .tap(name: "session.stop", with: [:]))
        #expect(awake(phones) == [true, false, true, false])
    }
}
