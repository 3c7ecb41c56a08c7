@testable import HoldfastCore

/// What an app that was changed at will may send.
extension Phone {
    /// An entry of the other member's in the pair log.
    func hear(_ key: Text, _ value: JSON, wall: Int64 = Phone.epoch + 50_000, count: Int64 = 0) {
        read(.pair, [Phone.entry(key, value, wall: wall, count: count, mine: false)])
    }

    /// Entries handed over by the shell.
    func read(_ log: LogName, _ entries: [OpenedEntry]) {
        send(.entries(log: log, entries))
        deliver()
    }

    static func entry(_ key: Text, _ value: JSON, wall: Int64 = Phone.epoch + 50_000, count: Int64 = 0, mine: Bool = true) -> OpenedEntry {
        OpenedEntry(
            id: "\(count)-" + key, author: mine ? "another" : "stranger", mine: mine,
            body: ["w": .integer(wall), "c": .integer(count), "k": .string(key), "v": value])
    }

    /// Whether this sentence of the words stands on the screen.
    func says(_ key: Text) -> Bool { json.written().contains(JSON.string(app.desk.words(key: key)).written()) }
}
