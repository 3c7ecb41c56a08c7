// The letter that others are taken for: without its marks, or as it looks.

extension Text {
    /// A small letter that this scalar is read as, or a digit; nil where it is read as none.
    static func folded(_ scalar: Int) -> UInt8? {
        for (first, letters) in folds where scalar >= first && scalar - first < letters.bytes.count {
            let letter = letters.bytes[scalar - first]
            return letter == UInt8(ascii: ".") ? nil : letter
        }
        return nil
    }

    private static let folds: [(Int, Text)] = [
        // Latin with marks, and the signs before it.
        (
            0xA1,
            """
            icl.yis.ca...r...23.u...1o.....aaaaaaaceeeeiiii.noooooxouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypyaaaaaaccccccccddddee\
            eeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb..c\
            ccdddd.eeeffgg.iikkllmnnooo..pprss..ttttuuuvyyzz.........l..idddlllnnnaaiioouuuuuuuuuueaaaa..ggggkkoooo..jdddgg..nn\
            aa....aaaaeeeeiiiioooorrrruuuusstt..hh.d....aaeeooooooooyylntj..accltsz..buveejjqqrryyaaabocddeeeeeeejgggy.hhniiill\
            lzmmmnnn....rrrrrrrrrssjssttuuvvwyyzzzz.....beghjklq
            """
        ),
        (
            0x1E00,
            """
            aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttu\
            uuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouu\
            uuuuuuuuuuuuyyyyyyyy
            """
        ),
        // Greek, Cyrillic, Cherokee and Lisu, where a whole word can look Latin.
        (0x386, "a.ehi.o.y.iab..ezh.ikamn.o.p.sty.x..iyaeniuabydezn.ik.uv.onpsotuox.wiuouw"),
        (0x3F2, "cj...ppc"),
        (0x401, "e...siij...k.y.a.b..e...uk.mho.pcty.x..........a.br.e..uuk.mhonpcty.x......b....e...siij...k.y"),
        (0x4AE, "yy..........hh....l..............l"),
        (0x501, "d.........................qww"),
        (0x13A0, "drt..i...yaje......w...m...h.y..g.hz...........b..r.ws...vs...lc..p...k............gb"),
        (0xA4D0, "bp.dt.gk.jc.zf.mnlsr..vh..wxy.a.e.iou"),
    ]

    /// The scalar that begins at this byte, which becomes the one behind it.
    func scalar(at index: inout Int) -> Int {
        let byte = Int(bytes[index])
        let count = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(index + count, bytes.count)
        var scalar = count == 1 ? byte : byte & 0x7F >> count
        index += 1
        while index < end {
            scalar = scalar << 6 | Int(bytes[index]) & 0x3F
            index += 1
        }
        return scalar
    }
}
