// What no activity ever asks of a body (R36, and the neck rules of science A4). Lines that rule a step out may name it.
extension Ban {
    static let forbidden: [Ban] = [
        Ban(
            """
            neck, necks, throat, throats, choke*, choking, strangl*, windpipe, headlock*, chokehold*
            """,
            why: "no hand goes near a neck or throat (R36)",
            remedy: "name another place: a hand, a shoulder, the back",
            but: ruledOut),
        Ban(
            """
            hold your breath, hold the breath, hold a breath, hold our breath, holding your breath, holding the breath, \
            breath hold*, hold it in, hold the air, hold at the top, hold in the air, keep the air in, stop breathing, \
            pause your breath, don't breathe, until you need air
            """,
            why: "breath is never held (R36)",
            remedy: "write “small and easy”, and let in turn into out",
            but: ruledOut),
        Ban(
            """
            breathe fast, breathe faster, breathe quickly, breathe rapidly, breathe hard, fast breath*, faster breath*, \
            quick breath*, rapid breath*, deep breath*, deeper breath*, breathe deep*, breathe in deep*, breathe out hard, \
            deeply in, big breath*, full breath*, force your breath, forced breath*, panting, hyperventil*, breath of fire
            """,
            why: "fast or deep breath makes people dizzy (R36)",
            remedy: "write “small and easy, as if smelling soup”",
            but: ruledOut),
        Ban(
            """
            blindfold*, cover their eyes, cover your eyes, cover the eyes, tie a scarf, scarf over
            """,
            why: "nobody is made not to see (R36)",
            remedy: "say that each can close their own eyes, sitting, if they like",
            but: ruledOut),
        Ban(
            """
            flash, flashes, flashing, strobe*, flicker*, blinking light*
            """,
            why: "flashing light can set off a seizure (R36)",
            remedy: "use slow light, sound or touch",
            but: ruledOut),
        Ban(
            """
            pin down, pin them, pin your, pin the other, hold down, hold them down, sit on them, tie up, tie them, tie \
            their, lock your hands, hands locked, squeeze hard, as hard as you can, as tight as you can
            """,
            why: "nobody is ever kept from moving away",
            remedy: "keep hands open and still, so that each can step back",
            but: ruledOut),
    ]

    /// Fine while sitting; never together with balance (R36).
    static let closedEyes = Ban(
        """
        eyes closed, closed eyes, eyes shut, close your eyes, close their eyes, shut your eyes, without looking
        """)
    static let balance = Ban(
        """
        balance*, one foot, one leg, stand, standing, stands, tiptoe*, push, pushing, lean, walk, walking, step, \
        spin*, turn around
        """)
    static let tasting = Ban(
        """
        taste, tastes, tasting, bite, bites, lick, licks, chew, swallow, sip, feed, feeds, put in your mouth, in your \
        mouth, in their mouth
        """)
    static let ingredients = Ban(
        """
        ingredient*, what is in it, what is in the food, what's in it
        """)

    private static let ruledOut: [Voice] = [.ruledOut, .evidence, .app, .question, .help]
}
