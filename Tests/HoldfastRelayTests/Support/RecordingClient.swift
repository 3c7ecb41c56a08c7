import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization

@testable import HoldfastRelay

/// Notes which route answered with which status.
final class RecordingClient: TestClientProtocol {
    private let client: any TestClientProtocol
    private let routes: [(path: RouterPath, method: HTTPRequest.Method)]
    private let seen: SeenAnswers

    init(_ client: any TestClientProtocol, routes: [(path: RouterPath, method: HTTPRequest.Method)], seen: SeenAnswers) {
        self.client = client
        self.routes = routes
        self.seen = seen
    }

    var port: Int? { client.port }

    func executeRequest(
        uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> TestResponse {
        let response = try await client.executeRequest(uri: uri, method: method, headers: headers, body: body)
        let parts = uri.prefix { $0 != "?" }.split(separator: "/")
        let route = routes.first { route in
            route.method == method && route.path.count == parts.count && zip(route.path, parts).allSatisfy { $0 ~= $1 }
        }
        if let route { seen.note("\(method.rawValue) \(route.path.description)", response.status.code) }
        return response
    }
}

final class SeenAnswers: Sendable {
    private let statuses = Mutex<[String: Set<Int>]>([:])

    var all: [String: Set<Int>] { statuses.withLock { $0 } }

    func note(_ route: String, _ status: Int) { _ = statuses.withLock { $0[route, default: []].insert(status) } }
}
