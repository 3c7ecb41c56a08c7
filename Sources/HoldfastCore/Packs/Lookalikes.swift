// Letters and signs that would hide a word from the lists that look for it.

extension Text {
    /// Whether a word has letters of two alphabets where one looks like the other, letters that only look Latin, or signs that nobody sees.
    var hasLookalikes: Bool {
        var (word, isSign, index) = (UInt8(0), false, 0)
        while index < bytes.count {
            let scalar = scalar(at: &index)
            switch scalar {
            case 0x0A: break
            // What is not seen, or turns or joins letters; small, in circles, full width, mathematical.
            case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2060...0x207F, 0x1D00...0x1DBF, 0x2090...0x209C, 0x2480...0x24FF, 0xFF21...0xFF3A,
                0xFF41...0xFF5A, 0x1D000...0x1DFFF, 0x1F100...0x1F1FF:
                return true
            case 0xFE00...0xFE0F where word == 1: return true
            // What `plain` leaves out, and marks, do not end a word.
            case 0xAD, 0x200B...0x200F, 0x2B9...0x2BF, 0x300...0x36F: continue
            default: break
            }
            let alphabet = Text.alphabet(scalar)
            // A numeral or a mark of trade may stand alone, or many numerals in a row.
            if alphabet == 0 || word == 0 { word = alphabet } else if alphabet != word { return true }
            let isNext = 0x2100...0x214F ~= scalar && alphabet != 0
            if isNext, isSign { return true }
            isSign = isNext
        }
        return false
    }

    /// A number for each alphabet that has letters like those of another, one for all that have none, and 0 for what ends a word.
    static func alphabet(_ scalar: Int) -> UInt8 {
        if scalar < 0x80 { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= UInt8(scalar) | 0x20 ? 1 : 0 }
        var kind: UInt8 = 0
        for (first, next) in alphabets {
            guard scalar >= first else { return kind }
            kind = next
        }
        return kind
    }

    private static let alphabets: [(Int, UInt8)] = [
        (0xC0, 1), (0xD7, 0), (0xD8, 1), (0xF7, 0), (0xF8, 1), (0x2B0, 2), (0x370, 3), (0x400, 4), (0x530, 5), (0x590, 6), (0x13A0, 7),
        (0x1400, 6), (0x1E00, 1), (0x1F00, 3), (0x2000, 0), (0x2102, 8), (0x2116, 0), (0x2118, 8), (0x2120, 0), (0x2124, 8), (0x2190, 0),
        (0x2C00, 9), (0x2E00, 0), (0x2E80, 6), (0x3000, 0), (0x3021, 6), (0xA4D0, 10), (0xA500, 6), (0xA720, 9), (0xA800, 6), (0xAB30, 9),
        (0xABC0, 6), (0xFB00, 9), (0xFB13, 6), (0xFF01, 0), (0xFF66, 6), (0x10000, 11), (0x1F000, 0), (0x1FC00, 6),
    ]
}
