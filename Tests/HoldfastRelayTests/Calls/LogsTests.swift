import Foundation
import Hummingbird
import Testing

@testable import HoldfastRelay

struct LogsTests {
    @Test(arguments: StoreKind.allCases)
    func `a stranger never reads a log, and a partner never the own one (R11)`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple()
            let third = try await phones.member(9)
            try await one.appends(1, to: .own)
            try await one.appends(2, 3, to: .pair)
            #expect(try await other.reads(.own).text == #"{"entries":[],"last":0,"more":false}"#)
            #expect(try await third.reads(.own).text == #"{"entries":[],"last":0,"more":false}"#)
            try await third.refused(409, "unpaired", .get, "/v1/logs/pair")
            let read = try await other.reads(.pair)
            #expect(!read.text.contains(Sample.sealedText(1)))
            let entries = try #require(read.json["entries"] as? [[String: Any]])
            #expect(entries.map { $0["sealed"] as? String } == [Sample.sealedText(2), Sample.sealedText(3)])
            #expect(entries.allSatisfy { $0["mine"] as? Bool == false })
            #expect(entries.map { $0["seq"] as? Int } == [1, 2])
        }
    }

    @Test func `reading goes on after a number, page by page`() async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            try await one.appends(1, 2, 3, 4, 5, to: .own)
            let page = try await one.reads(.own, "?after=2&limit=2")
            #expect((page.json["entries"] as? [[String: Any]])?.map { $0["seq"] as? Int } == [3, 4])
            #expect(page.json["more"] as? Bool == true && page.json["last"] as? Int == 5)
            for query in ["after=-1", "after=x", "after=", "limit=0", "limit=501", "after=9223372036854775808", "limit=1e2"] {
                try await one.refused(400, "malformed", .get, "/v1/logs/own?\(query)")
            }
            #expect(try await one.reads(.own, "?after=9223372036854775807").json["more"] as? Bool == false)
            try await one.refused(404, "not-found", .get, "/v1/logs/theirs")
        }
    }

    @Test(arguments: [
        #"{}"#, #"{"entries":{}}"#, #"{"entries":[]}"#, #"{"entries":[{}]}"#, #"{"entries":[{"id":"x","sealed":"AAAA"}]}"#,
        #"{"entries":[{"id":"00000000000000000000000000000000","sealed":""}]}"#,
        #"{"entries":[{"id":"00000000000000000000000000000000","sealed":"A"}]}"#,
        #"{"entries":[{"id":"00000000000000000000000000000000","sealed":"AA=="}]}"#,
        #"{"entries":[{"id":"00000000000000000000000000000000","sealed":"AB"}]}"#,
        #"{"entries":[{"id":"0000000000000000000000000000000G","sealed":"AAAA"}]}"#,
        #"{"entries":[{"id":"A0000000000000000000000000000000","sealed":"AAAA"}]}"#,
        #"{"entries":[null]}"#, #"[]"#, #""#, #"{"#, #"null"#, "\u{0}", #"{"entries":1e999}"#,
    ])
    func `what is no list of entries changes nothing and is named`(_ body: String) async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            let answer = try await one.send(.post, "/v1/logs/own", ByteBuffer(string: body))
            answer.expectProblem(400, "malformed")
            #expect(try await one.reads(.own).json["last"] as? Int == 0)
        }
    }

    @Test func `deep nesting and broken text never bring the relay down`() async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            let deep = String(repeating: "[", count: 200_000)
            for bytes in [Array(deep.utf8), [0xFF, 0xFE, 0x00], Array(#"{"entries":["\ud800"]}"#.utf8)] {
                let answer = try await one.send(.post, "/v1/logs/own", ByteBuffer(bytes: bytes))
                answer.expectProblem(400, "malformed")
            }
            try await one.appends(1, to: .own)
        }
    }

    @Test func `sizes end exactly at their limits`() async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            try await one.expect(200, .post, "/v1/logs/own", ["entries": [Sample.entryJSON(1, count: 65_536)]])
            let larger = try await one.refused(
                413, "too-large", .post, "/v1/logs/own", ["entries": [Sample.entryJSON(2, count: 65_537)]])
            #expect(larger.json["limit"] as? Int == 65_536)
            try await one.expect(
                200, .post, "/v1/logs/own", ["entries": (10..<110).map { Sample.entryJSON($0, count: 54) }])
            try await one.refused(
                400, "malformed", .post, "/v1/logs/own", ["entries": (10..<111).map { Sample.entryJSON($0, count: 54) }])
            let body = ByteBuffer(repeating: 0x20, count: 1 << 20 | 1)
            try await one.send(.post, "/v1/logs/own", body).expectProblem(413, "too-large")
            #expect(try await one.reads(.own, "?after=101").json["last"] as? Int == 101)
        }
    }

    @Test func `a full log says so and stays readable`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.logEntries = 2
        try await relay.run { phones in
            let one = try await phones.member(1)
            try await one.appends(1, 2, to: .own)
            let full = try await one.refused(409, "full", .post, "/v1/logs/own", ["entries": [Sample.entryJSON(3)]])
            #expect(full.json["limit"] as? Int == 2)
            try await one.appends(1, 2, to: .own)
            try await one.refused(
                409, "entry-differs", .post, "/v1/logs/own",
                [
                    "entries": [
                        Sample.entryJSON(1).merging(["sealed": "AAAA"]) { $1 }
                    ]
                ])
            #expect((try await one.reads(.own).json["entries"] as? [Any])?.count == 2)
        }
    }
}
