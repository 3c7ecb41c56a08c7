// The one place where an entry changes what is so. For each key the entry that comes last in the order of
// stamps counts, so it does not matter in which order entries arrive, how often, or through which snapshot.

/// What an entry changed.
public struct Change: Equatable, Sendable {
    public var log: LogName
    public var key: Text
    /// Nil where there was nothing.
    public var was: JSON?
    /// Nil where it was removed.
    public var now: JSON?
    public var mine: Bool
}

extension Journal {
    /// Nil when it changed nothing that can be read: known already, older than what is known, or written by the
    /// side that the key does not belong to. With `wall` (our time, milliseconds) our clock takes notice of the stamp.
    @discardableResult
    public mutating func apply(_ entry: Entry, wall: Int64? = nil) -> Change? {
        if let wall { clock.observe(entry.stamp, wall: wall) }
        let key = Side.stored(entry.key, entry.log, mine: entry.mine)
        let record = Record(key: key, value: entry.value, stamp: entry.stamp, id: entry.id, mine: entry.mine)
        let known = shelf(entry.log)[key]
        if let known, !known.precedes(record) { return nil }
        put(record, entry.log)
        guard Side.allows(entry.key, entry.log, mine: entry.mine, slot) else { return nil }
        return Change(
            log: entry.log, key: entry.key, was: known.flatMap { $0.isLive ? $0.value : nil },
            now: record.isLive ? record.value : nil, mine: entry.mine)
    }

    /// Says something ourselves: stamped after what it replaces, and applied. Nil, and nothing is changed, when the
    /// key is not one, the key is the other side's, or the value is too large or too deep to be kept.
    public mutating func write(_ log: LogName, _ key: Text, _ value: JSON, id: Text, wall: Int64) -> Entry? {
        guard Entry.isName(key), Entry.isName(id), Side.allows(key, log, mine: true, slot),
            // Read back, so that here it is what it will be on every other device.
            let value = try? JSON.read(value.write(), limits: JSONLimits(depth: Entry.depth, bytes: Entry.bytes))
        else { return nil }
        let stamp = clock.now(wall: wall, after: stamp(log, key))
        let entry = Entry(log: log, id: id, stamp: stamp, mine: true, key: key, value: value)
        return apply(entry) == nil ? nil : entry
    }

    mutating func put(_ record: Record, _ log: LogName) {
        switch log {
        case .own: own.put(record)
        case .pair: pair.put(record)
        }
    }
}
