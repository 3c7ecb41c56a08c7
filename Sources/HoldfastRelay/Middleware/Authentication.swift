import HTTPTypes
import Hummingbird

/// Finds out who asks, by the SHA-256 of the bearer token, and counts the call: for the member, or for the address
/// where there is no member.
struct Authentication<Store: RelayStore>: RouterMiddleware {
    enum Rule: Sendable {
        /// 401 without a known token.
        case required
        /// The clock: counted for the member where there is one.
        case optional
        /// The live call has a limit of its own.
        case requiredUncounted
    }

    let members: Members<Store>
    let limiter: RateLimiter
    let trustedHeader: HTTPField.Name?
    var rule = Rule.required

    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let address = RateLimiter.Subject.address(ClientAddress(request, context, trustedHeader: trustedHeader))
        guard let token = BearerToken.hash(in: request) else {
            try limiter.take(.addressCalls, address)
            guard rule == .optional else { throw Problem.noToken }
            return try await next(request, context)
        }
        // An address that has tried too much is not even worth a look into the database.
        if !members.isKnown(token) { try limiter.check(.addressCalls, address) }
        guard let member = try await members.member(with: token) else {
            try limiter.take(.addressCalls, address)
            guard rule == .optional else { throw Problem.unknownMember }
            return try await next(request, context)
        }
        if rule != .requiredUncounted { try limiter.take(.memberCalls, .member(member)) }
        context.member = member
        return try await next(request, context)
    }
}

enum BearerToken {
    /// SHA-256 of the token in the request's `Authorization` header; nil where it has none of the right form.
    static func hash(in request: Request) -> TokenHash? {
        guard let field = request.headers[.authorization] else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", let token = Base64URL.decode(parts[1]),
            token.count == 32
        else { return nil }
        return TokenHash(token: token)
    }
}
