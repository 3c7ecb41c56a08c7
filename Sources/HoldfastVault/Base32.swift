/// Crockford's base32: digits and capitals without I, L, O, U, so that a code can be read aloud and typed
/// from paper. Source: D. Crockford, "Base 32", crockford.com/base32.html.
enum Base32 {
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Five bits a character, most significant first; the bits left over at the end are dropped.
    static func write(_ bytes: [UInt8], characters: Int) -> String {
        String(
            (0..<characters).map { place in
                let value = (0..<5).reduce(0) { bits, step in
                    let bit = place * 5 + step
                    let byte = bit / 8 < bytes.count ? bytes[bit / 8] : 0
                    return bits << 1 | Int(byte >> (7 - UInt8(bit % 8)) & 1)
                }
                return letters[value]
            })
    }

    /// The inverse of `write` for exactly `characters`; unused bits of the last byte are zero.
    /// Reading ignores case, spaces and hyphens and takes I and L as 1, O as 0.
    static func read(_ text: String, characters: Int) throws(VaultError) -> [UInt8] {
        let code = try tidy(text, characters: characters)
        var bytes = [UInt8](repeating: 0, count: (characters * 5 + 7) / 8)
        for (place, letter) in code.enumerated() {
            let value = letters.firstIndex(of: letter) ?? 0
            for step in 0..<5 where value >> (4 - step) & 1 == 1 {
                let bit = place * 5 + step
                bytes[bit / 8] |= 1 << (7 - UInt8(bit % 8))
            }
        }
        return bytes
    }

    /// The one canonical spelling of what a person typed.
    static func tidy(_ text: String, characters: Int) throws(VaultError) -> String {
        var code: [Character] = []
        for letter in text where !letter.isWhitespace && !hyphens.contains(letter) {
            code.append(try canonical(letter))
        }
        guard code.count == characters else { throw .codeLength(expected: characters, found: code.count) }
        return String(code)
    }

    /// Keyboards and printed sheets turn a hyphen into any of these.
    private static let hyphens: [Character] = ["-", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]

    private static func canonical(_ letter: Character) throws(VaultError) -> Character {
        switch letter {
        case "i", "I", "l", "L": return "1"
        case "o", "O": return "0"
        default:
            let upper = letter.isASCII ? Character(letter.uppercased()) : letter
            guard letters.contains(upper) else { throw .codeLetter(letter) }
            return upper
        }
    }

    /// In groups of four, with hyphens.
    static func grouped(_ code: String) -> String {
        let letters = Array(code)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
    }
}
