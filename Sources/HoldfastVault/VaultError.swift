/// What a vault refuses, in words that a person can act on.
public enum VaultError: Error, Equatable, CustomStringConvertible {
    /// A recovery or typed code has the wrong number of characters.
    case codeLength(expected: Int, found: Int)
    /// A code holds a character that no code contains.
    case codeLetter(Character)
    /// A recovery code with a slip in it.
    case codeChecksum
    /// A secret has the wrong number of bytes.
    case secretLength(expected: Int, found: Int)
    /// A text that is not a link of the kind that was expected.
    case notALink
    /// The seal does not open with this key.
    case forged
    /// Sealed by us or by our partner, in a form that this version does not know. `why` says what.
    case unreadable(why: String)
    /// More bytes than an entry may have.
    case tooLarge(limit: Int)
    /// A whole recovery code that opens none of a log's entries.
    case wrongCode(entries: Int)
    /// A saved file that is not a sealed log. `why` says where.
    case file(why: String)

    public var description: String {
        switch self {
        case .codeLength(let expected, let found):
            "This code has \(found) letters and digits; a whole one has \(expected)."
        case .codeLetter(let letter):
            "A code never contains \"\(letter)\". Look again at that place."
        case .codeChecksum:
            "One letter or digit of this code is not right. Compare it with the sheet, group by group."
        case .secretLength(let expected, let found):
            "A secret of \(found) bytes instead of \(expected)."
        case .notALink:
            "This is not such a link, or not all of it. An invitation has #join= in it, a pack #pack=."
        case .forged:
            "This does not open with this key: it was changed on its way, or belongs to someone else."
        case .unreadable(let why):
            "This cannot be read: \(why)."
        case .tooLarge(let limit):
            "This is too long to be sealed as one entry (\(limit) bytes at most)."
        case .wrongCode(let entries):
            "This code is whole, but opens none of the \(entries) entries here: they are another member's."
        case .file(let why):
            "This file is not a sealed log: \(why)."
        }
    }
}
