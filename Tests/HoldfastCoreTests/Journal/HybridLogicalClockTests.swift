import HoldfastCore
import Testing

struct HybridLogicalClockTests {
    private func ordered(_ stamps: [Stamp]) -> Bool {
        zip(stamps, stamps.dropFirst()).allSatisfy { ($0.wall, $0.count) < ($1.wall, $1.count) }
    }

    @Test func `no two stamps are the same, even when the time stands still or goes back`() {
        var clock = HybridLogicalClock(author: "a1")
        let walls = [At.evening, At.evening, At.evening, At.evening - 5 * At.hour, At.evening - 1, At.evening + 1, At.evening]
        #expect(ordered(walls.map { clock.now(wall: $0) }))
    }

    @Test func `what is written after reading is never older than what was read`() throws {
        var clock = HybridLogicalClock(author: "a1")
        let theirs = try said("name", "x", at: At.evening + 5 * At.hour, count: 7).stamp
        clock.observe(theirs, wall: At.evening)
        #expect(ordered([theirs, clock.now(wall: At.evening), clock.now(wall: At.evening + 1)]))
    }

    @Test func `a clock that is years ahead does not take ours along`() throws {
        var clock = HybridLogicalClock(author: "a1")
        clock.observe(try said("name", "x", at: At.evening + At.day + 1).stamp, wall: At.evening)
        clock.observe(try said("name", "x", at: 4_102_444_799_999).stamp, wall: At.evening)
        #expect(clock.now(wall: At.evening) == Stamp(wall: At.evening, count: 0, author: "a1"))
    }

    @Test func `our own clock recovers once it has been set right`() {
        var clock = HybridLogicalClock(author: "a1")
        _ = clock.now(wall: At.evening + 400 * At.day)
        #expect(clock.now(wall: At.evening).wall == At.evening)
    }

    @Test func `a device whose clock is at the beginning or end of time still writes what others accept`() throws {
        for wall in [Int64.min, 0, Int64.max] {
            var journal = Journal(author: "a1")
            let written = journal.write(.own, "x", 1, id: "e1", wall: wall)
            let entry = try #require(written)
            #expect(Entry(OpenedEntry(id: "e1", author: "a1", mine: true, body: entry.body), log: .own) == entry)
        }
    }

    @Test(arguments: [5 * At.hour, 3 * At.day, 60 * 365 * At.day])
    func `a partner whose clock is ahead never locks us out of a shared record`(_ ahead: Int64) throws {
        var ours = Journal(author: "a1")
        var theirs = Journal(author: "b2")
        let fromThem = theirs.write(.pair, "place", "theirs", id: "e1", wall: At.evening + ahead)
        let first = try #require(fromThem)
        ours.apply(try said("place", "theirs", in: .pair, at: first.stamp.wall, by: "b2", mine: false), wall: At.evening)
        let fromUs = ours.write(.pair, "place", "ours", id: "e2", wall: At.evening + 1)
        let second = try #require(fromUs)
        let body = OpenedEntry(id: "e2", author: "a1", mine: false, body: second.body)
        theirs.apply(try #require(Entry(body, log: .pair)), wall: At.evening + ahead)
        #expect(ours.value(.pair, "place") == "ours")
        #expect(theirs.value(.pair, "place") == "ours")
    }

    @Test func `a stamp at the very end of time is refused a successor, not overflowed`() throws {
        var journal = Journal(author: "a1")
        journal.apply(try said("x", "last", at: 4_102_444_799_999, count: 1_000_000_000, by: "b2"))
        #expect(journal.write(.own, "x", "after", id: "e2", wall: At.evening) == nil)
        #expect(journal.value(.own, "x") == "last")
        #expect(journal.write(.own, "y", "fine", id: "e3", wall: At.evening) != nil)
    }

    @Test func `a full count goes on in the next millisecond`() throws {
        var journal = Journal(author: "a1")
        journal.apply(try said("x", 1, at: At.evening, count: 1_000_000_000, by: "b2"), wall: At.evening)
        let written = journal.write(.own, "x", 2, id: "e2", wall: At.evening)
        let entry = try #require(written)
        #expect(entry.stamp == Stamp(wall: At.evening + 1, count: 0, author: "a1"))
    }
}
