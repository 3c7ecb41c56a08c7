import Foundation
import Hummingbird
import Testing

@testable import HoldfastRelay

struct LeavingTests {
    /// Everything that a member can ask of the relay in an evening, as it comes back, byte for byte.
    private static func evening(of phone: Phone, clock: HeldClock) async throws -> [String] {
        var answers: [Answer] = []
        for day in ["2026-11-23", "2026-11-24", "2026-11-25"] {
            answers.append(try await phone.me())
            answers.append(try await phone.reads(.pair))
            answers.append(try await phone.appends(50, 51, to: .pair))
            answers.append(try await phone.offers())
            answers.append(try await phone.answers([1: 2], filler: 5, day: day))
            answers.append(try await phone.released())
            answers.append(try await phone.call(.post, "/v1/live", ["sealed": Sample.sealedText(3)]))
            answers.append(try await phone.call(.get, "/v1/exchanges/\(Sample.token(3).text)"))
            answers.append(try await phone.call(.put, "/v1/exchanges/\(Sample.token(4).text)", ["sealed": "AAAA"]))
            answers.append(try await phone.call(.get, "/v1/exchanges/\(Sample.token(4).text)"))
            answers.append(try await phone.call(.post, "/v1/invites", ["door": Sample.doorText(77), "wrapped": "AAAA"]))
            answers.append(try await phone.call(.delete, "/v1/invites"))
            try await phone.marks([Sample.token(1)], filler: 6)
            clock.advance(hours: 24)
        }
        answers.append(try await phone.call(.delete, "/v1/pairs/mine"))
        answers.append(try await phone.me())
        return answers.map(\.everything)
    }

    private static func story(
        _ kind: StoreKind, _ departure: @escaping @Sendable (Phone) async throws -> Void
    ) async throws -> [String] {
        let relay = try RelayUnderTest(kind)
        let clock = relay.clock
        return try await relay.run { phones in
            let (one, other) = try await phones.couple()
            let open = (0..<60).map { Sample.token($0) }
            try await one.marks(open, filler: 1)
            try await other.marks(open, filler: 2)
            try await one.appends(1, 2)
            try await other.appends(3)
            try await one.expect(204, .put, "/v1/exchanges/\(Sample.token(3).text)", ["sealed": "AAAA"])
            try await departure(one)
            return try await evening(of: other, clock: clock)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the one who stays never sees a difference between left and offline (R18)`(_ kind: StoreKind) async throws {
        let offline = try await Self.story(kind) { _ in }
        let left = try await Self.story(kind) { try await $0.expect(204, .delete, "/v1/pairs/mine") }
        let moved = try await Self.story(kind) { phone in
            try await phone.expect(204, .delete, "/v1/pairs/mine")
            try await phone.expect(204, .delete, "/v1/pairs/mine")
        }
        #expect(offline.count == 38)
        #expect(left == offline)
        #expect(moved == offline)
        #expect(offline.contains { $0.contains(#""tokens":["#) && !$0.contains(#""tokens":[]"#) }, "no offer to compare")
    }

    @Test(arguments: StoreKind.allCases)
    func `the one who left never reads, writes or hears the pair again`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple()
            try await one.appends(1, to: .own)
            try await one.appends(2, to: .pair)
            try await one.expect(204, .delete, "/v1/pairs/mine")
            try await other.appends(3, to: .pair)
            try await one.refused(409, "unpaired", .get, "/v1/logs/pair")
            try await one.refused(409, "unpaired", .post, "/v1/logs/pair", ["entries": [Sample.entryJSON(4)]])
            for path in ["/v1/offers", "/v1/answers", "/v1/exchanges/\(Sample.token(1).text)"] {
                try await one.refused(409, "unpaired", .get, path)
            }
            try await one.refused(409, "unpaired", .post, "/v1/live", ["sealed": "AAAA"])
            try await one.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            #expect((try await one.reads(.own).json["entries"] as? [Any])?.count == 1)
            #expect(try await one.me().json["pair"] is NSNull)
        }
    }

    @Test func `someone who left can start or join another pair`() async throws {
        try await RelayUnderTest().run { phones in
            let (one, other) = try await phones.couple()
            let third = try await phones.member(9)
            try await one.expect(204, .delete, "/v1/pairs/mine")
            try await one.expect(201, .post, "/v1/pairs", ["zone": 0])
            try await one.invites(5)
            try await third.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(5)])
            try await one.appends(1)
            #expect((try await third.reads(.pair).json["entries"] as? [Any])?.count == 1)
            #expect((try await other.reads(.pair).json["entries"] as? [Any])?.isEmpty == true)
        }
    }
}
