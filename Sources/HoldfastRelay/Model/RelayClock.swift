import Foundation

/// The relay's one source of time, so that tests can hold it.
public struct RelayClock: Sendable {
    /// Microseconds since 1970, UTC.
    public let microseconds: @Sendable () -> Int64

    public init(microseconds: @escaping @Sendable () -> Int64) { self.microseconds = microseconds }

    public static let system = RelayClock { Int64((Date().timeIntervalSince1970 * 1_000_000).rounded()) }

    /// Milliseconds since 1970, UTC.
    public var now: Int64 { microseconds() / 1_000 }
}

/// A date in a pair's own zone. The relay makes it from its own clock, so that nobody can ask for tomorrow's.
public struct RelayDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int64

    public init(number: Int64) { self.number = number }

    /// - Parameters:
    ///   - now: milliseconds since 1970, UTC
    ///   - zone: minutes east of UTC
    public init(at now: Int64, zone: Int) {
        let local = now + Int64(zone) * 60_000
        number = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
    }

    /// `2026-11-23`. Days to date after Hinnant, "chrono-compatible low-level date algorithms".
    public var text: String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    public static func < (one: RelayDay, other: RelayDay) -> Bool { one.number < other.number }
}

private func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
