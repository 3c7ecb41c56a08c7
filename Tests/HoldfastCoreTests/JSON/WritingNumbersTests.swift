import Testing

@testable import HoldfastCore

/// Numbers are written by our own code everywhere, in the form in which Swift's library writes them.
struct WritingNumbersTests {
    static let seed: Text = "written"

    private func written(_ value: Double) -> Text { JSON.number(value).written() }

    static let special: [Double] = [
        0, -0.0, 1, -1, 0.1, 0.5, 2.5, 1.0 / 3, .pi, 100, 1e9, 999_999_999.5, 123_456.789, 0.001, 0.0001, 0.00001, 1.5e-7, 1e15, 1e16,
        1e21, 1e22, 1e23, -1e100, 4.35, 0.3, 0x1p53, -0x1p53, 0x1p53 - 1, 0x1p53 + 2, 0x1p54, 0x1p63, 0x1p64,
        .leastNormalMagnitude, .leastNormalMagnitude.nextDown, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, 1.0.nextUp, 1.0.nextDown, 9.5, 9.999_999_5, 0.999_999_95, 1_790_000_000_000, 1_790_000_000_000.25,
    ]

    @Test(arguments: special)
    func `a special value is never written otherwise than natively`(value: Double) {
        #expect(written(value).description == value.description)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, .signalingNaN])
    func `what JSON has no word for is null`(value: Double) {
        #expect(written(value) == "null")
    }

    @Test func `no thousandth is ever written otherwise than natively`() {
        for whole in stride(from: -1_000_000, through: 1_000_000, by: 37) {
            let value = Double(whole) / 1000
            #expect(written(value).description == value.description)
        }
    }

    @Test func `no random double is lost, and none takes more than seventeen digits`() {
        print("seed", Self.seed)
        var random = Random(seed: Self.seed)
        for _ in 0..<20_000 { expectKept(Double(bitPattern: random.next())) }
    }

    @Test func `no double too small to be normal is lost`() {
        print("seed", Self.seed)
        var random = Random(seed: Self.seed)
        for _ in 0..<2_000 { expectKept(Double(bitPattern: random.next() >> UInt64(12 + random.below(52)))) }
    }

    /// Where the doubles below lie closer than those above.
    @Test func `no power of two is lost`() {
        for exponent in -1074...1023 {
            let value = Double(sign: .plus, exponent: exponent, significand: 1)
            for near in [value, value.nextUp, value.nextDown] { expectKept(near) }
        }
    }

    private func expectKept(_ value: Double) {
        guard value.isFinite else { return }
        let text = written(value)
        #expect(Double(text.description)?.bitPattern == value.bitPattern, "\(value)")
        let digits = text.before(UInt8(ascii: "e")).bytes.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let significant = digits.drop { $0 == UInt8(ascii: "0") }.reversed().drop { $0 == UInt8(ascii: "0") }
        #expect(significant.count <= 17, "\(value)")
        if value.significandBitPattern != 0 { #expect(text.description == value.description) }
    }
}
