// The double nearest to a decimal number, exactly, with whole numbers only: digits times a power of ten become one
// large integer (shifted left far enough where it must be divided), and its top bits are rounded once. Slower than
// the usual shortcuts and short enough to be checked by eye; such numbers are rare in what the core reads.

/// A decimal number of any length: `digits` × 10^`power`.
struct Decimal {
    /// 32 bits each, the lowest first, the highest not zero.
    private var limbs: [UInt32] = []
    private var digits = 0
    private var power = 0
    /// Something that is not zero was left out below.
    private var rest = false

    /// A double's exact expansion has at most 767 significant digits; what stands behind them can only break a tie.
    private static let most = 780

    /// Takes the next digit; those behind the point lower the power.
    mutating func add(_ digit: UInt8, isFraction: Bool) {
        guard digits < Decimal.most else {
            if digit != 0 { rest = true }
            if !isFraction { power += 1 }
            return
        }
        if isFraction { power -= 1 }
        guard digits > 0 || digit > 0 else { return }
        multiply(10, add: UInt32(digit))
        digits += 1
    }

    /// The nearest double, ties to even; infinite where it is too large.
    func nearest(exponent: Int) -> Double {
        var number = self
        return number.assemble(power + exponent)
    }

    private mutating func assemble(_ power: Int) -> Double {
        // No double reaches 10^310; half the smallest is above 10^-325.
        if digits == 0 || digits + power < -325 { return 0 }
        if digits + power > 310 { return .infinity }
        var power = power
        var shifted = 0
        if power < 0 {
            // Enough for 64 bits to be left after the division: ten is less than 2^(10/3).
            shifted = max(0, 65 - power * 10 / 3 - bits)
            for left in stride(from: shifted, to: 0, by: -16) { multiply(1 << UInt32(min(left, 16))) }
        }
        while power > 0 {
            multiply(10)
            power -= 1
        }
        while power < 0 {
            let step = min(9, -power)
            divide(Decimal.tens[step])
            power += step
        }
        let highest = bits - 1 - shifted
        return highest > 1023 ? .infinity : rounded(top(), exponent: highest)
    }

    private static let tens: [UInt32] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]

    private var bits: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

    private mutating func multiply(_ factor: UInt32, add carry: UInt32 = 0) {
        var sum = UInt64(carry)
        for index in limbs.indices {
            sum &+= UInt64(limbs[index]) &* UInt64(factor)
            limbs[index] = UInt32(truncatingIfNeeded: sum)
            sum >>= 32
        }
        if sum > 0 { limbs.append(UInt32(truncatingIfNeeded: sum)) }
    }

    private mutating func divide(_ divisor: UInt32) {
        var left: UInt64 = 0
        for index in limbs.indices.reversed() {
            left = left << 32 | UInt64(limbs[index])
            limbs[index] = UInt32(truncatingIfNeeded: left / UInt64(divisor))
            left %= UInt64(divisor)
        }
        while limbs.last == 0 { limbs.removeLast() }
        if left > 0 { rest = true }
    }

    /// The 64 bits from the highest one down; takes notice of what is left below them.
    private mutating func top() -> UInt64 {
        let length = bits
        var result: UInt64 = 0
        for step in 0..<64 { result = result << 1 | bit(length - 1 - step) }
        for at in stride(from: length - 65, through: 0, by: -1) where bit(at) == 1 { rest = true }
        return result
    }

    private func bit(_ at: Int) -> UInt64 { at < 0 ? 0 : UInt64(limbs[at / 32] >> UInt32(at % 32) & 1) }

    /// The double nearest to `fraction`, whose highest bit is worth 2^`exponent`.
    private func rounded(_ fraction: UInt64, exponent: Int) -> Double {
        let kept = exponent >= -1022 ? 53 : 53 - (-1022 - exponent)
        guard kept >= 0 else { return 0 }
        var whole = kept > 0 ? fraction >> UInt64(64 - kept) : 0
        let below = kept > 0 ? fraction << UInt64(kept) : fraction
        let half: UInt64 = 1 << 63
        if below > half || (below == half && (rest || whole & 1 == 1)) { whole += 1 }
        // Adding, not joining, lets a carry out of the fraction raise the exponent, up to infinity.
        let pattern = exponent >= -1022 ? UInt64(exponent + 1022) << 52 + whole : whole
        return Double(bitPattern: pattern)
    }
}
