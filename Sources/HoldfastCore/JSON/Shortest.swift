// A double in few digits that read back as the same double (Steele and White 1990), nearly always the fewest, in the
// form in which Swift writes it. The library's own way would bring most of its strings along to the phone.

/// The digits of a double that is finite and not zero: 0.d1d2d3… × 10^`power`.
struct Shortest {
    private(set) var digits: [UInt8] = []
    private(set) var power = 0

    init(_ size: Double) {
        if let short = Shortest.short(size) {
            self = short
            return
        }
        // Of a normal double any decimal of up to 15 digits can be found again; smaller ones have fewer.
        for count in (size.isNormal ? 15 : 1)...17 {
            (digits, power) = Shortest.rounded(size, count)
            if nearest == size { break }
        }
        strip()
    }

    private init(whole: UInt64, point: Int) {
        digits = Text(Int64(whole)).bytes.map { $0 - UInt8(ascii: "0") }
        power = digits.count - point
        strip()
    }

    /// What has at most six digits behind the point, as nearly everything has.
    private static func short(_ size: Double) -> Shortest? {
        guard size < 1e9 else { return nil }
        var scale = 1.0
        for point in 0...6 {
            let whole = (size * scale + 0.5).rounded(.down)
            if whole / scale == size { return Shortest(whole: UInt64(whole), point: point) }
            scale *= 10
        }
        return nil
    }

    /// Exactly so many digits, the last one rounded to the nearest, ties to even.
    private static func rounded(_ size: Double, _ count: Int) -> (digits: [UInt8], power: Int) {
        var above = Whole(size.significandBitPattern | (size.isNormal ? 1 << 52 : 0))
        var below = Whole(1)
        let exponent = max(Int(size.exponentBitPattern), 1) - 1075
        above.shift(exponent)
        below.shift(-exponent)
        // Close enough from the number of bits (1233 / 4096 is log10 of 2); the loops below make it exact.
        var power = ((above.bits - below.bits) * 1233) >> 12
        above.scale(-power)
        below.scale(power)
        while above.compared(below) >= 0 {
            below.multiply(10)
            power += 1
        }
        var digits: [UInt8] = []
        for _ in 0..<count {
            above.multiply(10)
            var digit: UInt8 = 0
            while above.compared(below) >= 0 {
                above.subtract(below)
                digit += 1
            }
            digits.add(digit)
        }
        above.multiply(2)
        let half = above.compared(below)
        if half > 0 || (half == 0 && digits[count - 1] & 1 == 1) { power += raise(&digits) }
        return (digits, power)
    }

    /// Adds one to the last digit; 1 where that made one digit more.
    private static func raise(_ digits: inout [UInt8]) -> Int {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return 0
            }
            digits[index] = 0
        }
        digits[0] = 1
        return 1
    }

    private var nearest: Double {
        var decimal = Decimal()
        for digit in digits { decimal.add(digit, isFraction: true) }
        return decimal.nearest(exponent: power)
    }

    private mutating func strip() {
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
    }
}
