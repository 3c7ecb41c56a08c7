// The journal's grain. An entry says: this record, under this key, as of this stamp. The fold keeps for
// each key the record with the greatest stamp, so applying is idempotent and independent of arrival
// order by construction: there is no other way for state to change.

/// A hybrid logical clock reading with its author: a total order over all entries of both members.
/// Kulkarni et al. 2014, "Logical Physical Clocks".
public struct Stamp: Equatable, Sendable {
    /// Milliseconds since 1970, as the author believed, never behind anything it had seen.
    public var wall: Int64
    /// Orders entries within one millisecond.
    public var count: Int64
    /// The installation that wrote it, hex.
    public var author: Text

    public init(wall: Int64, count: Int64, author: Text) {
        self.wall = wall
        self.count = count
        self.author = author
    }
}

/// One opened, understood entry.
public struct Entry: Equatable, Sendable {
    public var log: LogName
    public var id: Text
    public var stamp: Stamp
    /// Written by this member (on any of their devices).
    public var mine: Bool
    /// What is being said about: `name`, `keep:own-feet-hug`, `noticing:<id>`. Bytes are compared.
    public var key: Text
    /// What is now so; `null` for gone.
    public var value: JSON
}
