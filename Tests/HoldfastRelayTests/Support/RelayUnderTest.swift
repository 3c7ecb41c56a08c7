import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import HoldfastRelay

/// A relay with a held clock and seeded chance, and phones that talk to its router.
struct RelayUnderTest {
    var configuration = RelayConfiguration()
    let clock = HeldClock()
    let store: any RelayStore
    var seed: UInt64 = 2_026
    var assets: [String: [UInt8]] = [:]
    var logger = Logger(label: "quiet", factory: { _ in SwiftLogNoOpLogHandler() })

    init(_ kind: StoreKind = .memory) throws {
        store = try kind.make()
        configuration.operatorPort = nil
        // The suite calls more in a second than a couple in a day; the tests of limits set their own.
        configuration.limits.callsPerMember = 1_000_000
        configuration.limits.callsPerAddress = 1_000_000
        configuration.limits.membersPerAddress = 1_000_000
    }

    func application() throws -> some ApplicationProtocol {
        try buildApplication(
            configuration: configuration, store: store, assets: assets, clock: clock.clock,
            chance: Chance(SeededGenerator(seed: seed)), logger: logger)
    }

    func run<Value>(_ body: @escaping @Sendable (Phones) async throws -> Value) async throws -> Value {
        try await application().test(.router) { try await body(Phones(client: $0)) }
    }

    /// On a real port, for what only a connection shows.
    func runLive<Value>(_ body: @escaping @Sendable (Phones) async throws -> Value) async throws -> Value {
        try await application().test(.live) { try await body(Phones(client: $0)) }
    }
}

/// Makes phones: one for each member, by number.
struct Phones: Sendable {
    let client: any TestClientProtocol

    /// Where the relay listens, in a live run.
    var port: Int {
        get throws { try #require(client.port) }
    }

    var stranger: Phone { Phone(client: client, bearer: nil) }

    func unregistered(_ number: Int) -> Phone { Phone(client: client, bearer: Sample.bearer(number)) }

    func member(_ number: Int) async throws -> Phone {
        let phone = unregistered(number)
        try await phone.expect(201, .post, "/v1/members", [:])
        return phone
    }

    /// Two members of one pair: who started it, who joined.
    func couple(_ number: Int = 1, zone: Int = 0) async throws -> (one: Phone, other: Phone) {
        let one = try await member(number * 2)
        let other = try await member(number * 2 + 1)
        try await one.expect(201, .post, "/v1/pairs", ["zone": zone])
        try await one.invites(number)
        try await other.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(number)])
        return (one, other)
    }
}

struct Phone: Sendable {
    let client: any TestClientProtocol
    let bearer: String?

    @discardableResult func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: [String: Any]? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let bytes = try body.map { ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: $0)) }
        return try await send(method, path, bytes, headers: headers)
    }

    @discardableResult func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: ByteBuffer?, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if let bearer { headers[.authorization] = "Bearer \(bearer)" }
        let response = try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
        return Answer(status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
    }
}

struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] ?? [:] }
    var slug: String? { (json["type"] as? String)?.split(separator: "/").last.map(String.init) }
    var tokens: [String] { json["tokens"] as? [String] ?? [] }

    /// Everything that reaches a client, but the wall clock.
    var everything: String {
        let fields = headers.filter { $0.name != .date }.map { "\($0.name): \($0.value)" }.sorted()
        return "\(status)\n\(fields.joined(separator: "\n"))\n\n\(text)"
    }
}
