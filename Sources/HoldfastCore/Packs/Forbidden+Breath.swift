// Breath that is held, or made deep or fast, in words that no list of phrases ends.

extension Forbidden {
    /// What strains breath in one of these sentences: *a slow, deep breath*, *hold your last breath*; or beside a part of one that says
    /// when breath comes: *Breathe in. Hold.*
    static func strainedBreath(in text: Text) -> Text? {
        // Parts since breath came, and whether the last one was a wait.
        var (since, wait) = (3, nil as Text?)
        for sentence in text.sentences {
            let breathes = breath.seen(in: sentence) != nil
            for part in sentence.parts {
                if let found = strained(part.loose, breathes) { return found }
                since = clocked.seen(in: part) != nil ? 0 : since + 1
                if let wait, leaving.seen(in: part) != nil { return wait }
                wait = waiting.seen(in: part)
                if let wait, since < 3 { return wait }
            }
        }
        return nil
    }

    /// A word that makes breath more than it is, unless one of the two before denies that; or to hold, and within five words the breath.
    private static func strained(_ loose: [UInt8], _ breathes: Bool) -> Text? {
        var (allowed, left) = (0, 0)
        for start in loose.indices where start > 1 && loose[start - 1] == UInt8(ascii: " ") {
            allowed = Phrases.has(denied, loose, start) ? 3 : allowed - 1
            left = Phrases.has(holding, loose, start) ? 6 : Phrases.has(joining, loose, start) ? 0 : left - 1
            if breathes, allowed <= 0, Phrases.has(straining, loose, start) || left > 0 && Phrases.has(air, loose, start) {
                return Text(bytes: loose).dropping(start).before(UInt8(ascii: " "))
            }
        }
        return nil
    }

    static let breath: Phrases = "breath*, inhal*, exhal*, lung, lungs, in for, out for"
    private static let straining: Text = """
        | deep deeper deeply deepest fast faster hard harder quick quicker quickly force forced forceful full fill filled empty \
        emptied big bigger huge dizzy faint gasp gasping |
        """
    /// Nothing short of these: *not deep*, *never a full breath*; and what makes someone dizzy.
    private static let denied: Text = " not never no without nor makes "
    private static let holding: Text = " hold holds holding "
    private static let joining: Text = " and as while when with or "
    private static let air: Text = " breath breaths air lungs inhale exhale inhalation "
    /// Says when breath comes, and so when it does not.
    private static let clocked: Phrases = """
        breathe in, breathe out, breathing in, breathing out, breath in, breath out, in breath, out breath, inhal*, exhal*, a breath, \
        lungs, ^in for, ^out for
        """
    private static let leaving: Phrases = "exhal*, breathe out, breath out, breathing out, out breath"
    private static let waiting: Phrases = """
        hold^, holding^, hold it, hold for, hold there, hold here, hold then, hold at, hold till, hold until, hold while, hold as \
        long, keep it in, keep it there, ^pause^, ^wait^, pause for, and pause^, then pause^, and wait^, then wait^, wait for two, \
        wait for three, wait for four
        """
}

extension Text {
    /// What stands between signs.
    var parts: [Text] {
        var (parts, part, index) = ([] as [Text], [] as [UInt8], 0)
        while index < bytes.count {
            let begin = index
            switch scalar(at: &index) {
            case 0x28, 0x29, 0x2C, 0x2F, 0x3A, 0x3B, 0x2010...0x2015, 0x2026:
                parts.add(Text(bytes: part))
                part = []
            default: for byte in begin..<index { part.add(bytes[byte]) }
            }
        }
        parts.add(Text(bytes: part))
        return parts.filter { !$0.isEmpty }
    }
}
