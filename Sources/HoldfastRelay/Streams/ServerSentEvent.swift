import NIOCore

/// What a stream carries (WHATWG HTML, server-sent events). Every event is named, the heartbeat too: a client never
/// sees an SSE comment, so it could not watch for one.
enum StreamEvent: Equatable, Sendable {
    case hello(member: MemberID, last: LastSeqs)
    case nudge(log: LogName, last: Int64)
    case released(day: RelayDay)
    /// b64, as it came.
    case live(sealed: String)
    case beat
    case bye
}

/// How far a reader has been told that both logs are: the SSE `id`, which comes back as `Last-Event-ID`.
struct StreamPosition: Equatable, Sendable {
    var own: Int64
    var pair: Int64

    init(_ last: LastSeqs) { (own, pair) = (last.own, last.pair) }

    /// - Parameter id: as in `o12p7`; nil where it is not of this form.
    init?(id: String) {
        guard id.utf8.count <= 48, id.hasPrefix("o"), let split = id.firstIndex(of: "p"),
            let own = Int64(id[id.index(after: id.startIndex)..<split]),
            let pair = Int64(id[id.index(after: split)...])
        else { return nil }
        (self.own, self.pair) = (own, pair)
    }

    var id: String { "o\(own)p\(pair)" }

    mutating func note(_ log: LogName, _ last: Int64) {
        switch log {
        case .own: own = max(own, last)
        case .pair: pair = max(pair, last)
        }
    }

    /// What someone who was last told this has missed.
    func missed(until last: LastSeqs) -> [StreamEvent] {
        var events: [StreamEvent] = []
        if last.own > own { events.append(.nudge(log: .own, last: last.own)) }
        if last.pair > pair { events.append(.nudge(log: .pair, last: last.pair)) }
        return events
    }
}

extension StreamEvent {
    /// The event's bytes. All text in it is the relay's own or base64url, so nothing needs escaping.
    func bytes(id: String?) -> ByteBuffer {
        let (name, data) =
            switch self {
            case .hello(let member, let last):
                ("hello", #"{"last":{"own":\#(last.own),"pair":\#(last.pair)},"member":"\#(member.text)"}"#)
            case .nudge(let log, let last): ("nudge", #"{"last":\#(last),"log":"\#(log.rawValue)"}"#)
            case .released(let day): ("released", #"{"day":"\#(day.text)"}"#)
            case .live(let sealed): ("live", #"{"sealed":"\#(sealed)"}"#)
            case .beat: ("beat", "{}")
            case .bye: ("bye", "{}")
            }
        let line = id.map { "id: \($0)\n" } ?? ""
        return ByteBuffer(string: "event: \(name)\n\(line)data: \(data)\n\n")
    }
}
