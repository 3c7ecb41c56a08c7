// Text is its UTF-8 bytes and nothing else: compared, ordered and cut by bytes, so that no Unicode tables travel to
// the phone and the same text is the same everywhere. A value is one pointer, which keeps core.wasm small
// (docs/decisions/0007).

/// Well-formed UTF-8.
public struct Text: Hashable, Comparable, Sendable {
    public private(set) var bytes: [UInt8]

    /// The bytes must be well-formed; what comes from outside has been through `JSONReader`, which refuses others.
    public init(bytes: [UInt8] = []) { self.bytes = bytes }

    /// The bytes of a literal.
    @inline(never)
    init(_ start: UnsafePointer<UInt8>, _ count: Int) { bytes = Array(UnsafeBufferPointer(start: start, count: count)) }

    public var isEmpty: Bool { bytes.isEmpty }

    public static func < (left: Text, right: Text) -> Bool {
        for index in 0..<min(left.bytes.count, right.bytes.count) where left.bytes[index] != right.bytes[index] {
            return left.bytes[index] < right.bytes[index]
        }
        return left.bytes.count < right.bytes.count
    }

    @inline(never)
    public static func == (left: Text, right: Text) -> Bool { left.bytes == right.bytes }

    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    @inline(never)
    public static func + (left: consuming Text, right: consuming Text) -> Text {
        left.bytes.append(contentsOf: right.bytes)
        return left
    }

    @inline(never)
    public static func += (left: inout Text, right: consuming Text) { left.bytes.append(contentsOf: right.bytes) }
}

// In a switch, a literal is compared where it lies, without a copy.
extension Text: ExpressibleByStringInterpolation {
    @inline(__always)
    public init(stringLiteral value: StaticString) { self.init(value.utf8Start, value.utf8CodeUnitCount) }

    @inline(never)
    public init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

    public typealias StringInterpolation = Interpolation

    public struct Interpolation: StringInterpolationProtocol {
        var text = Text()

        public init(literalCapacity: Int, interpolationCount: Int) {}

        @inline(__always)
        public mutating func appendLiteral(_ literal: StaticString) { append(literal.utf8Start, literal.utf8CodeUnitCount) }

        @inline(never)
        private mutating func append(_ start: UnsafePointer<UInt8>, _ count: Int) { text += Text(start, count) }

        @inline(__always)
        public mutating func appendInterpolation(_ value: Text) { text += value }

        @inline(__always)
        public mutating func appendInterpolation(_ value: Int) { appendInterpolation(Int64(value)) }

        @inline(never)
        public mutating func appendInterpolation(_ value: Double) { text += JSON.number(value).written() }

        @inline(never)
        public mutating func appendInterpolation(_ value: Int64) { text += Text(value) }
    }

    @inline(never)
    public func equals(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        bytes.count == count && starts(start, count)
    }

    @inline(never)
    func starts(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard bytes.count >= count else { return false }
        for index in 0..<count where bytes[index] != start[index] { return false }
        return true
    }

    @inline(__always)
    public static func ~= (pattern: StaticString, text: Text) -> Bool { text.equals(pattern.utf8Start, pattern.utf8CodeUnitCount) }

    @inline(__always)
    func begins(with prefix: StaticString) -> Bool { starts(prefix.utf8Start, prefix.utf8CodeUnitCount) }
}

extension Text {
    /// Decimal digits.
    @inline(never)
    public init(_ value: Int) { self.init(Int64(value)) }

    @inline(never)
    public init(_ value: Int64) {
        var digits: [UInt8] = []
        var rest = value.magnitude
        repeat {
            digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        if value < 0 { digits.append(UInt8(ascii: "-")) }
        digits.reverse()
        bytes = digits
    }

    func starts(with prefix: Text) -> Bool { bytes.starts(with: prefix.bytes) }

    func ends(with end: Text) -> Bool { bytes.reversed().starts(with: end.bytes.reversed()) }

    /// Names that stand between blanks.
    static func list(_ names: Text) -> [Text] { names.split(UInt8(ascii: " ")) }

    /// The parts between separators; empty parts are left out.
    @inline(never)
    func split(_ separator: UInt8) -> [Text] {
        var parts: [Text] = []
        var part: [UInt8] = []
        for byte in bytes + [separator] {
            if byte != separator {
                part.append(byte)
            } else if !part.isEmpty {
                parts.append(Text(bytes: part))
                part = []
            }
        }
        return parts
    }

    /// At most so many Unicode scalars from its beginning.
    @inline(never)
    func prefix(_ scalars: Int) -> Text {
        var left = scalars
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
            if left == 0 { return Text(bytes: Array(bytes[..<index])) }
            left -= 1
        }
        return self
    }

    /// What is before the first such byte; the whole where there is none.
    func before(_ byte: UInt8) -> Text {
        guard let end = bytes.firstIndex(of: byte) else { return self }
        return Text(bytes: Array(bytes[..<end]))
    }

    /// So many small hexadecimal digits and nothing else, as phones draw the names of sessions and entries.
    func isHex(_ count: Int) -> Bool {
        bytes.count == count
            && bytes.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
    }

    func dropping(_ count: Int) -> Text { Text(bytes: Array(bytes.dropFirst(count))) }
}

extension [Text] {
    @inline(never)
    func joined(_ separator: Text) -> Text {
        var whole = Text()
        for index in indices {
            if index > 0 { whole += separator }
            whole += self[index]
        }
        return whole
    }
}

// For what surrounds the core natively; the core itself has no String.
extension Text: CustomStringConvertible {
    public init(_ string: String) { self.init(bytes: Array(string.utf8)) }

    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
