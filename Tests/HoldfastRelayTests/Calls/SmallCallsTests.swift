import Foundation
import Hummingbird
import Testing

@testable import HoldfastRelay

/// Exchanges, live messages, the clock, transfers and shares.
struct SmallCallsTests {
    @Test(arguments: StoreKind.allCases)
    func `half an exchange looks like none`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple()
            let path = "/v1/exchanges/\(Sample.token(1).text)"
            let none = try await other.call(.get, path)
            try await one.expect(204, .put, path, ["sealed": Sample.sealedText(1)])
            #expect(try await other.call(.get, path).everything == none.everything)
            #expect(try await one.call(.get, path).everything == none.everything)
            try await other.expect(204, .put, path, ["sealed": Sample.sealedText(2)])
            let both = try await one.expect(200, .get, path)
            #expect(both.json["sealed"] as? [String] == [Sample.sealedText(1), Sample.sealedText(2)])
            #expect(try await other.call(.get, path).everything == both.everything)
            try await one.refused(409, "released", .put, path, ["sealed": "AAAA"])
            try await one.refused(409, "released", .delete, path)
            try await one.refused(400, "malformed", .get, "/v1/exchanges/breakfast")
            try await one.expect(204, .delete, "/v1/exchanges/\(Sample.token(2).text)")
        }
    }

    @Test func `a live message is answered the same whether anyone is there or not (R13)`() async throws {
        try await RelayUnderTest().run { phones in
            let alone = try await phones.member(50)
            try await alone.expect(201, .post, "/v1/pairs", ["zone": 0])
            let (one, _) = try await phones.couple()
            let unheard = try await alone.call(.post, "/v1/live", ["sealed": Sample.sealedText(1)])
            let heard = try await one.call(.post, "/v1/live", ["sealed": Sample.sealedText(1)])
            #expect(unheard.status == 202 && unheard.everything == heard.everything)
            try await one.expect(202, .post, "/v1/live", ["sealed": Sample.sealedText(1, count: 4_096)])
            try await one.refused(413, "too-large", .post, "/v1/live", ["sealed": Sample.sealedText(1, count: 4_097)])
            try await one.refused(400, "malformed", .post, "/v1/live", ["sealed": #"","x":""#])
        }
    }

    @Test func `the clock answers to the microsecond`() async throws {
        let relay = try RelayUnderTest()
        relay.clock.advance(milliseconds: 7)
        try await relay.run { phones in
            let answer = try await phones.stranger.expect(200, .get, "/v1/clock")
            #expect(answer.text == #"{"received":1795435200007.000,"sent":1795435200007.000}"#)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
        #expect(ClockController.milliseconds(1_795_435_200_007_089) == "1795435200007.089")
        #expect(ClockController.milliseconds(1_795_435_200_007_100) == "1795435200007.100")
    }

    @Test(arguments: StoreKind.allCases)
    func `a transfer is fetched once, without a token, within its hour`(_ kind: StoreKind) async throws {
        let relay = try RelayUnderTest(kind)
        try await relay.run { phones in
            let one = try await phones.member(1)
            let opened = try await one.expect(
                201, .post, "/v1/transfers", ["door": Sample.doorText(1), "sealed": Sample.sealedText(1)])
            #expect(opened.json["until"] as? Int64 == HeldClock.start + 3_600_000)
            let fetched = try await phones.stranger.expect(200, .post, "/v1/transfers/fetch", ["door": Sample.doorText(1)])
            #expect(fetched.json["sealed"] as? String == Sample.sealedText(1))
            let twice = try await phones.stranger.refused(404, "no-transfer", .post, "/v1/transfers/fetch", ["door": Sample.doorText(1)])
            try await one.expect(201, .post, "/v1/transfers", ["door": Sample.doorText(2), "sealed": "AAAA"])
            relay.clock.advance(hours: 1)
            let late = try await phones.stranger.refused(404, "no-transfer", .post, "/v1/transfers/fetch", ["door": Sample.doorText(2)])
            #expect(late.everything == twice.everything)
            let other = try await phones.member(2)
            try await one.expect(201, .post, "/v1/transfers", ["door": Sample.doorText(3), "sealed": "AAAA"])
            try await other.refused(409, "door-taken", .post, "/v1/transfers", ["door": Sample.doorText(3), "sealed": "AAAA"])
        }
    }

    @Test func `a share is open until its date or until it is taken back (R12)`() async throws {
        let relay = try RelayUnderTest()
        try await relay.run { phones in
            let one = try await phones.member(1)
            let other = try await phones.member(2)
            let until = HeldClock.start + 86_400_000
            func share() async throws -> String {
                let answer = try await one.expect(201, .post, "/v1/shares", ["sealed": Sample.sealedText(1), "until": until])
                return "/v1/shares/\(answer.json["share"] as? String ?? "")"
            }
            let path = try await share()
            #expect(try await phones.stranger.expect(200, .get, path).json["sealed"] as? String == Sample.sealedText(1))
            try await other.expect(204, .delete, path)
            try await phones.stranger.expect(200, .get, path)
            try await one.expect(204, .delete, path)
            let gone = try await phones.stranger.refused(404, "no-share", .get, path)
            let second = try await share()
            relay.clock.advance(hours: 24)
            #expect(try await phones.stranger.refused(404, "no-share", .get, second).everything == gone.everything)
            #expect(try await phones.stranger.refused(404, "no-share", .get, "/v1/shares/x").everything == gone.everything)
            for until in [relay.clock.now, relay.clock.now + 91 * 86_400_000, Int64.max] {
                try await one.refused(400, "malformed", .post, "/v1/shares", ["sealed": "AAAA", "until": until])
            }
        }
    }

    @Test func `nobody has more shares than the limit`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.sharesPerMember = 1
        try await relay.run { phones in
            let one = try await phones.member(1)
            let body: [String: any Sendable] = ["sealed": "AAAA", "until": HeldClock.start + 1_000]
            try await one.expect(201, .post, "/v1/shares", body)
            try await one.refused(409, "full", .post, "/v1/shares", body)
        }
    }
}
