import HTTPTypes
import Hummingbird
import ServiceLifecycle

/// | call | who |
/// | --- | --- |
/// | `GET /v1/stream` | a member: own log, pair log, releases, live messages of the other one |
struct StreamController<Store: RelayStore> {
    let store: Store
    let broker: StreamBroker

    func addRoutes(to group: RouterGroup<RelayContext>) { group.get("stream", use: open) }

    @Sendable private func open(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        try broker.checkRoom(for: member)
        let since = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap(StreamPosition.init(id:))
        let headers: HTTPFields = [
            .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
            // A reverse proxy that collects the answer before passing it on would collect for half an hour.
            .xAccelBuffering: "no",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { [store, broker] writer in
                let channel = context.channel
                let subscription = try broker.subscribe(member) { channel.close(promise: nil) }
                defer { broker.unsubscribe(subscription) }
                // Read after subscribing: what is appended in between comes as a nudge as well, never not at all.
                let last = try await store.lastSeqs(of: member)
                try await request.body.consumeWithInboundCloseHandler { _ in
                    try await withGracefulShutdownHandler {
                        try await Self.write(subscription, since: since, last: last, to: &writer)
                    } onGracefulShutdown: {
                        subscription.sayGoodbye()
                    }
                } onInboundClosed: {
                    subscription.end()
                }
                try await writer.finish(nil)
            })
    }

    private static func write(
        _ subscription: Subscription, since: StreamPosition?, last: LastSeqs, to writer: inout any ResponseBodyWriter
    ) async throws {
        var position = StreamPosition(last)
        try await writer.write(StreamEvent.hello(member: subscription.member, last: last).bytes(id: position.id))
        for event in since?.missed(until: last) ?? [] { try await writer.write(event.bytes(id: position.id)) }
        for await event in subscription.events {
            var id: String?
            if case .nudge(let log, let last) = event {
                position.note(log, last)
                id = position.id
            }
            try await writer.write(event.bytes(id: id))
        }
    }
}

extension HTTPField.Name {
    static var xAccelBuffering: HTTPField.Name { HTTPField.Name("X-Accel-Buffering") ?? .cacheControl }
}
