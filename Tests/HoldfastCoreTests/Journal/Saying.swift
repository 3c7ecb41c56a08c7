// Making entries for tests the way they really come: as opened bodies.

import HoldfastCore
import Testing

/// Milliseconds.
enum At {
    /// A moment in November 2026, since 1970.
    static let evening: Int64 = 1_795_460_400_000
    static let hour: Int64 = 3_600_000
    static let day = 24 * hour
}

/// An entry read from a body, as from the relay.
func said(
    _ key: Text, _ value: JSON, in log: LogName = .own, at wall: Int64 = At.evening, count: Int64 = 0,
    by author: Text = "a1", id: Text = "e1", mine: Bool = true
) throws -> Entry {
    let body: JSON = ["w": .integer(wall), "c": .integer(count), "k": .string(key), "v": value]
    return try #require(Entry(OpenedEntry(id: id, author: author, mine: mine, body: body), log: log))
}
