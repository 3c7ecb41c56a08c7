// The one wire format: between core and shell, and inside every sealed entry (RFC 8259).
// A value is a plain enum; objects keep the order in which members were written, so that the same
// value always writes the same bytes, natively and in WebAssembly.

/// A JSON value. Whole numbers that fit stay `integer`; everything else numeric is `number`.
public enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(Text)
    case array([JSON])
    case object([Member])

    /// One name and value of an object.
    public struct Member: Equatable, Sendable {
        public var name: Text
        public var value: JSON

        public init(_ name: Text, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }
}

// Reading a value without trapping: everything that is not there, or of another kind, is nil.
extension JSON {
    /// The member with this name; the last one where a name stands twice.
    @inline(__always)
    public subscript(_ name: StaticString) -> JSON? { member(name.utf8Start, name.utf8CodeUnitCount) }

    /// The same for a name that is not known beforehand.
    @inline(never)
    public subscript(name name: Text) -> JSON? {
        guard case .object(let members) = self else { return nil }
        for member in members.reversed() where member.name == name { return member.value }
        return nil
    }

    @inline(never)
    private func member(_ start: UnsafePointer<UInt8>, _ count: Int) -> JSON? {
        guard case .object(let members) = self else { return nil }
        for member in members.reversed() where member.name.equals(start, count) { return member.value }
        return nil
    }

    @inline(__always)
    public func text(_ name: StaticString) -> Text? { text(name.utf8Start, name.utf8CodeUnitCount) }

    @inline(never)
    private func text(_ start: UnsafePointer<UInt8>, _ count: Int) -> Text? { member(start, count)?.text }

    @inline(__always)
    public func int(_ name: StaticString) -> Int? { int(name.utf8Start, name.utf8CodeUnitCount) }

    @inline(never)
    private func int(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? { member(start, count)?.int }

    @inline(__always)
    public func flag(_ name: StaticString) -> Bool? { flag(name.utf8Start, name.utf8CodeUnitCount) }

    @inline(never)
    private func flag(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool? { member(start, count)?.flag }

    /// The items of the list under this name; none where there is no list.
    @inline(__always)
    public func items(_ name: StaticString) -> [JSON] { items(name.utf8Start, name.utf8CodeUnitCount) }

    @inline(never)
    private func items(_ start: UnsafePointer<UInt8>, _ count: Int) -> [JSON] { member(start, count)?.items ?? [] }

    public var text: Text? {
        if case .string(let value) = self { return value }
        return nil
    }

    /// A whole number of at most 32 bits, which is what a phone counts in: natively no other number is one either.
    public var int: Int? {
        if case .integer(let value) = self { return Int32(exactly: value).map { Int($0) } }
        if case .number(let value) = self { return Int32(exactly: value).map { Int($0) } }
        return nil
    }

    public var int64: Int64? {
        if case .integer(let value) = self { return value }
        if case .number(let value) = self { return Int64(exactly: value) }
        return nil
    }

    public var double: Double? {
        if case .integer(let value) = self { return Double(value) }
        if case .number(let value) = self { return value }
        return nil
    }

    public var flag: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    public var items: [JSON]? {
        if case .array(let value) = self { return value }
        return nil
    }

    public var members: [Member]? {
        if case .object(let value) = self { return value }
        return nil
    }

    public var isNull: Bool { if case .null = self { true } else { false } }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    @inline(__always)
    public init(stringLiteral value: StaticString) { self.init(value.utf8Start, value.utf8CodeUnitCount) }

    @inline(never)
    private init(_ start: UnsafePointer<UInt8>, _ count: Int) { self = .string(Text(start, count)) }

    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    @inline(never)
    public init(dictionaryLiteral elements: (Text, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    public init(_ value: Int) { self = .integer(Int64(value)) }
    public init(_ value: Text?) { self = value.map(JSON.string) ?? .null }
    public init(_ values: [Text]) { self = .array(values.map(JSON.string)) }
}
