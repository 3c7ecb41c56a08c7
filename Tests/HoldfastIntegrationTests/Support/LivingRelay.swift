import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import HoldfastRelay
@testable import HoldfastRelayTests

/// The real relay, listening on a port in this process, with its real limits. Time and chance are the test's; what it
/// keeps outlives `run`, so that running again is a restart.
final class LivingRelay {
    let clock = HeldClock()
    /// The database's folder; nil for a relay that keeps everything in memory.
    let folder: URL?
    private(set) var refusals: [String] = []
    private let memory = MemoryStore()
    private var starts: UInt64 = 0
    private var line: Line?

    private struct Line {
        var client: any TestClientProtocol
        var broker: StreamBroker
        /// Something was said that a stream may carry.
        var isStirred = false
    }

    init(_ kind: StoreKind) throws { folder = kind == .sqlite ? try TemporaryFolder().url : nil }

    var isRunning: Bool { line != nil }

    func run(_ story: @MainActor () async throws -> Void) async throws {
        // The broker does not beat by itself here: a heartbeat comes only when the test asks for one, and what was said
        // before it has been heard when it arrives.
        let broker = StreamBroker(clock: clock.clock)
        let store: any RelayStore = try folder.map { try SQLiteStore(path: $0.appending(path: "holdfast.sqlite").path) } ?? memory
        starts += 1
        let router = buildRouter(
            store: store, broker: broker, assets: try AssetLibrary(), clock: clock.clock, chance: Chance(SeededGenerator(seed: starts)))
        let application = Application(router: router, logger: Logger(label: "quiet", factory: { _ in SwiftLogNoOpLogHandler() }))
        try await application.test(.live) { client in
            try await self.serve(client, broker, story)
        }
    }

    private func serve(_ client: any TestClientProtocol, _ broker: StreamBroker, _ story: @MainActor () async throws -> Void) async throws {
        line = Line(client: client, broker: broker)
        defer { line = nil }
        try await story()
    }

    /// One call. Status 0 where the relay does not run.
    func call(_ method: String, _ path: String, bearer: String?, body: [UInt8]? = nil) async throws -> (status: Int, body: [UInt8]) {
        guard let client = line?.client, let method = HTTPRequest.Method(rawValue: method) else { return (0, []) }
        let caller = HoldfastRelayTests.Phone(client: client, bearer: bearer)
        let answer = try await caller.send(method, path, body.map { ByteBuffer(bytes: $0) })
        if answer.status >= 400 { refusals.append("\(method) \(path): \(answer.text)") }
        line?.isStirred = true
        return (answer.status, answer.bytes)
    }

    func listen(bearer: String) async throws -> Listening? {
        guard let port = line?.client.port else { return nil }
        return await Listening.open(port: port, bearer: bearer)
    }

    /// Sends a heartbeat behind everything that was said since the last one; false where nothing was.
    func beat() -> Bool {
        guard let line, line.isStirred else { return false }
        self.line?.isStirred = false
        line.broker.beat()
        return true
    }
}

/// One stream of a member, read as it comes.
final class Listening {
    private let events: AsyncStream<LiveStream.Event>
    private let reading: Task<Void, any Error>

    /// Nil where the relay does not say hello.
    static func open(port: Int, bearer: String) async -> Listening? {
        let listening = Listening(port: port, bearer: bearer)
        guard await listening.next()?.name == "hello" else { return nil }
        return listening
    }

    private init(port: Int, bearer: String) {
        let (events, heard) = AsyncStream.makeStream(of: LiveStream.Event.self)
        self.events = events
        reading = Task.detached {
            defer { heard.finish() }
            try await LiveStream.open(port: port, bearer: bearer) { stream in
                while let event = try await stream.next() { heard.yield(event) }
            }
        }
    }

    /// Nil where the stream has ended.
    func next() async -> LiveStream.Event? {
        var events = events.makeAsyncIterator()
        return await events.next(isolation: #isolation)
    }

    func close() async {
        reading.cancel()
        _ = await reading.result
    }
}
