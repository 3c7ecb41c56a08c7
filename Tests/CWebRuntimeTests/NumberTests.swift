import CWebRuntime
import Testing

/// Numbers are read by the machine's own library natively, and by ours in WebAssembly. A single bit of difference would
/// make two phones differ.
struct NumberTests {
    private func read(_ text: String) -> (value: Double, used: Int) {
        text.withCString { start in
            var end = start
            return (holdfast_number(start, &end), end - start)
        }
    }

    @Test(arguments: [
        "0", "-0", "1", "0.1", "-12.5", "1e23", "9007199254740993", "9007199254740992.99999", "123456789012345678901234567890",
        "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "2.2250738585072011e-308", "2.2250738585072014e-308",
        "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1e400", "-1e400", "1e-400", "0e999999999999",
        "1e999999999999", "1e-999999999999", "8.5e-5", "6.0221407e23", "0.000000000000000000000000000001",
        "1.00000000000000011102230246251565",
    ])
    func `a number is never read differently than natively`(text: String) throws {
        let native = try #require(Double(text))
        #expect(read(text).value.bitPattern == native.bitPattern)
        #expect(read(text).used == text.utf8.count)
    }

    @Test func `no random double is lost on its way through text`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(read("\(value)").value.bitPattern == value.bitPattern, "\(value)")
        }
    }

    @Test func `no random text of digits is read differently than natively`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            let digits = (0..<Int.random(in: 1...40, using: &random)).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
            let text = "\(digits).\(digits)e\(Int.random(in: -360...340, using: &random))"
            #expect(read(text).value.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
    }

    @Test(arguments: [("1e", 1), ("1e+", 1), ("1.2.3", 3), ("5,0", 1), ("12abc", 2), ("", 0), ("-", 0), ("e5", 0), (".", 0)])
    func `what is no number is never read as one`(text: String, used: Int) {
        #expect(read(text).used == used)
    }

    @Test(arguments: [800, 5_000])
    func `digits behind the eight-hundredth still break a tie`(zeros: Int) {
        // Halfway between 1 and the next double, and a hair above.
        let half = "1.00000000000000011102230246251565404236316680908203125"
        #expect(read(half).value == 1)
        #expect(read(half + String(repeating: "0", count: zeros) + "1").value == 1.0.nextUp)
    }
}
