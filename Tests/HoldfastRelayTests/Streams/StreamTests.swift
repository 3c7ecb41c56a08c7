import Hummingbird
import HummingbirdTesting
import Logging
import ServiceLifecycle
import Testing

@testable import HoldfastRelay

@Suite(.timeLimit(.minutes(2)))
struct StreamTests {
    @Test func `a stream begins with how far both logs are, and no proxy may hold it back`() async throws {
        try await RelayUnderTest().runLive { phones in
            let (one, _) = try await phones.couple()
            try await one.appends(1, 2, to: .own)
            try await one.appends(3, to: .pair)
            try await LiveStream.open(port: try phones.port, bearer: one.bearer) { stream in
                #expect(stream.head.contains("200 OK"))
                for field in ["text/event-stream", "no-store", "X-Accel-Buffering: no"] { #expect(stream.head.contains(field)) }
                let hello = try await stream.next()
                #expect(hello?.name == "hello" && hello?.id == "o2p1")
                #expect(hello?.data.hasPrefix(#"{"last":{"own":2,"pair":1},"member":""#) == true)
            }
        }
    }

    @Test func `each hears of its own log and the pair's, and live only from the other one`() async throws {
        try await RelayUnderTest(.sqlite).runLive { phones in
            let port = try phones.port
            let (one, other) = try await phones.couple()
            try await LiveStream.open(port: port, bearer: one.bearer) { mine in
                try await LiveStream.open(port: port, bearer: other.bearer) { theirs in
                    _ = try await mine.next()
                    _ = try await theirs.next()
                    try await one.appends(1, to: .own)
                    try await one.call(.post, "/v1/live", ["sealed": Sample.sealedText(1)])
                    try await one.appends(2, to: .pair)
                    try await one.appends(2, to: .pair)
                    try await other.call(.post, "/v1/live", ["sealed": Sample.sealedText(2)])
                    try await mine.expect(.init(name: "nudge", id: "o1p0", data: #"{"last":1,"log":"own"}"#))
                    try await mine.expect(.init(name: "nudge", id: "o1p1", data: #"{"last":1,"log":"pair"}"#))
                    try await mine.expect(.init(name: "live", data: #"{"sealed":"\#(Sample.sealedText(2))"}"#))
                    try await theirs.expect(.init(name: "live", data: #"{"sealed":"\#(Sample.sealedText(1))"}"#))
                    try await theirs.expect(.init(name: "nudge", id: "o0p1", data: #"{"last":1,"log":"pair"}"#))
                }
            }
        }
    }

    @Test func `whoever comes back with Last-Event-ID is told what it has missed`() async throws {
        try await RelayUnderTest().runLive { phones in
            let port = try phones.port
            let (one, other) = try await phones.couple()
            try await other.appends(1, 2, to: .pair)
            try await one.appends(3, to: .own)
            let told: [String: [String]] = [
                "o0p0": [#"{"last":1,"log":"own"}"#, #"{"last":2,"log":"pair"}"#], "o1p1": [#"{"last":2,"log":"pair"}"#],
                "o1p2": [], "o9p9": [], "nonsense": [], "o1p": [], "o-1p-1": [#"{"last":1,"log":"own"}"#, #"{"last":2,"log":"pair"}"#],
            ]
            for (id, expected) in told.sorted(by: { $0.key < $1.key }) {
                try await LiveStream.open(port: port, bearer: one.bearer, lastEventID: id) { stream in
                    try await stream.expect(named: "hello")
                    for data in expected { try await stream.expect(.init(name: "nudge", id: "o1p2", data: data)) }
                    try await other.call(.post, "/v1/live", ["sealed": "AAAA"])
                    try await stream.expect(named: "live")
                }
            }
        }
    }

    @Test func `answers in common are told to both, anything else to nobody (R13)`() async throws {
        try await RelayUnderTest().runLive { phones in
            let port = try phones.port
            let (one, other) = try await phones.couple(1)
            let (third, fourth) = try await phones.couple(2)
            try await LiveStream.open(port: port, bearer: third.bearer) { quiet in
                try await third.answers([1: 0], filler: 1)
                try await fourth.answers([2: 0], filler: 2)
                try await third.appends(1)
                try await quiet.expect(named: "hello")
                try await quiet.expect(named: "nudge")
            }
            try await LiveStream.open(port: port, bearer: one.bearer) { mine in
                try await LiveStream.open(port: port, bearer: other.bearer) { theirs in
                    try await one.answers([1: 0], filler: 1)
                    try await other.answers([1: 0], filler: 2)
                    _ = try await mine.next()
                    _ = try await theirs.next()
                    let released = LiveStream.Event(name: "released", data: #"{"day":"2026-11-23"}"#)
                    try await mine.expect(released)
                    try await theirs.expect(released)
                }
            }
        }
    }

    @Test func `after leaving, neither the pair's log nor live messages reach the one who left (R18)`() async throws {
        try await RelayUnderTest(.sqlite).runLive { phones in
            let port = try phones.port
            let (one, other) = try await phones.couple()
            try await other.call(.post, "/v1/live", ["sealed": "AAAA"])
            try await LiveStream.open(port: port, bearer: one.bearer) { left in
                try await LiveStream.open(port: port, bearer: other.bearer) { stays in
                    _ = try await left.next()
                    _ = try await stays.next()
                    try await one.expect(204, .delete, "/v1/pairs/mine")
                    try await other.call(.post, "/v1/live", ["sealed": "AAAA"])
                    try await other.appends(1, to: .pair)
                    try await one.appends(2, to: .own)
                    try await left.expect(data: #"{"last":1,"log":"own"}"#)
                    try await stays.expect(data: #"{"last":1,"log":"pair"}"#)
                }
            }
        }
    }

    @Test func `the one who waits hears when the other one joins`() async throws {
        try await RelayUnderTest().runLive { phones in
            let one = try await phones.member(2)
            let other = try await phones.member(3)
            try await one.expect(201, .post, "/v1/pairs", ["zone": 0])
            try await one.invites(1)
            try await LiveStream.open(port: try phones.port, bearer: one.bearer) { stream in
                _ = try await stream.next()
                try await other.expect(200, .post, "/v1/invites/use", ["door": Sample.doorText(1)])
                try await stream.expect(data: #"{"last":0,"log":"pair"}"#)
            }
        }
    }

    @Test func `a fifth stream is refused, and a closed one makes room`() async throws {
        var relay = try RelayUnderTest()
        relay.configuration.limits.streamsPerMember = 1
        try await relay.runLive { phones in
            let port = try phones.port
            let one = try await phones.member(1)
            try await LiveStream.open(port: port, bearer: one.bearer) { stream in
                _ = try await stream.next()
                let refused = try await one.refused(429, "too-many", .get, "/v1/stream")
                #expect(refused.headers[.retryAfter] == "15")
            }
        }
    }

    @Test func `a relay that stops says goodbye, and does not wait for half an hour`() async throws {
        let relay = try RelayUnderTest()
        _ = try await relay.store.register(Sample.hash(1), as: Sample.member(1))
        var configuration = relay.configuration
        configuration.host = "localhost"
        configuration.port = 0
        let (ports, port) = AsyncStream<Int?>.makeStream()
        let application = try buildApplication(
            configuration: configuration, store: relay.store, clock: relay.clock.clock, logger: relay.logger,
            onServerRunning: { port.yield($0) })
        let group = ServiceGroup(configuration: .init(services: [application], logger: relay.logger))
        async let running: Void = group.run()
        let found = try #require(await ports.first { _ in true } ?? nil)
        try await LiveStream.open(port: found, bearer: Sample.bearer(1)) { stream in
            try await stream.expect(named: "hello")
            await group.triggerGracefulShutdown()
            try await stream.expect(named: "bye")
            try await stream.expectEnd()
        }
        try await running
    }
}
