/// Phrases that a pack never uses, why, and what to write instead. A `*` ends a word early: `hormon*` meets hormone and hormonal.
struct Ban: Sendable {
    let why: String
    let remedy: String
    /// Where the phrase may stand after all.
    let but: [Voice]
    /// Words that make the phrase harmless when they stand right before it.
    let after: [String]
    /// Phrases by their first word, and those whose first word is cut short by its first letter: every word of every pack is looked up.
    private let byFirst: [String: [Phrase]]
    private let cutShort: [UInt8: [Phrase]]

    private struct Phrase {
        let words: [(text: String, isCut: Bool)]

        init(_ text: Substring) {
            words = text.split(separator: " ").map { $0.hasSuffix("*") ? (String($0.dropLast()), true) : (String($0), false) }
        }

        func begins(_ words: ArraySlice<String>) -> Bool {
            guard words.count >= self.words.count else { return false }
            for (index, part) in self.words.enumerated() {
                let word = words[words.startIndex + index]
                guard part.isCut ? word.hasPrefix(part.text) : word == part.text || word == part.text + "'s" else { return false }
            }
            return true
        }
    }

    /// Phrases with commas between them.
    init(_ phrases: String, why: String = "", remedy: String = "", but: [Voice] = [], after: [String] = []) {
        let phrases = phrases.split(separator: ",").map { Phrase($0) }.filter { !$0.words.isEmpty }
        byFirst = Dictionary(grouping: phrases.filter { !$0.words[0].isCut }) { $0.words[0].text }
        cutShort = Dictionary(grouping: phrases.filter { $0.words[0].isCut }) { $0.words[0].text.utf8.first ?? 0 }
        self.why = why
        self.remedy = remedy
        self.but = but
        self.after = after
    }

    /// The first phrase that these words hold, as it stands there.
    func found(in words: [String]) -> String? {
        for start in words.indices where start == 0 || !after.contains(words[start - 1]) {
            let word = words[start].hasSuffix("'s") ? String(words[start].dropLast(2)) : words[start]
            for phrases in [byFirst[word], cutShort[word.utf8.first ?? 0]] {
                guard let phrase = phrases?.first(where: { $0.begins(words[start...]) }) else { continue }
                return words[start..<(start + phrase.words.count)].joined(separator: " ")
            }
        }
        return nil
    }
}
