import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Closes every connection that was accepted and that nobody is going to serve.
///
/// As the relay stops, the server's list of accepted connections ends, and what comes to it afterwards is dropped but stays
/// open. The next HTTP/2 stream on such a connection would find nobody to take it, which ends the whole process
/// (apple/swift-nio issue 3481). That is just when every phone connects again, because its stream has said goodbye.
struct ServedConnections<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base

    final class Value: ServerChildChannelValue {
        fileprivate let accepted: Base.Value
        private let isServed = Atomic(false)
        var channel: any Channel { accepted.channel }

        fileprivate init(_ accepted: Base.Value) { self.accepted = accepted }

        fileprivate func serve() { isServed.store(true, ordering: .relaxed) }

        deinit {
            guard !isServed.load(ordering: .relaxed) else { return }
            let accepted = accepted
            // Held until it is closed: what writes to a connection may not go before it.
            accepted.channel.close().whenComplete { _ in withExtendedLifetime(accepted) {} }
        }
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        base.setup(channel: channel, logger: logger).map { Value($0) }
    }

    func handle(value: Value, logger: Logger) async {
        value.serve()
        await base.handle(value: value.accepted, logger: logger)
    }
}
