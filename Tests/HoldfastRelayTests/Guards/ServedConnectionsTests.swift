import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import HoldfastRelay

/// What `SIGTERM` does while phones connect again: some connections are accepted and then served by nobody.
@Suite(.timeLimit(.minutes(1)))
struct ServedConnectionsTests {
    private let connections = ServedConnections(base: Plain())
    private let logger = Logger(label: "quiet", factory: { _ in SwiftLogNoOpLogHandler() })

    private struct Plain: ServerChildChannel {
        struct Value: ServerChildChannelValue { var channel: any Channel }

        func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
            channel.eventLoop.makeSucceededFuture(Value(channel: channel))
        }

        func handle(value: Value, logger: Logger) async {}
    }

    /// Any open channel will do.
    private func channel() async throws -> any Channel {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: "localhost", port: 0).get()
    }

    @Test func `a connection that nobody serves never stays open`() async throws {
        let channel = try await channel()
        _ = try await connections.setup(channel: channel, logger: logger).get()
        try await channel.closeFuture.get()
    }

    @Test func `a connection that is served is never closed by this`() async throws {
        let channel = try await channel()
        let accepted = try await connections.setup(channel: channel, logger: logger).get()
        await connections.handle(value: accepted, logger: logger)
        #expect(channel.isActive)
        try await channel.close()
    }
}
