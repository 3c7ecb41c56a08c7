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
    public subscript(_ name: Text) -> JSON? {
        guard case .object(let members) = self else { return nil }
        for member in members.reversed() where member.name == name { return member.value }
        return nil
    }

    public var text: Text? {
        if case .string(let value) = self { return value }
        return nil
    }

    public var int: Int? {
        if case .integer(let value) = self { return Int(exactly: value) }
        if case .number(let value) = self { return Int(exactly: value) }
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

    public var isNull: Bool { self == .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: StaticString) { self = .string(Text(stringLiteral: value)) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (Text, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    public init(_ value: Int) { self = .integer(Int64(value)) }
    public init(_ value: Text?) { self = value.map(JSON.string) ?? .null }
    public init(_ values: [Text]) { self = .array(values.map(JSON.string)) }
}
