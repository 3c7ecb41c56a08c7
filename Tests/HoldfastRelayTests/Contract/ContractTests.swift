import Foundation
import Hummingbird
import HummingbirdTesting
import Testing
import Yams

@testable import HoldfastRelay

/// `docs/openapi.yaml` and the relay, held together both ways.
@Suite(.timeLimit(.minutes(2)))
struct ContractTests {
    /// Statuses by call, as in `GET /v1/offers`; without `default`.
    private static func documented() throws -> [String: Set<Int>] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/openapi.yaml").standardizedFileURL
        let text = try String(contentsOf: file, encoding: .utf8)
        let document = try #require(try Yams.load(yaml: text) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        var calls: [String: Set<Int>] = [:]
        for (path, operations) in paths {
            for (method, operation) in operations where method != "parameters" {
                let responses = try #require((operation as? [String: Any])?["responses"] as? [String: Any])
                #expect(responses["default"] != nil, "\(method) \(path) has no default answer")
                calls["\(method.uppercased()) \(path)"] = Set(responses.keys.compactMap(Int.init))
            }
        }
        return calls
    }

    private static func routes() throws -> [(path: RouterPath, method: HTTPRequest.Method)] {
        buildRouter(store: MemoryStore(), broker: StreamBroker(), assets: try AssetLibrary())
            .routes.map { ($0.path, $0.method) }
    }

    @Test func `every call of the relay is documented, and every documented call is there`() throws {
        let routes = Set(try Self.routes().map { "\($0.method.rawValue) \($0.path.description)" })
        #expect(routes == Set(try Self.documented().keys))
    }

    @Test func `every documented answer happens, and no other`() async throws {
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

        try await RelayUnderTest().runLive { phones in
            let one = try await phones.member(1)
            try await LiveStream.open(port: try phones.port, bearer: one.bearer) { stream in
                if stream.head.hasPrefix("HTTP/1.1 200") { seen.note("GET /v1/stream", 200) }
            }
        }
        let documented = try Self.documented()
        for (call, statuses) in documented {
            let found = seen.all[call] ?? []
            #expect(
                found == statuses,
                "\(call): only seen \(found.subtracting(statuses).sorted()), only documented \(statuses.subtracting(found).sorted())")
        }
    }
}
