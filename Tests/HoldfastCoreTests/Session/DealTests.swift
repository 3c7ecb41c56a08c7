@testable import HoldfastCore
import Testing

@Suite struct DealTests {
    private func faces(_ deal: Deal, _ seed: Text = "seed", count: Int = 8) -> [Text] {
        let script = Script(Packs.named("playing").ladder[0], seed: seed, deal: deal)
        guard case .card(let card) = script.rung.scenes[0].kind else { return [] }
        return (0..<count).compactMap { script.face(card, asked: $0)?.id }
    }

    @Test func `each card comes once before any comes again`() {
        for number in 0..<50 { #expect(Set(faces(Deal(), "\(number)")).count == 8) }
    }

    @Test func `what the two have not had comes first`() {
        for number in 0..<50 {
            let dealt = faces(Deal(seen: ["things/p0", "things/p1", "things/p2", "other/p3"]), "\(number)")
            #expect(Set(dealt.suffix(3)) == ["p0", "p1", "p2"] && Set(dealt).count == 8)
        }
    }

    @Test func `apart, only what works on a call is dealt`() {
        for number in 0..<50 { #expect(Set(faces(Deal(apart: true), "\(number)", count: 6)) == ["p0", "p2", "p4", "p6"]) }
    }

    @Test func `a card that was shown is said to have been had, whatever became of it (R3)`() {
        var dealt: [[SessionOutput]] = []
        for name in ["session.next", "session.swap"] as [Text] {
            var phones = Phones(Packs.named("playing"), rung: 0)
            phones.begin()
            phones.run(until: "card")
            phones.press(0, name)
            phones.run(200)
            dealt.append(phones.log[0].map(\.output).filter { if case .dealt = $0 { true } else { false } })
        }
        #expect(dealt[0].count == 1 && dealt[1].first == dealt[0].first)
    }

    @Test func `a partner's list of cards that is no list, or endless, is none`() {
        #expect(Deal(["seen": 7]).seen.isEmpty)
        #expect(Deal(["seen": .array((0..<900).map { .string("a/\($0)") })]).seen.isEmpty)
        #expect(Deal(["seen": ["a/b", 7]]).seen == ["a/b"])
    }
}
