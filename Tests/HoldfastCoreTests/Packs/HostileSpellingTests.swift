import Testing

@testable import HoldfastCore

/// Words that are written so that no list knows them, and honest ones in every alphabet.
struct HostileSpellingTests {
    private func found(_ words: Text) -> Text? {
        Forbidden.seen(in: words) ?? Forbidden.contact.seen(in: words) ?? Forbidden.bare.seen(in: words) ?? Forbidden.sexual.seen(in: words)
    }

    @Test(
        arguments: [
            "neⅽk", "Hoⅼd your breath", "Nakeⅾ", "Kⅰss", "neⲥk", "necⱪ", "ne𐌂k", "NE𐊢K", "ⵏeck", "ₙₑcₖ", "ոеск", "ℕℰℂK", "ₖᵢₛₛ", "ＮＥＣＫ",
        ] as [Text])
    func `letters of two alphabets never stand in one word`(words: Text) {
        #expect(words.hasLookalikes, "\(words)")
    }

    @Test(
        arguments: [
            "n3⃣ck", "n3️⃣ck", "ne©k", "ne¢k", "ho£d your breath", "ne(k", "ne｜k", "ho|d your breath", "k!ss", "ñéçk", "ṇẹċk", "n\u{308}eck",
            "k1$$", "n**k", "*eck", "ne❤k", "ꓠꓰꓚꓗ", "ᏦᎥᏚᏚ", "сһоке", "кіѕѕ", "ɴeck",
        ] as [Text])
    func `a letter is what it looks like`(words: Text) {
        #expect(found(words) != nil, "\(words)")
    }

    @Test(
        arguments: [
            "str angle", "cho ke", "wre stle", "tick le", "hand cuff", "un dress", "str\nangle", "n e c k", "str-angle", "s.t.r.a.n.g.l.e",
            "ne'ck", "ne’ck", "hold y'our breath", "hold y’our breath", "'neck'", "*Hold* your *breath*", "neeck", "strrangle", "nneckk",
            "Dont stop", "Don′t stop", "Donʼt stop",
        ] as [Text])
    func `blanks, apostrophes and letters written more than once hide nothing`(words: Text) {
        #expect(found(words) != nil, "\(words)")
    }

    @Test(
        arguments: [
            "Жди {other}.", "Это {other} поёт.", "Слушай, как дышит {other}.", "Περίμενε τον {other}. Άκου πώς αναπνέει.",
            "חכה ל{other}. תקשיב איך {other} נושם.", "انتظر {other}. استمع كيف يتنفس {other}.", "{other} की प्रतीक्षा करें। सुनो {other} कैसे साँस लेता है।",
            "等 {other}，听 {other} 唱歌。", "{other}を待って、歌を聞く。", "Đợi {other}. Nghe {other} hát.", "cafe\u{301}", "100 {other}", "942 people",
            "1 1 1 1 1 1 1 1", "2 2 5 5 1 0", "Straße, naïve, Łódź, șoricel, Əliyev", "Price: 5€ or £5, 20° C, ½ cup, №5, x² + y² = 3.",
            "Legos™ are fun",
        ] as [Text])
    func `no honest word in any alphabet is taken for a step`(words: Text) {
        #expect(found(words) == nil && !words.hasLookalikes, "\(words)")
    }

    @Test(
        arguments: [
            "Mississippi", "A necklace", "A bookkeeper", "Swallow the news", "Be at {other}'s side.", "Tick. Let go of the cup.",
            "Cut it in half.",
            "Rest. Rain falls.", "Mother rang. One's mother sings.", "The other hand rests.", "Hold the other end.",
            "Wait on the other side.",
            "Keep a slow beat. The other plays.", "Like grass under water.", "A nudge, a stripe, a robin.", "The cuff of a shirt.",
            "Nothing on the floor to trip on.", "Well-known, self-made (and so on), e.g. this & that.",
        ] as [Text])
    func `an ordinary word is none of the lists`(words: Text) {
        #expect(found(words) == nil && !words.hasLookalikes, "\(words)")
    }

    @Test func `no text is longer as it is read than as it is written`() {
        for part: Text in ["1 ", "h", "1", "*e ", ". ", "the other ", "b r e a t h ", "ß"] {
            let text = Text(repeating: part, count: 2_000)
            #expect(text.loose.count <= text.bytes.count + 3 && text.plain.count <= text.bytes.count + 3)
        }
    }
}
