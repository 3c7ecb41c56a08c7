import Testing

@testable import HoldfastCore

/// R22: the check covers fear, injury, being controlled and being made to do things.
struct TopicTests {
    /// A topic is covered by a question that has one of its words.
    static let topics: [(name: Text, words: [Text])] = [
        ("fear", ["afraid", "scared", "fear"]), ("injury", ["hurt", "injur"]), ("control", ["decide who you see", "control"]),
        ("being made to", ["made you do", "forced"]),
    ]

    private func asked() throws -> [Text] {
        let couple = try Couple.joined()
        couple.a.press("mine.check")
        couple.a.press("check.seen", ["seen": "no"])
        var titles: [Text] = []
        while couple.a.screen != "check-thanks", titles.count < 20 {
            titles.append(couple.a.view.title.lowercased())
            #expect(
                couple.a.view.everyAction.filter { $0.tap.name == "check.answer" }.map { $0.tap.with.text("answer") }
                    == ["no", "yes", "unsure", "rather"])
            couple.a.press("check.answer", ["answer": "no"])
        }
        return titles
    }

    private func missing(_ questions: [Text]) -> [Text] {
        Self.topics.filter { topic in !questions.contains { question in topic.words.contains { question.contains($0) } } }.map(\.name)
    }

    @Test func `R22 none of the four topics is ever without its question`() throws {
        #expect(try missing(asked()).isEmpty)
    }

    @Test func `R22 no question could be taken away: each is the only one of its topic`() throws {
        let questions = try asked()
        #expect(questions.count == 4)
        for index in questions.indices {
            var fewer = questions
            fewer.remove(at: index)
            #expect(missing(fewer).count == 1, "\(questions[index])")
        }
    }
}
