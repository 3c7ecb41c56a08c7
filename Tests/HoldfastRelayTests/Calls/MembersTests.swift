import Hummingbird
import Testing

@testable import HoldfastRelay

struct MembersTests {
    @Test func `the same token is always the same member`() async throws {
        try await RelayUnderTest().run { phones in
            let phone = phones.unregistered(1)
            let first = try await phone.expect(201, .post, "/v1/members", [:])
            for text in ["[]", "7", "null", "\"\"", ""] {
                try await phone.send(.post, "/v1/members", ByteBuffer(string: text)).expectProblem(400, "malformed")
            }
            let again = try await phone.expect(200, .post, "/v1/members", [:])
            #expect(first.bytes == again.bytes)
            let me = try await phone.me()
            #expect(me.text == #"{"logs":{"own":0,"pair":0},"member":"\#(first.json["member"] as? String ?? "")","pair":null}"#)
        }
    }

    @Test func `no call but the open ones answers someone without a known token`() async throws {
        try await RelayUnderTest().run { phones in
            let calls = [
                "GET /v1/members/me", "DELETE /v1/members/me", "POST /v1/pairs", "POST /v1/invites", "DELETE /v1/invites",
                "POST /v1/invites/use", "DELETE /v1/pairs/mine", "POST /v1/logs/own", "GET /v1/logs/pair", "PUT /v1/marks",
                "GET /v1/offers", "PUT /v1/answers", "GET /v1/answers", "PUT /v1/exchanges/\(Sample.token(1).text)",
                "GET /v1/exchanges/\(Sample.token(1).text)", "DELETE /v1/exchanges/\(Sample.token(1).text)", "POST /v1/live",
                "GET /v1/stream", "POST /v1/transfers", "POST /v1/shares", "DELETE /v1/shares/\(Sample.token(1).text)",
            ]
            for call in calls {
                let parts = call.split(separator: " ").map(String.init)
                let method = try #require(HTTPRequest.Method(rawValue: parts[0]))
                let stranger = try await phones.stranger.refused(401, "no-token", method, parts[1], [:])
                #expect(stranger.headers[.wwwAuthenticate] == "Bearer")
                try await phones.unregistered(9).refused(401, "unknown-member", method, parts[1], [:])
            }
        }
    }

    @Test(arguments: [
        "", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer short", "Bearer \(String(repeating: "A", count: 44))",
        "Bearer \(String(repeating: "A", count: 42))B", "Bearer \(String(repeating: "=", count: 43))",
        "Bearer  \(String(repeating: "A", count: 43))",
    ])
    func `a token of another form is no token`(_ field: String) async throws {
        try await RelayUnderTest().run { phones in
            let answer = try await phones.stranger.call(.post, "/v1/members", [:], headers: [.authorization: field])
            answer.expectProblem(401, "no-token")
        }
    }

    @Test func `a relay that is closed takes nobody new and keeps who is there`() async throws {
        var relay = try RelayUnderTest()
        _ = try await relay.store.register(Sample.hash(1), as: Sample.member(1))
        relay.configuration.isRegistrationOpen = false
        try await relay.run { phones in
            try await phones.unregistered(1).expect(200, .post, "/v1/members", [:])
            try await phones.unregistered(2).refused(403, "closed", .post, "/v1/members", [:])
            try await phones.unregistered(1).expect(200, .get, "/v1/members/me")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `after deleting, the token is nobody's and the own log is gone (R20)`(_ kind: StoreKind) async throws {
        try await RelayUnderTest(kind).run { phones in
            let (one, other) = try await phones.couple()
            try await one.appends(1, to: .own)
            try await one.appends(2, to: .pair)
            let before = try await other.me()
            try await one.expect(204, .delete, "/v1/members/me")
            try await one.refused(401, "unknown-member", .get, "/v1/members/me")
            #expect(try await other.me().everything == before.everything)
            #expect((try await other.reads(.pair).json["entries"] as? [Any])?.count == 1)
            try await one.expect(201, .post, "/v1/members", [:])
            #expect((try await one.reads(.own).json["entries"] as? [Any])?.isEmpty == true)
        }
    }
}
