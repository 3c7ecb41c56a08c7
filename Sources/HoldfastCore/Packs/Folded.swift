// The letter that others are taken for: without its marks, or as it looks.

extension Text {
    /// A small letter that this scalar is read as, or a digit; nil where it is read as none.
    static func folded(_ scalar: Int) -> UInt8? {
        for (index, first) in firsts.enumerated() {
            let letters = folds[index].bytes
            guard scalar >= first, scalar < first + letters.count else { continue }
            let letter = letters[scalar - first]
            return letter == UInt8(ascii: ".") ? nil : letter
        }
        return nil
    }

    /// Latin with marks, and the signs before it; Greek, Cyrillic, Cherokee and Lisu, where a whole word can look Latin.
    private static let firsts = [0xA1, 0x1E00, 0x386, 0x3F2, 0x401, 0x4AE, 0x501, 0x13A0, 0xA4D0]
    private static let folds = list(
        """
        icl.yis.ca...r...23.u...1o.....aaaaaaaceeeeiiii.noooooxouuuuypsaaaaaaaceeeeiiiidnooooo.ouuuuypyaaaaaaccccccccddddeeeeeee\
        eeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb..cccdddd.eee\
        ffgg.iikkllmnnooo..pprss..ttttuuuvyyzz.........l..idddlllnnnaaiioouuuuuuuuuueaaaa..ggggkkoooo..jdddgg..nnaa....aaaaeeeei\
        iiioooorrrruuuusstt..hh.d....aaeeooooooooyylntj..accltsz..buveejjqqrryyaaabocddeeeeeeejgggy.hhniiilllzmmmnnn....rrrrrrrr\
        rssjssttuuvvwyyzzzz.....beghjklq aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnooooooooppp\
        prrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiiooo\
        ooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy a.ehi.o.y.iab..ezh.ikamn.o.p.sty.x..iyaeniuabydezn.ik.uv.onpsotuox.wiuouw cj\
        ...ppc e...siij...k.y.a.b..e...uk.mho.pcty.x..........a.br.e..uuk.mhonpcty.x......b....e...siij...k.y yy..........hh....\
        l..............l d.........................qww drt..i...yaje......w...m...h.y..g.hz...........b..r.ws...vs...lc..p...k..\
        ..........gb bp.dt.gk.jc.zf.mnlsr..vh..wxy.a.e.iou
        """)

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
