import HoldfastCore
import Testing

struct WritingJSONTests {
    static let written: [(JSON, Text)] = [
        (.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"), (1234567890, "1234567890"),
        (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"),
        (.number(2), "2.0"), (.number(-0.0), "-0.0"), (.number(0.1), "0.1"), (.number(1e20), "1e+20"),
        (.number(1e-7), "1e-07"), (.number(.leastNonzeroMagnitude), "5e-324"), (.number(.nan), "null"),
        (.number(.infinity), "null"), (.number(-.infinity), "null"),
        ("", "\"\""), ("\"\\/", "\"\\\"\\\\/\""), ("\u{8}\t\n\u{c}\r", "\"\\b\\t\\n\\f\\r\""),
        ("\u{0}\u{1f}\u{7f}", "\"\\u0000\\u001f\u{7f}\""), ("\u{e9}\u{1f600}\u{2028}", "\"\u{e9}\u{1f600}\u{2028}\""),
        (.array([]), "[]"), (.object([]), "{}"), (["b": 1, "a": .array([2, .null])], "{\"b\":1,\"a\":[2,null]}"),
    ]

    @Test(arguments: written)
    func `a value is written in one way only`(_ value: JSON, _ text: Text) {
        #expect(value.written() == text)
    }

    @Test func `writing onto bytes leaves those bytes alone`() {
        var bytes: [UInt8] = [1, 2]
        JSON.array([.integer(-120), "x"]).write(to: &bytes)
        #expect(bytes == [1, 2] + Array("[-120,\"x\"]".utf8))
    }

    @Test func `a character is never confused with its own parts`() {
        // One scalar or two that look alike: other bytes, so they must stay other bytes.
        #expect(JSON.string("\u{e9}").write() != JSON.string("e\u{301}").write())
    }
}
