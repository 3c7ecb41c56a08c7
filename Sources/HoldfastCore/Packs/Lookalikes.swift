// Letters and signs that would hide a word from the lists that look for it.

extension Text {
    /// Whether a word has letters of two alphabets where one looks like the other, letters that only look Latin, or signs that nobody sees.
    var hasLookalikes: Bool {
        var (word, index) = (0, 0)
        while index < bytes.count {
            let alphabet = Text.alphabet(scalar(at: &index))
            switch alphabet {
            case Text.hidden: return true
            // One form of a letter or picture for another: no letter of ours has two.
            case Text.form: if word == 1 { return true }
            case Text.mark: break
            default:
                if alphabet != 0, word != 0, alphabet != word { return true }
                word = alphabet
            }
        }
        return false
    }

    /// A number for each alphabet that has letters like those of another, one for all that have none, and 0 for what ends a word.
    static func alphabet(_ scalar: Int) -> Int {
        if scalar < 0x80 {
            if isLetter(UInt8(scalar)) { return 1 }
            return scalar < 0x20 && scalar != 0x0A || scalar == 0x7F ? hidden : 0
        }
        var alphabet = 0
        for next in alphabets {
            guard scalar >= next >> 4 else { break }
            alphabet = next & 15
        }
        return alphabet
    }

    /// What is not seen, or turns or joins letters; and letters that are small, in circles, full width, mathematical.
    private static let hidden = 15
    /// What stands over a letter or has no width does not end a word.
    private static let mark = 14
    private static let form = 13
    /// Where each begins, with its number as the last digit.
    private static let alphabets = [
        0x80F, 0xA00, 0xADE, 0xAE0, 0xC01, 0xD70, 0xD81, 0xF70, 0xF81, 0x2B02, 0x2B9E, 0x2C02, 0x300E, 0x3703, 0x4004,
        0x5305, 0x5906, 0x13A07, 0x14006, 0x1D00F, 0x1DC0E, 0x1E001, 0x1F003, 0x20000, 0x200BE, 0x20100, 0x202AF,
        0x202F0, 0x2060F, 0x20800, 0x2090F, 0x209D0, 0x2102F, 0x21030, 0x210AF, 0x21140, 0x2115F, 0x21160, 0x2118F,
        0x21200, 0x2128F, 0x21290, 0x212AF, 0x21390, 0x213CF, 0x21400, 0x2145F, 0x214A0, 0x21608, 0x21900, 0x2480F,
        0x25000, 0x2C009, 0x2E000, 0x2E806, 0x30000, 0x30216, 0xA4D0A, 0xA5006, 0xA7209, 0xA8006, 0xAB309, 0xABC06,
        0xFB009, 0xFB136, 0xFE00D, 0xFE106, 0xFF010, 0xFF21F, 0xFF3B0, 0xFF41F, 0xFF5B0, 0xFF666, 0x10000B, 0x1D000F,
        0x1E000B, 0x1F0000, 0x1F100F, 0x1F2000, 0x1FC006,
    ]
}
