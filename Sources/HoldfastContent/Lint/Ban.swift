/// Phrases that a pack never uses, why, and what to write instead. A `*` ends a word early: `hormon*` meets hormone and hormonal.
struct Ban: Sendable {
    let phrases: [[String]]
    let why: String
    let remedy: String
    /// Where the phrase may stand after all.
    let but: [Voice]
    /// Words that make the phrase harmless when they stand right before it.
    let after: [String]

    init(_ phrases: [String], why: String, remedy: String, but: [Voice] = [], after: [String] = []) {
        self.phrases = phrases.map { $0.split(separator: " ").map(String.init) }
        self.why = why
        self.remedy = remedy
        self.but = but
        self.after = after
    }

    /// The first phrase that these words hold, as it stands there.
    func found(in words: [String]) -> String? {
        for phrase in phrases where phrase.count <= words.count {
            for start in 0...(words.count - phrase.count) where matches(phrase, words[start...]) {
                if start > 0, after.contains(words[start - 1]) { continue }
                return words[start..<(start + phrase.count)].joined(separator: " ")
            }
        }
        return nil
    }

    private func matches(_ phrase: [String], _ words: ArraySlice<String>) -> Bool {
        zip(phrase, words).allSatisfy { part, word in
            part.hasSuffix("*") ? word.hasPrefix(part.dropLast()) : word == part || word == part + "'s"
        }
    }
}
