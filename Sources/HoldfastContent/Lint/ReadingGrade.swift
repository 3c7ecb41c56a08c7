/// How hard a text is to read (Flesch and Kincaid 1975): years of school that its words and sentences ask for.
struct Reading {
    private(set) var sentences = 0
    private(set) var words = 0
    private(set) var syllables = 0

    /// Science 7: reading age 9-11.
    static let hardest = 6.0
    static let longestAverage = 12.0
    static let longestSentence = 20
    /// A formula made for passages says nothing about a few words; there the longest word counts.
    static let fewWords = 6
    static let longestOfFew = 3
    /// Labels of the app need some names: invitation, recovery, emergency.
    static let longestOfLabel = 4

    mutating func add(_ sentence: Sentence) {
        sentences += 1
        words += sentence.words.count
        syllables += sentence.syllables
    }

    var grade: Double {
        guard words > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    var isTooHard: Bool { (grade * 10).rounded() > Reading.hardest * 10 }

    var wordsPerSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }
}

/// One sentence, as its words.
struct Sentence {
    let text: String
    let words: [String]
    let syllables: Int

    /// Its words, with those joined by a hyphen each on their own, as the core reads them.
    var parts: [String] { words.flatMap { $0.split(separator: "-").map(String.init) } }

    /// The one with the most syllables.
    var longestWord: String { words.max { HoldfastContent.syllables($0) < HoldfastContent.syllables($1) } ?? "" }

    var reading: Reading {
        var reading = Reading()
        reading.add(self)
        return reading
    }

    /// Splits at the end of each sentence; `{other}` and the like count as one short word.
    static func all(in text: String) -> [Sentence] {
        var sentences: [Sentence] = []
        var current = ""
        let letters = Array(text)
        for (index, letter) in letters.enumerated() {
            current.append(letter)
            let ends = ".!?…".contains(letter) || letter == "\n"
            if ends, index + 1 == letters.count || letters[index + 1].isWhitespace || "\"”’'".contains(letters[index + 1]) {
                sentences.append(contentsOf: Sentence(current))
                current = ""
            }
        }
        sentences.append(contentsOf: Sentence(current))
        return sentences
    }

    private init?(_ text: String) {
        self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        words = spokenWords(text)
        syllables = words.reduce(0) { $0 + HoldfastContent.syllables($1) }
        if words.isEmpty { return nil }
    }
}

extension [Sentence] {
    fileprivate mutating func append(contentsOf sentence: Sentence?) { if let sentence { append(sentence) } }
}

/// Lower-case words; a fill such as `{other}` is the word “sam”, so that its length does not depend on a name.
func spokenWords(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    var fill = false
    let letters = Array(text.lowercased())
    for (index, letter) in letters.enumerated() {
        let isInside = !current.isEmpty && index + 1 < letters.count && letters[index + 1].isLetter
        if letter == "{" { fill = true; current += "sam" }
        if !fill, letter.isLetter || letter.isNumber || isInside && "'’-.".contains(letter) {
            current.append(letter == "’" ? "'" : letter)
        } else if !fill, !current.isEmpty {
            words.append(current)
            current = ""
        }
        if letter == "}" { fill = false }
    }
    if !current.isEmpty { words.append(current) }
    return words
}
