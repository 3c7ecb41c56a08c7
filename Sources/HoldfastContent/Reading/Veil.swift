/// Two signs of YAML are taken out of a file before it is read: `&` and `*`, by which a few lines can stand for millions. In quotes and
/// within words they come back as they were. Where a value begins with one, it would have been an anchor or an alias, and is refused.
/// So none is ever followed, however it is hidden from a reader of lines.
enum Veil {
    /// What stands for them meanwhile: two signs for private use, which no file may bring.
    static let and: Unicode.Scalar = "\u{E000}"
    static let star: Unicode.Scalar = "\u{E001}"

    static func over(_ text: String) -> String {
        var veiled = String.UnicodeScalarView()
        for sign in text.unicodeScalars { veiled.append(sign == "&" ? and : sign == "*" ? star : sign) }
        return String(veiled)
    }

    static func off(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == and || $0 == star }) else { return text }
        var bare = String.UnicodeScalarView()
        for sign in text.unicodeScalars { bare.append(sign == and ? "&" : sign == star ? "*" : sign) }
        return String(bare)
    }

    static func begins(_ text: String) -> Bool {
        let first = text.unicodeScalars.first
        return first == and || first == star
    }
}
