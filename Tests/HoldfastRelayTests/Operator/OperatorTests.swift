import Foundation
import GRDB
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import HoldfastRelay

struct OperatorTests {
    private func expect(_ status: HTTPResponse.Status, _ path: String, _ client: any TestClientProtocol) async throws {
        let answer = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
        #expect(answer.status == status)
    }

    @Test func `the operator sees totals, and nothing about anyone`() async throws {
        let store = MemoryStore()
        let metrics = RelayMetrics()
        let broker = StreamBroker()
        _ = try await store.register(Sample.hash(1), as: Sample.member(1))
        _ = try await store.append(
            [Sample.entry(1)], to: .own, by: Sample.member(1), quota: LogQuota(bytes: 1_000, entries: 10))
        let stream = try broker.subscribe(Sample.member(1)) {}
        for status in [200, 204, 304, 404, 429, 500, 42, 700] { metrics.answered(with: status) }
        let router = buildOperatorRouter(store: store, broker: broker, metrics: metrics)
        try await Application(router: router).test(.router) { client in
            let text = try await client.execute(uri: "/metrics", method: .get) { String(buffer: $0.body) }
            for line in [
                #"holdfast_answers_total{class="2xx"} 2"#, #"holdfast_answers_total{class="4xx"} 2"#,
                #"holdfast_answers_total{class="5xx"} 1"#, "holdfast_streams_open 1", "holdfast_entries_stored 1",
            ] { #expect(text.contains(line + "\n")) }
            #expect(!text.contains(Sample.member(1).text))
            try await expect(.ok, "/health", client)
            try await expect(.ok, "/ready", client)
        }
        stream.end()
    }

    @Test func `a relay that cannot write is alive but not ready`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        try await store.refuseWrites(true)
        let router = buildOperatorRouter(store: store, broker: StreamBroker(), metrics: RelayMetrics())
        try await Application(router: router).test(.router) { client in
            try await expect(.serviceUnavailable, "/ready", client)
            try await expect(.ok, "/health", client)
        }
    }

    @Test func `the public address never answers for the operator`() async throws {
        try await RelayUnderTest().run { phones in
            for path in ["/metrics", "/health", "/ready"] { try await phones.stranger.refused(404, "not-found", .get, path) }
        }
    }

    @Test func `a data folder that cannot be made is named`() throws {
        var configuration = RelayConfiguration()
        configuration.dataFolder = "/proc/holdfast"
        let error = #expect(throws: RelayStartError.self) { _ = try openStore(configuration) }
        #expect(error?.description.contains("/proc/holdfast") == true)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        configuration.dataFolder = folder.path("new/data")
        _ = try openStore(configuration)
        #expect(configuration.databasePath.hasSuffix("new/data/holdfast.sqlite"))
    }

    @Test func `a database that cannot be opened is never only a number`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        var configuration = RelayConfiguration()
        configuration.dataFolder = folder.path("data")
        _ = try openStore(configuration)
        try String(repeating: "this is no database ", count: 1000)
            .write(toFile: configuration.databasePath, atomically: true, encoding: .utf8)
        let error = #expect(throws: RelayStartError.self) { _ = try openStore(configuration) }
        #expect(error?.description.contains("restore a backup") == true)
        for (code, remedy): (ResultCode, String) in [
            (.SQLITE_FULL, "Make room"), (.SQLITE_READONLY, "writable"), (.SQLITE_BUSY, "end it first"),
        ] {
            #expect(openingTrouble(DatabaseError(resultCode: code)).contains(remedy))
        }
    }

    @Test func `half of the TLS files, or files that are none, keep the relay from starting`() throws {
        var relay = try RelayUnderTest()
        relay.configuration.certificateFile = "/nowhere/cert.pem"
        #expect(throws: RelayStartError.self) { _ = try relay.application() }
        relay.configuration.keyFile = "/nowhere/key.pem"
        let error = #expect(throws: RelayStartError.self) { _ = try relay.application() }
        #expect(error?.description.contains("certificate") == true)
    }
}
