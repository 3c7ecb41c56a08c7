import HoldfastCore
import HoldfastVault

/// One sealed log on a device: what waits for the relay, what was read from it, and what the core has been given.
struct SealedShelf {
    private(set) var read = SealedLog()
    private(set) var waiting: [SealedEntry] = []
    /// The hash of this installation's last entry, which the next one names.
    private var head = [UInt8](repeating: 0, count: 32)
    private var handed: Set<String> = []

    /// Where reading goes on.
    var cursor: Int64 { read.entries.last?.seq ?? 0 }

    /// Everything here as one log; what waits comes last.
    var everything: SealedLog {
        let rows = waiting.enumerated().map { SealedRow(seq: cursor + Int64($0.offset + 1), mine: true, sealed: $0.element.bytes) }
        return SealedLog(entries: read.entries + rows)
    }

    mutating func keep(_ seal: (_ previous: [UInt8]) throws -> SealedEntry) rethrows {
        let entry = try seal(head)
        head = entry.hash
        waiting.append(entry)
        handed.insert(Bytes.hex(entry.id))
    }

    /// True while there is more to ask for.
    mutating func take(page: [UInt8]) throws -> Bool {
        let more = try read.append(page: page)
        let there = Set(read.entries.map(\.sealed))
        waiting.removeAll { there.contains($0.bytes) }
        return more
    }

    /// What the core has not been given yet, out of a log that was opened.
    mutating func hand(_ log: ReadLog) -> [HoldfastCore.OpenedEntry] {
        log.entries.filter { handed.insert($0.id).inserted }.compactMap(Self.opened)
    }

    /// As the core takes it; nil where the body is not JSON.
    static func opened(_ entry: HoldfastVault.OpenedEntry) -> HoldfastCore.OpenedEntry? {
        guard let body = try? JSON.read(entry.body) else { return nil }
        return HoldfastCore.OpenedEntry(id: Text(entry.id), author: Text(entry.author), mine: entry.mine, body: body)
    }
}
