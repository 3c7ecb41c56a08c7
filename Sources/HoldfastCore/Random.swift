// Chance, in two kinds that must not be confused: what nobody may repeat, and what both phones must
// draw alike. Neither is cryptography; keys and nonces are the vault's.

/// A generator (xoshiro256**, Blackman and Vigna 2018) for record ids and private draws.
public struct Random: RandomNumberGenerator, Equatable, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// Sixteen random bytes as 32 hexadecimal digits. Any other text works through its hash, and is then only
    /// as hard to guess as the text.
    public init(seed: Text) {
        let halves = Random.halves(hex: seed) ?? (Draw.hash(seed), Draw.hash("second|" + seed))
        var source = halves.0
        let first = mix(&source)
        source ^= halves.1
        state = (first, mix(&source), mix(&source), mix(&source))
    }

    private static func halves(hex: Text) -> (UInt64, UInt64)? {
        guard hex.bytes.count == 32 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for byte in hex.bytes {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            halves.0 = halves.0 << 4 | halves.1 >> 60
            halves.1 = halves.1 << 4 | UInt64(digit)
        }
        return halves
    }

    public mutating func next() -> UInt64 {
        let result = (state.1 &* 5).rotated(left: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = state.3.rotated(left: 45)
        return result
    }

    /// A whole number from 0 up to, not including, `bound`; every one equally likely. 0 for a bound below 2.
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(next(upperBound: UInt64(bound)))
    }

    /// From 0 up to, not including, 1.
    public mutating func unit() -> Double { next().unit }

    /// That many random bytes as lower-case hexadecimal digits.
    public mutating func hex(bytes: Int) -> Text {
        let digits = Text("0123456789abcdef").bytes
        var text: [UInt8] = []
        for _ in 0..<max(bytes, 0) {
            let byte = Int(next() >> 56)
            text.append(digits[byte >> 4])
            text.append(digits[byte & 15])
        }
        return Text(bytes: text)
    }

    public static func == (left: Random, right: Random) -> Bool { left.state == right.state }
}

/// A draw that is the same wherever the same label is drawn: for seasons and lengths, so that two phones agree
/// without a message. FNV-1a over the label's UTF-8, then SplitMix64's last steps. Whoever knows the label knows
/// the draw, so nothing private may hang on it.
public enum Draw {
    /// From 0 up to, not including, 1.
    public static func unit(_ label: Text) -> Double { scattered(label).unit }

    /// A whole number from 0 up to, not including, `bound`; 0 for a bound below 2.
    public static func below(_ bound: Int, _ label: Text) -> Int {
        guard bound > 1 else { return 0 }
        return Int(truncatingIfNeeded: scattered(label).multipliedFullWidth(by: UInt64(bound)).high)
    }

    static func hash(_ label: Text) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in label.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private static func scattered(_ label: Text) -> UInt64 {
        var hash = hash(label)
        return mix(&hash)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
private func mix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
}

extension UInt64 {
    fileprivate func rotated(left bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
    fileprivate var unit: Double { Double(self >> 11) * 0x1p-53 }
}
