import Testing

@testable import HoldfastCore

/// One entry that breaks a rule is left out, and said; it takes nothing else with it (docs/threat-model.md: the partner).
struct UnreadTests {
    private static let nested = Text(repeating: "[", count: 5_000) + Text(repeating: "]", count: 5_000)

    /// Bodies that the reader of a whole event refuses.
    static let bodies: [Text] = [
        "{\"w\":1790000000000,\"c\":0,\"k\":\"name@1\",\"v\":\(nested)}",
        "{\"w\":1790000000000,\"c\":0,\"k\":\"name@1\",\"v\":{\"name\":\"\\ud800 ] } , \\\" \"}}",
        "{\"w\":1790000000000,\"c\":0,\"k\":\"name@1\",\"v\":1e999}", nested,
    ]

    private func entry(_ log: Text, _ id: Text, _ mine: Bool, _ body: Text) -> Text {
        "{\"log\":\"\(log)\",\"id\":\"\(id)\",\"author\":\"aa\",\"mine\":\(mine),\"body\":\(body)}"
    }

    private func own(_ id: Text, _ key: Text, _ value: Text) -> Text {
        entry("own", id, true, "{\"w\":1790000000000,\"c\":0,\"k\":\"\(key)\",\"v\":\(value)}")
    }

    private func answer(_ core: inout Holdfast, _ event: Text) -> Text {
        Text(bytes: core.update(event.bytes))
    }

    private func start(_ entries: [Text]) throws -> Text {
        let content = try Content.load()
        return "{\"event\":\"start\",\"mono\":1000,\"wall\":1790000001000,\"catalogue\":\((content["catalogue"] ?? .null).written()),"
            + "\"words\":\((content["words"] ?? .null).written()),\"member\":true,\"author\":\"aa\",\"seed\":\"1\","
            + "\"entries\":[\(entries.joined(","))]}"
    }

    @Test(arguments: bodies) func `one entry that cannot be read never costs the start, nor the entries around it`(_ body: Text) throws {
        var core = Holdfast()
        let told = answer(
            &core,
            try start([own("e1", "me", "{\"name\":\"Ana\"}"), entry("pair", "e2", false, body), own("e3", "way", "{\"way\":\"one\"}")]))
        #expect(!told.contains("complain"))
        let view = Text(bytes: core.view())
        #expect(view.contains("Ana"), "the entry before it")
        #expect(view.contains("\"screen\":\"today\""), "and the one after it")
        #expect(view.contains("written by a newer Holdfast"), "and it is said")
    }

    @Test(arguments: bodies) func `nor a page that comes later`(_ body: Text) throws {
        var core = Holdfast()
        _ = answer(&core, try start([own("e1", "way", "{\"way\":\"one\"}")]))
        #expect(!Text(bytes: core.view()).contains("newer Holdfast"))
        let told = answer(
            &core,
            "{\"event\":\"entries\",\"mono\":2000,\"wall\":1790000002000,\"log\":\"own\",\"entries\":["
                + "\(entry("own", "e2", true, body)),\(own("e3", "me", "{\"name\":\"Ana\"}"))]}")
        #expect(!told.contains("complain"))
        #expect(Text(bytes: core.view()).contains("Ana"))
        #expect(Text(bytes: core.view()).contains("newer Holdfast"))
    }

    @Test func `what is no list of anything is still refused whole`() throws {
        var core = Holdfast()
        for event in ["{\"event\":\"entries\",\"log\":\"own\",\"entries\":[}", "{\"event\":\"entries\",\"log\":\"own\",\"entries\":[[}]"] {
            #expect(answer(&core, event).contains("complain"), "\(event)")
        }
    }

    static let strange: [(Text, JSON)] = [
        ("junk:1", ["on": true]), ("name", ["name": "x"]), ("keep:copy-me", ["on": true]), ("run:copy-me", ["day": 1, "run": 1]),
        ("rung:copy-me", ["rung": 1]), ("pair", ["secret": "x"]), ("mark:copy-me", ["open": true]), ("apart@1", ["on": true]),
        ("name@1", ["name": .string(Text(repeating: "x", count: 49 << 10))]), ("ask@1", .string(Text(repeating: "\u{1}", count: 9 << 10))),
        ("done:\(Text(repeating: "x", count: 201))", ["activity": "copy-me"]),
    ]

    @Test(arguments: strange) func `what the pair log has no room for is never kept, and is said`(_ key: Text, _ value: JSON) throws {
        let couple = try Couple.joined()
        couple.settle(1_000)
        let before = couple.a.app.desk.journal
        #expect(!couple.a.says("kept.unreadable"))
        couple.a.hear(key, value)
        #expect(couple.a.app.desk.journal == before)
        #expect(couple.a.says("kept.unreadable"))
    }

    @Test func `a log full of such entries is never read from its beginning at every start`() throws {
        let couple = try Couple.joined()
        couple.a.done = []
        couple.a.read(.pair, (0..<500).map { Phone.entry("junk:\($0)", 1, count: Int64($0), mine: false) })
        #expect(couple.a.done.contains { if case .snapshot = $0 { true } else { false } })
    }
}
