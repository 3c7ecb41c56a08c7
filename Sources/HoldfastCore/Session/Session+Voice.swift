// What a voice says of the cues. What has begun to be said can be finished before the next cue comes, nobody hears the
// same advice at every breath, and where the sound has faded the voice has too.

extension Session {
    /// Below this loudness of its sound a cue is not spoken: a voice cannot fade as a sound does.
    static let hushed = 0.5

    /// Fills in what is said, for cues in the order in which they come. The last may take until `end` on this phone's clock.
    /// `beside` stands beside the words of one cue, and whoever only hears needs all of it.
    func voice(_ cues: inout [Cue], beside: (cue: Int, said: [Text])?, until end: Int64) {
        var told: [Text] = []
        var free = Int64.min
        func isTold(_ line: Text) -> Bool { line.isEmpty || told.contains { $0 == line } }
        for index in cues.indices {
            let cue = cues[index]
            guard cue.loud >= Session.hushed, cue.at >= free, !cue.words.isEmpty else { continue }
            let needs = beside?.cue == index
            let more = cue.more ?? ""
            let whole = Session.aloud([cue.words, more] + (needs ? beside?.said ?? [] : []))
            let next = index + 1 < cues.count ? cues[index + 1].at : end
            func fits(_ line: Text) -> Bool { cue.at + Session.speaking(line) <= next }
            var lines = [cue.words]
            var says = cue.words
            if needs || !isTold(more) && fits(whole) {
                (lines, says) = ([cue.words, more], whole)
            } else if !isTold(more), isTold(cue.words), fits(more) {
                // Advice that never fits beside these words comes once in their place.
                (lines, says) = ([more], more)
            }
            for line in lines where !isTold(line) { told.add(line) }
            cues[index].says = says
            if needs { free = cue.at + Session.speaking(whole) }
        }
    }

    /// Lines one after the other, each with an end of its own.
    static func aloud(_ lines: [Text]) -> Text {
        var aloud = Text()
        for line in lines where !line.isEmpty {
            if !aloud.isEmpty { aloud += ends(aloud) ? " " : ". " }
            aloud += line
        }
        return aloud
    }

    /// A closing quote comes after the mark that ends a line.
    private static func ends(_ line: Text) -> Bool {
        Text.list(". ! ? : … .” !” ?” …” .’ !’ ?’ …’").contains { line.ends(with: $0) }
    }

    /// About how long a calm voice takes, in milliseconds: some thirteen letters a second after a short breath.
    static func speaking(_ words: Text) -> Int64 {
        words.isEmpty ? 0 : 400 + 75 * words.bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
