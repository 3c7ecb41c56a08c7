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
            phrases: """
                neck, necks, throat, throats, choke*, choking, strangl*, windpipe, headlock*, chokehold*, nape, airway*, \
                jugular, carotid, larynx, adam's apple, under the chin, below the chin, under their chin, under other's chin, \
                under the jaw, under their jaw, under other's jaw, noose*, gag, gagged, garrot*, throttl*, suffocat*, \
                smother*, asphyx*, over their mouth, over your mouth, over other's mouth, cover their mouth, cover your mouth, \
                cover other's mouth, pinch your nose, pinch their nose, pinch other's nose, hold your nose, hold their nose, \
                hold other's nose, you pass out, they pass out, other passes out, passed out, passing out
                """,
            why: "no hand goes near a neck or throat (R36)", remedy: "name another place: a hand, a shoulder, the back"),
        Group(
            phrases: """
                hold your breath, hold the breath, hold a breath, hold our breath, holding your breath, holding the breath, \
                breath hold*, hold it in, hold the air, hold at the top, hold in the air, keep the air in, stop breathing, \
                pause your breath, don't breathe, until you need air, hold their breath, hold breath, hold that breath, hold \
                this breath, hold each breath, hold every breath, hold one breath, holding our breath, holding their breath, \
                holding a breath, hold in your breath, hold on to your breath, held breath*, breath held, breath is held, \
                breath stays in, keep your breath in, keep the breath in, stop your breath, stop the breath, do not breathe, \
                not breathing, without breathing, without air, don't inhale, do not inhale, don't exhale, do not exhale, fill \
                your lungs, empty your lungs, lungs full, lungs empty, fill the lungs, empty the lungs, no breathing, pause at \
                the top, box breath*, head under water, heads under water, face under water
                """,
            why: "breath is never held (R36)", remedy: "write “small and easy”, and let in turn into out"),
        Group(
            phrases: """
                breathe fast, breathe faster, breathe quickly, breathe rapidly, breathe hard, fast breath*, faster breath*, \
                quick breath*, rapid breath*, deep breath*, deeper breath*, breathe deep*, breathe in deep*, breathe out hard, \
                deeply in, big breath*, full breath*, force your breath, forced breath*, panting, hyperventil*, breath of \
                fire, pant, as fast as you can breathe, breathe as fast, breathe very fast, breathe quicker, breathe harder, \
                breathe heavily, breathe sharply, breathing fast, breathing hard, breathing deep*, heavy breath*, sharp \
                breath*, hard breath*, inhale hard, inhale deep*, inhale fast, exhale hard, exhale fast, huff and puff, wim \
                hof, rebirth*, holotropic
                """,
            why: "fast or deep breath makes people dizzy (R36)", remedy: "write “small and easy, as if smelling soup”"),
        Group(
            phrases: """
                blindfold*, cover their eyes, cover your eyes, cover the eyes, cover other's eyes, eyes covered, over their \
                eyes, over your eyes, over other's eyes, over the eyes, over both eyes, eye mask*, bag over, tie a scarf, \
                scarf over
                """,
            why: "nobody is made not to see (R36)", remedy: "say that each can close their own eyes, sitting, if they like"),
        Group(
            phrases: """
                flash, flashes, flashing, strobe*, strobing, flicker*, blinking light*, on and off, lamp on lamp off, light on \
                light off, lights on lights off
                """,
            why: "flashing light can set off a seizure (R36)", remedy: "use slow light, sound or touch"),
        Group(
            phrases: """
                pin down, pin them, pin your, pin other, pinned down, pinned to the floor, hold down, hold them down, hold \
                other down, holding them down, holds them down, held down, hold other still, hold them still, hold other's \
                wrist*, hold their wrist*, sit on them, sit on other, sit on top, straddl*, lie on top, tie up, tie them, tie \
                their, tie other, tied up, tied down, bind+other, bind them, bind their, bind your, bind hands, bind wrists, \
                cuff+other, cuff them, cuff their, cuff hands, cuffed, cuffs on, in cuffs, trap+other, trap+them, rope*, \
                handcuff*, restrain*, lock your hands, hands locked, lock the door*, squeeze hard, as hard as you can, as \
                tight as you can, don't let go, do not let go, never let go, don't let them go, do not let them go, never let \
                them go, don't let other go, do not let other go, never let other go, don't stop, do not stop, no stopping, \
                can't get away, cannot get away
                """,
            why: "nobody is ever kept from moving away", remedy: "keep hands open and still, so that each can step back"),
        Group(
            phrases: """
                hit, hits, hitting, slap*, punch, punches, punching, kick*, spank*, smack*, shove*, shoving, bite other, bite \
                them, bite their, pinch other, pinch them, scratch other, scratch them, twist their, twist other's, headbutt*, \
                ^beat+other, now beat+other, you beat+other, beat other up, beat other with, beats+other, beating+other, \
                strike+other, strike+them, whip+other, whip+them, ^hurt+other, now hurt+other, pull hair, pull their hair, \
                pull other's hair, hair pulling, throw down, throw+other, throw them down
                """,
            why: "no touch is a blow (R36)", remedy: "write “a slow press with an open hand”"),
    ]

    /// Fine while sitting; never together with balance (R36).
    public static let closedEyes: Phrases = """
        eyes closed, closed eyes, eyes shut, close your eyes, close their eyes, close both eyes, shut your eyes, shut both \
        eyes, eyes stay shut, eyes stay closed, eyes are shut, eyes are closed, without looking
        """
    public static let balance: Phrases = """
        balance*, one foot, one leg, stand, standing, stands, tiptoe*, push, pushing, lean, walk, walking, step, spin*, turn \
        around, hop, hops, hopping, jump*, dance, dances, dancing, running, and run, now run, closed run, shut run, run \
        around, run on the spot
        """
    public static let tasting: Phrases = """
        taste, tastes, tasting, bite, bites, lick, licks, chew, swallow, sip, feed, feeds, put in your mouth, in your mouth, \
        in their mouth
        """
    public static let ingredients: Phrases = "ingredient*, what is in it, what is in the food, what's in it"

    /// The first step of `steps` that these words name, as it is listed.
    static func found(in text: Text) -> Text? { step(in: text)?.phrase }

    public static func step(in text: Text) -> (phrase: Text, group: Group)? { step(in: text.plain) }

    static func step(in plain: [UInt8]) -> (phrase: Text, group: Group)? {
        for group in steps {
            if let phrase = group.phrases.first(in: plain) { return (phrase, group) }
        }
        return nil
    }
}
