import Hummingbird
import Testing

@testable import HoldfastRelay

struct PairsTests {
    @Test(arguments: StoreKind.allCases)
    func `both see the same pair, each its own place`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple(zone: 120)
            let mine = try #require(try await one.me().json["pair"] as? [String: Any])
            let theirs = try #require(try await other.me().json["pair"] as? [String: Any])
            #expect(mine["slot"] as? Int == 0 && theirs["slot"] as? Int == 1)
            for key in ["pair", "zone", "members"] { #expect("\(mine[key] ?? "")" == "\(theirs[key] ?? "?")") }
        }
    }

    @Test func `using an invite gives what the creator sealed, and the same again after a lost answer`() async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            let other = try await phones.member(2)
            let pair = try await one.expect(201, .post, "/v1/pairs", ["zone": -60]).json["pair"] as? String
            #expect((try await one.me().json["pair"] as? [String: Any])?["members"] as? [String?] != [nil])
            try await one.invites(1)
            let used = try await other.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            #expect(used.json["pair"] as? String == pair)
            #expect(used.json["wrapped"] as? String == Sample.sealedText(1))
            #expect(used.json["zone"] as? Int == -60)
            let again = try await other.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            #expect(again.everything == used.everything)
        }
    }

    @Test func `every wrong door is the same refusal`() async throws {
        let relay = try RelayUnderTest()
        try await relay.run { phones in
            let (one, _) = try await phones.couple()
            let third = try await phones.member(9)
            let used = try await third.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            let unknown = try await third.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(5)])
            try await third.expect(201, .post, "/v1/pairs", ["zone": 0])
            try await third.invites(6)
            try await third.expect(204, .delete, "/v1/invites")
            let fourth = try await phones.member(10)
            let withdrawn = try await fourth.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(6)])
            try await third.invites(7)
            relay.clock.advance(hours: 48)
            let expired = try await fourth.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(7)])
            #expect(Set([used, unknown, withdrawn, expired].map(\.everything)).count == 1)
            try await one.refused(409, "pair-full", .post, "/v1/invites", ["door": Sample.doorText(8), "wrapped": "AAAA"])
        }
    }

    @Test func `refusals say which rule it was`() async throws {
        try await RelayUnderTest().run { phones in
            let one = try await phones.member(1)
            try await one.refused(409, "unpaired", .post, "/v1/invites", ["door": Sample.doorText(1), "wrapped": "AAAA"])
            try await one.refused(409, "unpaired", .delete, "/v1/invites")
            try await one.refused(400, "malformed", .post, "/v1/pairs", ["zone": 841])
            try await one.refused(400, "malformed", .post, "/v1/pairs", ["zone": 1.5])
            try await one.expect(201, .post, "/v1/pairs", ["zone": 840])
            try await one.refused(409, "paired", .post, "/v1/pairs", ["zone": 0])
            try await one.invites(1)
            try await one.refused(409, "own-invite", .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            let other = try await phones.member(2)
            try await other.expect(201, .post, "/v1/pairs", ["zone": 0])
            try await other.refused(409, "door-taken", .post, "/v1/invites", ["door": Sample.doorText(1), "wrapped": "AAAA"])
            try await other.refused(409, "paired", .post, "/v1/invites/use", ["door": Sample.doorText(1)])
        }
    }

    @Test func `an eleventh wrong guess within the hour is not even looked at`() async throws {
        let relay = try RelayUnderTest()
        try await relay.run { phones in
            let one = try await phones.member(1)
            try await one.expect(201, .post, "/v1/pairs", ["zone": 0])
            try await one.invites(1)
            for guess in 0..<10 {
                let guesser = try await phones.member(100 + guess)
                try await guesser.refused(404, "no-invite", .post, "/v1/invites/use", ["door": Sample.doorText(200 + guess)])
            }
            let guesser = try await phones.member(99)
            let refused = try await guesser.refused(429, "too-many", .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            #expect(refused.headers[.retryAfter] == "360")
            #expect(refused.json["retryAfter"] as? Int == 360 && refused.json["limit"] as? Int == 10)
            try await phones.stranger.refused(429, "too-many", .post, "/v1/transfers/fetch", ["door": Sample.doorText(1)])
            relay.clock.advance(seconds: 360)
            try await guesser.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(1)])
            try await guesser.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(1)])
        }
    }
}
