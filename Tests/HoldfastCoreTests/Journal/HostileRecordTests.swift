import Testing

@testable import HoldfastCore

/// Whatever stands in the logs, every screen is drawn: a record of a wrong kind, an extreme number, a missing or a nested
/// member is passed over, never a trap.
struct HostileRecordTests {
    static let numbers: [JSON] = [
        .integer(.min), .integer(.max), .integer(.min + 1), -1, 0, 1, 1_000, 1_000_001, .integer(Int64(Int32.max)),
        .integer(Int64(Int32.min)),
        .number(1e300), .number(-1e300), .number(9_223_372_036_854_775_808), .number(0.5), .number(-0.0),
    ]
    static let others: [JSON] = [
        "", "x", "\u{202e}", true, [], .object([]), [[]], ["a": ["a": ["a": .null]]], .string(Text(repeating: "x", count: 400)),
    ]

    static let members: [Text] = [
        "day", "run", "before", "rung", "due", "people", "until", "open", "on", "level", "name", "activity", "text", "word", "body", "felt",
        "there", "free", "stretch", "pleasant", "calm", "brush", "code", "way", "sound", "place", "quality",
    ]

    /// A record in which every member that any room reads is this.
    private static func full(_ value: JSON) -> JSON {
        .object(
            members.map { name in
                switch name {
                case "felt": .init(name, .object(["stretch", "pleasant", "calm"].map { .init($0, value) }))
                case "body": .init(name, [["place": value, "quality": value], value])
                default: .init(name, value)
                }
            })
    }

    static let own: [Text] = [
        "me", "way", "senses", "recovery", "check", "rehearsed", "sober", "mute", "leaving", "group:held", "mark:held-0",
        "answer:quiet-0", "more:quiet-0", "rest:quiet-0", "hide:gaze-0", "favourite:quiet-0", "body:heart", "day:argument",
        "much:quiet-0", "touch:hands", "there:1", "there:2", "noticing:1", "noticing:2", "reflection:1", "done:1", "run:quiet-0",
        "seen:x/y",
        "showing:1",
    ]
    static let pair: [Text] = [
        "name@0", "name@1", "ask@0", "ask@1", "keep:quiet-0@0", "keep:quiet-0@1", "done:0123456789abcdef", "run:quiet-0@0", "run:quiet-0@1",
        "rung:quiet-0@0", "rung:quiet-0@1", "seen:curious/x", "apart", "pack:x",
    ]

    private func walk(_ phone: Phone) {
        for tab in Tab.all {
            phone.press("nav.tab", ["tab": .string(tab.name)])
            _ = phone.json.written()
        }
        for tap: Text in [
            "mine.marks", "mine.body", "mine.check", "mine.senses", "mine.recovery", "mine.move", "mine.help", "mine.wipe", "mine.write",
            "mine.export", "mine.mute", "us.name", "us.words", "us.leave", "there.open", "alone.notice", "body.clear",
        ] {
            phone.press(tap)
            _ = phone.json.written()
            phone.press("nav.back")
        }
        phone.press("nav.tab", ["tab": "today"])
        for activity: Text in ["quiet-0", "gaze-0", "held-0"] {
            let with: JSON = ["activity": .string(activity)]
            for tap: Text in ["explore.open", "explore.near", "explore.ask", "after.keep", "keep.rest", "keep.wake", "keep.drop"] {
                phone.press(tap, with)
                _ = phone.json.written()
            }
            for level: Text in ["same", "gentle", "no"] {
                phone.press("today.answer", ["activity": .string(activity), "level": .string(level)])
            }
            phone.press("one.begin", with)
            _ = phone.json.written()
            phone.pressSession("session.ready")
            _ = phone.json.written()
            phone.pressSession("session.stop")
            phone.pressSession("session.done")
        }
        phone.press("mine.read", ["id": "1"])
        _ = phone.json.written()
    }

    private func play(_ value: JSON) throws {
        let couple = try Couple.ready(Library.content())
        for (late, value) in [Self.full(value), value].enumerated() {
            let wall = Phone.epoch + 80_000 + Int64(late)
            couple.a.read(.own, Self.own.map { Phone.entry($0, value, wall: wall, count: Int64(late)) })
            couple.a.read(
                .pair, Self.pair.flatMap { key in [true, false].map { Phone.entry(key, value, wall: wall, count: Int64(late), mine: $0) } })
            walk(couple.a)
        }
        for phone in [couple.a, couple.b] { phone.answer("quiet-0", "same") }
        couple.settle(1_000)
        couple.b.press("both.begin")
        couple.settle(10_000)
        couple.a.send(.hidden)
        couple.a.send(.shown)
        for phone in [couple.a, couple.b] {
            phone.pressSession("session.stop")
            phone.pressSession("session.done")
            phone.pressSession("session.leave")
        }
        couple.settle(86_400_000)
        _ = couple.a.json.written()
        let again = Phone("a", couple.relay, couple.a.content)
        again.open(member: true, snapshot: couple.a.app.desk.journal.snapshot)
        walk(again)
    }

    @Test(arguments: numbers) func `no number in a record ever ends the app`(_ number: JSON) throws { try play(number) }

    @Test(arguments: others) func `no record of another kind ever ends the app`(_ value: JSON) throws { try play(value) }

    @Test func `a number that a phone cannot count in never counts here either`() {
        let most = Int64(Int32.max)
        for number: JSON in [.integer(most + 1), .integer(-most - 2), .integer(.max), .number(2_147_483_648), .number(0.5), .number(.nan)] {
            #expect(number.int == nil)
        }
        for number: JSON in [.integer(most), .integer(-most - 1), .number(2_147_483_647)] { #expect(number.int != nil) }
    }

    @Test func `a record of the pair in this member's own log never ends the app either`() throws {
        for slot: JSON in [0, 1, 2, .integer(.max), "0"] {
            let couple = try Couple.ready(Library.content())
            let pair: JSON = ["pair": "p", "secret": "s", "slot": slot, "zone": .integer(.min), "members": [1, [], "x", .null]]
            couple.a.read(.own, [Phone.entry("pair", pair, wall: Phone.epoch + 80_000)])
            walk(couple.a)
        }
    }
}
