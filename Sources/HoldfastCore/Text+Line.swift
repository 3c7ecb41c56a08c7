// What another person wrote, as one line that stays where it is put: without what moves the writing of the words beside it.

extension Text {
    /// At most so many Unicode scalars, without control characters and without those that turn the direction of writing
    /// (Unicode, Bidi_Control) or end a line.
    func line(_ scalars: Int) -> Text {
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
            let end = Swift.min(index + length, bytes.count)
            if !Text.moves(bytes[index..<end]) { kept += bytes[index..<end] }
            index = end
        }
        return Text(bytes: kept).prefix(scalars)
    }

    /// Its beginning in whole words, with a sign that it goes on.
    func beginning(_ scalars: Int) -> Text {
        let start = prefix(scalars)
        guard start.bytes.count < bytes.count else { return self }
        let end = start.bytes.lastIndex { $0 == UInt8(ascii: " ") } ?? start.bytes.endIndex
        return Text(bytes: Array(start.bytes[..<end])) + " …"
    }

    private static func moves(_ scalar: ArraySlice<UInt8>) -> Bool {
        let value = scalar.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        switch value {
        case 0...0x1F, 0x7F: return true
        // U+0080...U+009F, U+061C.
        case 0xC280...0xC29F, 0xD89C: return true
        // U+200E, U+200F, U+2028...U+202E, U+2066...U+2069.
        case 0xE2_808E...0xE2_808F, 0xE2_80A8...0xE2_80AE, 0xE2_81A6...0xE2_81A9: return true
        default: return false
        }
    }
}
