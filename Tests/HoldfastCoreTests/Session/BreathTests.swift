@testable import HoldfastCore
import Testing

@Suite struct BreathTests {
    private func breaths(_ json: JSON, length: Int64? = nil) -> (Scene.Pace, Breaths) {
        let activity = Packs.catalogue([Packs.breath.with("ladder", [Packs.rung("one", [Packs.say()]), Packs.rung("two", [json])])])
        guard case .pace(let pace)? = activity.activities.first?.ladder[1].scenes[0].kind else { preconditionFailure("refused") }
        return (pace, Breaths(pace, length: length ?? pace.length.nominal, sound: nil, buzz: nil))
    }

    /// Starts of breaths by the first role.
    private func starts(_ breaths: Breaths) -> [Int64] { breaths.prompts.filter { $0.first.words == .pack("In") }.map(\.at) }

    @Test(arguments: [(10.0, 6.0), (6, 6), (5, 7), (15, 4.5), (4.5, 15)])
    func `the pacer never glides faster than one breath a minute each minute`(from: Double, to: Double) {
        let (pace, breaths) = breaths(Packs.pace.with("from", .number(from)).with("to", .number(to)).with("seconds", 300).with("fade", nil))
        var (last, before) = (from, 0.0)
        for (start, next) in zip(starts(breaths), starts(breaths).dropFirst()) {
            let minutes = Double(next - start) / 60_000
            #expect((min(from, to) - 0.01...max(from, to) + 0.01).contains(1 / minutes))
            #expect(abs(1 / minutes - last) <= before + 0.01)
            (last, before) = (1 / minutes, minutes)
        }
        #expect(Breaths.rate(pace, at: 0) == from)
    }

    @Test func `in a circle one breathes in exactly while the other breathes out`() {
        let (_, breaths) = breaths(Packs.circle)
        for prompt in breaths.prompts {
            let isIn = prompt.first.words == .pack("In, as {other} breathes out")
            #expect(prompt.first.sound == (isIn ? .rise : .fall))
            #expect(prompt.second.sound == (isIn ? .fall : .rise))
            #expect(prompt.first.words != prompt.second.words)
        }
        for key in breaths.keys where key.at < 40_000 { #expect(abs(key.first + key.second - 1) < 1e-9) }
        for (first, second) in zip(breaths.prompts, breaths.prompts.dropFirst()) where first.at > 0 {
            #expect(abs(first.lasts - (second.at - first.at)) <= 1)
        }
    }

    @Test func `together both get the same, with a longer breath out than in`() {
        let (_, breaths) = breaths(Packs.pace)
        for prompt in breaths.prompts { #expect(prompt.first == prompt.second) }
        let (breatheIn, breatheOut) = (breaths.prompts[0].lasts, breaths.prompts[1].lasts)
        #expect(abs(Double(breatheIn) / Double(breatheIn + breatheOut) - 0.4) < 0.01)
    }

    @Test func `R36 there is never a hold between in and out`() {
        for json in [Packs.pace, Packs.circle] {
            let (_, breaths) = breaths(json)
            for (prompt, next) in zip(breaths.prompts, breaths.prompts.dropFirst()) { #expect(prompt.at + prompt.lasts == next.at) }
        }
    }

    @Test func `the last third goes silent while the light still moves`() {
        let (_, breaths) = breaths(Packs.pace)
        let third: Int64 = 80_000
        #expect(breaths.prompts.filter { $0.at <= third }.allSatisfy { $0.loud == 1 && $0.first.buzz != .none })
        let late = breaths.prompts.filter { $0.at > third }
        #expect(zip(late, late.dropFirst()).allSatisfy { $0.loud >= $1.loud })
        #expect((late.last?.loud ?? 1) < 0.3)
        #expect(breaths.keys.last { $0.first > 0 }.map { $0.first >= Breaths.softest } == true)
        let (_, plain) = self.breaths(Packs.pace.with("fade", nil))
        #expect(plain.prompts.allSatisfy { $0.loud == 1 })
    }

    @Test func `no breath is begun that cannot be finished`() {
        for length in stride(from: Int64(30_000), through: 120_000, by: 777) {
            let (_, breaths) = breaths(Packs.pace, length: length)
            #expect(breaths.keys.allSatisfy { $0.at <= length })
            #expect(breaths.prompts.allSatisfy { $0.at + $0.lasts <= length })
        }
        let (_, none) = breaths(Packs.pace, length: 10)
        #expect(none.prompts.isEmpty && none.keys.count == 1)
    }
}
