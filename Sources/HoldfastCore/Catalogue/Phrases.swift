/// Phrases with commas between them. A `*` ends a word early: `strangl*` meets strangle and strangling.
public struct Phrases: Sendable, ExpressibleByStringLiteral {
    public let listed: Text
    /// By the letter they begin with, since nearly every word of nearly every text begins none of them.
    private let byLetter: [[[UInt8]]]

    public init(stringLiteral listed: StaticString) {
        self.listed = Text(stringLiteral: listed)
        var byLetter = [[[UInt8]]](repeating: [], count: 256)
        for phrase in self.listed.split(UInt8(ascii: ",")) {
            let plain = Array(phrase.plain.dropFirst().dropLast())
            if let letter = plain.first { byLetter[Int(letter)].append(plain) }
        }
        self.byLetter = byLetter
    }

    /// The first phrase that this plain text holds, as it is listed.
    func first(in plain: [UInt8]) -> Text? {
        for start in plain.indices where start > 0 && plain[start - 1] == UInt8(ascii: " ") {
            for phrase in byLetter[Int(plain[start])] where meets(phrase, plain, start) { return Text(bytes: phrase) }
        }
        return nil
    }

    private func meets(_ phrase: [UInt8], _ plain: [UInt8], _ start: Int) -> Bool {
        let isCut = phrase.last == UInt8(ascii: "*")
        let count = isCut ? phrase.count - 1 : phrase.count
        guard start + count < plain.count else { return false }
        for index in 0..<count where plain[start + index] != phrase[index] { return false }
        let end = start + count
        // Also as someone's own: neck's.
        return isCut || plain[end] == UInt8(ascii: " ")
            || end + 2 < plain.count && plain[end] == UInt8(ascii: "'") && plain[end + 1] == UInt8(ascii: "s")
                && plain[end + 2] == UInt8(ascii: " ")
    }
}

extension Text {
    /// In small letters, without marks and hidden signs, one blank before and after each word; a curly apostrophe is a straight one.
    var plain: [UInt8] {
        let blank = UInt8(ascii: " ")
        var plain = [blank]
        plain.reserveCapacity(bytes.count + 2)
        func end() { if plain.last != blank { plain.append(blank) } }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte + 32)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "*"):
                plain.append(byte)
            case 0xC2 where index < bytes.count && bytes[index] == 0xAD: index += 1
            case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80:
                // U+2000-U+203F: an apostrophe belongs to its word, a sign without width hides nothing, and all else ends it.
                switch bytes[index + 1] {
                case 0x99: plain.append(UInt8(ascii: "'"))
                case 0x8B...0x8F: break
                default: end()
                }
                index += 2
            case 0x80...: plain.append(byte)
            default: end()
            }
        }
        end()
        return plain
    }

    /// What stands between full stops, question marks and the like.
    var sentences: [Text] {
        var sentences: [Text] = []
        var sentence: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                sentences.append(Text(bytes: sentence))
                sentence = []
            default: sentence.append(byte)
            }
        }
        sentences.append(Text(bytes: sentence))
        return sentences
    }
}
