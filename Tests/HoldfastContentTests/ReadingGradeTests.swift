import Testing

@testable import HoldfastContent

struct ReadingGradeTests {
    @Test(arguments: [
        ("cat", 1), ("the", 1), ("eye", 1), ("breathe", 1), ("little", 2), ("open", 2), ("looked", 1), ("wanted", 2), ("needed", 2),
        ("faces", 2),
        ("boxes", 2), ("hands", 1), ("together", 3), ("forehead", 2), ("quiet", 2), ("radio", 3), ("usual", 3), ("attention", 3),
        ("people", 2),
        ("invitation", 4), ("curiosity", 5), ("nobody", 3), ("table", 2), ("question", 2), ("emergency", 4), ("nomoredirectory.org", 1),
        ("x", 1),
    ])
    func `syllables are not miscounted in the words that packs use`(_ word: String, _ count: Int) {
        #expect(syllables(word) == count)
    }

    @Test func `a sentence does not end inside a number, a website or a fill`() {
        let sentences = Sentence.all(in: "See example.org, or 3.5 of them. Then {other} says \"Stop.\" Done")
        #expect(sentences.map(\.text) == ["See example.org, or 3.5 of them.", "Then {other} says \"Stop.", "\" Done"])
        #expect(sentences[1].words == ["then", "sam", "says", "stop"])
    }

    @Test func `the length of a name never changes a grade`() {
        let one = Sentence.all(in: "You copy {other} as in a mirror.")[0]
        let other = Sentence.all(in: "You copy {someVeryLongName} as in a mirror.")[0]
        #expect(one.reading.grade == other.reading.grade)
    }

    @Test func `the grade is that of Flesch and Kincaid`() {
        // 0.39 * 6 words / 1 sentence + 11.8 * 8 syllables / 6 words - 15.59
        let reading = Sentence.all(in: "The little cat sat on paper.")[0].reading
        #expect(abs(reading.grade - (0.39 * 6 + 11.8 * 8 / 6 - 15.59)) < 1e-9)
        #expect(reading.wordsPerSentence == 6)
    }

    @Test func `nothing to read is grade nought`() {
        #expect(Sentence.all(in: " … ").isEmpty)
        #expect(Reading().grade == 0)
        #expect(Reading().wordsPerSentence == 0)
    }

    @Test func `the nearest word is named and a far one is not`() {
        #expect(nearest(to: "calmin", among: ["calming", "playful"]) == "calming")
        #expect(nearest(to: "thouch", among: ["touch", "title"]) == "touch")
        #expect(nearest(to: "banana", among: ["touch", "title"]) == nil)
        #expect(nearest(to: "", among: []) == nil)
        #expect(nearest(to: String(repeating: "x", count: 10_000), among: ["touch"]) == nil)
    }
}
