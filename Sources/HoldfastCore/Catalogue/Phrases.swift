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
            guard let letter = plain.first else { continue }
            for letter in [letter, Text.someLetter] { byLetter[Int(letter)].add(plain) }
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

    /// Also where blanks are left out, or stand within a whole word; and for at most half its letters, where another stands for one.
    private func meets(_ phrase: [UInt8], _ plain: [UInt8], _ start: Int) -> Bool {
        let (blank, isCut) = (UInt8(ascii: " "), phrase.last == UInt8(ascii: "*"))
        let count = isCut ? phrase.count - 1 : phrase.count
        var (index, end, guesses) = (0, start, 0)
        while index < count, end < plain.count {
            let isGuess = plain[end] == Text.someLetter && phrase[index] != blank
            if isGuess { guesses += 1 }
            if isGuess || plain[end] == phrase[index] {
                (index, end) = (index + 1, end + 1)
            } else if phrase[index] == blank {
                index += 1
            } else if plain[end] == blank, !isCut {
                end += 1
            } else {
                return false
            }
        }
        guard index == count, end < plain.count, guesses * 2 <= count else { return false }
        // Also as someone's own: neck's.
        return isCut || plain[end] == blank
            || end + 2 < plain.count && plain[end] == UInt8(ascii: "'") && plain[end + 1] == UInt8(ascii: "s") && plain[end + 2] == blank
    }
}

extension Text {
    /// In small letters, without marks and hidden signs, one blank before and after each word; a curly apostrophe is a straight one.
    var plain: [UInt8] { plain(isLoose: false) }

    /// As someone reads it who looks past what stands within a word: ne-ck is neck, and n3ck or néck may be.
    var loose: [UInt8] { plain(isLoose: true) }

    /// In loose words: a letter with marks, or a sign that looks like one.
    static let someLetter: UInt8 = 0xFF

    private func plain(isLoose: Bool) -> [UInt8] {
        let blank = UInt8(ascii: " ")
        var plain = [blank]
        plain.reserveCapacity(bytes.count + 2)
        func end() { if plain.last != blank { plain.add(blank) } }
        func sign() { if !isLoose { end() } }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let last = index + 2 < bytes.count ? bytes[index + 2] : 0
            index += 1
            switch (byte, next) {
            case (UInt8(ascii: "A")...UInt8(ascii: "Z"), _): plain.add(byte + 32)
            case (UInt8(ascii: "a")...UInt8(ascii: "z"), _), (UInt8(ascii: "'"), _): plain.add(byte)
            case (UInt8(ascii: "0")...UInt8(ascii: "9"), _), (UInt8(ascii: "*"), _): plain.add(isLoose ? Text.someLetter : byte)
            case (UInt8(ascii: "@"), _) where isLoose, (UInt8(ascii: "$"), _) where isLoose: plain.add(Text.someLetter)
            // A fill is a word, and only its braces are none.
            case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), _): break
            case (UInt8(ascii: " "), _), (UInt8(ascii: "\n"), _): end()
            case (..<0x80, _): sign()
            case (0xC2, _):
                if next == 0xA0 { end() } else if next != 0xAD { sign() }
                index += 1
            case (0xE2, _):
                // An apostrophe belongs to its word, a sign without width hides nothing, and all else ends it.
                switch (next, last) {
                case (0x80, 0x99): plain.add(UInt8(ascii: "'"))
                case (0x80, 0x8B...0x8F): break
                case (0x82...0x84, _) where isLoose: plain.add(Text.someLetter)
                default: sign()
                }
                index += 2
            case (0xEF, 0xB8): index += 2
            case (0xF0, _):
                sign()
                index += 3
            case (0x80..<0xC0, _): if !isLoose { plain.add(byte) }
            default: plain.add(isLoose ? Text.someLetter : byte)
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
                sentences.add(Text(bytes: sentence))
                sentence = []
            default: sentence.add(byte)
            }
        }
        sentences.add(Text(bytes: sentence))
        return sentences
    }
}
