public import ServiceLifecycle
import Synchronization

/// Passes events to everyone who listens. Nothing is stored: what matters is in the logs, and a live message that
/// nobody hears is gone.
public final class StreamBroker: Service {
    private struct State {
        var readers: [MemberID: [UInt64: Subscription]] = [:]
        var next: UInt64 = 0
        var count = 0
    }

    private let state = Mutex(State())
    private let limits: RelayLimits
    private let clock: RelayClock

    public init(limits: RelayLimits = RelayLimits(), clock: RelayClock = .system) {
        self.limits = limits
        self.clock = clock
    }

    /// Streams open now, of everyone together.
    public var count: Int { state.withLock { $0.count } }

    /// Throws `too-many` where the member has as many streams as one may have.
    func checkRoom(for member: MemberID) throws {
        let open = state.withLock { $0.readers[member]?.count ?? 0 }
        guard open < limits.streamsPerMember else {
            throw Problem.tooMany("streams open at once", limit: limits.streamsPerMember, retryAfter: limits.beat)
        }
    }

    /// - Parameter onOverflow: closes the connection of a reader that has fallen too far behind.
    func subscribe(_ member: MemberID, onOverflow: @escaping @Sendable () -> Void) throws -> Subscription {
        try checkRoom(for: member)
        return state.withLock { state in
            state.next += 1
            let subscription = Subscription(
                id: state.next, member: member, buffer: limits.streamBuffer,
                ends: clock.microseconds() + Int64(limits.streamLife) * 1_000_000, onOverflow: onOverflow)
            state.readers[member, default: [:]][subscription.id] = subscription
            state.count += 1
            return subscription
        }
    }

    func unsubscribe(_ subscription: Subscription) {
        subscription.end()
        state.withLock { state in
            guard state.readers[subscription.member]?.removeValue(forKey: subscription.id) != nil else { return }
            state.count -= 1
            if state.readers[subscription.member]?.isEmpty == true { state.readers[subscription.member] = nil }
        }
    }

    func publish(_ event: StreamEvent, to member: MemberID) {
        let readers = state.withLock { $0.readers[member].map { Array($0.values) } }
        readers?.forEach { $0.send(event) }
    }

    /// One heartbeat for everyone; says goodbye to streams whose time is over.
    func beat() {
        let now = clock.microseconds()
        let all = state.withLock { $0.readers.values.flatMap(\.values) }
        for subscription in all {
            if subscription.ends <= now { subscription.sayGoodbye() } else { subscription.send(.beat) }
        }
    }

    /// Ends every stream of somebody who is no longer a member.
    func dismiss(_ member: MemberID) {
        state.withLock { $0.readers[member].map { Array($0.values) } }?.forEach { $0.sayGoodbye() }
    }

    /// Beats until the relay stops.
    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(limits.beat)) } catch { return }
                beat()
            }
        }
    }
}

/// One reader's place in line.
final class Subscription: Sendable {
    let id: UInt64
    let member: MemberID
    /// Microseconds since 1970.
    let ends: Int64
    /// What to write, in order; ends with the stream.
    let events: AsyncStream<StreamEvent>
    private let continuation: AsyncStream<StreamEvent>.Continuation
    private let onOverflow: @Sendable () -> Void

    init(id: UInt64, member: MemberID, buffer: Int, ends: Int64, onOverflow: @escaping @Sendable () -> Void) {
        self.id = id
        self.member = member
        self.ends = ends
        self.onOverflow = onOverflow
        (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(buffer))
    }

    /// A reader for whom there is no more room is closed: it comes back with `Last-Event-ID` and has missed nothing
    /// but live messages that were too old anyway.
    func send(_ event: StreamEvent) {
        if case .dropped = continuation.yield(event) {
            continuation.finish()
            onOverflow()
        }
    }

    func sayGoodbye() {
        send(.bye)
        continuation.finish()
    }

    func end() { continuation.finish() }
}
