// Time that orders what two people's devices write, although their clocks may be hours wrong.
//
// A stamp only orders; it never dates anything for a person. The clock follows what it has seen (Kulkarni
// et al. 2014), so what is written after reading something counts as later, even when the other's clock is
// five hours fast. Two bounds keep a broken clock from doing lasting harm:
//
// - It follows at most a day ahead of our own time. A phone set to another year does not take ours along.
// - What replaces a record is stamped after that record, however far ahead that is (`after`). So nothing
//   written by a fast clock is frozen, and only that record carries the strange time onwards.
//
// Stamps outside 2020...2099 are refused by every device alike (`Entry`), which leaves room to step past any
// stamp that an honest device can write.

public struct HybridLogicalClock: Equatable, Sendable {
    /// The installation that writes, hex.
    public var author: Text
    /// The greatest reading given or followed.
    public private(set) var wall: Int64
    public private(set) var count: Int64

    /// How far ahead of our own time another's stamp is followed: a day, in milliseconds.
    public static let leash: Int64 = 86_400_000

    public init(author: Text = "", wall: Int64 = 0, count: Int64 = 0) {
        self.author = author
        self.wall = wall
        self.count = count
    }

    /// Takes notice of another's stamp. `now`: milliseconds since 1970, as well as we know it.
    public mutating func observe(_ stamp: Stamp, wall now: Int64) {
        guard stamp.wall <= Stamp.clamped(now) + Self.leash, stamp.isLater(than: (wall, count)) else { return }
        (wall, count) = (stamp.wall, stamp.count)
    }

    /// A stamp later than every one given before and than the record that it replaces.
    public mutating func now(wall now: Int64, after held: Stamp? = nil) -> Stamp {
        let now = Stamp.clamped(now)
        if now > wall || wall > now + Self.leash {
            (wall, count) = (now, 0)
        } else {
            (wall, count) = Stamp.next(after: (wall, count))
        }
        guard let held, !Stamp(wall: wall, count: count, author: author).isLater(than: (held.wall, held.count)) else {
            return Stamp(wall: wall, count: count, author: author)
        }
        let past = Stamp.next(after: (held.wall, held.count))
        let stamp = Stamp(wall: past.wall, count: past.count, author: author)
        observe(stamp, wall: now)
        return stamp
    }
}

extension Stamp {
    /// 2020-01-01 up to the last millisecond of 2099, UTC.
    static let walls: ClosedRange<Int64> = 1_577_836_800_000...4_102_444_799_999
    static let counts: ClosedRange<Int64> = 0...1_000_000_000

    var isInRange: Bool { Self.walls.contains(wall) && Self.counts.contains(count) }

    func isLater(than other: (wall: Int64, count: Int64)) -> Bool { (wall, count) > (other.wall, other.count) }

    static func clamped(_ wall: Int64) -> Int64 { min(max(wall, walls.lowerBound), walls.upperBound) }

    /// The smallest later reading; the greatest of all stays where it is.
    static func next(after reading: (wall: Int64, count: Int64)) -> (wall: Int64, count: Int64) {
        if reading.count < counts.upperBound { return (reading.wall, reading.count + 1) }
        if reading.wall < walls.upperBound { return (reading.wall + 1, 0) }
        return reading
    }
}
