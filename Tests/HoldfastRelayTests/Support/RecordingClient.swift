import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization

@testable import HoldfastRelay

/// Notes which route answered what.
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
        if let route {
            seen.note(
                SeenAnswer(
                    call: "\(method.rawValue) \(route.path.description)", status: response.status.code,
                    mediaType: response.headers[.contentType] ?? "", body: Array(response.body.readableBytesView),
                    taken: response.status.kind == .successful ? body.map { Array($0.readableBytesView) } : nil))
        }
        return response
    }
}

struct SeenAnswer: Hashable, Sendable {
    var call: String
    var status: Int
    var mediaType = ""
    var body: [UInt8] = []
    /// The body of a call that succeeded.
    var taken: [UInt8]?
}

final class SeenAnswers: Sendable {
    private let answers = Mutex<Set<SeenAnswer>>([])

    var all: Set<SeenAnswer> { answers.withLock { $0 } }

    func note(_ answer: SeenAnswer) { _ = answers.withLock { $0.insert(answer) } }
}
