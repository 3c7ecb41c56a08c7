@testable import HoldfastCore
import Testing

@Suite struct HostileMessageTests {
    static let kinds = ["ready", "start", "pause", "resume", "stop", "soft", "step", "choose", "gentler", "beat", "where", "state"]
    static let wild: [JSON] = [
        .null, .bool(true), .integer(.min), .integer(.max), .integer(-1), .integer(0), .integer(1), .integer(1_000_001), .number(1e300),
        .number(0.5),
        .string(""), .string("running"), .string("paused"), .string("setUp"), .array([]), .object([]),
    ]

    @Test func `what is read back is what was written`() {
        let position = Position(place: Place(segment: 2, into: 900, round: 1, asked: 3), at: 1_700_000_000_000, step: 7)
        for state in [LiveMessage.State.setUp(ready: true), .paused(ready: false, position.place), .running(position)] {
            for more in [nil, true, false] as [Bool?] {
                let message = LiveMessage(kind: .beat, chapter: Chapter(rung: 1, number: 4), state: state, more: more)
                #expect(LiveMessage(message.json("s1"), session: "s1") == message)
                #expect(LiveMessage(message.json("s1"), session: "s2") == nil)
            }
        }
    }

    @Test func `R9 no single message takes a phone from waiting to under way`() {
        for kind in HostileMessageTests.kinds {
            for state in ["setUp", "paused", "running"] {
                for chapter: Int64 in 0...2 {
                    var phones = Phones(Packs.named("hug"), rung: 1)
                    let json: JSON = [
                        "s": "s1", "m": .string(kind), "rung": 1, "chapter": .integer(chapter), "state": .string(state), "ready": true,
                        "at": .integer(phones.time + 4_000), "step": 0, "segment": 1, "into": 0, "round": 0, "asked": 0, "more": true,
                    ]
                    for phone in [0, 1] { phones.give(phone, .message(json)) }
                    phones.run(20_000)
                    for phone in [0, 1] { #expect(!["countdown", "say", "hold", "choose"].contains(phones.scene(phone)), "\(json)") }
                }
            }
        }
    }

    @Test func `a malformed message changes nothing`() {
        var phones = Phones(Packs.named("hug"), rung: 1)
        phones.begin()
        phones.run(until: "hold")
        let before = phones.view(0)
        for json in HostileMessageTests.wild + [
            ["s": "s1"], ["s": "s1", "m": "dance"], ["s": "s1", "m": 4], ["s": "s1", "m": "beat"], ["s": 1, "m": "stop"],
        ] {
            phones.give(0, .message(json))
            #expect(phones.view(0) == before)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func `wild members never trap and never go to more`(seed: Int) {
        var random = Random(seed: "hostile \(seed)")
        let names = ["rung", "chapter", "state", "ready", "at", "step", "segment", "into", "round", "asked", "more"]
        for _ in 0..<120 {
            var phones = Phones(Packs.named(["hug", "questions", "games"][random.below(3)]), rung: 1)
            if random.below(2) == 0 { phones.begin() }
            if random.below(2) == 0 { phones.run(Int64(random.below(60_000))) }
            let honest = phones.sent(0).last { $0["state"] != nil } ?? .null
            for _ in 0..<12 where !phones.sessions[1].isOver {
                var json = honest.with("m", .string(HostileMessageTests.kinds[random.below(12)]))
                if json["m"] == "stop" || json["m"] == "soft" { continue }
                for _ in 0..<random.below(4) {
                    let value =
                        random.below(3) == 0
                        ? JSON(random.below(12)) : HostileMessageTests.wild[random.below(HostileMessageTests.wild.count)]
                    json = json.with(names[random.below(names.count)], value)
                }
                let rung = phones.sessions[1].chapter.rung
                let wasWaiting = phones.sessions[1].waiting != nil
                phones.give(1, .message(json))
                #expect(phones.sessions[1].chapter.rung <= rung, "seed \(seed): \(json)")
                if wasWaiting { #expect(phones.sessions[1].waiting != nil, "seed \(seed): \(json)") }
                _ = phones.view(1)
                #expect(phones.buttons(1).contains { $0.tap.name == "session.stop" }, "seed \(seed): \(json)")
            }
            phones.run(3_000)
        }
    }
}
