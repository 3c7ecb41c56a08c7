import NIOCore
import Synchronization
import Testing

@testable import HoldfastRelay

struct StreamBrokerTests {
    private let one = Sample.member(1)
    private let held = HeldClock()

    private func events(_ subscription: Subscription) async -> [StreamEvent] {
        var all: [StreamEvent] = []
        for await event in subscription.events { all.append(event) }
        return all
    }

    @Test func `a reader who falls behind is closed and holds up nobody`() async throws {
        let broker = StreamBroker(clock: held.clock)
        let closed = Mutex(0)
        let slow = try broker.subscribe(one) { closed.withLock { $0 += 1 } }
        let other = try broker.subscribe(Sample.member(2)) {}
        for number in 1...65 { broker.publish(.nudge(log: .own, last: Int64(number)), to: one) }
        broker.publish(.beat, to: Sample.member(2))
        #expect(closed.withLock { $0 } == 1)
        #expect(await events(slow) == (1...64).map { .nudge(log: .own, last: $0) })
        other.end()
        #expect(await events(other) == [.beat])
    }

    @Test func `a stream beats until its half hour is over, then says goodbye`() async throws {
        let broker = StreamBroker(clock: held.clock)
        let stream = try broker.subscribe(one) {}
        broker.beat()
        held.advance(seconds: 30 * 60 - 1)
        broker.beat()
        held.advance(seconds: 1)
        broker.beat()
        broker.beat()
        #expect(await events(stream) == [.beat, .beat, .bye])
    }

    @Test func `a fifth stream is refused until one is gone, and counts are true`() throws {
        let broker = StreamBroker(clock: held.clock)
        let streams = try (0..<4).map { _ in try broker.subscribe(one) {} }
        #expect(throws: Problem.self) { _ = try broker.subscribe(one) {} }
        #expect(broker.count == 4)
        broker.unsubscribe(streams[0])
        broker.unsubscribe(streams[0])
        #expect(broker.count == 3)
        _ = try broker.subscribe(one) {}
        #expect(broker.count == 4)
    }

    @Test func `someone who is no longer a member hears nothing more`() async throws {
        let broker = StreamBroker(clock: held.clock)
        let stream = try broker.subscribe(one) {}
        broker.dismiss(one)
        broker.publish(.beat, to: one)
        #expect(await events(stream) == [.bye])
    }

    @Test(arguments: [
        "", "o", "p", "o1", "op", "o1p", "p1o1", "o1p1x", "o1p1p1", "O1P1", "o99999999999999999999p1", String(repeating: "o", count: 99),
    ])
    func `a position of another form is none`(_ id: String) { #expect(StreamPosition(id: id) == nil) }

    @Test func `events are named, and only what a log has carries an id`() {
        #expect(String(buffer: StreamEvent.beat.bytes(id: nil)) == "event: beat\ndata: {}\n\n")
        #expect(
            String(buffer: StreamEvent.nudge(log: .pair, last: 7).bytes(id: "o1p7"))
                == "event: nudge\nid: o1p7\ndata: {\"last\":7,\"log\":\"pair\"}\n\n")
    }
}
