import Hummingbird
import Logging
import NIOHTTP1

/// Turns whatever was thrown into problem details.
struct Problems: RouterMiddleware {
    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The connection is beyond repair; the framework answers 400 and closes it. See ``ParserProblem``.
            throw error
        } catch {
            let problem = Self.problem(for: error)
            if problem == .unexpected {
                // The kind of the error only: its text could hold what somebody sent.
                context.logger.error("unexpected error", metadata: ["kind": "\(type(of: error))"])
            }
            return problem.response()
        }
    }

    static func problem(for error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let refusal as Refusal: Problem(refusal)
        case is CancellationError: .unavailable
        case let error as any HTTPResponseError: Problem(status: error.status)
        default: .unexpected
        }
    }
}
