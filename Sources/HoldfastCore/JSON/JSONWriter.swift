// Writes JSON as short as it goes: no white space, members in the order they have, only what must be
// escaped escaped. The same value gives the same bytes natively and in WebAssembly.

extension JSON {
    /// UTF-8 bytes.
    public func write() -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    public func written() -> Text { Text(bytes: write()) }

    /// Appends this value to bytes already there.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(text: "null")
        case .bool(true): bytes.append(text: "true")
        case .bool(false): bytes.append(text: "false")
        case .integer(let value): bytes.append(contentsOf: Text(value).bytes)
        case .number(let value): bytes.append(number: value)
        case .string(let value): bytes.append(quoted: value)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for index in items.indices {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                items[index].write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for index in members.indices {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                bytes.append(quoted: members[index].name)
                bytes.append(UInt8(ascii: ":"))
                members[index].value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The shortest digits that read back as the same double; JSON has no word for infinity, so that is null.
    fileprivate mutating func append(number: Double) {
        guard number.isFinite else { return append(text: "null") }
        if number.sign == .minus { append(UInt8(ascii: "-")) }
        let size = number.magnitude
        guard size > 0 else { return append(text: "0.0") }
        let shortest = Shortest(size)
        let digits = shortest.digits.map { $0 + UInt8(ascii: "0") }
        if shortest.power < -3 || size > 0x1p53 {
            append(exponential: digits, shortest.power - 1)
        } else {
            append(decimal: digits, shortest.power)
        }
    }

    private mutating func append(exponential digits: [UInt8], _ exponent: Int) {
        append(digits[0])
        if digits.count > 1 { append(UInt8(ascii: ".")) }
        append(contentsOf: digits[1...])
        append(text: exponent < 0 ? "e-" : "e+")
        if exponent.magnitude < 10 { append(UInt8(ascii: "0")) }
        append(contentsOf: Text(Int(exponent.magnitude)).bytes)
    }

    private mutating func append(decimal digits: [UInt8], _ power: Int) {
        if power <= 0 { append(text: "0.") }
        for place in Swift.min(power, 0)..<Swift.max(power + 1, digits.count) {
            if place == power, power > 0 { append(UInt8(ascii: ".")) }
            append(place >= 0 && place < digits.count ? digits[place] : UInt8(ascii: "0"))
        }
    }

    fileprivate mutating func append(quoted string: Text) {
        append(UInt8(ascii: "\""))
        let bytes = string.bytes
        var copied = 0
        for index in bytes.indices where bytes[index].mustBeEscaped {
            append(contentsOf: bytes[copied..<index])
            append(escaped: bytes[index])
            copied = index + 1
        }
        append(contentsOf: bytes[copied...])
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(text: #"\""#)
        case UInt8(ascii: "\\"): append(text: #"\\"#)
        case 0x08: append(text: #"\b"#)
        case 0x09: append(text: #"\t"#)
        case 0x0A: append(text: #"\n"#)
        case 0x0C: append(text: #"\f"#)
        case 0x0D: append(text: #"\r"#)
        default:
            append(text: byte < 0x10 ? #"\u000"# : #"\u001"#)
            let low = byte & 0xF
            append(low + (low < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
        }
    }
}

extension UInt8 {
    fileprivate var mustBeEscaped: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
