import HoldfastCore
import Testing

struct EntryTests {
    static let good: JSON = ["w": .integer(At.evening), "c": 3, "k": "keep:hug", "v": ["on": true]]

    private func read(_ body: JSON, id: Text = "e1", author: Text = "a1") -> Entry? {
        Entry(OpenedEntry(id: id, author: author, mine: true, body: body), log: .own)
    }

    @Test func `a body that is read and sealed again is the same body`() throws {
        let entry = try #require(read(Self.good))
        #expect(entry.stamp == Stamp(wall: At.evening, count: 3, author: "a1"))
        #expect(entry.body == Self.good)
    }

    @Test func `a member that a later version added does no harm`() throws {
        guard case .object(let members) = Self.good else { return }
        #expect(read(.object(members + [JSON.Member("later", 1)])) != nil)
    }

    static let broken: [(Text, JSON)] = [
        ("w", .null), ("w", "1795460400000"), ("w", 1_577_836_799_999), ("w", 4_102_444_800_000), ("w", -1),
        ("w", .integer(.max)), ("w", .number(1e300)), ("w", .number(1_795_460_400_000.5)), ("c", -1), ("c", .null),
        ("c", 1_000_000_001), ("c", .integer(.max)), ("k", ""), ("k", 1), ("k", "two words"), ("k", "name@0!"),
        ("k", "caf\u{e9}"), ("k", "line\nbreak"), ("k", "\u{0}"), ("k", .string(Text(repeating: "k", count: 129))),
    ]

    @Test(arguments: broken)
    func `a body that breaks a rule is never applied`(_ name: Text, _ value: JSON) {
        guard case .object(let members) = Self.good else { return }
        #expect(read(.object(members.map { $0.name == name ? JSON.Member(name, value) : $0 })) == nil)
        #expect(read(.object(members.filter { $0.name != name })) == nil)
    }

    @Test func `a body that is no object, or comes from nowhere, is never applied`() {
        for body in [JSON.null, .array([]), 1, "x", .object([])] { #expect(read(body) == nil) }
        #expect(read(Self.good, id: "") == nil)
        #expect(read(Self.good, id: "e 1") == nil)
        #expect(read(Self.good, author: "") == nil)
    }

    @Test func `a value nested without end is never applied`() {
        func nested(_ levels: Int) -> JSON { (0..<levels).reduce(1) { value, _ in .array([value]) } }
        func body(_ value: JSON) -> JSON { ["w": .integer(At.evening), "c": 0, "k": "x", "v": value] }
        #expect(read(body(nested(32))) != nil)
        #expect(read(body(nested(33))) == nil)
    }

    @Test func `what could not be read elsewhere is not written here`() {
        var journal = Journal(author: "a1")
        let nested: JSON = (0..<33).reduce(1) { value, _ in .array([value]) }
        let large = JSON.string(Text(repeating: "x", count: 48 << 10))
        let escaped = JSON.string(Text(repeating: "\u{1}", count: 9 << 10))
        for value in [nested, large, escaped] { #expect(journal.write(.own, "x", value, id: "e1", wall: At.evening) == nil) }
        for key in ["", "two words", "a!"] { #expect(journal.write(.own, key, 1, id: "e1", wall: At.evening) == nil) }
        #expect(journal == Journal(author: "a1"))
    }

    @Test func `what we keep in memory is what the others will read`() throws {
        var journal = Journal(author: "a1")
        let written = journal.write(.own, "x", ["n": .number(.nan), "d": .number(2)], id: "e1", wall: At.evening)
        let entry = try #require(written)
        #expect(journal.value(.own, "x") == ["n": .null, "d": .number(2)])
        #expect(try JSON.read(entry.body.write()) == entry.body)
    }
}
