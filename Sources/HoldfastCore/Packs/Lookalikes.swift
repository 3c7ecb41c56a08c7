// Letters and signs that would hide a word from the lists that look for it.

extension Text {
    /// Whether a word has Latin letters beside those of another alphabet, letters that only look Latin, or signs that nobody sees.
    var hasLookalikes: Bool {
        var (latin, other, index) = (false, false, 0)
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            index += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let last = index <= bytes.count ? bytes[index - 1] : 0
            switch (byte, next) {
            case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _), (0xC3...0xC6, _),
                (0xE1, 0xB8...0xBB):
                latin = true
            // Full width, mathematical, small and in circles; and what is not seen, or turns or joins letters.
            case (0xEF, 0xBC...0xBD), (0xF0, 0x9D), (0xE2, 0x92...0x93), (0xE1, 0xB4...0xB7), (0xC2, 0x80...0x9F): return true
            case (0xF0, 0x9F) where index <= bytes.count && 0x84...0x87 ~= bytes[index - 2]: return true
            case (..<0x20, _) where byte != UInt8(ascii: "\n"), (0x7F, _): return true
            case (0xE2, 0x80) where 0xAA...0xAE ~= last, (0xE2, 0x81) where last >= 0xA0: return true
            case (0xEF, 0xB8): if latin { return true }
            // What `plain` leaves out does not end a word; other marks, pictures and spaces do.
            case (0xC2, 0xAD): break
            case (0xE2, 0x80) where 0x8B...0x8F ~= last: break
            case (..<0xC3, _), (0xE2, _), (0xF0, _): (latin, other) = (false, false)
            default: other = true
            }
            if latin, other { return true }
        }
        return false
    }
}
