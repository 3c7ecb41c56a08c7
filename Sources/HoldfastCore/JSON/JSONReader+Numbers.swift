// Numbers. Whole ones that fit 64 bits stay exact; short decimals are exact by one multiplication or
// division (Clinger 1990); only what is left goes through the general, slower reading.

extension JSONReader {
    /// Reads a number whose first byte is a minus sign or a digit.
    mutating func number() throws(JSONFault) -> JSON {
        let start = at
        let negative = bytes[at] == UInt8(ascii: "-")
        if negative { at += 1 }
        var digits = Digits()

        let whole = at
        try run(into: &digits)
        if at - whole > 1, bytes[whole] == UInt8(ascii: "0") { throw fault(.badNumber, at: whole + 1) }

        var isWhole = true
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            let fraction = at
            try run(into: &digits)
            digits.exponent -= at - fraction
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            try exponent(into: &digits)
        }
        if isWhole, let exact = digits.integer(negative: negative) { return .integer(exact) }
        if let exact = digits.decimal(negative: negative) { return .number(exact) }

        let value = nearest(from: whole, exponent: digits.moved)
        guard value.isFinite else { throw fault(.numberTooLarge, at: start) }
        return .number(negative ? -value : value)
    }

    /// The general reading of the digits from `start` on, which are known to be well-formed.
    private func nearest(from start: Int, exponent: Int) -> Double {
        var decimal = Decimal()
        var isFraction = false
        for byte in bytes[start..<at] {
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte &- UInt8(ascii: "0") < 10 {
                decimal.add(byte &- UInt8(ascii: "0"), isFraction: isFraction)
            } else {
                break
            }
        }
        return decimal.nearest(exponent: exponent)
    }

    /// One or more decimal digits.
    private mutating func run(into digits: inout Digits) throws(JSONFault) {
        let start = at
        while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 {
            digits.add(bytes[at] &- UInt8(ascii: "0"))
            at += 1
        }
        guard at > start else { throw fault(at < bytes.count ? .badNumber : .truncated, at: at) }
    }

    private mutating func exponent(into digits: inout Digits) throws(JSONFault) {
        at += 1
        var negative = false
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
            negative = bytes[at] == UInt8(ascii: "-")
            at += 1
        }
        var written = Digits()
        try run(into: &written)
        // Far beyond any double either way, and far from overflowing the sum.
        let size = written.fits ? Int(min(written.value, 100_000_000)) : 100_000_000
        digits.moved = negative ? -size : size
        digits.exponent += digits.moved
    }
}

/// The digits of a number as one whole number, times ten to the exponent.
private struct Digits {
    var value: UInt64 = 0
    var exponent = 0
    /// What was written behind the `e`.
    var moved = 0
    /// False once there were more digits than 64 bits hold; the value is then meaningless.
    var fits = true

    mutating func add(_ digit: UInt8) {
        let (tens, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
        value = sum
        if over || carry { fits = false }
    }

    /// Nil where 64 bits do not hold it, and for -0, which only a double can keep.
    func integer(negative: Bool) -> Int64? {
        guard fits else { return nil }
        guard negative else { return Int64(exactly: value) }
        guard value > 0, value <= 1 << 63 else { return nil }
        return Int64(truncatingIfNeeded: 0 &- value)
    }

    /// Nil where one rounding is not enough to be exact.
    func decimal(negative: Bool) -> Double? {
        guard fits, value < 1 << 53, value == 0 || -22...22 ~= exponent else { return nil }
        var size = Double(value)
        if value == 0 {
            size = 0
        } else if exponent < 0 {
            size /= powersOfTen[-exponent]
        } else {
            size *= powersOfTen[exponent]
        }
        return negative ? -size : size
    }
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
]
