import HoldfastCore
import Testing

struct ReadingJSONTests {
    @Test(arguments: HostileJSON.all)
    func `what is not JSON is never taken for it, and the fault names the byte`(_ hostile: Hostile) {
        #expect(throws: JSONFault(kind: hostile.kind, offset: hostile.offset)) { try JSON.read(hostile.bytes) }
    }

    @Test func `the corpus of hostile texts never shrinks`() {
        #expect(HostileJSON.all.count >= 120)
    }

    static let readable: [(Text, JSON)] = [
        ("null", .null), (" true ", true), ("false", false), ("\t[\r\n]\n", .array([])), ("{ }", .object([])),
        ("0", 0), ("-1", -1), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("-9223372036854775809", .number(-9_223_372_036_854_775_808)),
        ("18446744073709551615", .number(18_446_744_073_709_551_616)),
        ("123456789012345678901234567890", .number(1.2345678901234568e29)),
        ("1.0", .number(1)), ("1e2", .number(100)), ("1E+2", .number(100)), ("25e-1", .number(2.5)),
        ("0.1", .number(0.1)), ("0e99999999999999999999", .number(0)), ("1e-400", .number(0)), ("1e22", .number(1e22)),
        ("1e23", .number(1e23)), ("9007199254740993.0", .number(9_007_199_254_740_992)),
        ("4.35", .number(4.35)), ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
        ("5e-324", .number(.leastNonzeroMagnitude)), ("2.2250738585072014e-308", .number(.leastNormalMagnitude)),
        ("\"\"", ""), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\u{8}\u{c}\n\r\t"),
        ("\"\\u0000\\u00e9\\u20ac\\uD83D\\uDE00\"", "\u{0}\u{e9}\u{20ac}\u{1f600}"),
        ("\"\u{e9}\u{20ac}\u{1f600}\u{7f}\u{2028}\"", "\u{e9}\u{20ac}\u{1f600}\u{7f}\u{2028}"),
        ("\"\\uFFFD\\uE000\\uD7FF\"", "\u{fffd}\u{e000}\u{d7ff}"),
        ("[1,[2,{\"a\":[]}],\"b\"]", .array([1, .array([2, ["a": .array([])]]), "b"])),
    ]

    @Test(arguments: readable)
    func `what is JSON is read as it was meant`(_ text: Text, _ value: JSON) throws {
        #expect(try JSON.read(text) == value)
    }

    @Test func `minus zero keeps its sign`() throws {
        for text in ["-0", "-0.0", "-0e5", "-1e-400"] {
            let number = try #require(JSON.read(text).double)
            #expect(number.sign == .minus && number.isZero, "\(text)")
        }
    }

    @Test func `a name that stands twice is kept twice and the last one counts`() throws {
        let value = try JSON.read("{\"a\":1,\"b\":2,\"a\":3}")
        #expect(value.members?.count == 3)
        #expect(value["a"] == 3)
    }

    @Test func `names that only look alike are not the same name`() throws {
        let value = try JSON.read("{\"\u{e9}\":1,\"e\u{301}\":2}")
        #expect(value["\u{e9}"] == 1)
        #expect(value["e\u{301}"] == 2)
    }

    @Test func `sixty-four levels are read`() throws {
        let text = Text(repeating: "[", count: 64) + Text(repeating: "]", count: 64)
        #expect(try JSON.read(text).written() == text)
        let siblings = "[" + Text(repeating: "[[]],", count: 500) + "[]]"
        #expect(try JSON.read(siblings, limits: JSONLimits(depth: 3)).items?.count == 501)
    }

    @Test func `a limit is never raised beyond what the stack bears`() {
        #expect(JSONLimits(depth: 1_000_000).depth == 256)
        #expect(JSONLimits(depth: -1, bytes: -1) == JSONLimits(depth: 0, bytes: 0))
        #expect(throws: JSONFault(kind: .tooDeep, offset: 0)) { try JSON.read("[]", limits: JSONLimits(depth: 0)) }
        #expect(throws: JSONFault(kind: .tooLarge, offset: 3)) { try JSON.read("1234", limits: JSONLimits(bytes: 3)) }
    }

    @Test func `a fault says in words what is wrong and where`() {
        let fault = JSONFault(kind: .loneSurrogate, offset: 7)
        #expect(fault.message == "Half of a surrogate pair stands alone. (byte 7)")
    }
}
