import HTTPTypes
import Hummingbird

/// Counts calls that need no token, by address.
struct AddressLimit: RouterMiddleware {
    let limiter: RateLimiter
    let trustedHeader: HTTPField.Name?

    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        try limiter.take(.addressCalls, .address(ClientAddress(request, context, trustedHeader: trustedHeader)))
        return try await next(request, context)
    }
}
