import HoldfastCore
import Testing

struct SnapshotTests {
    /// Both logs, removed records, a forgery, two authors, a clock ahead of its own time.
    private func lived() throws -> Journal {
        var journal = Journal(author: "a1")
        journal.slot = 0
        journal.apply(try said("name@1", "Bo", in: .pair, at: At.evening + 5 * At.hour, by: "b2", mine: false), wall: At.evening)
        journal.apply(try said("name@0", "forged", in: .pair, by: "b2", id: "e9", mine: false), wall: At.evening)
        for index in 0..<20 {
            _ = journal.write(.own, "noticing:\(index % 12)", ["at": .integer(Int64(index))], id: "o\(index)", wall: At.evening)
        }
        _ = journal.write(.own, "noticing:3", .null, id: "o20", wall: At.evening)
        _ = journal.write(.pair, "name@0", "Ada", id: "p1", wall: At.evening)
        return journal
    }

    @Test func `nothing is lost in a snapshot`() throws {
        let journal = try lived()
        let restored = try #require(Journal(snapshot: JSON.read(journal.snapshot.write()), author: "a1"))
        #expect(restored == journal)
        #expect(restored.clock == journal.clock)
        #expect(restored.slot == 0)
        #expect(restored.records(.own, "noticing:") == journal.records(.own, "noticing:"))
        #expect(restored.value(.pair, "name@0") == "Ada")
        #expect(restored.stamp(.own, "noticing:3") == journal.stamp(.own, "noticing:3"))
        #expect(restored.value(.own, "noticing:3") == nil)
    }

    @Test func `a restored journal goes on as the one it was taken from`() throws {
        var journal = try lived()
        var restored = try #require(Journal(snapshot: journal.snapshot, author: "a1"))
        let late = try said("noticing:3", "late", at: At.evening - At.day)
        #expect(journal.apply(late) == nil)
        #expect(restored.apply(late) == nil)
        #expect(journal.write(.own, "x", 1, id: "n1", wall: At.evening) == restored.write(.own, "x", 1, id: "n1", wall: At.evening))
        #expect(restored == journal)
    }

    @Test func `the order of arrival leaves no trace in a snapshot`() throws {
        let entries = try (0..<40).map { (number: Int) throws -> Entry in
            try said("k:\(number % 9)", JSON(number), at: At.evening + Int64(number * 7 % 40), id: "e\(number)")
        }
        var forward = Journal()
        var backward = Journal()
        for entry in entries { forward.apply(entry) }
        for entry in entries.reversed() { backward.apply(entry) }
        #expect(forward.snapshot.write() == backward.snapshot.write())
    }

    @Test func `a member that is missing or strange gives no journal at all`() throws {
        let whole = try lived().snapshot
        let members = try #require(whole.members)
        #expect(Journal(snapshot: whole) != nil)
        for (index, member) in members.enumerated() {
            var missing = members
            missing.remove(at: index)
            #expect(Journal(snapshot: .object(missing)) == nil, "\(member.name)")
            for strange in [JSON.bool(true), 2, "x", .array([.array([])]), .array([1]), .object([])] {
                var changed = members
                changed[index].value = strange
                #expect(Journal(snapshot: .object(changed)) == nil, "\(member.name) \(strange)")
            }
        }
        for none in [JSON.null, 1, .array([]), .object([])] { #expect(Journal(snapshot: none) == nil) }
    }

    @Test func `a row that is changed in any cell gives no journal at all`() throws {
        let whole = try lived().snapshot
        let members = try #require(whole.members)
        let strange: [[JSON]] = [
            [.null, 1, "x", .integer(.max)], [.null, -1, "x"], [.null, 99, -1, "a1"], [.null, "", 1, "two words"],
            [.null, 1], ["", 1, "a!!", "name@0!!", "key!"],
        ]
        for (index, member) in members.enumerated() where member.name == "own" || member.name == "pair" {
            let rows = try #require(member.value.items)
            for (column, values) in strange.enumerated() {
                for value in values {
                    var cells = try #require(rows[0].items)
                    cells[column] = value
                    var changed = members
                    changed[index].value = .array([.array(cells)] + rows.dropFirst())
                    #expect(Journal(snapshot: .object(changed)) == nil, "\(member.name) \(column) \(value)")
                }
            }
            for rows in [rows.reversed(), rows + [rows[0]], [rows[0], rows[0]], [.array([])]] {
                var changed = members
                changed[index].value = .array(rows)
                #expect(Journal(snapshot: .object(changed)) == nil)
            }
        }
    }
}
