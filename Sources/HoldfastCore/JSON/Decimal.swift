// The double nearest to a decimal number, exactly, with whole numbers only: digits times a power of ten become one
// large number (shifted left far enough where it must be divided), and its top bits are rounded once. Slower than
// the usual shortcuts and short enough to be checked by eye; such numbers are rare in what the core reads.

/// A decimal number of any length.
struct Decimal {
    private var whole = Whole()
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
        whole.multiply(10, add: UInt32(digit))
        digits += 1
    }

    /// The nearest double, ties to even, of what was added times ten to the `exponent`; infinite where it is too large.
    func nearest(exponent: Int) -> Double {
        var number = self
        return number.assemble(power + exponent)
    }

    private mutating func assemble(_ power: Int) -> Double {
        // No double reaches 10^310; half the smallest is above 10^-325.
        if digits == 0 || digits + power < -325 { return 0 }
        if digits + power > 310 { return .infinity }
        // Enough for 64 bits to be left after the division: ten is less than 2^(10/3).
        let shifted = power < 0 ? max(0, 65 - power * 10 / 3 - whole.bits) : 0
        whole.shift(shifted)
        whole.scale(power)
        if whole.unscale(-power) { rest = true }
        let highest = whole.bits - 1 - shifted
        if highest > 1023 { return .infinity }
        // First, as it is what takes notice of the rest.
        let fraction = top()
        return rounded(fraction, exponent: highest)
    }

    /// The 64 bits from the highest one down; takes notice of what is left below them.
    private mutating func top() -> UInt64 {
        let length = whole.bits
        var result: UInt64 = 0
        for step in 0..<64 { result = result << 1 | whole.bit(length - 1 - step) }
        for at in stride(from: length - 65, through: 0, by: -1) where whole.bit(at) == 1 { rest = true }
        return result
    }

    /// The double nearest to `fraction`, whose highest bit is worth 2^`exponent`.
    private func rounded(_ fraction: UInt64, exponent: Int) -> Double {
        let kept = exponent >= -1022 ? 53 : 53 - (-1022 - exponent)
        guard kept >= 0 else { return 0 }
        var significand = kept > 0 ? fraction >> UInt64(64 - kept) : 0
        let below = kept > 0 ? fraction << UInt64(kept) : fraction
        let half: UInt64 = 1 << 63
        if below > half || (below == half && (rest || significand & 1 == 1)) { significand += 1 }
        // Adding, not joining, lets a carry out of the fraction raise the exponent, up to infinity.
        return Double(bitPattern: exponent >= -1022 ? UInt64(exponent + 1022) << 52 + significand : significand)
    }
}
