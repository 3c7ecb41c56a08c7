import Testing

@testable import HoldfastCore

struct JournalTests {
    @Test func `what was said is known, and nothing else is`() throws {
        var journal = Journal()
        let change = journal.apply(try said("name", "Ada"))
        #expect(change == Change(log: .own, key: "name", was: nil, now: "Ada", mine: true))
        #expect(journal.value(.own, "name") == "Ada")
        #expect(journal.value(.pair, "name") == nil)
        #expect(journal.value(.own, "nam") == nil)
    }

    @Test func `an entry that comes twice changes nothing the second time`() throws {
        var journal = Journal()
        let entry = try said("name", "Ada")
        journal.apply(entry)
        let before = journal
        #expect(journal.apply(entry) == nil)
        #expect(journal == before)
    }

    @Test func `an older entry that comes late changes nothing`() throws {
        var journal = Journal()
        journal.apply(try said("name", "new", at: At.evening + 1))
        #expect(journal.apply(try said("name", "old", at: At.evening)) == nil)
        #expect(journal.value(.own, "name") == "new")
    }

    static let laterOf: [(Int64, Int64, Text, Text)] = [
        (1, 0, "a1", "e1"), (0, 1, "a1", "e1"), (0, 0, "b1", "e1"), (0, 0, "a1", "e2"), (0, 0, "a10", "e1"),
    ]

    @Test(arguments: laterOf)
    func `time, count, author and id decide in this order, whichever comes first`(
        _ wall: Int64, _ count: Int64, _ author: Text, _ id: Text
    ) throws {
        let first = try said("name", "first")
        let later = try said("name", "later", at: At.evening + wall, count: count, by: author, id: id)
        for order in [[first, later], [later, first]] {
            var journal = Journal()
            for entry in order { journal.apply(entry) }
            #expect(journal.value(.own, "name") == "later")
        }
    }

    @Test func `what was removed does not come back with an older entry`() throws {
        var journal = Journal()
        journal.apply(try said("keep:hug", true, at: At.evening))
        let change = journal.apply(try said("keep:hug", .null, at: At.evening + 2))
        #expect(change == Change(log: .own, key: "keep:hug", was: true, now: nil, mine: true))
        #expect(journal.value(.own, "keep:hug") == nil)
        #expect(journal.records(.own, "keep:").isEmpty)
        #expect(journal.stamp(.own, "keep:hug")?.wall == At.evening + 2)
        #expect(journal.apply(try said("keep:hug", true, at: At.evening + 1)) == nil)
        journal.apply(try said("keep:hug", "again", at: At.evening + 3))
        #expect(journal.records(.own, "keep:").map(\.value) == ["again"])
    }

    @Test func `a list never holds another family, a removed record or a wrong order`() throws {
        var journal = Journal()
        let keys = ["noticing:c", "noticing:a", "notice", "noticing:b", "noticed:x", "noticing"]
        for (index, key) in keys.enumerated() { journal.apply(try said(key, .string(key), at: At.evening + Int64(index))) }
        journal.apply(try said("noticing:d", "early", at: At.evening - 5))
        #expect(journal.records(.own, "noticing:").map(\.key) == ["noticing:b", "noticing:a", "noticing:c", "noticing:d"])
        #expect(journal.records(.own, "noticing:", limit: 2).map(\.key) == ["noticing:b", "noticing:a"])
        journal.apply(try said("noticing:c", "moved", at: At.evening + 100))
        journal.apply(try said("noticing:a", .null, at: At.evening + 101))
        #expect(journal.records(.own, "noticing:").map(\.key) == ["noticing:c", "noticing:b", "noticing:d"])
        #expect(journal.records(.own, "noticing:c").map(\.value) == ["moved"])
        #expect(journal.records(.own, "session:").isEmpty)
    }

    @Test func `keys that look alike are never one key`() throws {
        var journal = Journal()
        journal.apply(try said("keep:a", 1))
        journal.apply(try said("keep:A", 2))
        #expect(journal.value(.own, "keep:a") == 1)
        #expect(journal.records(.own, "keep:").count == 2)
    }

    @Test func `leaving a pair leaves nothing of it and all of one's own`() throws {
        var journal = Journal()
        journal.slot = 1
        journal.apply(try said("name", "mine"))
        journal.apply(try said("name@1", "ours", in: .pair))
        journal.forget(.pair)
        #expect(journal.slot == nil)
        #expect(journal.value(.own, "name") == "mine")
        journal.slot = 1
        #expect(journal.value(.pair, "name@1") == nil)
    }
}
