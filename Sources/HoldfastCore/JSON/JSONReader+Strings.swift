// Strings: found in one scan and copied once where nothing is escaped, which is nearly always.

extension JSONReader {
    /// Reads a string whose opening quote is the next byte.
    mutating func string() throws(JSONFault) -> Text {
        let start = at + 1
        let end = try plain(from: start)
        guard bytes[end] == UInt8(ascii: "\\") else {
            at = end + 1
            return Text(bytes: Array(bytes[start..<end]))
        }
        return try escaped(from: start, firstEscape: end)
    }

    /// The first quote or backslash at or after `start`; all before it is valid to be copied.
    private func plain(from start: Int) throws(JSONFault) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
                guard byte >= 0x20 else { throw fault(.controlCharacter, at: index) }
                index += 1
            } else {
                index += try sequence(at: index)
            }
        }
        throw fault(.truncated, at: bytes.count)
    }

    /// The length of the well-formed sequence here (Unicode, table 3-7: no overlong forms, no surrogates,
    /// nothing above U+10FFFF).
    private func sequence(at index: Int) throws(JSONFault) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw fault(.badUTF8, at: index)
        }
        for step in 1..<length {
            guard index + step < bytes.count else { throw fault(.truncated, at: bytes.count) }
            let range: ClosedRange<UInt8> = step == 1 ? second : 0x80...0xBF
            guard range.contains(bytes[index + step]) else { throw fault(.badUTF8, at: index) }
        }
        return length
    }

    private mutating func escaped(from start: Int, firstEscape: Int) throws(JSONFault) -> Text {
        var text = Array(bytes[start..<firstEscape])
        at = firstEscape
        while bytes[at] == UInt8(ascii: "\\") {
            try escape(into: &text)
            let end = try plain(from: at)
            text.append(contentsOf: bytes[at..<end])
            at = end
        }
        at += 1
        return Text(bytes: text)
    }

    /// Reads one escape, or a pair of them, whose backslash is the next byte.
    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard at + 1 < bytes.count else { throw fault(.truncated, at: bytes.count) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at + 1])
        case UInt8(ascii: "b"): text.add(0x08)
        case UInt8(ascii: "f"): text.add(0x0C)
        case UInt8(ascii: "n"): text.add(0x0A)
        case UInt8(ascii: "r"): text.add(0x0D)
        case UInt8(ascii: "t"): text.add(0x09)
        case UInt8(ascii: "u"): return append(try scalar(), to: &text)
        default: throw fault(.badEscape, at: at + 1)
        }
        at += 2
    }

    private mutating func scalar() throws(JSONFault) -> UInt32 {
        let backslash = at
        let first = try unit()
        guard 0xD800...0xDFFF ~= first else { return first }
        guard first < 0xDC00 else { throw fault(.loneSurrogate, at: backslash) }
        guard at < bytes.count else { throw fault(.truncated, at: at) }
        guard bytes[at] == UInt8(ascii: "\\") else { throw fault(.loneSurrogate, at: backslash) }
        guard at + 1 < bytes.count else { throw fault(.truncated, at: at + 1) }
        guard bytes[at + 1] == UInt8(ascii: "u") else { throw fault(.loneSurrogate, at: backslash) }
        let second = try unit()
        guard 0xDC00...0xDFFF ~= second else { throw fault(.loneSurrogate, at: backslash) }
        return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }

    /// The four hexadecimal digits behind `\u`.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for index in (at + 2)..<(at + 6) {
            guard index < bytes.count else { throw fault(.truncated, at: bytes.count) }
            let digit: UInt8
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[index] - UInt8(ascii: "A") + 10
            default: throw fault(.badEscape, at: index)
            }
            value = value << 4 | UInt32(digit)
        }
        at += 6
        return value
    }

    private func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F)) }
        func head(_ mark: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: mark | scalar >> shift) }
        switch scalar {
        case ..<0x80: text.add(head(0, 0))
        case ..<0x800: text += [head(0xC0, 6), tail(0)]
        case ..<0x10000: text += [head(0xE0, 12), tail(6), tail(0)]
        default: text += [head(0xF0, 18), tail(12), tail(6), tail(0)]
        }
    }
}
