import Synchronization

@testable import HoldfastRelay

/// A clock that stands still until a test moves it. Starts at noon, UTC, 23 November 2026.
final class HeldClock: Sendable {
    static let start: Int64 = 1_795_435_200_000
    private let microseconds = Mutex(start * 1_000)

    var clock: RelayClock { RelayClock { self.microseconds.withLock { $0 } } }
    var now: Int64 { microseconds.withLock { $0 } / 1_000 }

    func advance(milliseconds: Int64 = 0, seconds: Int64 = 0, hours: Int64 = 0) {
        microseconds.withLock { $0 += ((hours * 3_600 + seconds) * 1_000 + milliseconds) * 1_000 }
    }
}
