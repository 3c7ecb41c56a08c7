@testable import HoldfastCore
import Testing

/// R2: Holdfast ends one session in eight by itself, so that a quiet stop could always have been that.
@Suite struct EarlyEndTests {
    private func draws(_ seed: Text, _ mode: SessionMode, count: Int) -> [Double?] {
        var ends = EarlyEnds(seed: seed)
        return (0..<count).map { _ in ends.next(mode) }
    }

    /// How many evenings of three sessions have an early end, over phones that were each opened with a secret of their own.
    private func rate(_ mode: SessionMode, phones: Int) -> Double {
        var random = Random(seed: "early")
        let trials = 4_000
        let early = (0..<trials).filter { _ in
            (0..<phones).contains { _ in draws(random.hex(bytes: 16), mode, count: 3).contains { $0 != nil } }
        }
        return Double(early.count) / Double(trials)
    }

    @Test func `R2 about one session in eight ends early, on two phones as on one, and none alone`() {
        // 1 - (7/8)^3: one in eight, three times.
        for (mode, phones) in [(SessionMode.twoPhones(slot: 0), 2), (.onePhone, 1)] {
            #expect(abs(rate(mode, phones: phones) - 0.33) < 0.03)
        }
        #expect(rate(.alone, phones: 1) == 0)
        #expect(draws("", .onePhone, count: 3).allSatisfy { $0 == nil })
    }

    @Test func `R2 the draw hangs on this phone's own secret, never on what both know`() {
        let drawn = draws("0011223344556677", .twoPhones(slot: 1), count: 200)
        #expect(drawn != draws("7766554433221100", .twoPhones(slot: 0), count: 200), "of the same sessions")
        #expect(drawn.contains { $0 != nil } && drawn.contains { $0 == nil })
        #expect(Set(drawn.compactMap { $0 }).count == drawn.compactMap { $0 }.count, "nor does it come at the same place again")
    }

    private func session(_ early: Double?, pack: Text = "hug", rung: Int = 0) -> Phones {
        var phones = Phones(Packs.named(pack), rung: rung, open: false)
        phones.sessions[1] = Session(
            id: "s1", seed: "seed", activity: Packs.named(pack), rung: rung, mode: .twoPhones(slot: 1), names: ("Sam", "Ana"), early: early)
        for phone in [0, 1] { phones.give(phone, .opened) }
        return phones
    }

    @Test(arguments: [0.05, 0.4, 0.95], ["hug", "games", "touched", "breath"] as [Text])
    func `R2 an early end and a quiet stop are the same screens and the same words on the way`(early: Double, pack: Text) {
        var ended = session(early, pack: pack, rung: 1)
        ended.begin()
        ended.run(until: "closing")
        let moment = ended.time
        var stopped = session(nil, pack: pack, rung: 1)
        stopped.begin()
        if moment > stopped.time { stopped.run(moment - stopped.time) }
        let before = stopped.sent(1).count
        stopped.press(1, "session.soft")
        for _ in 0..<2 {
            ended.run(100)
            stopped.run(100)
            #expect(ended.scenes == stopped.scenes)
            for phone in [0, 1] {
                let views = [ended.view(phone), stopped.view(phone)]
                #expect(views[0].session?.words == views[1].session?.words && views[0].session?.actions == views[1].session?.actions)
            }
        }
        #expect(stopped.sent(1)[before...].allSatisfy { $0 == ["s": "s1", "m": "soft"] })
        #expect(ended.sent(1).contains(["s": "s1", "m": "soft"]))
        #expect(ended.log[0].contains { $0.output == .silence } == stopped.log[0].contains { $0.output == .silence })
    }

    @Test func `R2 neither what is shown nor what is said before differs where a phone will end it`() {
        var early = session(0.99)
        var late = session(nil)
        early.begin()
        late.begin()
        for _ in 0..<40 {
            #expect(early.view(0) == late.view(0) && early.view(1) == late.view(1))
            early.run(500)
            late.run(500)
        }
        #expect(early.sent(1) == late.sent(1))
    }

    @Test func `what was only just begun goes on, and no early end comes after the script's own`() {
        for step in 0..<50 {
            var phones = session(Double(step) / 50)
            phones.begin()
            #expect(phones.scene(0) == "say", "\(step)")
            let start = phones.time
            phones.run(until: "closing")
            var whole = session(nil)
            whole.begin()
            let begun = whole.time
            whole.run(until: "closing")
            #expect(phones.time - start <= whole.time - begun)
        }
    }

    @Test func `R2 R3 an evening that one phone ends comes to the same place on both, and neither log says that it was short`() throws {
        func evening(_ seed: Text) throws -> (time: Int64, kept: [Text]) {
            let couple = try Couple.ready()
            couple.b.app.early = EarlyEnds(seed: seed)
            let before = couple.relay.log.count
            couple.beginTogether("breathe-as-one-circle")
            let begun = couple.a.mono
            while couple.a.screen == "session", couple.a.mono - begun < 900_000 { couple.settle(500) }
            couple.settle(1_000)
            #expect([couple.a.screen, couple.b.screen] == ["noticing", "noticing"])
            return (couple.a.mono - begun, couple.relay.log[before...].compactMap { $0.entry.body.text("k")?.prefix(5) })
        }
        let (whole, early) = try (evening("2"), evening("0"))
        #expect(early.time < whole.time)
        #expect(early.kept.count == whole.kept.count && Set(early.kept) == Set(whole.kept))
    }
}
