@testable import HoldfastCore
import Testing

@Suite struct LinkTests {
    private func running(_ activity: Text = "hug", rung: Int = 0) -> Phones {
        var phones = Phones(Packs.named(activity), rung: rung)
        phones.begin()
        phones.run(until: "hold")
        return phones
    }

    @Test func `R1 nobody goes on for more than five seconds without hearing the other`() {
        var phones = running()
        phones.sends = [false, false]
        phones.run(5_100)
        #expect(phones.scenes == ["paused", "paused"])
    }

    @Test func `a link that is lost one way only pauses both`() {
        for silent in [0, 1] {
            var phones = running()
            phones.sends[silent] = false
            phones.run(7_500)
            #expect(phones.scenes == ["paused", "paused"])
        }
    }

    @Test func `R4 where consent is continuous a lost link, a hidden page and a pause are not the same`() {
        for input in [nil, SessionInput.hidden] {
            var phones = running("wrestle", rung: 1)
            if let input { phones.give(0, input) } else { phones.sends = [false, false] }
            phones.run(8_000)
            #expect(phones.scenes == ["session-stopped", "session-stopped"])
        }
        var paused = running("wrestle", rung: 1)
        paused.press(0, "session.pause")
        paused.run(8_000)
        #expect(paused.scenes == ["paused", "paused"])
    }

    @Test func `after a lost link both go on from the same place, with one press each`() {
        var phones = running()
        phones.sends = [false, false]
        phones.run(20_000)
        phones.sends = [true, true]
        for phone in [0, 1] { phones.press(phone, "session.resume") }
        phones.run(20_000)
        guard case .running(let zero) = phones.sessions[0].state, case .running(let one) = phones.sessions[1].state else {
            Issue.record("not running: \(phones.scenes)")
            return
        }
        #expect(zero == one)
    }

    @Test func `a start that comes too late is not begun in its middle`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.press(1, "session.ready")
        phones.run(100)
        phones.delay = 20_000
        phones.press(0, "session.ready")
        phones.run(60_000)
        #expect(!["say", "hold", "countdown"].contains(phones.scene(1)))
        phones.delay = 40
        phones.run(30_000)
        #expect(!["say", "hold", "countdown"].contains(phones.scene(0)))
    }

    @Test func `a press that was lost is made good by the next beat`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.sends = [true, false]
        phones.press(1, "session.ready")
        phones.press(0, "session.ready")
        phones.sends = [true, true]
        phones.run(5_100)
        #expect(phones.scenes == ["countdown", "countdown"])
    }

    @Test func `a phone that slept never plays on by itself`() {
        var phones = running()
        let before = phones.sessions[0].now.mono
        _ = phones.sessions[0].handle(.wake, at: SessionTime(mono: before + 600_000, relayOffset: Double(phones.skew[0])))
        #expect(phones.scene(0) == "paused")
    }

    @Test(arguments: [0, 1])
    func `a phone that slept never skips what it slept through`(who: Int) {
        var phones = running()
        let before = phones.sessions[who].now.mono
        let place = phones.sessions[who].place
        let woken = SessionTime(mono: before + 7_200_000, relayOffset: Double(phones.skew[who]))
        _ = phones.sessions[who].handle(.wake, at: woken)
        guard case .paused(_, let kept) = phones.sessions[who].state else {
            Issue.record("not paused: \(phones.scene(who))")
            return
        }
        #expect(kept.segment == place.segment && kept.into - place.into <= Session.beat)
    }

    @Test(arguments: ["session-setup", "hold", "paused", "closing"])
    func `a phone reloaded in mid-session never goes on until both press again`(state: Text) {
        for who in [0, 1] {
            var phones = Phones(Packs.named("hug"), rung: 1)
            if state != "session-setup" { phones.begin() }
            if state == "hold" { phones.run(until: "hold") }
            if state == "paused" {
                phones.run(until: "hold")
                phones.press(1, "session.pause")
                phones.run(100)
            }
            if state == "closing" { phones.press(0, "session.soft") }
            phones.reload(who)
            #expect(phones.scene(who) == "paused")
            #expect(phones.buttons(who).contains { $0.tap.name == "session.stop" })
            phones.run(6_000)
            guard state != "closing" else {
                #expect(phones.scene(who) == "closing")
                continue
            }
            #expect(phones.scenes == (state == "session-setup" ? ["session-setup", "session-setup"] : ["paused", "paused"]))
            for phone in [0, 1] { _ = phones.press(phone, "session.ready") || phones.press(phone, "session.resume") }
            phones.run(5_500)
            #expect(phones.scenes == (state == "session-setup" ? ["say", "say"] : ["hold", "hold"]))
        }
    }

    @Test func `two phones reloaded at once begin again at the set-up card`() {
        var phones = running()
        phones.reload(0)
        phones.reload(1)
        phones.run(12_000)
        #expect(phones.scenes == ["session-setup", "session-setup"])
        phones.begin()
        #expect(phones.scenes == ["say", "say"])
    }

    @Test func `R9 a reloaded phone never comes back on a higher rung`() {
        var phones = Phones(Packs.named("hug"), rung: 1)
        phones.press(0, "session.gentler")
        phones.run(100)
        phones.reload(1)
        phones.run(6_000)
        #expect(phones.sessions.map { $0.rung.id } == ["short", "short"])
    }

    @Test func `a phone that no longer has the session never leaves the other waiting`() {
        var phones = running()
        phones.give(1, .message(Session.farewell(id: "s1", after: .stopped)))
        #expect(phones.scene(1) == "session-stopped")
        phones.give(0, .message(Session.farewell(id: "another", after: .stopped)))
        #expect(phones.scene(0) == "hold")
    }

    @Test func `no clock estimate that leaps moves a session that is under way`() {
        var phones = running()
        let view = phones.view(0)
        for offset in [Double.nan, .infinity, -.infinity, 1e300, 0, -1e15, Double(phones.skew[0]) + 3_600_000] {
            let time = SessionTime(mono: phones.now(0).mono, relayOffset: offset)
            _ = phones.sessions[0].handle(.shown, at: time)
            #expect(phones.view(0) == view)
        }
    }

    @Test func `two whose clocks have leapt never go on out of step`() {
        var phones = running()
        let leapt = SessionTime(mono: phones.now(0).mono, relayOffset: Double(phones.skew[0]) - 1_500, isSure: true)
        _ = phones.sessions[0].handle(.wake, at: leapt)
        #expect(phones.scene(0) == "paused")
        _ = phones.sessions[0].handle(.wake, at: leapt)
        #expect(phones.sessions[0].now.relayOffset == leapt.relayOffset)
    }

    @Test func `a better estimate moves what is planned, and never a cue that has just begun`() {
        var phones = running()
        phones.run(5_000)
        let skew = Double(phones.skew[0])
        let before = phones.view(0).session
        _ = phones.sessions[0].handle(.wake, at: SessionTime(mono: phones.now(0).mono, relayOffset: skew + 2))
        #expect(phones.view(0).session?.plan == before?.plan)
        _ = phones.sessions[0].handle(.wake, at: SessionTime(mono: phones.now(0).mono, relayOffset: skew + 9))
        let after = phones.view(0).session
        #expect(after?.plan == (before?.plan ?? 0) + 1)
        #expect(zip(before?.cues ?? [], after?.cues ?? []).allSatisfy { $0.at - 9 == $1.at })
        phones.run(until: "closing")
        var fresh = running()
        let plan = fresh.view(0).session?.plan
        _ = fresh.sessions[0].handle(.wake, at: SessionTime(mono: fresh.now(0).mono, relayOffset: skew + 9))
        #expect(fresh.view(0).session?.plan == plan)
    }

    @Test func `monotonic time that runs backwards or wild never traps`() {
        for mono in [Int64.min, Int64.max, -1, 0] {
            var phones = running()
            _ = phones.sessions[0].handle(.wake, at: SessionTime(mono: mono, relayOffset: 5))
            _ = phones.sessions[0].handle(.tap(name: "session.pause", with: .null), at: SessionTime(mono: mono, relayOffset: .nan))
            _ = phones.view(0)
        }
    }
}
