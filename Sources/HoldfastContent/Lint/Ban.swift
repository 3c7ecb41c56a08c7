/// Phrases that a pack never uses, why, and what to write instead. A `*` ends a word early: `hormon*` meets hormone and hormonal.
struct Ban: Sendable {
    let why: String
    let remedy: String
    /// Where the phrase may stand after all.
    let but: [Voice]
    /// Words that make the phrase harmless when they stand right before it.
    let after: [String]
    /// Phrases by their first word, and those whose first word is cut short.
    private let byFirst: [String: [Phrase]]
    private let cutShort: [Phrase]

    private struct Phrase {
        let words: [(text: String, isCut: Bool)]

        init(_ text: Substring) {
            words = text.split(separator: " ").map { $0.hasSuffix("*") ? (String($0.dropLast()), true) : (String($0), false) }
        }

        func begins(_ words: ArraySlice<String>) -> Bool {
            words.count >= self.words.count
                && zip(self.words, words).allSatisfy { part, word in
                    part.isCut ? word.hasPrefix(part.text) : word == part.text || word == part.text + "'s"
                }
        }
    }

    /// Phrases with commas between them.
    init(_ phrases: String, why: String = "", remedy: String = "", but: [Voice] = [], after: [String] = []) {
        let phrases = phrases.split(separator: ",").map { Phrase($0) }.filter { !$0.words.isEmpty }
        byFirst = Dictionary(grouping: phrases.filter { !$0.words[0].isCut }) { $0.words[0].text }
        cutShort = phrases.filter { $0.words[0].isCut }
        self.why = why
        self.remedy = remedy
        self.but = but
        self.after = after
    }

    /// The first phrase that these words hold, as it stands there.
    func found(in words: [String]) -> String? {
        for start in words.indices where start == 0 || !after.contains(words[start - 1]) {
            let word = words[start].hasSuffix("'s") ? String(words[start].dropLast(2)) : words[start]
            for phrase in (byFirst[word] ?? []) + cutShort where phrase.begins(words[start...]) {
                return words[start..<(start + phrase.words.count)].joined(separator: " ")
            }
        }
        return nil
    }
}
