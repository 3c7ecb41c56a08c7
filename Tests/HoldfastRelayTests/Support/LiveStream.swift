import NIOCore
import NIOPosix
import Testing

/// A connection that reads server-sent events as they come: a plain socket, so that nothing in between collects them.
struct LiveStream {
    struct Event: Equatable {
        var name: String
        var id: String?
        var data: String
    }

    private var bytes: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private var raw = ""
    private var events: [Event] = []
    private(set) var head = ""
    private(set) var isOver = false

    static func open<Value>(
        port: Int, bearer: String?, lastEventID: String? = nil, _ body: (inout LiveStream) async throws -> Value
    ) async throws -> Value {
        try await connect(port: port) { bytes, write in
            let resume = lastEventID.map { "Last-Event-ID: \($0)\r\n" } ?? ""
            let authorization = bearer.map { "Authorization: Bearer \($0)\r\n" } ?? ""
            try await write("GET /v1/stream HTTP/1.1\r\nHost: localhost\r\n\(authorization)\(resume)\r\n")
            var stream = LiveStream(bytes: bytes)
            try await stream.readHead()
            return try await body(&stream)
        }
    }

    /// Sends bytes as they are and reads until the other end closes.
    static func exchange(port: Int, sending text: String) async throws -> String {
        try await connect(port: port) { bytes, write in
            var bytes = bytes
            try await write(text)
            var answer = ""
            while let part = try await bytes.next() { answer += String(buffer: part) }
            return answer
        }
    }

    private static func connect<Value>(
        port: Int,
        _ body: (NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator, (String) async throws -> Void) async throws -> Value
    ) async throws -> Value {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "localhost", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await body(inbound.makeAsyncIterator()) { try await outbound.write(ByteBuffer(string: $0)) }
        }
    }

    private init(bytes: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator) { self.bytes = bytes }

    /// The next event; nil where the stream has ended.
    mutating func next() async throws -> Event? {
        while events.isEmpty {
            guard !isOver, let part = try await bytes.next() else { return nil }
            raw += String(buffer: part)
            takeChunks()
        }
        return events.removeFirst()
    }

    mutating func expect(_ event: Event, at location: SourceLocation = #_sourceLocation) async throws {
        let found = try await next()
        #expect(found == event, sourceLocation: location)
    }

    mutating func expect(named name: String, at location: SourceLocation = #_sourceLocation) async throws {
        let found = try await next()
        #expect(found?.name == name, sourceLocation: location)
    }

    mutating func expect(data: String, at location: SourceLocation = #_sourceLocation) async throws {
        let found = try await next()
        #expect(found?.data == data, sourceLocation: location)
    }

    mutating func expectEnd(at location: SourceLocation = #_sourceLocation) async throws {
        let found = try await next()
        #expect(found == nil, sourceLocation: location)
    }

    private mutating func readHead() async throws {
        while raw.firstRange(of: "\r\n\r\n") == nil, let part = try await bytes.next() { raw += String(buffer: part) }
        let end = try #require(raw.firstRange(of: "\r\n\r\n"))
        head = String(raw[..<end.lowerBound])
        raw.removeSubrange(..<end.upperBound)
        takeChunks()
    }

    /// Every event is one chunk (RFC 9112, section 7.1).
    private mutating func takeChunks() {
        while let line = raw.firstRange(of: "\r\n"), let size = Int(raw[..<line.lowerBound], radix: 16) {
            let rest = raw[line.upperBound...]
            guard rest.utf8.count >= size + 2 else { return }
            let end = rest.utf8.index(rest.startIndex, offsetBy: size)
            if size == 0 { isOver = true } else { events.append(Self.event(String(rest[..<end]))) }
            raw = String(rest[rest.utf8.index(end, offsetBy: 2)...])
        }
    }

    private static func event(_ text: String) -> Event {
        var event = Event(name: "", id: nil, data: "")
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.last.map { String($0.drop { $0 == " " }) } ?? ""
            switch parts.first {
            case "event": event.name = value
            case "id": event.id = value
            case "data": event.data = value
            default: Issue.record("a line that no client reads: \(line)")
            }
        }
        return event
    }
}
