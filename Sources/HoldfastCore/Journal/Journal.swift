// What is so: for every key of both logs the newest thing said about it. Made by applying entries
// (`Fold.swift`), read by every room.

public struct Journal: Sendable {
    /// This member's side of the pair, 0 or 1; nil while there is no pair.
    public var slot: Int?
    /// Gives what this device writes its place in the order.
    public var clock: HybridLogicalClock
    var own = Shelf()
    var pair = Shelf()

    public init(author: Text = "") {
        clock = HybridLogicalClock(author: author)
    }

    /// Nil for what was never said, or was removed.
    @inline(never)
    public func value(_ log: LogName, _ key: Text) -> JSON? { record(log, key)?.value }

    public func record(_ log: LogName, _ key: Text) -> Record? {
        guard let record = shelf(log)[Side.stored(key, log, slot)], record.isLive else { return nil }
        return shown(record, log)
    }

    /// What each of the two has said under this key of the pair's log, mine and the other's: one changed app speaks for one.
    @inline(never)
    func said(_ key: Text) -> [JSON] {
        [Text("@0"), "@1"].compactMap { value(.pair, key + $0) }
    }

    /// Live records whose key begins with `prefix`, which names a family: it ends with a colon or goes beyond
    /// the first one. Newest first, at most `limit`.
    @inline(never)
    public func records(_ log: LogName, _ prefix: Text, limit: Int = .max) -> [Record] {
        let shelf = shelf(log)
        var found: [Record] = []
        for place in shelf.family(Shelf.family(of: prefix)).reversed() where found.count < limit {
            guard shelf.records[place].key.starts(with: prefix) else { continue }
            if let record = shown(shelf.records[place], log) { found.add(record) }
        }
        return found
    }

    /// When this key was last written, also when that removed it.
    public func stamp(_ log: LogName, _ key: Text) -> Stamp? { shelf(log)[Side.stored(key, log, slot)]?.stamp }

    /// Drops one log, as after leaving a pair.
    public mutating func forget(_ log: LogName) {
        switch log {
        case .own: own = Shelf()
        case .pair: (pair, slot) = (Shelf(), nil)
        }
    }

    func shelf(_ log: LogName) -> Shelf { log == .own ? own : pair }

    /// The record under the key that rooms know; nil when its writer has no right to that key.
    func shown(_ record: Record, _ log: LogName) -> Record? {
        let key = Side.plain(record.key)
        guard Side.allows(key, log, mine: record.mine, slot) else { return nil }
        var record = record
        record.key = key
        return record
    }
}

/// In the pair log a key that ends in `@0` or `@1` belongs to that side alone: a changed app of the other
/// member cannot write my name. Which side is mine may be learned after the entries, so both members'
/// records are kept under such a key, the other's with a mark that no key may contain, and the right one
/// is chosen when it is read.
enum Side {
    private static let mark = UInt8(ascii: "!")

    static func owner(_ key: Text, _ log: LogName) -> Int? {
        guard log == .pair else { return nil }
        let bytes = key.bytes
        guard bytes.count >= 2, bytes[bytes.count - 2] == UInt8(ascii: "@") else { return nil }
        switch bytes[bytes.count - 1] {
        case UInt8(ascii: "0"): return 0
        case UInt8(ascii: "1"): return 1
        default: return nil
        }
    }

    static func allows(_ key: Text, _ log: LogName, mine: Bool, _ slot: Int?) -> Bool {
        guard let owner = owner(key, log) else { return true }
        return slot != nil && mine == (owner == slot)
    }

    /// Where the record that counts for this key is stored.
    static func stored(_ key: Text, _ log: LogName, _ slot: Int?) -> Text {
        stored(key, log, mine: owner(key, log) == slot)
    }

    static func stored(_ key: Text, _ log: LogName, mine: Bool) -> Text {
        owner(key, log) == nil || mine ? key : Text(bytes: key.bytes + [mark])
    }

    static func plain(_ stored: Text) -> Text {
        stored.bytes.last == mark ? Text(bytes: Array(stored.bytes.dropLast())) : stored
    }
}
