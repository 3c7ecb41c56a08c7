// How the lists of phrases read a text.

extension Text {
    /// In small letters, without marks and hidden signs, one blank before and after each word; a curly apostrophe is a straight one.
    /// The other, each other, one another and your partner are `other`, as a name is.
    var plain: [UInt8] { plain(isLoose: false) }

    /// As someone reads it who looks past what stands within a word: ne-ck and néck are neck, and n3ck or ne|k may be.
    var loose: [UInt8] { plain(isLoose: true) }

    /// In loose words: a sign between letters, which may stand for any.
    static let someLetter = UInt8(ascii: "*")
    /// In loose words: a letter that looks like none of ours.
    private static let noLetter: UInt8 = 0x80
    private static let blank = UInt8(ascii: " ")

    private func plain(isLoose: Bool) -> [UInt8] {
        // By the second blank whoever reads it knows that it is loose.
        var plain = isLoose ? [Text.blank, Text.blank] : [Text.blank]
        plain.reserveCapacity(bytes.count + 2)
        var index = 0
        while index < bytes.count {
            let begin = index
            var scalar = scalar(at: &index)
            if 0xFF01...0xFF5E ~= scalar { scalar -= 0xFEE0 }
            switch scalar {
            case 0x41...0x5A: plain.add(UInt8(scalar) + 32)
            case 0x30...0x39, 0x61...0x7A: plain.add(UInt8(scalar))
            // An apostrophe belongs to its word.
            case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2018, 0x2019, 0x201B, 0x2032:
                if plain.last != Text.blank { plain.add(UInt8(ascii: "'")) }
            // A fill is a word, and only its braces are none; marks and signs without width hide nothing.
            case 0x7B, 0x7D, 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F: break
            case 0x0A, 0x20, 0xA0: end(&plain, index)
            case ..<0x80: sign(scalar, &plain, index, isLoose)
            default:
                let isLetter = Text.alphabet(scalar) != 0
                if isLoose, let letter = Text.folded(scalar) ?? (isLetter ? Text.noLetter : nil) {
                    plain.add(letter)
                } else if isLetter {
                    for byte in begin..<index { plain.add(bytes[byte]) }
                } else {
                    sign(scalar, &plain, index, isLoose)
                }
            }
        }
        end(&plain, index)
        return plain
    }

    private func sign(_ scalar: Int, _ plain: inout [UInt8], _ next: Int, _ isLoose: Bool) {
        let sign = scalar < 0x80 ? UInt8(scalar) : Text.someLetter
        let following = next < bytes.count ? bytes[next] : Text.blank
        switch sign {
        // No word goes on behind a full stop: two blanks.
        case _ where following <= Text.blank && (scalar == 0x21 || scalar == 0x2E || scalar == 0x3F):
            end(&plain, next)
            if plain.count > 1, plain[plain.count - 2] != Text.blank { plain.add(Text.blank) }
        case _ where !isLoose: end(&plain, next)
        // Dollar and at stand for a letter, what parts and joins for none, and what is between two for any.
        case 0x24, 0x40: plain.add(sign)
        case 0x22, 0x2C...0x2F, 0x3A, 0x3B: break
        case _ where plain.last == Text.blank && sign != Text.someLetter: break
        case _ where following >= 0xC3 || following == sign || Text.isLetter(following): plain.add(sign)
        default: end(&plain, next)
        }
    }

    /// The end of a word, with what comes after it from this byte on.
    private func end(_ plain: inout [UInt8], _ next: Int) {
        guard let last = plain.last, last != Text.blank else { return }
        plain.add(Text.blank)
        let isOwn = plain.count > 3 && last == UInt8(ascii: "s") && plain[plain.count - 3] == UInt8(ascii: "'")
        let end = plain.count - (isOwn ? 3 : 1)
        guard plain[end - 1] == UInt8(ascii: "r") else { return }
        for words in Text.others where Text.ends(plain, end, words.bytes) {
            // The other hand is nobody.
            guard isOwn || words != Text.others[0] || !isThing(next) else { return }
            plain.removeLast(plain.count - end + words.bytes.count)
            plain += isOwn ? Text.owning.bytes : Text.someone.bytes
            return
        }
    }

    private static func ends(_ plain: [UInt8], _ end: Int, _ words: [UInt8]) -> Bool {
        guard end > words.count else { return false }
        for (index, byte) in words.enumerated() where plain[end - words.count + index] != byte { return false }
        return true
    }

    private func isThing(_ next: Int) -> Bool {
        guard bytes[next - 1] == Text.blank else { return false }
        var (word, index) = ([Text.blank], next)
        while index < bytes.count, Text.isLetter(bytes[index]) {
            word.add(bytes[index] | 0x20)
            index += 1
        }
        return Text.things.first(in: word + [Text.blank]) != nil
    }

    static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

    private static let someone: Text = "other "
    private static let owning: Text = "other's "
    private static let others: [Text] = ["the other", "each other", "one another", "your partner"]
    private static let things: Phrases = """
        hand*, arm, leg, foot, heel, knee, ear, eye, thumb, finger*, side, way, end, half, one, two, phone, room, chair, wall, cup, day
        """

    /// What stands between full stops, question marks and the like.
    var sentences: [Text] {
        var sentences: [Text] = []
        var sentence: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                sentences.add(Text(bytes: sentence))
                sentence = []
            default: sentence.add(byte)
            }
        }
        sentences.add(Text(bytes: sentence))
        return sentences
    }
}
