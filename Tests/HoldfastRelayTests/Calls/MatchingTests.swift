import Hummingbird
import Testing

@testable import HoldfastRelay

struct MatchingTests {
    @Test(arguments: StoreKind.allCases)
    func `every kind of no offer is the same bytes (R15)`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple()
            let nobody = try await one.offers()
            try await one.marks([], filler: 1)
            let half = try await one.offers()
            let unasked = try await other.offers()
            try await other.marks([], filler: 2)
            let nothing = try await other.offers()
            #expect(nobody.text == #"{"day":"2026-11-23","tokens":[]}"#)
            #expect(Set([nobody, half, unasked, nothing].map(\.everything)).count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `offers are the same for both and all day, whatever anyone changes`(_ kind: StoreKind) async throws {
        let relay = try RelayUnderTest(kind)
        try await relay.run { phones in
            let (one, other) = try await phones.couple(zone: 120)
            let open = (0..<100).map { Sample.token($0) }
            try await one.marks(open, filler: 1)
            try await other.marks(open, filler: 2)
            let first = try await one.offers()
            #expect((1...3).contains(first.tokens.count))
            try await one.marks(open.reversed(), filler: 3)
            relay.clock.advance(hours: 9)
            #expect(try await other.offers().everything == first.everything)
            // 23:00 where they live; an hour later it is another day there, though not yet in UTC.
            relay.clock.advance(hours: 1)
            let next = try await other.offers()
            #expect(next.text.contains("2026-11-24"))
            #expect(next.tokens != first.tokens)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `every kind of nothing released is the same bytes, and no call tells them apart`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            var seen: Set<String> = []
            var puts: Set<String> = []
            for (number, answers) in [[nil, nil], [1, nil], [nil, 1], [1, 2]].enumerated() {
                let (one, other) = try await phones.couple(number + 1)
                for (phone, yes) in zip([one, other], answers) {
                    guard let yes else { continue }
                    puts.insert(try await phone.answers([yes: 2], filler: yes).everything)
                }
                seen.insert(try await one.released().everything)
                seen.insert(try await other.released().everything)
                // Trying again is not told from a first time, and finds out nothing.
                puts.insert(try await one.answers([3: 0], filler: 8).everything)
                puts.insert(try await one.answers([4: 0], filler: 9).everything)
                seen.insert(try await one.released().everything)
            }
            #expect(seen.count == 1)
            #expect(puts.count == 1)
        }
    }

    @Test func `answers are released to both at once, and a released one is final`() async throws {
        try await RelayUnderTest().run { phones in
            let (one, other) = try await phones.couple()
            try await one.answers([1: 0, 2: 0], filler: 1)
            #expect(try await one.released().tokens.isEmpty)
            #expect(try await other.released().tokens.isEmpty)
            try await other.answers([2: 2, 3: 1], filler: 2)
            let released = try await one.released()
            #expect(released.tokens == [Sample.rung(2, 0).text])
            #expect(try await other.released().everything == released.everything)
            for again in [[:], [2: 2], [2: 0, 9: 0]] {
                #expect(try await one.answers(again, filler: 3).status == 204)
                #expect(try await one.released().everything == released.everything)
            }
            #expect(try await other.answers([9: 0], filler: 4).status == 204)
            #expect(try await one.released().tokens.sorted() == [Sample.rung(2, 0).text, Sample.rung(9, 0).text].sorted())
        }
    }

    @Test func `answers of another day are refused, so that nobody answers ahead (R6)`() async throws {
        let relay = try RelayUnderTest()
        try await relay.run { phones in
            let (one, other) = try await phones.couple()
            for day in ["2026-11-22", "2026-11-24", "", "2026-11-23 "] {
                try await one.answers([1: 0], filler: 1, day: day).expectProblem(409, "another-day")
            }
            try await one.answers([1: 0], filler: 1)
            relay.clock.advance(hours: 12)
            try await other.answers([1: 0], filler: 2, day: "2026-11-24")
            #expect(try await one.released().text == #"{"day":"2026-11-24","tokens":[]}"#)
        }
    }

    @Test func `lists of another length, form or with repeats are refused`() async throws {
        try await RelayUnderTest().run { phones in
            let (one, _) = try await phones.couple()
            let marks = Sample.marks(open: [], filler: 1).map(\.text)
            var wrong = [Array(marks.dropLast()), marks + [Sample.token(1).text], []]
            wrong += ["", "short", String(repeating: "A", count: 21) + "B", String(repeating: "=", count: 22)].map {
                marks.dropLast() + [$0]
            }
            wrong.append(marks.dropLast() + [marks[0]])
            for tokens in wrong { try await one.refused(400, "malformed", .put, "/v1/marks", ["tokens": tokens]) }
            let ladders = Sample.ladders(yes: [1: 1], filler: 1).map { $0.rungs.map(\.text) }
            for bad in [Array(ladders.dropLast()), ladders + [ladders[0]], ladders.dropLast() + [ladders[0]], ladders.dropLast() + [["x"]]]
            {
                try await one.refused(400, "malformed", .put, "/v1/answers", ["day": "2026-11-23", "ladders": Array(bad)])
            }
        }
    }

    @Test func `marks and answers can never be read back, by anyone (R14)`() async throws {
        try await RelayUnderTest().run { phones in
            let (one, other) = try await phones.couple()
            try await one.marks([Sample.token(1)], filler: 1)
            try await one.refused(405, "wrong-method", .get, "/v1/marks")
            try await one.answers([1: 0], filler: 1)
            for phone in [one, other] {
                for path in ["/v1/members/me", "/v1/offers", "/v1/answers", "/v1/logs/own", "/v1/logs/pair"] {
                    let answer = try await phone.call(.get, path)
                    #expect(!answer.text.contains(Sample.token(1).text) && !answer.text.contains(Sample.rung(1, 0).text))
                }
            }
        }
    }
}
