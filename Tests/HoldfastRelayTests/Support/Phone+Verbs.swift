import Foundation
import Hummingbird
import Testing

@testable import HoldfastRelay

/// What phones do, as verbs that tests read like a story.
extension Phone {
    @discardableResult func expect(
        _ status: Int, _ method: HTTPRequest.Method, _ path: String, _ body: [String: Any]? = nil,
        at location: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await call(method, path, body)
        #expect(answer.status == status, "\(method) \(path): \(answer.text)", sourceLocation: location)
        return answer
    }

    /// Expects a problem, whole: slug, status and words.
    @discardableResult func refused(
        _ status: Int, _ slug: String, _ method: HTTPRequest.Method, _ path: String, _ body: [String: Any]? = nil,
        at location: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await call(method, path, body)
        answer.expectProblem(status, slug, at: location)
        return answer
    }

    func me() async throws -> Answer { try await expect(200, .get, "/v1/members/me") }

    func invites(_ number: Int) async throws {
        try await expect(
            201, .post, "/v1/invites", ["door": Sample.doorText(number), "wrapped": Sample.sealedText(number)])
    }

    @discardableResult func appends(_ numbers: Int..., to log: LogName = .pair) async throws -> Answer {
        try await expect(200, .post, "/v1/logs/\(log.rawValue)", ["entries": numbers.map { Sample.entryJSON($0) }])
    }

    func reads(_ log: LogName, _ query: String = "") async throws -> Answer {
        try await call(.get, "/v1/logs/\(log.rawValue)\(query)")
    }

    func marks(_ open: [MatchToken], filler: Int) async throws {
        let tokens = Sample.marks(open: open, filler: filler).map(\.text)
        try await expect(204, .put, "/v1/marks", ["tokens": tokens])
    }

    func offers() async throws -> Answer { try await call(.get, "/v1/offers") }

    @discardableResult func answers(
        _ yes: [Int: Int], filler: Int, day: String = "2026-11-23"
    ) async throws -> Answer {
        let ladders = Sample.ladders(yes: yes, filler: filler).map { $0.rungs.map(\.text) }
        return try await call(.put, "/v1/answers", ["day": day, "ladders": ladders])
    }

    func released() async throws -> Answer { try await call(.get, "/v1/answers") }
}

extension Answer {
    func expectProblem(_ status: Int, _ slug: String, at location: SourceLocation = #_sourceLocation) {
        #expect(self.status == status, "\(text)", sourceLocation: location)
        #expect(self.slug == slug, sourceLocation: location)
        #expect(headers[.contentType] == "application/problem+json", sourceLocation: location)
        #expect(json["status"] as? Int == status, sourceLocation: location)
        for words in ["title", "detail"] {
            #expect((json[words] as? String)?.isEmpty == false, sourceLocation: location)
        }
    }
}
