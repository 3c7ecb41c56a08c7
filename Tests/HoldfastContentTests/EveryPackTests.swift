import Testing

@testable import HoldfastContent
@testable import HoldfastCore

// Every pack that is shipped, held against section 2, the matrix A22 and the gates of the science brief.
struct EveryPackTests {
    let catalogue: Catalogue

    init() throws { catalogue = try ShippedContentTests.shipped.get().1 }

    @Test func `nothing of the brief is left out: each family has a pack`() {
        let families = Set(catalogue.activities.map(\.family.description))
        #expect(families == Set((1...20).map { "A\($0)" }))
    }

    @Test func `no body is left without its version: all twelve adaptations, cautions, evidence and two rungs`() {
        for activity in catalogue.activities {
            #expect(activity.adaptations.map(\.key) == Activity.Adaptation.keys, "\(activity.id)")
            #expect(activity.adaptations.allSatisfy { !$0.text.isEmpty })
            #expect(!activity.evidence.isEmpty && !activity.cautions.isEmpty && activity.ladder.count >= 2, "\(activity.id)")
            #expect(!activity.needs.isEmpty && !activity.never.isEmpty, "\(activity.id)")
        }
    }

    @Test func `no pack is hard to read where it tells what it is about`() {
        for activity in catalogue.activities {
            var reading = Reading()
            for sentence in Sentence.all(in: activity.about.description) { reading.add(sentence) }
            #expect(!reading.isTooHard, "\(activity.id): \(reading.grade)")
        }
    }

    @Test func `no touch is the first thing offered, and none of it is open to those who drank`() {
        for activity in catalogue.activities where activity.touch {
            #expect(activity.ladder[0].withoutTouch, "\(activity.id)")
            #expect(activity.physical && activity.sign != nil, "\(activity.id)")
        }
        for activity in catalogue.activities where !activity.quiet { #expect(activity.gate("drinking") == .never, "\(activity.id)") }
    }

    @Test func `after a fight nobody wrestles, tickles, pushes, undresses, tastes or opens up`() {
        for id: Text in ["play-wrestling", "ticklish-map", "gentle-push", "skin", "sniffing", "taste-together", "three-ways-of-asking"] {
            let told = catalogue.activity(id)?.adaptations.first { $0.key == "after-conflict" }?.text.description
            #expect(told?.hasPrefix("Not this one") == true, "\(id)")
        }
    }

    @Test func `R10 only bare skin is kept behind an unlocking, and it never works on a call`() throws {
        #expect(catalogue.activities.filter(\.unlock).map(\.id) == ["skin"])
        let skin = try #require(catalogue.activity("skin"))
        #expect(!skin.distance && skin.alone == nil && skin.group == "skin")
        // Nothing is uncovered before both have said that the door is closed.
        for rung in skin.ladder {
            #expect(rung.scenes.prefix(2).contains { if case .choose(let choose) = $0.kind { choose.skip != nil } else { false } })
        }
    }

    @Test func `R36 nothing is tasted before both have agreed that it is safe, nor where they did not`() throws {
        let pack = try #require(catalogue.activity("taste-together"))
        #expect(pack.gate("allergy") == .never)
        for rung in pack.ladder {
            let agreed = try #require(rung.scenes.firstIndex { if case .choose = $0.kind { true } else { false } })
            guard case .choose(let choose) = rung.scenes[agreed].kind, let skip = choose.skip else {
                Issue.record("no agreement in \(rung.id)")
                continue
            }
            let tasting = rung.scenes.indices.filter { rung.scenes[$0].texts.contains { Forbidden.tasting.first(in: $0.plain) != nil } }
            #expect(!tasting.isEmpty && tasting.allSatisfy { agreed < $0 && $0 < skip }, "\(rung.id)")
        }
    }

    @Test(arguments: [
        ("play-wrestling", [3, 3, 4, 4, 5]), ("gentle-push", [0, 3, 3, 3]), ("stand-by-me", [0, 2, 2, 2, 4]),
        ("secret-handshake", [0, 2, 2, 3]),
    ]) func `R37 there are as many rounds as a pack says, and never more`(id: String, rounds: [Int]) throws {
        let ladder = try #require(catalogue.activity(Text(id))).ladder
        let counted = ladder.map { rung in
            rung.scenes.reduce(0) { sum, scene in
                guard case .choose(let choose) = scene.kind, let back = choose.back else { return sum }
                return sum + choose.rounds(rung.scenes[back..<(rung.scenes.firstIndex { $0 == scene } ?? back)])
            }
        }
        #expect(counted == rounds)
    }

    @Test func `R4 R37 touch by thumb stays short where one is touched, and ends with a thumb where both rest`() throws {
        for activity in catalogue.activities {
            for scene in activity.ladder.flatMap(\.scenes) {
                guard case .press(let press) = scene.kind else { continue }
                #expect(activity.touch, "\(activity.id)")
                #expect(press.receiver == nil ? press.times == 1 : press.length.upperBound <= 5_000, "\(activity.id)")
            }
        }
        let tickle = try #require(catalogue.activity("ticklish-map"))
        #expect(tickle.consent == .continuous && tickle.gate("panic") == .ask)
    }

    @Test func `the games never run dry on a call, and nobody wins one`() throws {
        let deck = try #require(catalogue.deck("games"))
        #expect(deck.prompts.count >= 40 && deck.prompts.count { $0.apart } >= 30)
        for prompt in deck.prompts {
            let words = spokenWords(prompt.text.description + " " + prompt.title.description)
            #expect(!words.contains { ["win", "wins", "winner", "lose", "loses", "loser"].contains($0) }, "\(prompt.id)")
        }
    }
}

extension Scene {
    /// All that a say tells, to either.
    fileprivate var texts: [Text] {
        guard case .say(let say) = kind else { return [] }
        let wordings: [Scene.Wording] =
            switch say.told {
            case .both(let both): [both]
            case .each(let first, let second): [first, second]
            }
        return wordings.flatMap { [$0.words, $0.more ?? ""] }
    }
}
