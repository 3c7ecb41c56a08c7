import Testing

@testable import HoldfastCore

/// Numbers are read by our own code everywhere; the machine's library, which many have checked, must agree to the last bit.
struct ReadingNumbersTests {
    static let seed: Text = "numbers"

    private func read(_ text: Text) throws -> Double { try #require(try JSON.read(text).double) }

    private func expectNative(_ text: Text) throws {
        #expect(try read(text).bitPattern == Double(text.description)?.bitPattern, "\(text)")
    }

    static let texts: [Text] = [
        "0", "-0", "1", "0.1", "-12.5", "1e23", "9007199254740993", "9007199254740992.99999", "123456789012345678901234567890",
        "1.7976931348623157e308", "1.7976931348623158e308", "2.2250738585072011e-308", "2.2250738585072014e-308",
        "4.9406564584124654e-324", "6040251875134.040251875134e108", "2.4703282292062327e-324", "2.4703282292062328e-324", "1e-400",
        "-1e-400", "0e999999999999",
        "1e-999999999999", "8.5e-5", "6.0221407e23", "0.000000000000000000000000000001", "1.00000000000000011102230246251565",
        "7.2057594037927933e16", "2.2250738585072013830902e-308", "8.98846567431158e307", "123456789e-340",
    ]

    @Test(arguments: texts)
    func `a number is never read differently than natively`(text: Text) throws {
        try expectNative(text)
    }

    @Test(arguments: ["1e400", "-1e400", "1.7976931348623159e308", "1e999999999999", "17976931348623159e292"] as [Text])
    func `a number beyond every double is refused, not made infinite`(text: Text) {
        #expect(throws: JSONFault(kind: .numberTooLarge, offset: 0)) { try JSON.read(text) }
        #expect(Double(text.description)?.isInfinite == true)
    }

    @Test func `no random text of digits is read differently than natively`() throws {
        print("seed", Self.seed)
        var random = Random(seed: Self.seed)
        for _ in 0..<5_000 {
            let digits = (0...random.below(40)).map { _ in Text(random.below(10)) }.joined("")
            try expectNative("\(1 + random.below(9))\(digits).\(digits)e\(random.below(600) - 360)")
        }
    }

    @Test func `no number is read differently for being written with zeros around it`() throws {
        print("seed", Self.seed)
        var random = Random(seed: Self.seed)
        for _ in 0..<200 {
            let count = random.below(900)
            let zeros = Text(repeating: "0", count: count)
            try expectNative("0.\(zeros)\(random.next())e\(count + random.below(600) - 300)")
            try expectNative("\(random.next() | 1)\(zeros)e\(280 - random.below(600) - count)")
        }
    }

    /// Halfway between 1 and the next double: to the even one, which is 1; and a hair above.
    @Test(arguments: [0, 100, 800, 5_000])
    func `digits behind the eight-hundredth still break a tie`(zeros: Int) throws {
        let half: Text = "1.00000000000000011102230246251565404236316680908203125"
        let none = Text(repeating: "0", count: zeros)
        #expect(try read(half + none) == 1)
        #expect(try read(half + none + "1") == 1.0.nextUp)
        #expect(try read("-" + half + none + "1") == -1.0.nextUp)
    }
}
