import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import HoldfastRelay

struct HeaderTests {
    private static let expected = [
        "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY",
    ]

    private func field(_ name: String, _ answer: Answer) -> String? { HTTPField.Name(name).flatMap { answer.headers[$0] } }

    @Test func `the strict headers stand on pages, calls and errors alike`() async throws {
        var relay = try RelayUnderTest()
        relay.assets = ["/index.html": Array("<!doctype html>".utf8)]
        try await relay.run { phones in
            for (method, path, status) in [
                (HTTPRequest.Method.get, "/", 200), (.get, "/v1/clock", 200), (.get, "/nothing", 404), (.get, "/v1/members/me", 401),
                (.post, "/v1/clock", 405), (.post, "/v1/transfers/fetch", 400),
            ] {
                let answer = try await phones.stranger.call(method, path)
                #expect(answer.status == status)
                for (name, value) in Self.expected { #expect(field(name, answer) == value) }
                let policy = try #require(field("Content-Security-Policy", answer))
                #expect(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains("http"))
                for part in [
                    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'none'", "base-uri 'none'",
                    "form-action 'none'",
                ] { #expect(policy.contains(part)) }
                let permissions = try #require(field("Permissions-Policy", answer))
                for part in ["camera=(self)", "microphone=()", "geolocation=()"] { #expect(permissions.contains(part)) }
                #expect(field("Strict-Transport-Security", answer) == nil)
                #expect(field("Access-Control-Allow-Origin", answer) == nil)
                #expect(field("Set-Cookie", answer) == nil)
                #expect(field("Server", answer) == nil)
            }
        }
    }

    @Test func `browsers are told to stay with HTTPS only where there is HTTPS`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.publicOrigin = "https://holdfast.example"
        try await relay.run { phones in
            let answer = try await phones.stranger.call(.get, "/v1/clock")
            #expect(field("Strict-Transport-Security", answer)?.hasPrefix("max-age=") == true)
        }
    }

    @Test func `nothing that a call answers may be kept on the way`() async throws {
        try await RelayUnderTest().run { phones in
            let (one, _) = try await phones.couple()
            for path in ["/v1/members/me", "/v1/logs/own", "/v1/offers", "/v1/answers", "/v1/clock", "/v1/nothing"] {
                #expect(try await one.call(.get, path).headers[.cacheControl] == "no-store")
            }
            #expect(try await one.call(.post, "/v1/live", ["sealed": "AAAA"]).headers[.cacheControl] == "no-store")
            #expect(try await one.call(.delete, "/v1/pairs/mine").headers[.cacheControl] == "no-store")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a log line never holds a token, a body, a query, an address, a share or a member (R16)`(_ kind: StoreKind) async throws {
        var relay = try RelayUnderTest(kind)
        let captured = CapturedLog()
        relay.logger = captured.logger
        relay.configuration.trustedProxyHeader = "X-Real-IP"
        let member = try await relay.run { phones in
            let (one, other) = try await phones.couple()
            try await one.appends(1, to: .own)
            _ = try await other.reads(.pair, "?after=987654")
            try await one.marks([Sample.token(1)], filler: 1)
            try await one.call(.put, "/v1/exchanges/\(Sample.token(3).text)", ["sealed": Sample.sealedText(1)])
            try await phones.stranger.call(.get, "/v1/shares/\(Sample.token(4).text)")
            let name = try #require(HTTPField.Name("X-Real-IP"))
            try await phones.stranger.call(.get, "/holdfast-secret-path", headers: [name: "203.0.113.9"])
            try await one.send(.post, "/v1/logs/own", ByteBuffer(string: "secret words"))
            return try await one.me().json["member"] as? String ?? ""
        }
        let text = captured.text
        #expect(text.contains("/v1/logs/{log}") && text.contains("unmatched"))
        for secret in [
            Sample.bearer(2), Sample.bearer(3), Sample.sealedText(1), Sample.token(1).text, Sample.token(3).text, Sample.token(4).text,
            "987654", "secret", "203.0.113.9", "127.0.0.1", member,
        ] { #expect(!text.contains(secret), "the log holds \(secret)") }
    }
}
