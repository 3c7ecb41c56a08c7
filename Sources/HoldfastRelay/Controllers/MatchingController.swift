import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `PUT /v1/marks`, `PUT /v1/answers` | a member of a pair, for itself; can never be read back (rule R14) |
/// | `GET /v1/offers`, `GET /v1/answers` | both members of the pair, the same for both |
///
/// Every kind of "nothing" is the same bytes: no marks, no draw, no answers, one answer, nothing in common.
struct MatchingController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.put("marks", use: mark)
        group.get("offers", use: offers)
        group.put("answers", use: answer)
        group.get("answers", use: answers)
    }

    private struct Marks: Decodable { var tokens: [String] }

    @Sendable private func mark(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let tokens = try Self.tokens(
            try await request.decoded(as: Marks.self, limit: relay.limits.body).tokens, count: OfferDraw.marks, "tokens")
        guard Set(tokens).count == tokens.count else { throw Problem.malformed("\"tokens\" must all be different.") }
        try await relay.store.putMarks(tokens, by: member)
        return .noContent
    }

    @Sendable private func offers(_ request: Request, context: RelayContext) async throws -> Response {
        let chance = relay.chance
        let offers = try await relay.store.offers(for: try context.requireMember(), at: relay.clock.now) { one, other in
            chance.draw { OfferDraw.draw(one, other, using: &$0) }
        }
        return try .json(Tokens(offers))
    }

    private struct Answers: Decodable {
        var day: String
        var ladders: [[String]]
    }

    @Sendable private func answer(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let body = try await request.decoded(as: Answers.self, limit: relay.limits.body)
        guard body.ladders.count == AnswerRelease.ladders else {
            throw Problem.malformed("\"ladders\" must be \(AnswerRelease.ladders) ladders.")
        }
        let ladders = try body.ladders.enumerated().compactMap { index, rungs in
            Ladder(try Self.tokens(rungs, count: Ladder.height, "ladders.\(index)"))
        }
        guard AnswerRelease.areDistinct(ladders) else {
            throw Problem.malformed("The tokens in \"ladders\" must all be different.")
        }
        let chance = relay.chance
        let released = try await relay.store.putAnswers(ladders, for: body.day, by: member, at: relay.clock.now) {
            one, other, earlier in
            chance.draw { AnswerRelease.release(one, other, after: earlier, using: &$0) }
        }
        for reader in released.tell { relay.broker.publish(.released(day: released.day), to: reader) }
        return .noContent
    }

    @Sendable private func answers(_ request: Request, context: RelayContext) async throws -> Response {
        try .json(Tokens(try await relay.store.released(for: try context.requireMember(), at: relay.clock.now)))
    }

    private struct Tokens: Encodable {
        var day: String
        var tokens: [String]

        init(_ drawn: DayTokens) {
            day = drawn.day.text
            tokens = drawn.tokens.map(\.text)
        }
    }

    private static func tokens(_ texts: [String], count: Int, _ field: String) throws -> [MatchToken] {
        guard texts.count == count else { throw Problem.malformed("\"\(field)\" must be \(count) tokens.") }
        return try texts.enumerated().map { index, text in
            guard let token = MatchToken(text) else {
                throw Problem.malformed("\"\(field).\(index)\" must be 16 bytes as 22 characters of base64url.")
            }
            return token
        }
    }
}
