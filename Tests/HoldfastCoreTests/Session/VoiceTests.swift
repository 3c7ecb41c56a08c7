@testable import HoldfastCore
import Testing

/// By ears alone, over the whole repertoire: nothing is cut off, nothing stands on the screen only, nothing is said at every breath.
@Suite struct VoiceTests {
    private static let content = try? Content.load()
    private static let catalogue = content.map { Catalogue($0["catalogue"] ?? .null) } ?? .empty
    private static let words = Words(content?["words"] ?? .null)

    /// Every plan that this phone was given on the way to the end, by one who goes along with everything.
    private func plans(_ activity: Activity, rung: Int) -> [[Cue]] {
        var phone = OnePhone(activity, rung: rung, names: ("Alexandra", "Christopher"))
        var plans: [Int: [Cue]] = [:]
        phone.press("session.ready")
        let end = phone.time + activity.ladder[rung].longest + 15 * 60_000
        while phone.scene != "closing", phone.time < end {
            if plans[phone.session.plan] == nil, let stage = phone.session.view(words: Self.words).session {
                plans[stage.plan] = stage.cues
                for pad in stage.pads where !pad.on { phone.give(.tap(name: pad.down.name, with: pad.down.with)) }
                for name in ["session.more", "session.hand", "session.more"] as [Text] { phone.press(name) }
                if stage.scene == "card" { phone.press("session.next") }
            }
            phone.run(700)
        }
        #expect(phone.scene == "closing", "\(activity.id) \(rung)")
        return plans.sorted { $0.key < $1.key }.map(\.value)
    }

    private func plans(ofTwo activity: Activity, rung: Int) -> [[Cue]] {
        var phones = Phones(activity, rung: rung)
        var plans: [[Int: [Cue]]] = [[:], [:]]
        phones.begin()
        let end = phones.time + activity.ladder[rung].longest + 15 * 60_000
        while phones.scene(0) != "closing", phones.time < end {
            for phone in [0, 1] {
                guard plans[phone][phones.sessions[phone].plan] == nil,
                    let stage = phones.sessions[phone].view(words: Self.words).session
                else { continue }
                plans[phone][stage.plan] = stage.cues
                if let pad = stage.pads.first, !pad.on { phones.give(phone, .tap(name: pad.down.name, with: pad.down.with)) }
                phones.press(phone, "session.more")
                if stage.scene == "card" { phones.press(phone, "session.next") }
            }
            phones.run(700)
        }
        #expect(phones.scene(0) == "closing", "\(activity.id) \(rung)")
        return plans.flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
    }

    @Test(arguments: VoiceTests.catalogue.activities.map(\.id))
    func `what has begun to be said can be finished, and whatever stands there is said once`(id: Text) throws {
        let activity = try #require(Self.catalogue.activity(id))
        for rung in activity.ladder.indices {
            let all = plans(activity, rung: rung) + plans(ofTwo: activity, rung: rung)
            #expect(!all.isEmpty)
            var faults: Set<String> = []
            for cues in all {
                let spoken = cues.filter { $0.says != nil }
                for (one, next) in zip(spoken, spoken.dropFirst()) where one.at + Session.speaking(one.says ?? "") > next.at {
                    faults.insert("\(next.at - one.at) ms for “\(one.says ?? "")”")
                }
                for cue in cues where cue.loud >= Session.hushed && !cue.words.isEmpty {
                    if cue.says?.contains(cue.words) != true, cue.says == nil || cue.says != cue.more {
                        faults.insert("nobody says “\(cue.words)”")
                    }
                    guard let more = cue.more, !cues.contains(where: { $0.says?.contains(more) == true }) else { continue }
                    faults.insert("only on the screen: “\(more)”")
                }
            }
            #expect(faults.isEmpty, "\(id) \(activity.ladder[rung].id): \(faults.sorted().joined(separator: "\n"))")
        }
    }

    @Test(arguments: VoiceTests.catalogue.activities.map(\.id))
    func `however short a turn is drawn, what is said in it fits`(id: Text) throws {
        for rung in try #require(Self.catalogue.activity(id)).ladder {
            for scene in rung.scenes {
                guard case .turns(let turns) = scene.kind else { continue }
                for (told, span) in [(turns.caller, turns.call), (turns.answerer, turns.answer)] {
                    let said = Self.words.fill(Session.aloud(["Alexandra: " + told.words, told.more ?? ""]), [("other", "Sam")])
                    #expect(Session.speaking(said) <= span.lowerBound, "\(id) \(rung.id): \(said)")
                }
            }
        }
    }

    @Test(
        arguments: [
            (["Feet on the floor.", "Small is fine."], "Feet on the floor. Small is fine."),
            (["In", "Small and easy."], "In. Small and easy."),
            (["More, or is this enough?", "Either is fine."], "More, or is this enough? Either is fine."),
            (["Say “stop.”", "Or wave."], "Say “stop.” Or wave."), (["Out", ""], "Out"), (["Ja …", "doch"], "Ja … doch"), (["", ""], ""),
        ] as [([Text], Text)]) func `no line runs into the next, and no sentence is given a second full stop`(_ lines: [Text], _ said: Text)
    {
        #expect(Session.aloud(lines) == said)
    }

    @Test func `a card that is heard again is never cut off by the next cue, which shows and sounds all the same`() throws {
        let words = Words(["session.card.theirs": "Now the other one.", "session.card.yours": "Now you."])
        var phones = Phones(Packs.named("questions"), rung: 1)
        phones.begin()
        phones.run(until: "card")
        let ring = try #require(phones.sessions[0].view(words: words).session?.cues.dropFirst().first)
        phones.run(ring.at - phones.now(0).mono - 1_500)
        phones.press(0, "session.hear")
        let stage = try #require(phones.sessions[0].view(words: words).session)
        #expect(stage.cues[0].says?.contains(stage.card ?? "?") == true)
        #expect(stage.cues[1].at == ring.at && stage.cues[1].words == ring.words && stage.cues[1].sound == ring.sound)
        #expect(stage.cues[1].at < stage.cues[0].at + Session.speaking(stage.cues[0].says ?? ""))
        #expect(stage.cues[1].says == nil && ring.says != nil)
    }

    @Test func `advice is heard once and not at every breath, and where the sound has faded nobody speaks`() throws {
        var phones = Phones(Packs.named("breath"), rung: 1)
        phones.begin()
        phones.run(until: "pace")
        let cues = try #require(phones.view(0).session).cues.filter { $0.sound == "rise" }
        #expect(cues.count > 4 && cues[0].more != nil)
        let advice = cues[0].more ?? "?"
        #expect((phones.view(0).session?.cues ?? []).count { $0.says?.contains(advice) == true } == 1)
        #expect(cues.allSatisfy { ($0.says == nil) == ($0.loud < Session.hushed) })
        #expect(cues.contains { $0.says == nil })
    }
}
