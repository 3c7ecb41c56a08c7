// What is looked for in a pack from outside beside the forbidden steps, and however it is written.

/// A text in both ways that the lists read it, made once for all of them.
struct Reading {
    let plain: [UInt8]
    let loose: [UInt8]

    init(_ text: Text) { (plain, loose) = (text.plain, text.loose) }
}

extension Phrases {
    func seen(in reading: Reading) -> Text? { first(in: reading.plain) ?? first(in: reading.loose) }

    func seen(in text: Text) -> Text? { seen(in: Reading(text)) }
}

extension Forbidden {
    /// The first step that anyone could read out of these words, however they are written.
    static func seen(in text: Text) -> Text? { seen(in: Reading(text), text) }

    static func seen(in reading: Reading, _ text: Text) -> Text? {
        (step(in: reading.plain) ?? step(in: reading.loose))?.phrase ?? pressing.seen(in: reading)
            ?? (breath.seen(in: reading) == nil ? nil : strainedBreath(in: text))
    }

    /// To go on against the body (R32). For Holdfast's own the tone law knows more of these.
    static let pressing: Phrases = "push through, pushing through, push past, power through, tough it out, ignore the pain"

    /// What cannot be done without touching.
    public static let contact: Phrases = """
        hug, hugs, hugged, hugging, embrac*, cuddl*, snuggl*, nuzzl*, kiss*, caress, caresses, caressed, caressing, massag*, \
        tickl*, wrestl*, play fight*, spoon other, spooning, undress*, naked, hold hands, holding hands, hand in hand, hold \
        other, holding other, touch other, touching other, stroke other, stroking other, lean on other, lean against other, \
        lean into other, hold them, holding them, touch them, touching them, stroke them, stroke their, rub other, rub their, \
        squeeze other, squeeze their, push other, push them, pull other, lift other, carry other, sit on other, lie on other, \
        skin to skin, skin on skin, palm to palm, palms meet, hand on other, hand on other's, hands on other, hands on \
        other's, hand on their, hands on their, palm on other's, palm on their, take other's hand*, take their hand*, arms \
        around other, arm around other, forehead to forehead, foreheads together, their lap, other's lap, their lips, other's \
        lips, lips meet, lips touch, lick other
        """
    /// What is for the group `skin` alone (R10).
    static let bare: Phrases = """
        naked, nude*, nudi*, undress*, unclothed, disrob*, topless, strip^, strip now, strip then, strip and, strip for, strip \
        slowly, strip off, strip down, strip other, you strip, now strip, then strip, and strip, stripped, stripping, \
        striptease, no clothes, without clothes, clothes off, clothes come off, clothes are off, out of your clothes, take off \
        your clothes, take off all, take your clothes off, take off your top, take your top off, shirt off, shirts off, \
        trousers down, trousers off, pants down, pants off, unbutton*, unzip*, robe open, robes open, open your robe*, wear \
        nothing, wearing nothing, nothing on^, have nothing on, nothing on but, underwear, underpants, knickers, panties, \
        lingerie, bare chest*, bare breast*, bare skin, skin to skin, skin on skin
        """
    /// What no pack from outside is about, whoever opened it.
    static let sexual: Phrases = """
        have sex, having sex, make love, making love, intercourse, oral sex, anal sex, blow job*, hand job*, foreplay, \
        orgasm*, masturbat*, grope*, groping, fondl*, breasts, boob*, nipple*, genital*, penis*, vagina*, vulva*, clitor*, \
        testicle*, scrotum, anus, crotch*, groin*, dry hump*, hump other, between other's legs, between their legs
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
