import HTTPTypes
import Hummingbird
import Testing

@testable import HoldfastRelay

struct LimitTests {
    @Test func `a member's calls are counted for the member, whatever its address`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.callsPerMember = 3
        let clock = relay.clock
        try await relay.run { phones in
            let (one, other) = (try await phones.member(1), try await phones.member(2))
            for _ in 0..<3 { _ = try await one.me() }
            let refused = try await one.refused(429, "too-many", .get, "/v1/members/me")
            #expect(refused.headers[.retryAfter] == "20" && refused.json["limit"] as? Int == 3)
            _ = try await other.me()
            clock.advance(seconds: 20)
            _ = try await one.me()
            try await one.refused(429, "too-many", .get, "/v1/clock")
        }
    }

    @Test func `calls without a token, or with a made-up one, are counted for the address`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.callsPerAddress = 3
        let clock = relay.clock
        try await relay.run { phones in
            let one = try await phones.member(1)
            try await phones.stranger.expect(200, .get, "/v1/clock")
            try await phones.unregistered(7).refused(401, "unknown-member", .get, "/v1/members/me")
            try await phones.stranger.refused(429, "too-many", .get, "/v1/clock")
            try await phones.unregistered(8).refused(429, "too-many", .get, "/v1/members/me")
            _ = try await one.call(.post, "/v1/pairs", ["zone": 0])
            clock.advance(seconds: 60)
            try await phones.stranger.expect(200, .get, "/v1/clock")
        }
    }

    @Test func `new members are counted for the address`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.membersPerAddress = 2
        try await relay.run { phones in
            _ = try await (phones.member(1), phones.member(2))
            let refused = try await phones.unregistered(3).refused(429, "too-many", .post, "/v1/members", [:])
            #expect(refused.headers[.retryAfter] == "1800")
            try await phones.unregistered(1).expect(200, .post, "/v1/members", [:])
        }
    }

    @Test func `live messages have a limit of their own`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.callsPerMember = 30
        let clock = relay.clock
        try await relay.run { phones in
            let (one, _) = try await phones.couple()
            for _ in 0..<20 { try await one.expect(202, .post, "/v1/live", ["sealed": "AAAA"]) }
            try await one.refused(429, "too-many", .post, "/v1/live", ["sealed": "AAAA"])
            clock.advance(milliseconds: 50)
            try await one.expect(202, .post, "/v1/live", ["sealed": "AAAA"])
            _ = try await one.me()
        }
    }

    @Test func `behind a trusted proxy the last address counts, and only there`() async throws {
        func spread(trusted: String?) async throws -> [Int] {
            var relay = try RelayUnderTest()
            relay.configuration.limits.callsPerAddress = 1
            relay.configuration.trustedProxyHeader = trusted
            let name = try #require(HTTPField.Name("X-Forwarded-For"))
            return try await relay.run { phones in
                var statuses: [Int] = []
                for chain in ["1.2.3.4, 5.6.7.8", "9.9.9.9,5.6.7.8", "1.2.3.4, 5.6.7.9", "2001:db8::1", "2001:db8::2", "::ffff:5.6.7.8"] {
                    statuses.append(try await phones.stranger.call(.get, "/v1/clock", headers: [name: chain]).status)
                }
                return statuses
            }
        }
        #expect(try await spread(trusted: "X-Forwarded-For") == [200, 429, 200, 200, 429, 429])
        #expect(try await spread(trusted: nil) == [200, 429, 429, 429, 429, 429])
    }

    @Test func `what was given back counts no more, and nobody saves up more than the limit`() throws {
        let held = HeldClock()
        let limiter = RateLimiter(limits: RelayLimits(), clock: held.clock)
        let someone = RateLimiter.Subject.member(Sample.member(1))
        for _ in 0..<30 {
            try limiter.take(.guesses, someone)
            limiter.giveBack(.guesses, someone)
        }
        held.advance(hours: 100)
        for _ in 0..<10 { try limiter.take(.guesses, someone) }
        #expect(throws: Problem.self) { try limiter.check(.guesses, someone) }
        // A clock that is set back gives nothing, and breaks nothing.
        held.advance(hours: -200)
        #expect(throws: Problem.self) { try limiter.take(.guesses, someone) }
    }

    @Test func `the table is never looked through at every call, however many addresses call`() throws {
        let held = HeldClock()
        let limiter = RateLimiter(limits: RelayLimits(), clock: held.clock, mostKeys: 10)
        var number = 0
        /// Twelve more, whose window of a second is over before the next twelve; how many are kept then.
        func come() throws -> Int {
            for _ in 0..<12 {
                number += 1
                try limiter.take(.live, .member(Sample.member(number)))
            }
            held.advance(seconds: 2)
            return limiter.keyCount
        }
        #expect(try come() == 12, "looked through once, with nothing to drop")
        #expect(try [come(), come()] == [24, 36])
        held.advance(seconds: 60)
        #expect(try come() == 12)
        held.advance(hours: -1)
        #expect(try come() == 24, "what is of the future is kept")
        held.advance(seconds: 60)
        #expect(try come() == 24)
    }
}
