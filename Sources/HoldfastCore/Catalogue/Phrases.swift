/// Phrases with commas between them. A `*` ends a word early: `strangl*` meets strangle and strangling. A `+` is a blank within one sentence,
/// where another may go on behind a full stop; what has a `^` before or after it begins or ends one.
public final class Phrases: Sendable, ExpressibleByStringLiteral {
    public let listed: Text
    /// By the letter they begin with, since nearly every word of nearly every text begins none of them; and by the second.
    private let byLetter: [[[UInt8]]]

    private static let (blank, cut, apostrophe) = (UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "'"))
    private static let (within, edge) = (UInt8(ascii: "+"), UInt8(ascii: "^"))

    @inline(__always)
    public convenience init(stringLiteral listed: StaticString) { self.init(Text(stringLiteral: listed)) }

    @inline(never)
    private init(_ listed: Text) {
        self.listed = listed
        var byLetter = [[[UInt8]]](repeating: [], count: 256)
        for phrase in listed.split(UInt8(ascii: ",")) {
            let phrase = phrase.dropping(phrase.bytes[0] == Phrases.blank ? 1 : 0).bytes
            let first = phrase[0] == Phrases.edge ? 1 : 0
            byLetter[Int(phrase[first])].add(phrase)
            byLetter[Int((phrase.count > first + 1 ? phrase[first + 1] : Phrases.blank) | 0x80)].add(phrase)
        }
        self.byLetter = byLetter
    }

    /// The first phrase that this plain text holds, as it is listed.
    func first(in plain: [UInt8]) -> Text? {
        let isLoose = plain.count > 1 && plain[1] == Phrases.blank
        for start in plain.indices where start > 0 && plain[start - 1] == Phrases.blank {
            let letter = plain[start]
            if let found = first(letter, plain, start, isLoose) { return found }
            guard isLoose, Phrases.isSign(letter) else { continue }
            // A sign begins what its letters begin, or what goes on with the next.
            for (index, sign) in Phrases.looks.bytes.enumerated() where sign == letter {
                if let found = first(Phrases.looks.bytes[index + 1], plain, start, true) { return found }
            }
            if let found = first(plain[start + 1] | 0x80, plain, start, true) { return found }
        }
        return nil
    }

    private func first(_ key: UInt8, _ plain: [UInt8], _ start: Int, _ isLoose: Bool) -> Text? {
        for phrase in byLetter[Int(key)] where meets(phrase, plain, start, isLoose) {
            var told: [UInt8] = []
            for byte in phrase where byte != Phrases.edge { told.add(byte == Phrases.within ? Phrases.blank : byte) }
            return Text(bytes: told)
        }
        return nil
    }

    /// Also where blanks and apostrophes are left out, or stand within a word. Read loosely, a letter may be written more than once, and
    /// signs may stand for letters: such as they look like, and any for at most half of a word.
    private func meets(_ phrase: [UInt8], _ plain: [UInt8], _ start: Int, _ isLoose: Bool) -> Bool {
        let (isCut, isLast) = (phrase.last == Phrases.cut, phrase.last == Phrases.edge)
        let count = isCut || isLast ? phrase.count - 1 : phrase.count
        var (index, end, part, isParted) = (0, start, start, false)
        if phrase[0] == Phrases.edge {
            guard start < 2 || plain[start - 2] == Phrases.blank else { return false }
            index = 1
        }
        // Of this word of the phrase: its first letter, and how many are there, and guessed.
        var (word, known, guesses) = (index, 0, 0)
        while index < count, end < plain.count {
            let (letter, sign) = (phrase[index], plain[end])
            if letter == Phrases.blank || letter == Phrases.within {
                guard known > 0, guesses * 2 <= index - word else { return false }
                if letter == Phrases.within {
                    guard sign == Phrases.blank, end + 1 < plain.count, plain[end + 1] != Phrases.blank else { return false }
                }
                index += 1
                while end < plain.count, plain[end] == Phrases.blank { end += 1 }
                (word, known, guesses, part, isParted) = (index, 0, 0, end, false)
            } else if letter == sign {
                (index, end, known) = (index + 1, end + 1, known + 1)
            } else if letter == Phrases.apostrophe {
                index += 1
            } else if sign == Phrases.apostrophe {
                end += 1
            } else if sign == Phrases.blank {
                // Be at is no beat: no word is parted behind a small one.
                let isStop = end + 1 < plain.count && plain[end + 1] == Phrases.blank
                let next = isStop && !isCut ? end + 2 : end + 1
                guard next < plain.count, plain[next] == letter, !isLoose || Text.isLetter(plain[end - 1]),
                    !Phrases.has(Phrases.small, plain, part)
                else { return false }
                end = next
                (part, isParted) = (end, true)
            } else if isLoose, Phrases.isSign(sign) {
                if !Phrases.looks(sign, letter) { guesses += 1 }
                (index, end) = (index + 1, end + 1)
            } else if isLoose, end > start, sign == plain[end - 1] {
                end += 1
            } else {
                return false
            }
        }
        guard index == count, known > 0, guesses * 2 <= index - word else { return false }
        if isCut, !isParted { return true }
        while isLoose, plain[end] == plain[end - 1], plain[end] != Phrases.blank { end += 1 }
        // Also as someone's own: neck's. What was parted goes on as such words do, or not at all: tick le, and not tick let.
        guard plain[end] == Phrases.blank || Phrases.has(isCut ? Phrases.endings : Phrases.owning, plain, end) else { return false }
        while plain[end] != Phrases.blank { end += 1 }
        return !isLast || end + 1 == plain.count || plain[end + 1] == Phrases.blank
    }

    /// Whether the word that begins here, up to its blank, stands in a list with a blank before and after each.
    static func has(_ list: Text, _ plain: [UInt8], _ start: Int) -> Bool {
        var (length, isSame) = (0, false)
        for byte in list.bytes {
            if byte == blank {
                if isSame, length > 0, plain[start + length] == blank { return true }
                (length, isSame) = (0, true)
            } else {
                isSame = isSame && (plain[start + length] == byte || looks(plain[start + length], byte))
                length += isSame ? 1 : 0
            }
        }
        return false
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte < 0x80 && byte != blank && byte != apostrophe && !Text.isLetter(byte) }

    private static func looks(_ sign: UInt8, _ letter: UInt8) -> Bool {
        guard isSign(sign) else { return false }
        for (index, known) in looks.bytes.enumerated() where known == sign && looks.bytes[index + 1] == letter { return true }
        return false
    }

    /// Signs, each with a letter that it is taken for.
    private static let looks: Text = "0o1i1l2z3e4a5s6b7t8b9g@a$s!i!l|i|l(c[c<c+t"
    private static let small: Text = " am an as at be by do go he if in is it me my no of on or so to up us we "
    private static let owning: Text = " ' 's "
    private static let endings: Text = " e es ed er ers ing ings d s "
}
