@testable import HoldfastCore
import Testing

@Suite struct BeatTests {
    private func timeline(_ number: Int, rung: Int = 1) -> Timeline {
        Timeline(Script(Packs.named("moving").ladder[rung], seed: "\(number)"), at: Place())
    }

    @Test func `both phones work out the same beats, each on its own`() {
        for number in 0..<20 { #expect(timeline(number) == timeline(number)) }
        #expect(timeline(1).parts.last?.beats != timeline(2).parts.last?.beats)
    }

    @Test func `the tempo glides: no beat comes much sooner or later than the one before, and none stands still`() {
        for number in 0..<200 {
            let beats = timeline(number).parts.flatMap(\.beats).map(\.at)
            #expect(beats.count > 100)
            let gaps = zip(beats, beats.dropFirst()).map { $1 - $0 }
            for (one, next) in zip(gaps, gaps.dropFirst()) { #expect(abs(one - next) <= 30, "seed \(number)") }
            #expect(gaps.allSatisfy { (380...900).contains($0) }, "seed \(number)")
        }
    }

    @Test func `the tempo changes by 8 to 12 percent, every 15 to 25 seconds, and never runs off`() {
        guard case .beat(let beat) = Packs.named("moving").ladder[1].scenes[1].kind else {
            Issue.record("no beat")
            return
        }
        for number in 0..<200 {
            let script = Script(Packs.named("moving").ladder[1], seed: "\(number)")
            let paces = Timeline.paces(script, beat, 90_000, 1, 0)
            #expect(paces.count > 2, "seed \(number)")
            for (one, next) in zip(paces, paces.dropFirst()) {
                #expect((15_000...25_000).contains(next.at - one.at), "seed \(number)")
                #expect((0.079...0.121).contains(abs(next.tempo / one.tempo - 1)), "seed \(number)")
                #expect((0.8...1.2).contains(next.tempo / paces[0].tempo), "seed \(number)")
            }
        }
    }

    @Test func `a leader's beat is given by the leader's phone alone`() {
        var phones = Phones(Packs.named("moving"), rung: 1)
        phones.begin()
        phones.run(until: "beat")
        let beats = [0, 1].map { phones.view($0).session?.beats.count ?? 0 }
        #expect(beats.contains(0) && beats.contains { $0 > 100 })
    }

    @Test func `a beat for both is given by both phones at the same moments of the relay's clock`() {
        var phones = Phones(Packs.named("moving"), rung: 0)
        phones.begin()
        phones.run(until: "beat")
        let beats = [0, 1].map { phone in (phones.view(phone).session?.beats ?? []).map { $0.at + phones.skew[phone] } }
        #expect(beats[0] == beats[1] && beats[0].count > 90)
    }

    @Test func `cues of a beat come in a drawn order, each before one comes again`() {
        let said = timeline(3, rung: 0).parts[0].prompts.dropFirst().map { $0.first.words }
        #expect(Set(said.prefix(3).map { "\($0)" }).count == 3)
        #expect(said.count == 5)
    }

    @Test func `R4 a round ends by itself with a bell and hands off`() {
        let rung = Packs.rung("round", [Packs.round])
        let catalogue = Packs.catalogue([Packs.hug.with("ladder", [Packs.rung("near", [Packs.say()]), rung])])
        guard let activity = catalogue.activities.first else {
            Issue.record("\(catalogue.refused)")
            return
        }
        let parts = Timeline(Script(activity.ladder[1], seed: "s"), at: Place()).parts
        #expect(parts.map(\.name) == ["hold", "say"])
        #expect(parts[1].prompts.first?.first.sound == .gong && parts[1].start == 30_000)
    }
}
