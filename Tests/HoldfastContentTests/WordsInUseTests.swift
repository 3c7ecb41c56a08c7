import Foundation
import Testing

@testable import HoldfastContent

// words.yaml against the core's sources: every key asked for is there, every key there is asked for, and the fills are the same.
struct WordsInUseTests {
    let words: [String: String]
    let sources: [(file: String, text: String)]

    init() throws {
        var report = Report(file: "words.yaml")
        let written = try #require(Written.read(Repository.english.appendingPathComponent("words.yaml"), into: &report))
        words = Dictionary(uniqueKeysWithValues: written.entries.map { ($0.key, $0.value.text ?? "") })
        let files = try #require(FileManager.default.enumerator(at: Repository.core, includingPropertiesForKeys: nil))
        sources = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.map {
            ($0.lastPathComponent, (try? String(contentsOf: $0, encoding: .utf8)) ?? "")
        }
        try #require(sources.count > 20)
    }

    @Test func `the app never asks for words that are not there`() {
        for (file, text) in sources {
            for call in calls(in: text) where call.isWhole && words[call.key] == nil {
                Issue.record("\(file) asks for \(call.key)")
            }
        }
    }

    @Test func `no words stand there that the app never asks for`() {
        let written = Set(sources.flatMap { literals(in: $0.text) })
        let beginnings = written.filter { $0.hasSuffix(".") && $0.count > 1 }
        let endings = written.filter { $0.hasPrefix(".") && $0.count > 1 }
        // What the page says itself is held to the page by Tests/browser/test_languages.py.
        for key in words.keys.sorted() where key != "language" && key != "direction" && !key.hasPrefix("shell.") {
            let asked =
                written.contains(key) || beginnings.contains { key.hasPrefix($0) }
                || endings.contains { key.hasSuffix($0) && written.contains(String(key.dropLast($0.count))) }
            if !asked { Issue.record("nothing asks for \(key)") }
        }
    }

    @Test func `nothing is filled in that the words do not have, and no fill stays open`() {
        for (file, text) in sources {
            for call in calls(in: text) where call.isWhole {
                guard let wanted = words[call.key] else { continue }
                let there = fills(in: wanted)
                if there != call.fills.sorted() { Issue.record("\(file) fills \(call.fills) into \(call.key): \(there)") }
            }
        }
    }

    private struct Call {
        let key: String
        /// The key is one literal, not put together.
        let isWhole: Bool
        let fills: [String]
    }

    /// Every `words("key", ("name", value)...)`, read up to its closing parenthesis.
    private func calls(in text: String) -> [Call] {
        text.ranges(of: "words(\"").compactMap { range in
            let part = text[range.upperBound...]
            guard let quote = part.firstIndex(of: "\"") else { return nil }
            let key = String(part[..<quote])
            let rest = arguments(part[part.index(after: quote)...])
            let trimmed = rest.drop { $0.isWhitespace }
            let isWhole = !key.contains("\\(") && (trimmed.isEmpty || trimmed.hasPrefix(","))
            let fills = rest.ranges(of: "(\"").compactMap { open -> String? in
                let fill = rest[open.upperBound...]
                guard let end = fill.firstIndex(of: "\""), fill[fill.index(after: end)...].hasPrefix(",") else { return nil }
                return String(fill[..<end])
            }
            return Call(key: key, isWhole: isWhole, fills: fills.filter { !$0.contains(".") })
        }
    }

    private func arguments(_ text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }

    /// Every text in quotes that could be a key, and the beginning of one that is put together, up to its interpolation.
    private func literals(in text: String) -> [String] {
        text.components(separatedBy: "\"").compactMap { part in
            let literal = part.components(separatedBy: "\\(")[0]
            return literal.isEmpty || literal.contains(where: \.isWhitespace) ? nil : literal
        }
    }
}
