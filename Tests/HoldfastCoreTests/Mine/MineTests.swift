import Testing

@testable import HoldfastCore

struct MineTests {
    @Test func `R11 noticings, reflections and there-for-me go to the own log alone`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.press("write.keep", fields: ["text": "only mine"])
        couple.a.press("there.open")
        couple.a.press("there.slide", ["slider": "there", "value": 800])
        couple.a.press("there.keep")
        couple.settle()
        let pair = couple.relay.log.filter { $0.log == .pair }.map { $0.entry.body.written() }
        #expect(!pair.contains { $0.contains("only mine") || $0.contains("there") })
        #expect(couple.relay.log.contains { $0.log == .own && $0.entry.body.written().contains("only mine") })
    }

    @Test func `nothing is called kept before it is on the disk, and nothing that is not`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.send(.tap(Tap(name: "write.keep"), fields: ["text": "a page"]))
        #expect(couple.a.screen != "writing" && !couple.a.says("write.kept"))
        couple.a.deliver()
        #expect(couple.a.says("write.kept"))

        couple.a.press("mine.write")
        couple.a.send(.tap(Tap(name: "write.keep"), fields: ["text": "a page too much"]))
        let id = try #require(couple.a.done.compactMap { if case .keep(_, let id, _) = $0 { id } else { nil } }.last)
        couple.a.inbox = []
        couple.a.send(.unkept(log: .own, id: id, why: "full"))
        couple.a.send(.kept(log: .own, id: id))
        #expect(couple.a.says("kept.full") && !couple.a.says("write.kept"))
    }

    @Test func `words about one thing that was kept do not come up after the next press`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.send(.tap(Tap(name: "write.keep"), fields: ["text": "a page"]))
        couple.a.send(.tap(Tap(name: "mine.help"), fields: .object([])))
        couple.a.deliver()
        #expect(couple.a.screen == "help" && couple.a.view.notice == nil)
    }

    @Test func `taking a page away can be undone`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.press("write.keep", fields: ["text": "a page"])
        let id = try #require(couple.a.app.desk.journal.records(.own, "reflection:").first?.key.split(UInt8(ascii: ":")).last)
        couple.a.press("mine.read", ["id": .string(id)])
        couple.a.press("write.remove")
        #expect(couple.a.app.desk.journal.records(.own, "reflection:").isEmpty)
        let undo = try #require(couple.a.view.notice?.action)
        couple.a.press(undo.tap.name, undo.tap.with)
        #expect(couple.a.app.desk.journal.records(.own, "reflection:").count == 1)
    }

    @Test func `R20 an export holds only this member's own and no key`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.press("write.keep", fields: ["text": "mine"])
        let export = Tools.export(couple.a.app.desk).written()
        #expect(export.contains("mine"))
        for secret in ["Sam", "secret-a", "CODE-a", "pair"] { #expect(!export.contains(secret), "\(secret)") }
    }

    @Test func `R20 deleting wipes this device even without a connection`() throws {
        let couple = try Couple.joined()
        couple.a.offline = true
        couple.a.done = []
        couple.a.press("wipe.now")
        #expect(couple.a.done.first == .wipe, "nothing is waited for")
    }

    @Test func `R12 showing is one item, previewed, and opens only when both have shown`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(8_000)
        couple.a.pressSession("session.soft")
        couple.settle(15_000)
        for phone in [couple.a, couple.b] {
            #expect(phone.screen == "noticing")
            phone.press("notice.place", ["place": "chest"])
            phone.press("notice.quality", ["quality": "warm"])
        }
        couple.a.press("notice.show", fields: ["word": "steady"])
        #expect(couple.a.screen == "preview")
        couple.a.press("show.now")
        couple.settle()
        #expect(couple.b.view.notice == nil, "nobody learns that it is there")
        couple.b.press("notice.show", fields: ["word": "light"])
        couple.b.press("show.now")
        couple.settle()
        #expect(couple.b.view.notice?.text.contains("steady") == true)
        couple.a.send(.shown)
        couple.settle()
        #expect(couple.a.view.notice?.text.contains("light") == true)
    }

    @Test func `the other never chooses the name of what this member keeps, so nothing is written over`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(8_000)
        guard case .session(let playing) = couple.b.app.place else { return }
        couple.b.app.desk.keep(.own, "noticing:" + playing.id, ["day": 1, "word": "before"])
        couple.a.pressSession("session.soft")
        couple.settle(15_000)
        couple.b.press("notice.keep", fields: ["word": "after"])
        #expect(couple.b.app.desk.journal.records(.own, "noticing:").compactMap { $0.value.text("word") } == ["after", "before"])
    }

    @Test func `what could not be kept is said, and stays on the screen`() throws {
        let couple = try Couple.joined()
        couple.a.press("alone.notice")
        for number in 0..<3_000 {
            couple.a.app.update(press: "notice.place", ["place": .string("place number \(number)")])
            couple.a.app.update(press: "notice.quality", ["quality": "warm"])
        }
        couple.a.press("notice.keep", fields: ["word": "much"])
        #expect(couple.a.screen == "noticing")
        #expect(couple.a.view.notice?.text == couple.a.app.desk.words("kept.broken"))
        #expect(couple.a.app.desk.journal.records(.own, "noticing:").isEmpty)
    }

    @Test func `a row of cells says the same in words, the oldest first`() throws {
        let couple = try Couple.joined()
        let today = couple.a.app.desk.today.number
        for (index, stretch) in [100, 500, 900].enumerated() {
            let record: JSON = ["day": JSON(today), "activity": "copy-me", "felt": ["stretch": JSON(stretch)]]
            couple.a.app.desk.keep(.own, "noticing:\(index)", record)
            couple.a.app.desk.keep(.own, "there:\(today - 3 + index)", ["there": JSON(stretch)])
        }
        couple.a.app.desk.keep(.own, "there:\(today)", ["free": 900])
        couple.a.press("nav.tab", ["tab": "mine"])
        let rows = couple.a.view.blocks.flatMap { if case .rows(_, let rows) = $0 { rows } else { [Row]() } }
        #expect(rows.first { $0.cells == ["easy", "good", "much"] }?.detail == "easy, good stretch, too much")
        #expect(
            rows.filter { !$0.cells.isEmpty }.map(\.detail) == [
                "not really, somewhat, very much, left open", "left open, left open, left open, very much", "easy, good stretch, too much",
            ])
        #expect(rows.allSatisfy { $0.cells.isEmpty || !$0.detail.isEmpty }, "no row is colour alone")
    }

    @Test func `R41 nothing interprets what was noticed`() throws {
        let couple = try Couple.joined()
        let words = couple.a.app.desk.words
        let line = Noticing.line(["body": [["place": "chest", "quality": "tight"]], "word": "far"], words)
        #expect(line == "Chest: tight · “far”")
    }

    @Test func `R16 R17 no effect asks for a place, contacts or notifications`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(60_000)
        let asked = Set((couple.a.done + couple.b.done).compactMap { $0.json["effect"]?.text })
        #expect(asked.isDisjoint(with: ["location", "contacts", "notify", "push"]))
    }
}

struct StartTests {
    @Test func `a snapshot that cannot be understood loses nothing: the log is read anew`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        couple.a.press("write.keep", fields: ["text": "still here"])
        couple.settle()
        let entries = couple.relay.log.filter { $0.owner == "a" && $0.log == .own }.map(\.entry)
        let again = Phone("a", couple.relay, couple.a.content)
        again.open(member: true, snapshot: ["version": 99])
        #expect(again.done.contains(.replay))
        again.send(.entries(log: .own, entries))
        again.deliver()
        #expect(again.screen == "today")
        #expect(again.app.desk.pair?.slot == 0)
        #expect(again.app.desk.journal.records(.own, "reflection:").count == 1)
    }

    @Test func `a page too long to be one entry stays on the screen and says so`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.write")
        let long = Text(repeating: "long ", count: 20_000)
        couple.a.press("write.keep", fields: ["text": .string(long)])
        #expect(couple.a.screen == "writing")
        #expect(couple.a.json.written().contains(long))
        #expect(couple.a.view.notice?.text == couple.a.app.desk.words("write.tooLong"))
    }

    @Test func `what cannot be read changes nothing and is answered`() throws {
        var core = Holdfast()
        for text in ["", "{", "[]", "null", "{\"event\":\"tap\"}", "{\"event\":\"start\"}", "{\"event\":\"nothing\",\"mono\":1e400}"] {
            let before = core.view()
            let answer = String(decoding: core.update(Array(text.utf8)), as: UTF8.self)
            #expect(answer.hasPrefix("[{\"effect\":\"complain\""), "\(text)")
            #expect(core.view() == before)
        }
    }
}

extension App {
    /// A press without the drawing that follows it, where there are thousands.
    fileprivate mutating func update(press name: Text, _ with: JSON) {
        _ = update(Event(mono: 60_000, wall: Phone.epoch + 60_000, .tap(Tap(name: name, with), fields: .object([]))))
    }
}
