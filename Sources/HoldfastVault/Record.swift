import Foundation

/// A JSON value, kept as it was written: an export that rounded a number would not be this member's words.
enum Value: Equatable, Sendable, Codable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            self = .null
        } else if let bool = try? one.decode(Bool.self) {
            self = .bool(bool)
        } else if let integer = try? one.decode(Int64.self) {
            self = .integer(integer)
        } else if let number = try? one.decode(Double.self) {
            self = .number(number)
        } else if let text = try? one.decode(String.self) {
            self = .text(text)
        } else if let list = try? one.decode([Value].self) {
            self = .list(list)
        } else {
            self = .object(try one.decode([String: Value].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var one = encoder.singleValueContainer()
        switch self {
        case .null: try one.encodeNil()
        case .bool(let value): try one.encode(value)
        case .integer(let value): try one.encode(value)
        case .number(let value): try one.encode(value)
        case .text(let value): try one.encode(value)
        case .list(let value): try one.encode(value)
        case .object(let value): try one.encode(value)
        }
    }

    subscript(member: String) -> Value? {
        if case .object(let members) = self { members[member] } else { nil }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var integer: Int64? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// Lists and objects inside each other.
    var levels: Int {
        switch self {
        case .list(let items): 1 + (items.map(\.levels).max() ?? 0)
        case .object(let members): 1 + (members.values.map(\.levels).max() ?? 0)
        default: 0
        }
    }
}

/// What one entry says: this record, under this key, as of this stamp.
struct Record: Equatable, Sendable {
    var wall: Int64
    var count: Int64
    var key: String
    var value: Value
    var entry: OpenedEntry

    /// `nil` for a body that is not `{"w","c","k","v"}`, or is larger or deeper than any device reads.
    init?(_ entry: OpenedEntry) {
        guard entry.body.count <= Self.mostBytes, let body = try? JSONDecoder().decode(Value.self, from: Data(entry.body)),
            case .integer(let wall)? = body["w"], case .integer(let count)? = body["c"],
            let key = body["k"]?.text, let value = body["v"], value.levels <= Self.mostLevels
        else { return nil }
        self.wall = wall
        self.count = count
        self.key = key
        self.value = value
        self.entry = entry
    }

    /// The order that every phone agrees on: stamp, then author, then id.
    static func before(_ left: Record, _ right: Record) -> Bool {
        if left.wall != right.wall { return left.wall < right.wall }
        if left.count != right.count { return left.count < right.count }
        if left.entry.author != right.entry.author { return left.entry.author < right.entry.author }
        return left.entry.id < right.entry.id
    }

    /// The stamp as a date, `nil` where no calendar reaches.
    var when: String? {
        guard (0...253_402_300_799_000).contains(wall) else { return nil }
        return Date(timeIntervalSince1970: Double(wall) / 1000).formatted(.iso8601)
    }
}
