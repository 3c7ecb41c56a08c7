// Which records count: the rules of docs/protocol.md that every phone follows, so that a history read here says what the
// phones say, also of a log that a changed app of the other member wrote into.

extension Record {
    /// A value of 48 KiB, and its stamp and key.
    static let mostBytes = 49 << 10
    static let mostLevels = 32
    /// 2020 up to the end of 2099, UTC, in milliseconds.
    private static let walls: ClosedRange<Int64> = 1_577_836_800_000...4_102_444_799_999
    private static let countRange: ClosedRange<Int64> = 0...1_000_000_000

    /// Whether every device takes it for a record.
    var counts: Bool { Self.walls.contains(wall) && Self.countRange.contains(count) && Self.isName(key) }

    /// Whether it counts in the log of a pair in which this member has that slot: a key that ends in `@0` or `@1` is written
    /// by that slot alone.
    func counts(for slot: Int64?) -> Bool {
        guard counts else { return false }
        let owner: Int64? = key.hasSuffix("@0") ? 0 : key.hasSuffix("@1") ? 1 : nil
        guard let owner else { return true }
        return slot != nil && entry.mine == (owner == slot)
    }

    private static func isName(_ key: String) -> Bool {
        1...128 ~= key.utf8.count
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}
