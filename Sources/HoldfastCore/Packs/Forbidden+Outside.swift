// What is looked for in a pack from outside beside the forbidden steps, and however it is written.

extension Phrases {
    func seen(in text: Text) -> Text? { first(in: text.plain) ?? first(in: text.loose) }
}

extension Forbidden {
    /// The first step that anyone could read out of these words, however they are written.
    static func seen(in text: Text) -> Text? { (step(in: text.plain) ?? step(in: text.loose))?.phrase ?? pressing.seen(in: text) }

    /// To go on against the body (R32). For Holdfast's own the tone law knows more of these.
    static let pressing: Phrases = "push through, pushing through, push past, power through, tough it out, ignore the pain"

    /// What cannot be done without touching.
    public static let contact: Phrases = """
        hug, hugs, hugging, embrac*, cuddl*, snuggl*, kiss, kisses, kissing, caress, caresses, caressing, massag*, tickl*, \
        wrestl*, spoon each other, spoon other, spooning, undress*, naked, hold hands, holding hands, hand in hand, hold each \
        other, touch each other, touch other, touching other, touching each other, hold other, stroke other, lean on other, lean \
        against other, lean into other, hold them, holding them, touch them, touching them, stroke them, stroke their, rub \
        other, rub their, squeeze other, squeeze their, push other, push them, pull other, lift other, carry other, sit on \
        other, lie on other, skin to skin, skin on skin, palm to palm, palms meet, hand on other, hand on other's, hands on \
        other, hands on other's, hand on their, hands on their, palm on other's, palm on their, arms around each other, arms \
        around other, arm around other, forehead to forehead, foreheads together, their lap, other's lap, their lips, other's \
        lips, lick other
        """
    /// What is for the group `skin` alone (R10).
    static let bare: Phrases = """
        naked, nude, undress*, unclothed, no clothes, without clothes, clothes off, take off your clothes, take off all, take \
        your clothes off, underwear, bare chest*, bare skin
        """
    /// What counts breaths, or says when one comes.
    static let breathing: Phrases = """
        breathe in, breathe out, breathe with, breathe to, inhal*, exhal*, breath in, breath out, one breath, breaths, breath \
        for, in breath, out breath
        """
    /// A sentence with one of these may rule out what it names.
    static let denial: Phrases = "no, not, nobody, never, none, nor, without, don't, isn't"
    /// What nobody else is called.
    static let ours: Phrases = "holdfast*"
}
