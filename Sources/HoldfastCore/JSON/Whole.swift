// Whole numbers of any size, for the few numbers in JSON that need more than 64 bits on their way to or from a double.

/// A whole number, not negative.
struct Whole {
    /// 32 bits each, the lowest first, the highest not zero.
    private(set) var limbs: [UInt32] = []

    init(_ value: UInt64 = 0) {
        limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
        trim()
    }

    var bits: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

    func bit(_ at: Int) -> UInt64 { at < 0 || at >= bits ? 0 : UInt64(limbs[at / 32] >> UInt32(at % 32) & 1) }

    mutating func multiply(_ factor: UInt32, add carry: UInt32 = 0) {
        var sum = UInt64(carry)
        for index in limbs.indices {
            sum &+= UInt64(limbs[index]) &* UInt64(factor)
            limbs[index] = UInt32(truncatingIfNeeded: sum)
            sum >>= 32
        }
        if sum > 0 { limbs.add(UInt32(truncatingIfNeeded: sum)) }
    }

    /// Times two to the `power`.
    mutating func shift(_ power: Int) {
        for left in stride(from: power, to: 0, by: -31) { multiply(1 << UInt32(min(left, 31))) }
    }

    /// Times ten to the `power`.
    mutating func scale(_ power: Int) {
        for left in stride(from: power, to: 0, by: -9) { multiply(Whole.tens(min(left, 9))) }
    }

    /// Divided by ten to the `power`; true where something was left over.
    mutating func unscale(_ power: Int) -> Bool {
        var rest = false
        for left in stride(from: power, to: 0, by: -9) where divide(Whole.tens(min(left, 9))) { rest = true }
        return rest
    }

    /// Ten to at most the ninth power, the highest that one limb holds.
    private static func tens(_ power: Int) -> UInt32 {
        var result: UInt32 = 1
        for _ in 0..<power { result *= 10 }
        return result
    }

    /// True where something was left over.
    private mutating func divide(_ divisor: UInt32) -> Bool {
        var left: UInt64 = 0
        for index in limbs.indices.reversed() {
            left = left << 32 | UInt64(limbs[index])
            limbs[index] = UInt32(truncatingIfNeeded: left / UInt64(divisor))
            left %= UInt64(divisor)
        }
        trim()
        return left > 0
    }

    /// Takes away what is not larger than this.
    mutating func subtract(_ other: Whole) {
        var borrow: UInt64 = 0
        for index in limbs.indices {
            let taken = (index < other.limbs.count ? UInt64(other.limbs[index]) : 0) + borrow
            let value = UInt64(limbs[index])
            borrow = value < taken ? 1 : 0
            limbs[index] = UInt32(truncatingIfNeeded: value &- taken)
        }
        trim()
    }

    /// -1, 0 or 1: less than, equal to or greater than the other.
    func compared(_ other: Whole) -> Int {
        if limbs.count != other.limbs.count { return limbs.count < other.limbs.count ? -1 : 1 }
        for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
            return limbs[index] < other.limbs[index] ? -1 : 1
        }
        return 0
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}
