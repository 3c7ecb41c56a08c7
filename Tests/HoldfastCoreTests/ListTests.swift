import Testing

@testable import HoldfastCore

struct ListTests {
    @Test func `equal elements never change places`() {
        print("seed", "stable")
        var random = Random(seed: "stable")
        for _ in 0..<200 {
            let items = (0..<random.below(60)).map { (rank: random.below(5), place: $0) }
            let ordered = items.ordered { $0.rank < $1.rank }
            #expect(ordered.count == items.count)
            for (one, next) in zip(ordered, ordered.dropFirst()) { #expect((one.rank, one.place) < (next.rank, next.place)) }
        }
    }

    @Test func `a list operation never loses or reorders an element`() {
        let list = [3, 1, 2]
        #expect(list.map { "\($0)" as Text } == ["3", "1", "2"])
        #expect(list.filter { $0 > 1 } == [3, 2])
        #expect(list.compactMap { $0 > 1 ? $0 * 2 : nil } == [6, 4])
        #expect([Int]().ordered(by: <).isEmpty)
    }
}

struct BoxedTests {
    private struct Room: Equatable {
        @Boxed var text: Text = "before"
    }

    @Test func `changing a copy never changes the original`() {
        let room = Room()
        var copy = room
        copy.text += " and after"
        #expect(room.text == "before")
        #expect(copy.text == "before and after")
    }

    @Test func `two boxes with the same in them are equal`() {
        #expect(Room() == Room())
        #expect(Room() != Room(text: "after"))
    }
}
