@testable import HoldfastCore
import Testing

@Suite struct MapTests {
    private func atMap() -> Phones {
        var phones = Phones(Packs.named("touched"), rung: 0)
        phones.begin()
        phones.run(until: "map")
        return phones
    }

    private func tap(_ phones: inout Phones, _ phone: Int, _ name: Text, _ with: JSON) { phones.give(phone, .tap(name: name, with: with)) }

    @Test func `R11 a mark on the map is kept for its owner and never sent`() {
        var phones = atMap()
        let before = phones.sent(0).count
        tap(&phones, 0, "session.brush", ["brush": "no"])
        tap(&phones, 0, "session.mark", ["place": "feet"])
        #expect(phones.log[0].contains { $0.output == .marked(place: "feet", brush: "no") })
        #expect(phones.sent(0).count == before)
        #expect(phones.view(1).session?.blocks == atMap().view(1).session?.blocks)
    }

    @Test func `a mark that is pressed again is taken back, and what is no place or no brush changes nothing`() {
        var phones = atMap()
        for place in ["hands", "hands", "neck", ""] as [Text] { tap(&phones, 0, "session.mark", ["place": .string(place)]) }
        tap(&phones, 0, "session.brush", ["brush": "hard"])
        let marked = phones.log[0].filter { if case .marked = $0.output { true } else { false } }
        #expect(marked.map(\.output) == [.marked(place: "hands", brush: "nice"), .marked(place: "hands", brush: nil)])
        #expect(phones.sessions[0].sketch == Sketch())
    }

    @Test func `it goes on when both are done, or when the time has passed`() {
        var phones = atMap()
        phones.press(0, "session.more")
        phones.run(1_000)
        #expect(phones.scenes == ["map", "map"])
        phones.press(1, "session.more")
        phones.run(1_000)
        #expect(phones.scenes == ["closing", "closing"])
        var slow = atMap()
        slow.run(61_000)
        #expect(slow.scenes == ["closing", "closing"])
    }

    @Test func `what a turn proposes is heard as well as read, on the receiver's phone alone`() throws {
        var phones = Phones(Packs.named("touched"), rung: 1)
        phones.begin()
        phones.run(until: "press")
        let words = Words(["session.press.place": "Maybe {place}"])
        let stages = try [0, 1].map { try #require(phones.sessions[$0].view(words: words).session) }
        let receiver = try #require(stages.firstIndex { $0.more?.hasPrefix("Maybe") == true })
        #expect(stages[receiver].cues.last?.says?.contains(stages[receiver].more ?? "?") == true)
        #expect(stages[1 - receiver].cues.allSatisfy { $0.says?.contains("Maybe") != true })
    }

    @Test func `with one phone each hand that it goes to hears whose turn it is, and what it is for`() throws {
        var phone = OnePhone(Packs.named("touched"), rung: 0)
        phone.press("session.ready")
        phone.run(5_600)
        let words = Words(["session.map.cover": "{name}, take it", "session.map.own": "{name}, this is yours"])
        var heard: [Text] = []
        for _ in 0..<4 {
            let stage = try #require(phone.session.view(words: words).session)
            #expect(stage.words == stage.cues.last?.words, "what is read is what is heard")
            heard.append(stage.words + (stage.more.map { " " + $0 } ?? ""))
            phone.press("session.hand")
            phone.run(1_000)
        }
        #expect(
            heard == ["Ana, take it", "Ana, this is yours Mark what is nice.", "Sam, take it", "Sam, this is yours Mark what is nice."])
    }

    @Test func `with one phone whoever takes it second has as long for their map as the first`() {
        var phone = OnePhone(Packs.named("touched"), rung: 0)
        phone.press("session.ready")
        phone.run(5_600)
        phone.press("session.hand")
        phone.run(55_000)
        for _ in 0..<2 { phone.press("session.hand") }
        phone.run(55_000)
        #expect(phone.scene == "map" && phone.view.session?.blocks.isEmpty == false)
        phone.run(10_000)
        #expect(phone.scene == "closing")
    }

    @Test func `R11 R15 chance leaves places out as well, so that one that is never named tells nothing`() throws {
        let phone = Phone("a", PlainRelay(), try Content.load())
        phone.open()
        var avoided = [Text: Int]()
        for _ in 0..<600 { for place in Sketch.avoided(&phone.app.desk) { avoided[place, default: 0] += 1 } }
        for place in Sketch.places { #expect((130...270).contains(avoided[place] ?? 0), "\(place): \(avoided[place] ?? 0) of 600") }
        phone.app.desk.keep(.own, "touch:belly", ["brush": "no"])
        for _ in 0..<50 { #expect(Sketch.avoided(&phone.app.desk).contains("belly")) }
    }

    @Test func `a place marked no is never proposed, and a proposal stands on the owner's phone alone`() {
        for number in 0..<40 {
            var sessions = Phones(Packs.named("touched"), rung: 1, seed: "\(number)")
            for slot in [0, 1] {
                sessions.sessions[slot] = Session(
                    id: "s1", seed: "\(number)", activity: Packs.named("touched"), rung: 1, mode: .twoPhones(slot: slot),
                    names: ("Ana", "Sam"),
                    avoids: ["head", "belly", "back", "legs", "feet"])
                sessions.give(slot, .opened)
            }
            sessions.begin()
            sessions.run(until: "press")
            sessions.run(400)
            let words = Words(["session.press.place": "Maybe {place}", "place.arms": "arms", "place.hands": "hands"])
            let said = [0, 1].map { sessions.sessions[$0].view(words: words).session?.more }
            let receiver = sessions.view(0).session?.pads.isEmpty == false ? 0 : 1
            #expect(said[receiver] == "Maybe arms" || said[receiver] == "Maybe hands", "seed \(number)")
            #expect(said[1 - receiver] == nil)
        }
    }

    @Test func `R45 with one phone each has a cover before their turn, and the second sees nothing of the first`() {
        var phone = OnePhone(Packs.named("touched"), rung: 0)
        phone.press("session.ready")
        phone.run(6_000)
        #expect(phone.view.session?.blocks.isEmpty == true)
        phone.press("session.hand")
        phone.give(.tap(name: "session.mark", with: ["place": "feet"]))
        let marked = phone.view.session?.blocks
        phone.press("session.hand")
        #expect(phone.view.session?.blocks.isEmpty == true)
        phone.press("session.hand")
        #expect(phone.view.session?.blocks.isEmpty == false && phone.view.session?.blocks != marked)
        #expect(!phone.outputs.contains { if case .marked = $0 { true } else { false } })
        phone.press("session.hand")
        phone.run(1_000)
        #expect(phone.scene == "closing")
    }
}
