import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import HoldfastRelay

/// `docs/openapi.yaml` and the relay, held together both ways.
@Suite(.timeLimit(.minutes(2)))
struct ContractTests {
    private let document: OpenAPI

    init() throws { document = try OpenAPI() }

    private static func routes() throws -> [(path: RouterPath, method: HTTPRequest.Method)] {
        buildRouter(store: MemoryStore(), broker: StreamBroker(), assets: try AssetLibrary())
            .routes.map { ($0.path, $0.method) }
    }

    @Test func `every call of the relay is documented, and every documented call is there`() throws {
        let routes = Set(try Self.routes().map { "\($0.method.rawValue) \($0.path.description)" })
        #expect(routes == Set(document.operations.keys))
    }

    /// Everything that the relay answers to the battery.
    private func answers() async throws -> SeenAnswers {
        let seen = SeenAnswers()
        let routes = try Self.routes()
        func record(_ relay: RelayUnderTest, _ battery: @escaping @Sendable (Phones, HeldClock) async throws -> Void) async throws {
            let clock = relay.clock
            try await relay.run { phones in
                try await battery(Phones(client: RecordingClient(phones.client, routes: routes, seen: seen)), clock)
            }
        }
        var patient = try RelayUnderTest()
        patient.configuration.limits.guessesPerAddress = 1_000
        try await record(patient) { phones, clock in try await Battery(phones: phones).answers(clock) }
        try await record(try RelayUnderTest()) { phones, _ in try await Battery(phones: phones).refusals() }

        var closed = try RelayUnderTest()
        closed.configuration.isRegistrationOpen = false
        try await record(closed) { phones, _ in try await phones.unregistered(1).call(.post, "/v1/members", [:]) }

        var crowded = try RelayUnderTest()
        crowded.configuration.limits.callsPerMember = 0
        crowded.configuration.limits.callsPerAddress = 0
        crowded.configuration.limits.livePerMember = 0
        _ = try await crowded.store.register(Sample.hash(1), as: Sample.member(1))
        try await record(crowded) { phones, _ in try await Battery(phones: phones).crowd(routes) }
        return seen
    }

    @Test func `every documented answer happens, and no other`() async throws {
        let seen = try await answers()
        try await RelayUnderTest().runLive { phones in
            let one = try await phones.member(1)
            try await LiveStream.open(port: try phones.port, bearer: one.bearer) { stream in
                if stream.head.hasPrefix("HTTP/1.1 200") { seen.note(SeenAnswer(call: "GET /v1/stream", status: 200)) }
            }
        }
        for call in document.operations.keys.sorted() {
            let responses = document.responses(of: call)
            #expect(responses["default"] != nil, "\(call) has no default answer")
            let found = Set(seen.all.filter { $0.call == call }.map(\.status))
            let statuses = Set(responses.keys.compactMap(Int.init))
            #expect(
                found == statuses,
                "\(call): only seen \(found.subtracting(statuses).sorted()), only documented \(statuses.subtracting(found).sorted())")
        }
    }

    @Test func `no answer holds anything but what is documented, and nothing is taken that is documented otherwise`() async throws {
        let check = SchemaCheck(document: document)
        for answer in try await answers().all {
            let responses = document.responses(of: answer.call)
            let schemas = document.schemas(of: responses["\(answer.status)"] ?? responses["default"])
            let name = "\(answer.call) \(answer.status)"
            if let schema = schemas[answer.mediaType] {
                let body = try JSONDecoder().decode(SeenJSON.self, from: Data(answer.body))
                #expect(check.complaints(body, schema) == [], "\(name)")
            } else {
                #expect(schemas.isEmpty && answer.body.isEmpty, "\(name) is of no documented kind: \(answer.mediaType)")
            }
            guard let taken = answer.taken, answer.status < 300 else { continue }
            let asked = document.schemas(of: document.operations[answer.call]?["requestBody"] as? [String: Any])
            let schema = try #require(asked["application/json"], "\(name) takes a body")
            let body = try JSONDecoder().decode(SeenJSON.self, from: Data(taken))
            #expect(check.complaints(body, schema) == [], "\(name) took what it should not")
        }
    }
}
