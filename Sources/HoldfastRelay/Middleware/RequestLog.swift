import Hummingbird
import Logging

/// One line for each request, with what an operator needs: method, route, status, time. Never the path as sent (it
/// may name a share), never query, headers, body, token or address.
struct RequestLog: RouterMiddleware {
    let clock: RelayClock
    let metrics: RelayMetrics

    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.received = clock.microseconds()
        let response = try await next(request, context)
        metrics.answered(with: response.status.code)
        // The framework's name for what no route answered.
        let route = context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? "unmatched"
        context.logger.info(
            "answered",
            metadata: [
                "method": "\(Self.known(request.method))", "route": "\(route)",
                "status": "\(response.status.code)", "us": "\(clock.microseconds() - context.received)",
            ])
        return response
    }

    /// A method is whatever a client likes to write there.
    private static func known(_ method: HTTPRequest.Method) -> String {
        let usual: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .options, .patch]
        return usual.contains(method) ? method.rawValue : "other"
    }
}
