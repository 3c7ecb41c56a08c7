@testable import HoldfastCore
import Testing

/// The whole repertoire, played by two phones and by one, in time that only the test moves.
@Suite struct EveryActivityTests {
    private static let catalogue = (try? Content.load()).map { Catalogue($0["catalogue"] ?? .null) } ?? .empty

    @Test func `nothing that Holdfast knows is refused by its own reader`() {
        #expect(Self.catalogue.refused == [])
        #expect(Self.catalogue.activities.count >= 28)
    }

    /// What two people press who go along with everything that is offered.
    private func goAlong(_ phones: inout Phones, holding: inout [Bool]) {
        for phone in [0, 1] {
            let stage = phones.view(phone).session
            if let pad = stage?.pads.first, !holding[phone] {
                holding[phone] = true
                phones.give(phone, .tap(name: pad.down.name, with: pad.down.with))
            } else if holding[phone], stage?.pads.first?.on != true {
                holding[phone] = false
            }
            switch stage?.scene {
            case "choose", "map": phones.press(phone, "session.more")
            case "card": if phone == 0 { phones.press(0, "session.next") }
            default: break
            }
        }
    }

    @Test(arguments: EveryActivityTests.catalogue.activities.map(\.id))
    func `two phones come to the soft end together, on the lowest rung and on the highest`(id: Text) throws {
        let activity = try #require(Self.catalogue.activity(id))
        for rung in Set([0, activity.ladder.count - 1]) {
            for seed in ["a", "b"] as [Text] {
                var phones = Phones(activity, rung: rung, seed: seed)
                phones.begin()
                var holding = [false, false]
                let end = phones.time + activity.ladder[rung].longest + 15 * 60_000
                while phones.scene(0) != "closing", phones.time < end {
                    goAlong(&phones, holding: &holding)
                    phones.run(700)
                }
                #expect(phones.scenes == ["closing", "closing"], "\(id) \(rung) seed \(seed)")
            }
        }
    }

    @Test(arguments: EveryActivityTests.catalogue.activities.map(\.id))
    func `R1 R2 a stop in the middle stops both, and both see the same`(id: Text) throws {
        let activity = try #require(Self.catalogue.activity(id))
        for rung in Set([0, activity.ladder.count - 1]) {
            for who in [0, 1] {
                var phones = Phones(activity, rung: rung, seed: "c")
                phones.begin()
                var holding = [false, false]
                let middle = phones.time + activity.ladder[rung].longest / 4
                while phones.time < middle, phones.scene(0) != "closing" {
                    goAlong(&phones, holding: &holding)
                    phones.run(700)
                }
                phones.press(who, "session.stop")
                phones.run(100)
                #expect(phones.scenes == ["session-stopped", "session-stopped"], "\(id) \(rung)")
                #expect(phones.view(0) == phones.view(1))
            }
        }
    }

    @Test(arguments: EveryActivityTests.catalogue.activities.map(\.id))
    func `one phone between two comes to the soft end, and so does one person alone`(id: Text) throws {
        let activity = try #require(Self.catalogue.activity(id))
        for rung in activity.ladder.indices {
            var phone = OnePhone(activity, rung: rung)
            phone.press("session.ready")
            let end = phone.time + activity.ladder[rung].longest + 15 * 60_000
            while phone.scene != "closing", phone.time < end {
                for pad in phone.view.session?.pads ?? [] where !pad.on { phone.give(.tap(name: pad.down.name, with: pad.down.with)) }
                for name in ["session.more", "session.hand"] as [Text] { phone.press(name) }
                phone.press("session.more", at: 0)
                if phone.scene == "card" { phone.press("session.next") }
                phone.run(700)
            }
            #expect(phone.scene == "closing", "\(id) \(rung)")
        }
        guard let alone = activity.alone else { return }
        #expect(alone.scenes.allSatisfy { scene in scene.isForOne })
    }

    @Test(arguments: EveryActivityTests.catalogue.activities.map(\.id))
    func `each cue can be read, heard and felt, each enough on its own`(id: Text) throws {
        let activity = try #require(Self.catalogue.activity(id))
        for rung in activity.ladder + [activity.alone].compactMap({ $0 }) {
            let script = Script(rung, seed: "s")
            for segment in script.segments.indices {
                for held in [false, true] {
                    for part in Timeline(script, at: Place(segment: segment, held: held)).parts where part.name != "quiet" {
                        for prompt in part.prompts where prompt.loud > 0.2 {
                            for said in [prompt.first, prompt.second] {
                                #expect(said.words != .nothing && said.sound != .none && said.buzz != .none, "\(id) \(rung.id)")
                            }
                        }
                    }
                }
            }
        }
    }
}
