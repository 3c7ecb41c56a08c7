// What nobody is ever asked to do with a body (R36, and the neck rules of science A4): the one list, read by the content
// check with a remedy for each, and by the core before it takes a pack from anyone.

public enum Forbidden {
    public struct Group: Sendable {
        public let phrases: Phrases
        public let why: Text
        public let remedy: Text
    }

    public static let steps: [Group] = [
        Group(
            phrases: "neck, necks, throat, throats, choke*, choking, strangl*, windpipe, headlock*, chokehold*",
            why: "no hand goes near a neck or throat (R36)", remedy: "name another place: a hand, a shoulder, the back"),
        Group(
            phrases: """
                hold your breath, hold the breath, hold a breath, hold our breath, holding your breath, holding the breath, \
                breath hold*, hold it in, hold the air, hold at the top, hold in the air, keep the air in, stop breathing, \
                pause your breath, don't breathe, until you need air
                """,
            why: "breath is never held (R36)", remedy: "write “small and easy”, and let in turn into out"),
        Group(
            phrases: """
                breathe fast, breathe faster, breathe quickly, breathe rapidly, breathe hard, fast breath*, faster breath*, \
                quick breath*, rapid breath*, deep breath*, deeper breath*, breathe deep*, breathe in deep*, breathe out hard, \
                deeply in, big breath*, full breath*, force your breath, forced breath*, panting, hyperventil*, breath of fire
                """,
            why: "fast or deep breath makes people dizzy (R36)", remedy: "write “small and easy, as if smelling soup”"),
        Group(
            phrases: "blindfold*, cover their eyes, cover your eyes, cover the eyes, tie a scarf, scarf over",
            why: "nobody is made not to see (R36)", remedy: "say that each can close their own eyes, sitting, if they like"),
        Group(
            phrases: "flash, flashes, flashing, strobe*, flicker*, blinking light*",
            why: "flashing light can set off a seizure (R36)", remedy: "use slow light, sound or touch"),
        Group(
            phrases: """
                pin down, pin them, pin your, pin the other, hold down, hold them down, sit on them, tie up, tie them, tie \
                their, lock your hands, hands locked, squeeze hard, as hard as you can, as tight as you can
                """,
            why: "nobody is ever kept from moving away", remedy: "keep hands open and still, so that each can step back"),
    ]

    /// Fine while sitting; never together with balance (R36).
    public static let closedEyes: Phrases =
        "eyes closed, closed eyes, eyes shut, close your eyes, close their eyes, shut your eyes, without looking"
    public static let balance: Phrases = """
        balance*, one foot, one leg, stand, standing, stands, tiptoe*, push, pushing, lean, walk, walking, step, spin*, turn around
        """
    public static let tasting: Phrases = """
        taste, tastes, tasting, bite, bites, lick, licks, chew, swallow, sip, feed, feeds, put in your mouth, in your \
        mouth, in their mouth
        """
    public static let ingredients: Phrases = "ingredient*, what is in it, what is in the food, what's in it"

    /// The first step of `steps` that these words name, as it is listed.
    static func found(in text: Text) -> Text? { step(in: text)?.phrase }

    public static func step(in text: Text) -> (phrase: Text, group: Group)? {
        let plain = text.plain
        for group in steps {
            if let phrase = group.phrases.first(in: plain) { return (phrase, group) }
        }
        return nil
    }
}
