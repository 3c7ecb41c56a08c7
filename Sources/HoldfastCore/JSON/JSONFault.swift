// What can be wrong with JSON, and exactly where.

/// How much the reader accepts before it looks no further.
public struct JSONLimits: Equatable, Sendable {
    /// Arrays and objects inside each other; never more than 256, so that reading cannot exhaust the stack.
    public var depth: Int
    /// Bytes in all.
    public var bytes: Int
    /// In a list that lies directly in the outermost object, an item that cannot be read is null, and the rest is read.
    public var forgiving: Bool

    public init(depth: Int = 64, bytes: Int = 16 << 20, forgiving: Bool = false) {
        self.depth = min(max(depth, 0), 256)
        self.bytes = max(bytes, 0)
        self.forgiving = forgiving
    }

    /// 64 levels, 16 MiB.
    public static let standard = JSONLimits()
}

/// Why bytes are not JSON.
public struct JSONFault: Error, Equatable, Sendable {
    public var kind: Kind
    /// The first byte that cannot stand where it stands, from 0. Text that ends too early: its length.
    /// A lone surrogate: its backslash. A number that is too large: its first byte.
    public var offset: Int

    public init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    public enum Kind: Text, Equatable, Sendable {
        case tooLarge, tooDeep, truncated, unexpected, trailing, byteOrderMark
        case badNumber, numberTooLarge, badEscape, loneSurrogate, controlCharacter, badUTF8
    }

    /// For a person who looks for the mistake.
    public var message: Text { "\(explanation) (byte \(offset))" }

    private var explanation: Text {
        switch kind {
        case .tooLarge: "The text is larger than is accepted here."
        case .tooDeep: "Lists and objects are nested deeper than is accepted here."
        case .truncated: "The text ends before the value does."
        case .unexpected: "This character cannot stand here."
        case .trailing: "Something follows after the end of the value."
        case .byteOrderMark: "The text begins with a byte order mark; save it as plain UTF-8."
        case .badNumber: "This is not how a number is written in JSON."
        case .numberTooLarge: "The number is too large to be kept."
        case .badEscape: "This is not one of the escapes that JSON has."
        case .loneSurrogate: "Half of a surrogate pair stands alone."
        case .controlCharacter: "A control character must be escaped inside a string."
        case .badUTF8: "These bytes are not UTF-8."
        }
    }
}
