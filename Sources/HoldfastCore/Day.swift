// Days and hours without a calendar library: the proleptic Gregorian date of a day number
// (Hinnant, "chrono-compatible low-level date algorithms").

/// A day as the pair counts it: its own zone, by the relay's clock where that is known.
public struct Day: Equatable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// Days that a record may speak of: with any other nothing is counted, so that no number is ever too large.
    static let known = -100_000...100_000

    /// The day of a moment (milliseconds since 1970) in a zone (minutes east of UTC).
    public init(milliseconds: Int64, zone: Int) {
        let local = milliseconds &+ Int64(zone) &* 60_000
        number = Int(local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000)
    }

    /// `2026-11-23`
    public var text: Text {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-" + Day.two(month) + "-" + Day.two(day)
    }

    public var month: Int { part(1) }

    public var day: Int { part(2) }

    private func part(_ index: Int) -> Int {
        let digits = text.bytes.suffix(5).map { Int($0 & 0xF) }
        return digits[index * 3 - 3] * 10 + digits[index * 3 - 2]
    }

    /// Four weeks; the same four for everyone.
    public var season: Int { number >= 0 ? number / 28 : 0 }

    private static func two(_ value: Int) -> Text { value < 10 ? "0\(value)" : "\(value)" }
}

/// The part of a day that a greeting names.
enum DayPart {
    case morning, day, evening, night

    init(milliseconds: Int64, zone: Int) {
        let local = milliseconds &+ Int64(zone) &* 60_000
        switch (local / 3_600_000) % 24 {
        case 5..<12: self = .morning
        case 12..<17: self = .day
        case 17..<23: self = .evening
        default: self = .night
        }
    }

    var key: Text {
        switch self {
        case .morning: "today.morning"
        case .day: "today.day"
        case .evening: "today.evening"
        case .night: "today.night"
        }
    }
}
