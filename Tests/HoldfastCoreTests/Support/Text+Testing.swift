@testable import HoldfastCore

// What only tests ask of a text.

/// A literal whose type nothing else says is a text here, as nearly everywhere in the core.
typealias StringLiteralType = Text

extension Text {
    var utf8: [UInt8] { bytes }

    func lowercased() -> Text { Text(description.lowercased()) }

    init(repeating text: Text, count: Int) { self.init(bytes: [[UInt8]](repeating: text.bytes, count: count).flatMap { $0 }) }

    func hasPrefix(_ text: Text) -> Bool { bytes.starts(with: text.bytes) }

    func hasSuffix(_ text: Text) -> Bool { bytes.reversed().starts(with: text.bytes.reversed()) }

    func contains(_ text: Text) -> Bool { description.contains(text.description) }
}

extension Text.Interpolation {
    mutating func appendInterpolation<Value>(_ value: Value) { text += Text("\(value)" as String) }
}

extension JSON {
    /// An object whose nil members are left out.
    static func compact(_ members: [(Text, JSON?)]) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }
}
