import HoldfastCore
import Testing

struct SideTests {
    private func pairJournal(slot: Int?) -> Journal {
        var journal = Journal(author: "a1")
        journal.slot = slot
        return journal
    }

    @Test func `the other member never writes my name`() throws {
        var journal = pairJournal(slot: 0)
        journal.apply(try said("name@0", "Ada", in: .pair, at: At.evening))
        #expect(journal.apply(try said("name@0", "forged", in: .pair, at: At.evening + At.day, by: "b2", mine: false)) == nil)
        #expect(journal.value(.pair, "name@0") == "Ada")
        #expect(journal.apply(try said("name@1", "forged", in: .pair, at: At.evening + At.day)) == nil)
        #expect(journal.value(.pair, "name@1") == nil)
    }

    @Test func `a forgery that comes first does not keep the true name out`() throws {
        var journal = pairJournal(slot: 0)
        journal.apply(try said("name@0", "forged", in: .pair, at: At.evening + 40 * 365 * At.day, by: "b2", mine: false))
        #expect(journal.value(.pair, "name@0") == nil)
        #expect(journal.records(.pair, "").isEmpty)
        journal.apply(try said("name@0", "Ada", in: .pair, at: At.evening))
        #expect(journal.value(.pair, "name@0") == "Ada")
    }

    @Test(arguments: [0, 1])
    func `which side is mine may be learned after the entries`(_ slot: Int) throws {
        var journal = pairJournal(slot: nil)
        journal.apply(try said("kept:hug@\(slot)", "mine", in: .pair, at: At.evening))
        journal.apply(try said("kept:hug@\(1 - slot)", "yours", in: .pair, at: At.evening + 1, by: "b2", mine: false))
        journal.apply(try said("kept:hug@\(slot)", "forged", in: .pair, at: At.evening + 2, by: "b2", mine: false))
        #expect(journal.records(.pair, "kept:").isEmpty)
        journal.slot = slot
        #expect(journal.records(.pair, "kept:").map(\.value) == ["yours", "mine"])
        #expect(journal.records(.pair, "kept:").map(\.key) == ["kept:hug@\(1 - slot)", "kept:hug@\(slot)"])
        #expect(journal.records(.pair, "kept:").map(\.mine) == [false, true])
    }

    @Test func `the own log takes nothing from the other member`() {
        let body: JSON = ["w": .integer(At.evening), "c": 0, "k": "name", "v": "forged"]
        #expect(Entry(OpenedEntry(id: "e1", author: "b2", mine: false, body: body), log: .own) == nil)
    }

    @Test func `a shared record tells who wrote it last`() throws {
        var journal = pairJournal(slot: 0)
        journal.apply(try said("place", "here", in: .pair, at: At.evening))
        #expect(journal.record(.pair, "place")?.mine == true)
        journal.apply(try said("place", "there", in: .pair, at: At.evening + 1, by: "b2", mine: false))
        #expect(journal.record(.pair, "place")?.mine == false)
        #expect(journal.value(.pair, "place") == "there")
    }

    @Test func `we never write under the other's key, nor before we know our side`() {
        var journal = pairJournal(slot: 0)
        #expect(journal.write(.pair, "name@1", "x", id: "e1", wall: At.evening) == nil)
        #expect(journal.write(.pair, "name@0", "x", id: "e2", wall: At.evening) != nil)
        var unpaired = pairJournal(slot: nil)
        #expect(unpaired.write(.pair, "name@0", "x", id: "e3", wall: At.evening) == nil)
    }
}
