// Texts that are not JSON, each with what is wrong and the exact byte. Written by hand from the grammar
// of RFC 8259 and table 3-7 of the Unicode standard.

import HoldfastCore
import Testing

struct Hostile: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let kind: JSONFault.Kind
    let offset: Int

    init(_ text: Text, _ kind: JSONFault.Kind, _ offset: Int) {
        self.init(Array(text.utf8), kind, offset)
    }

    init(_ bytes: [UInt8], _ kind: JSONFault.Kind, _ offset: Int) {
        self.bytes = bytes
        self.kind = kind
        self.offset = offset
    }

    /// A string with these raw bytes between its quotes.
    static func raw(_ bytes: [UInt8], _ kind: JSONFault.Kind, _ offset: Int) -> Hostile {
        Hostile([0x22] + bytes + [0x22], kind, offset)
    }

    var testDescription: String { "\(String(decoding: bytes.prefix(40), as: UTF8.self)) -> \(kind) at \(offset)" }
}

enum HostileJSON {
    static let all = structure + words + numbers + escapes + controls + encodings + limits

    static let structure: [Hostile] = [
        Hostile("", .truncated, 0), Hostile(" ", .truncated, 1), Hostile("\r\n\t ", .truncated, 4),
        Hostile("[", .truncated, 1), Hostile("{", .truncated, 1), Hostile("[1", .truncated, 2),
        Hostile("[1,", .truncated, 3), Hostile("{\"a\"", .truncated, 4), Hostile("{\"a\":", .truncated, 5),
        Hostile("{\"a\":1", .truncated, 6), Hostile("{\"a\":1,", .truncated, 7), Hostile("[[]", .truncated, 3),
        Hostile("[,]", .unexpected, 1), Hostile("[1,]", .unexpected, 3), Hostile("[1,,2]", .unexpected, 3),
        Hostile("[1 2]", .unexpected, 3), Hostile("[1}", .unexpected, 2), Hostile("[1:2]", .unexpected, 2),
        Hostile("{]", .unexpected, 1), Hostile("{1:2}", .unexpected, 1), Hostile("{a:1}", .unexpected, 1),
        Hostile("{'a':1}", .unexpected, 1), Hostile("{\"a\" 1}", .unexpected, 5), Hostile("{\"a\",1}", .unexpected, 4),
        Hostile("{\"a\":1,}", .unexpected, 7), Hostile("{\"a\":1 \"b\":2}", .unexpected, 7), Hostile("{,}", .unexpected, 1),
        Hostile("{\"a\":}", .unexpected, 5), Hostile("{\"a\"::1}", .unexpected, 5), Hostile("{\"a\":1]", .unexpected, 6),
        Hostile("{null:1}", .unexpected, 1), Hostile("]", .unexpected, 0), Hostile("}", .unexpected, 0),
        Hostile(",", .unexpected, 0), Hostile(":", .unexpected, 0), Hostile("[]]", .trailing, 2),
        Hostile("{}{}", .trailing, 2), Hostile("1 2", .trailing, 2), Hostile("null,", .trailing, 4),
        Hostile("[] // no", .trailing, 3), Hostile("/* no */[]", .unexpected, 0), Hostile("[1]\u{0}", .trailing, 3),
        Hostile("[\u{b}1]", .unexpected, 1), Hostile("[1\u{c}]", .unexpected, 2), Hostile("\u{a0}1", .unexpected, 0),
        Hostile("[1]\u{2028}", .trailing, 3), Hostile("'a'", .unexpected, 0), Hostile("\u{0}", .unexpected, 0),
    ]

    static let words: [Hostile] = [
        Hostile("t", .truncated, 1), Hostile("fals", .truncated, 4), Hostile("nul", .truncated, 3),
        Hostile("trUe", .unexpected, 2), Hostile("True", .unexpected, 0), Hostile("nulll", .trailing, 4),
        Hostile("truefalse", .trailing, 4), Hostile("NaN", .unexpected, 0), Hostile("nan", .unexpected, 1),
        Hostile("Infinity", .unexpected, 0), Hostile("undefined", .unexpected, 0), Hostile("[fa]", .unexpected, 3),
    ]

    static let numbers: [Hostile] = [
        Hostile("-", .truncated, 1), Hostile("+1", .unexpected, 0), Hostile("--1", .badNumber, 1),
        Hostile("-a", .badNumber, 1), Hostile("-Infinity", .badNumber, 1), Hostile("01", .badNumber, 1),
        Hostile("-01", .badNumber, 2), Hostile("00", .badNumber, 1), Hostile("[0123]", .badNumber, 2),
        Hostile("00.5", .badNumber, 1), Hostile(".5", .unexpected, 0), Hostile("1.", .truncated, 2),
        Hostile("[1.]", .badNumber, 3), Hostile("1.e3", .badNumber, 2), Hostile("1..2", .badNumber, 2),
        Hostile("1.2.3", .trailing, 3), Hostile("1e", .truncated, 2), Hostile("1e+", .truncated, 3),
        Hostile("1E-", .truncated, 3), Hostile("[1e]", .badNumber, 3), Hostile("1e+-1", .badNumber, 3),
        Hostile("1e1.5", .trailing, 3), Hostile("1e1e1", .trailing, 3), Hostile("0x10", .trailing, 1),
        Hostile("1_000", .trailing, 1), Hostile("1,000", .trailing, 1), Hostile("1a", .trailing, 1),
        Hostile("\u{ff11}", .unexpected, 0), Hostile("[-]", .badNumber, 2), Hostile("- 1", .badNumber, 1),
        Hostile("1e400", .numberTooLarge, 0), Hostile("[-1e309]", .numberTooLarge, 1),
        Hostile("1.7976931348623159e308", .numberTooLarge, 0), Hostile(" 1e99999999999999999999", .numberTooLarge, 1),
        Hostile(Text(repeating: "9", count: 400), .numberTooLarge, 0),
    ]

    static let escapes: [Hostile] = [
        Hostile("\"", .truncated, 1), Hostile("\"abc", .truncated, 4), Hostile("\"\\", .truncated, 2),
        Hostile("\"\\\"", .truncated, 3), Hostile("\"\\u", .truncated, 3), Hostile("\"\\u00", .truncated, 5),
        Hostile("\"\\u0041", .truncated, 7), Hostile("\"\\ud83d", .truncated, 7), Hostile("\"\\ud83d\\", .truncated, 8),
        Hostile("\"\\ud83d\\u", .truncated, 9), Hostile("\"\\ud83d\\ude0", .truncated, 12),
        Hostile("\"\\x41\"", .badEscape, 2), Hostile("\"\\a\"", .badEscape, 2), Hostile("\"\\'\"", .badEscape, 2),
        Hostile("\"\\0\"", .badEscape, 2), Hostile("\"\\U0041\"", .badEscape, 2), Hostile("\"\\\n\"", .badEscape, 2),
        Hostile("\"\\u00g0\"", .badEscape, 5), Hostile("\"\\u{41}\"", .badEscape, 3), Hostile("\"\\u-041\"", .badEscape, 3),
        Hostile("\"\\u 041\"", .badEscape, 3), Hostile("\"\\u041\"", .badEscape, 6), Hostile("\"\\ud83d\\u00\"", .badEscape, 11),
        Hostile("\"\\ud83d\"", .loneSurrogate, 1), Hostile("\"a\\uD800b\"", .loneSurrogate, 2),
        Hostile("\"\\udc00\"", .loneSurrogate, 1), Hostile("\"\\udfff\\ud800\"", .loneSurrogate, 1),
        Hostile("\"\\ud83d\\u0041\"", .loneSurrogate, 1), Hostile("\"\\ud83d\\ud83d\"", .loneSurrogate, 1),
        Hostile("\"\\ud83d\\n\"", .loneSurrogate, 1), Hostile("{\"\\udead\":1}", .loneSurrogate, 2),
        Hostile("\"\\ud83d\\ude00\\ude00\"", .loneSurrogate, 13), Hostile("\"\\dbff\"", .badEscape, 2),
    ]

    static let controls: [Hostile] =
        (0..<0x20).map { Hostile.raw([0x61, UInt8($0)], .controlCharacter, 2) } + [
            Hostile("{\"a\nb\":1}", .controlCharacter, 3), Hostile("\"\\n\n\"", .controlCharacter, 3),
        ]

    static let encodings: [Hostile] = [
        Hostile([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark, 0), Hostile([0xFE, 0xFF, 0, 0x31], .unexpected, 0),
        Hostile([0x31, 0, 0, 0], .trailing, 1), Hostile.raw([0x80], .badUTF8, 1), Hostile.raw([0xBF], .badUTF8, 1),
        Hostile.raw([0xC0, 0x80], .badUTF8, 1), Hostile.raw([0xC1, 0xBF], .badUTF8, 1), Hostile.raw([0xC3], .badUTF8, 1),
        Hostile.raw([0xC3, 0x28], .badUTF8, 1), Hostile.raw([0xE0, 0x80, 0xAF], .badUTF8, 1),
        Hostile.raw([0xE0, 0x9F, 0xBF], .badUTF8, 1), Hostile.raw([0xE2, 0x82], .badUTF8, 1),
        Hostile.raw([0xE2, 0x28, 0xA1], .badUTF8, 1), Hostile.raw([0xED, 0xA0, 0x80], .badUTF8, 1),
        Hostile.raw([0xED, 0xBF, 0xBF], .badUTF8, 1), Hostile.raw([0xF0, 0x80, 0x80, 0x80], .badUTF8, 1),
        Hostile.raw([0xF0, 0x8F, 0xBF, 0xBF], .badUTF8, 1), Hostile.raw([0xF0, 0x9F, 0x98], .badUTF8, 1),
        Hostile.raw([0xF4, 0x90, 0x80, 0x80], .badUTF8, 1), Hostile.raw([0xF5, 0x80, 0x80, 0x80], .badUTF8, 1),
        Hostile.raw([0xFE], .badUTF8, 1), Hostile.raw([0xFF], .badUTF8, 1),
        Hostile.raw([0x61, 0xC3, 0xA9, 0xFF], .badUTF8, 4), Hostile([0x22, 0xF0, 0x9F, 0x98], .truncated, 4),
        Hostile([0x22, 0xC3], .truncated, 2), Hostile([0x22, 0x5C, 0xC3, 0xA9, 0x22], .badEscape, 2),
        Hostile([0x22, 0x5C, 0x6E, 0xC3, 0x22], .badUTF8, 3),
    ]

    static let limits: [Hostile] = [
        Hostile(Text(repeating: "[", count: 65), .tooDeep, 64), Hostile(Text(repeating: "[", count: 100_000), .tooDeep, 64),
        Hostile(Text(repeating: "{\"a\":", count: 65), .tooDeep, 64 * 5),
        Hostile(Text(repeating: "[{\"a\":", count: 33), .tooDeep, 32 * 6),
        Hostile([UInt8](repeating: 0x20, count: (16 << 20) + 1), .tooLarge, 16 << 20),
    ]
}
