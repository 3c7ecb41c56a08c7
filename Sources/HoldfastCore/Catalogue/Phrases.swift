/// Phrases with commas between them. A `*` ends a word early: `strangl*` meets strangle and strangling.
public struct Phrases: Sendable, ExpressibleByStringLiteral {
    public let listed: Text
    private let words: [[Text]]

    public init(stringLiteral listed: StaticString) {
        self.listed = Text(stringLiteral: listed)
        words = self.listed.split(UInt8(ascii: ",")).map { $0.words }
    }

    /// The first phrase that these words hold, as it is listed.
    func first(in words: [Text]) -> Text? {
        for phrase in self.words where !phrase.isEmpty && words.count >= phrase.count {
            for start in 0...(words.count - phrase.count) where meets(phrase, words, start) { return phrase.joined(" ") }
        }
        return nil
    }

    private func meets(_ phrase: [Text], _ words: [Text], _ start: Int) -> Bool {
        for (index, wanted) in phrase.enumerated() {
            let word = words[start + index].bytes
            let isCut = wanted.bytes.last == UInt8(ascii: "*")
            let stem = isCut ? wanted.bytes.count - 1 : wanted.bytes.count
            guard word.count >= stem else { return false }
            for byte in 0..<stem where word[byte] != wanted.bytes[byte] { return false }
            // Also as someone's own: neck's.
            guard isCut || word.count == stem || Text(bytes: Array(word[stem...])) == "'s" else { return false }
        }
        return true
    }
}

extension Text {
    /// In small letters, without marks and hidden signs; a curly apostrophe is a straight one.
    var words: [Text] {
        var words: [Text] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(Text(bytes: word)) }
            word = []
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "*"):
                word.append(byte)
            case 0xC2 where index < bytes.count && bytes[index] == 0xAD: index += 1
            case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80:
                // U+2000-U+203F: an apostrophe belongs to its word, a sign without width hides nothing, and all else ends it.
                switch bytes[index + 1] {
                case 0x99: word.append(UInt8(ascii: "'"))
                case 0x8B...0x8F: break
                default: end()
                }
                index += 2
            case 0x80...: word.append(byte)
            default: end()
            }
        }
        end()
        return words
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
