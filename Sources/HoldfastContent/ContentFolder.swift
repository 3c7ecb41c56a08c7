import Foundation
import HoldfastCore

// Reads and checks everything in one folder: a language of Holdfast, or a pack by others with activities only.

/// The files of a folder, read, checked and compiled, with every mistake on the way.
struct ContentFolder {
    private(set) var mistakes: [Mistake] = []
    private(set) var activities: [(id: String, json: JSON)] = []
    private(set) var decks: [(id: String, json: JSON)] = []
    private(set) var sources: JSON?
    private(set) var help: JSON?
    private(set) var words: JSON?
    private(set) var checkWords: JSON?
    /// What a pack by others says of itself, in pack.yaml.
    private(set) var head: JSON?
    private let folder: URL
    private let english: Bool

    init(_ folder: URL) {
        self.folder = folder
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            english = true
            mistakes = [
                Mistake(
                    file: folder.lastPathComponent, line: 1, column: 1, what: "there is no such folder", why: "a pack is a folder",
                    remedy: "check the path")
            ]
            return
        }
        // Tone and reading grade are rules for English words; the structure is checked in every language.
        let code = folder.lastPathComponent.lowercased().prefix { $0 != "-" }
        english = code == "en" || code.utf8.count != 2
        readSources()
        let questions = readQuestions()
        readActivities(Decks(questions: questions, prompts: readPrompts(beside: questions ?? [:])))
        readRest()
        let names = files("activities") + files("questions") + files("prompts")
        if names.isEmpty, words == nil {
            add(
                Report(file: folder.lastPathComponent), "there is nothing to read here", "a pack has a folder named activities",
                "name the folder that holds activities/")
        }
        mistakes.sort()
    }

    /// Nil where this pack brings none: it is then used beside Holdfast's own.
    private var register: [String: Written]?

    private mutating func readSources() {
        guard let written = read("sources.yaml") else { return }
        var report = Report(file: "sources.yaml")
        sources = Shape.sources.read(written, "", into: &report)
        register = report.check(sources: written)
        take(report)
    }

    /// Nil where this pack brings none.
    private mutating func readQuestions() -> [String: Written]? {
        var asked: [String: String] = [:]
        return readDecks("questions", Shape.deck) { report, deck in report.check(deck: deck, known: &asked) }
    }

    private mutating func readPrompts(beside questions: [String: Written]) -> [String: Written]? {
        readDecks("prompts", Shape.prompts) { report, deck in
            report.check(prompts: deck, questions: Array(questions.keys))
            report.checkBodyOfPrompts()
        }
    }

    private mutating func readDecks(_ name: String, _ shape: Shape, _ check: (inout Report, Written) -> Void) -> [String: Written]? {
        guard !files(name).isEmpty else { return nil }
        var byName: [String: Written] = [:]
        for file in files(name) {
            guard let written = read(file) else { continue }
            var report = Report(file: file)
            let json = shape.read(written, "", into: &report)
            check(&report, written)
            if let id = written["deck"]?.text {
                byName[id] = written
                if let json { decks.append((id, json)) }
            }
            if english { report.lint() }
            take(report)
        }
        decks.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        return byName
    }

    private mutating func readActivities(_ decks: Decks) {
        for file in files("activities") {
            guard let written = read(file) else { continue }
            var report = Report(file: file)
            let json = Shape.activity.read(written, "", into: &report)
            report.check(written, sources: register, decks: decks)
            if english { report.lint() }
            take(report)
            if let json, let id = written["id"]?.text { activities.append((id, json)) }
        }
        activities.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private mutating func readRest() {
        if let written = read("pack.yaml") {
            var report = Report(file: "pack.yaml")
            head = Shape.pack.read(written, "", into: &report)
            if english { report.lint() }
            take(report)
        }
        if let written = read("help.yaml") {
            var report = Report(file: "help.yaml")
            help = Shape.help.read(written, "", into: &report)
            report.check(help: written)
            if english { report.lint() }
            take(report)
        }
        if let written = read("words.yaml") {
            var report = Report(file: "words.yaml")
            words = report.read(words: written)
            if english { report.lint() } else if let original = englishWords() { report.check(words: written, against: original) }
            take(report)
        }
        if let written = read("check-words.yaml") {
            var report = Report(file: "check-words.yaml")
            checkWords = Shape.checkWords.read(written, "", into: &report)
            report.check(checkWords: written)
            take(report)
        }
    }

    /// The English words beside this folder, which every translation follows.
    private func englishWords() -> Written? {
        var report = Report(file: "words.yaml")
        let url = folder.deletingLastPathComponent().appendingPathComponent("en/words.yaml")
        return FileManager.default.fileExists(atPath: url.path) ? Written.read(url, into: &report) : nil
    }

    /// A file that is there, read; its mistakes are taken at once where it cannot be.
    private mutating func read(_ file: String) -> Written? {
        let url = folder.appendingPathComponent(file)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        var report = Report(file: file)
        let written = Written.read(url, into: &report)
        take(report)
        return written
    }

    func files(_ name: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { name + "/" + $0 }
    }

    private mutating func take(_ report: Report) { mistakes += report.mistakes }

    private mutating func add(_ report: Report, _ what: String, _ why: String, _ remedy: String) {
        var report = report
        report.add(.start, what, why, remedy)
        take(report)
    }
}
