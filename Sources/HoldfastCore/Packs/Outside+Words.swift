// What else is looked for in a pack from outside. Free speech cannot be caught by a list (docs/threat-model.md); what can be is.

enum Outside {
    /// Against a no, or against who says it (R1, R32, and the abuse cases of science 4.4).
    static let against: Phrases = """
        even if other says stop, even if they say stop, ignore too much, never press too much, do not press too much, don't press \
        too much, stop means go, stop means go on, may not stop, must not stop, not allowed to stop, there is no sign, no stop \
        word, do not tell other, don't tell other, keep it from other, turn the phone off, switch the phone off, pain is fine, if \
        you love, if you loved, prove your love, prove you love, prove that you love, recovery code, recovery sheet
        """
    /// Orders that begin as if they ruled something out.
    static let orders: Phrases = """
        do not breathe, don't breathe, no breathing, without breathing, not breathing, do not inhale, don't inhale, do not exhale, \
        don't exhale, do not let go, don't let go, never let go, do not stop, don't stop, no stopping, do not move away, don't move away
        """
    /// With a clear head (R38), and nobody's medicine.
    static let drink: Phrases = """
        glass of wine, have some wine, drink wine, have a beer, drink beer, get drunk, vodka, whisky, whiskey, liquor, smoke a, \
        cannabis, marijuana, cocaine, take a pill, take pills, get high
        """
    /// What is never claimed (R41, R43).
    static let claims: Phrases = """
        oxytocin, dopamine, serotonin, endorphin*, hormone*, scientifically, clinically proven, proven to, proves that, heals, \
        cures, guarantee*, soulmate*, diagnos*
        """
    /// Where someone could be led away from here.
    static let addresses: Phrases = "http*, https*, www, dot com, e-mail, email, call this number, ring this number"
    static let calls: Phrases = "call this number, ring this number, call us, ring us, call me, ring me, ring 0, call 0, whatsapp, telegram"

    /// Within its first words a sentence rules out what it names; or it may allow it after all: nobody minds.
    static let denial: Phrases = "is never, is not, are never, are not, do not, does not, is no, isn't, don't, aren't, doesn't, is none"
    static let allowing: Phrases = "minds, mind, fear, why, worry, but, then, skip, rush"
    /// A question with one of these asks after a body.
    static let ailing: Phrases =
        "sore, stiff, hoarse, weak, aching, asthma, operation, surgery, trouble"

    /// A pace's words begin with these.
    static let outward: Phrases = "^out, ^breathe out, ^breath out, ^exhal*"
    static let inward: Phrases = "^in, ^breathe in, ^breath in, ^inhal*"
    /// Breath that is counted with no word of breath.
    static let inOrOut: Phrases = "^in^, ^out^, ^in on, ^out on"

    /// Hands come apart.
    static let apart: Phrases = """
        hands off, hands apart, hands back, hands away, let go^, let go and, let go of other, let go of each other, step back, step \
        away, move back, move apart, move away, step apart, take your hand back, take your hands back
        """
    /// What needs rounds with a rest after each, or a thumb.
    static let rough: Phrases = "wrestl*, off balance, push other, push hands, push each other, pull other, tug of war, sumo"
    static let oneLeg: Phrases = "one foot, one leg, on a leg, single leg, foot up, leg up, lift a foot, lift one foot, tiptoe*"
    static let grounded: Phrases = "feet down, foot down, both feet, two feet, sit down, sit, put it down, leg down"
    static let gaze: Phrases =
        "gaze, gazes, gazing, eye to eye, into the eyes, into their eyes, into other's eyes, into each other's eyes, stare*, staring"
    static let tickle: Phrases = "tickl*"

    /// By what it says, whatever family it names: the family whose gates it needs (R35).
    static let families: [(words: Phrases, family: Text)] = [
        ("cuddl*, snuggl*, spoon other, spooning, lie on other, arms around other, arm around other", "A2"),
        ("wrestl*, tug of war, sumo", "A4"), (tickle, "A5"), ("off balance, push hands, push other, push each other, pull other", "A10"),
        (oneLeg, "A11"),
        ("hug, hugs, hugging, embrac*", "A12"),
        (
            "jump*, hop, hops, hopping, run on the spot, run up, run down, run around, running, sprint*, spin*, stairs, lift other, carry other",
            "A6"
        ),
        (gaze, "A1"), (Forbidden.tasting, "taste"),
    ]

    static func seen(in reading: Reading) -> Text? {
        for list in [Forbidden.sexual, against, drink, claims] {
            if let found = list.seen(in: reading) { return found }
        }
        return nil
    }
}
