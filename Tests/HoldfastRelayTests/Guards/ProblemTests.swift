import Foundation
import Hummingbird
import NIOCore
import Testing

@testable import HoldfastRelay

struct ProblemTests {
    @Test(arguments: [
        "/v1", "/v1/", "/v2/members", "/v1/nothing", "/nothing", "/../etc/passwd", "/%2e%2e/", "//", "/v1/members/you", "/v1/logs/own/more",
    ])
    func `what is not there is a problem with words (404)`(_ path: String) async throws {
        try await RelayUnderTest().run { phones in _ = try await phones.stranger.refused(404, "not-found", .get, path) }
    }

    @Test func `a method that a call does not have is named with those it has (405)`() async throws {
        var relay = try RelayUnderTest()
        relay.assets = ["/index.html": Array("x".utf8)]
        try await relay.run { phones in
            for (method, path, allow) in [
                (HTTPRequest.Method.get, "/v1/members", "POST"), (.post, "/v1/members/me", "DELETE, GET"),
                (.patch, "/v1/logs/own", "GET, POST"), (.post, "/v1/clock", "GET"),
                (.get, "/v1/shares", "POST"), (.put, "/v1/shares/abc", "DELETE, GET"), (.head, "/v1/clock", "GET"),
                (.options, "/v1/marks", "PUT"), (.post, "/", "GET, HEAD"),
            ] {
                let answer = try await phones.stranger.refused(405, "wrong-method", method, path)
                #expect(answer.headers[.allow] == allow)
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func `bytes that are no HTTP get the same kind of answer (400)`() async throws {
        try await RelayUnderTest().runLive { phones in
            let port = try phones.port
            let answer = try await LiveStream.exchange(port: port, sending: "GET /v1/clock HTTP/1.1\r\nHost : x\u{1}\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(answer.contains("application/problem+json"))
            #expect(answer.contains(#""type":"/problems/malformed""#))
            #expect(answer.contains("default-src 'none'"))
        }
    }

    @Test(arguments: [IOError(errnoCode: ECONNRESET, reason: "read"), ChannelError.inputClosed, CancellationError()] as [any Error])
    func `a phone that is cut off in the middle of a call never looks like the relay's own trouble`(cut: any Error) async throws {
        let body = AsyncThrowingStream<ByteBuffer, any Error> { body in
            body.yield(ByteBuffer(string: #"{"door":"#))
            body.finish(throwing: cut)
        }
        let request = Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/v1/transfers/fetch"),
            body: RequestBody(asyncSequence: body))
        let error = await #expect(throws: (any Error).self) { _ = try await request.decoded(as: [String: String].self, limit: 1_000) }
        #expect(Problems.problem(for: try #require(error)) != .unexpected)
    }

    @Test func `a full disk and a database that is away are the relay's trouble, said so, with nothing lost`() {
        let full = Problem(Refusal.noRoom)
        #expect(full.status.code == 507 && full.slug == "no-room" && full.retryAfter != nil)
        let away = Problem(Refusal.unavailable)
        #expect(away.status.code == 503 && away.slug == "unavailable" && away.retryAfter != nil)
    }

    @Test func `a call to a database that cannot be written is 503, not 500, and works again afterwards`() async throws {
        var relay = try RelayUnderTest(.sqlite)
        let captured = CapturedLog()
        relay.logger = captured.logger
        let sqlite = try #require(relay.store as? SQLiteStore)
        try await relay.run { phones in
            let one = try await phones.member(1)
            try await one.appends(1, to: .own)
            try await sqlite.refuseWrites(true)
            let refused = try await one.refused(503, "unavailable", .post, "/v1/logs/own", ["entries": [Sample.entryJSON(2)]])
            #expect(refused.headers[.retryAfter] == "30")
            #expect(try await one.reads(.own).json["last"] as? Int == 1)
            try await sqlite.refuseWrites(false)
            try await one.appends(2, to: .own)
        }
        #expect(!captured.text.contains("unexpected"))
    }

    @Test func `an error that nobody thought of is 500 with words, and its text goes nowhere`() async throws {
        struct Secret: Error { var text = "what somebody wrote" }
        let problem = Problems.problem(for: Secret())
        #expect(problem == .unexpected && problem.status.code == 500)
        #expect(!String(decoding: problem.json, as: UTF8.self).contains("somebody"))
    }

    @Test func `every refusal of a store has its own problem, and words that tell what to do`() {
        let all: [Refusal] = [
            .unpaired, .paired, .pairFull, .noInvite, .ownInvite, .doorTaken, .full(limit: 1), .entryDiffers, .anotherDay,
            .released, .noRoom, .unavailable,
        ]
        let problems = all.map(Problem.init)
        #expect(Set(problems.map(\.slug)).count == all.count)
        #expect(problems.allSatisfy { $0.detail.hasSuffix(".") && $0.detail.count > 20 })
    }
}
