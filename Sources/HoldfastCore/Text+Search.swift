// Looking for words in words. Capitals count as small letters in the alphabets of western Europe; what else differs by
// its bytes is different (docs/decisions/0007).

extension Text {
    /// With small letters for capitals: a to z, and those of Latin-1 (Ä, É, Ø).
    var folded: Text {
        var folded = bytes
        for index in folded.indices {
            let isLatin = index > 0 && folded[index - 1] == 0xC3 && (0x80...0x9E).contains(folded[index]) && folded[index] != 0x97
            if isLatin || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(folded[index]) { folded[index] += 32 }
        }
        return Text(bytes: folded)
    }

    /// Whether these bytes stand somewhere in it.
    func holds(_ part: Text) -> Bool {
        let (whole, part) = (bytes, part.bytes)
        guard whole.count >= part.count else { return false }
        return (0...whole.count - part.count).contains { start in
            part.indices.allSatisfy { whole[start + $0] == part[$0] }
        }
    }
}

extension [Text] {
    @inline(never)
    func has(_ text: Text) -> Bool { contains { $0 == text } }
}
