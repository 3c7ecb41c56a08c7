// What nobody is ever asked to do with a body (R36, and the neck rules of science A4): the one list, read by the content
// check with a remedy for each, and by the core before it takes a pack from anyone.

public enum Forbidden {
    /// Phrases with commas between them. A `*` ends a word early: `strangl*` meets strangle and strangling.
    public struct Group: Sendable {
        public let phrases: Text
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
    public static let closedEyes: Text =
        "eyes closed, closed eyes, eyes shut, close your eyes, close their eyes, shut your eyes, without looking"
    public static let balance: Text = """
        balance*, one foot, one leg, stand, standing, stands, tiptoe*, push, pushing, lean, walk, walking, step, spin*, turn around
        """
    public static let tasting: Text = """
        taste, tastes, tasting, bite, bites, lick, licks, chew, swallow, sip, feed, feeds, put in your mouth, in your \
        mouth, in their mouth
        """
    public static let ingredients: Text = "ingredient*, what is in it, what is in the food, what's in it"

    /// The first step of `steps` that these words name, as it is listed.
    static func found(in text: Text) -> Text? {
        for group in steps {
            if let phrase = first(of: group.phrases, in: text) { return phrase }
        }
        return nil
    }

    /// The first of the phrases that these words hold.
    static func first(of phrases: Text, in text: Text) -> Text? {
        let words = words(text)
        return phrases.split(UInt8(ascii: ",")).first { phrase in
            let wanted = Forbidden.words(phrase)
            guard !wanted.isEmpty, words.count >= wanted.count else { return false }
            return (0...(words.count - wanted.count)).contains { start in
                wanted.indices.allSatisfy { meets(wanted[$0], words[start + $0]) }
            }
        }
    }

    private static func meets(_ wanted: Text, _ word: Text) -> Bool {
        guard wanted.bytes.last == UInt8(ascii: "*") else { return word == wanted || word == wanted + "'s" }
        return word.bytes.starts(with: wanted.bytes.dropLast())
    }

    /// In small letters, without marks; a curly apostrophe is a straight one.
    private static func words(_ text: Text) -> [Text] {
        var words: [Text] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(Text(bytes: word)) }
            word = []
        }
        var index = 0
        let bytes = text.bytes
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "*"):
                word.append(byte)
            case 0xE2 where index + 1 < bytes.count && bytes[index] == 0x80 && bytes[index + 1] == 0x99:
                word.append(UInt8(ascii: "'"))
                index += 2
            case 0x80...: word.append(byte)
            default: end()
            }
        }
        end()
        return words
    }
}
