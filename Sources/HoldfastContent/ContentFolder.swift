import Foundation
import HoldfastCore

// Reads and checks everything in one folder: a language of Holdfast, or a pack by others with activities only.

/// The files of a folder, read, checked and compiled, with every mistake on the way.
struct ContentFolder {
    /// What one file became.
    struct Part {
        let id: String
        let file: String
        let written: Written
        let json: JSON
    }

    private(set) var mistakes: [Mistake] = []
    private(set) var activities: [Part] = []
    private(set) var decks: [Part] = []
    private(set) var sources: JSON?
    private(set) var help: JSON?
    private(set) var words: JSON?
    private(set) var checkWords: JSON?
    /// What a pack by others says of itself, in pack.yaml.
    private(set) var head: (written: Written, json: JSON)?
    private let files: PackFiles
    private let isPack: Bool
    /// Tone and reading grade are rules for English words; the structure is checked in every language.
    private var isEnglish = true

    /// `isPack`: written by others. Holdfast's own is read by the rules of English, unless its folder is named by another language.
    init(_ folder: URL, isPack: Bool = false) {
        (files, self.isPack) = (PackFiles(folder), isPack)
        if let trouble = files.trouble {
            mistakes = [trouble]
            return
        }
        isEnglish = isPack || ContentFolder.language(of: folder) ?? .english == .english
        readHead()
        readSources()
        let questions = readQuestions()
        readActivities(Decks(questions: questions, prompts: readPrompts(beside: questions ?? [:])))
        if !isPack { readApp() }
        mistakes += Report.strays(in: files, isPack: isPack)
        if PackFiles.parts.allSatisfy({ files.named($0).isEmpty }), words == nil, mistakes.isEmpty {
            var report = Report(file: folder.lastPathComponent)
            report.add(
                .start, "there is nothing to read here", "a pack has a folder named activities, with files whose names end in .yaml",
                "name the folder that holds activities/")
            take(report)
        }
        mistakes.sort()
    }

    /// What a folder of Holdfast's own content is named by, where it is a language: it has the words of the app.
    static func language(of folder: URL) -> Language? {
        PackFiles(folder).has("words.yaml") ? Language(folder.standardizedFileURL.lastPathComponent) : nil
    }

    /// First, since it says which language all else is in.
    private mutating func readHead() {
        guard let written = read("pack.yaml") else { return }
        var report = report("pack.yaml")
        let json = Shape.pack.read(written, "", into: &report)
        if let language = report.check(language: written["language"]) { isEnglish = language == .english }
        head = json.map { (written, $0) }
        if isEnglish { report.lint() }
        take(report)
    }

    /// Nil where this pack brings none: it is then used beside Holdfast's own.
    private var register: [String: Written]?

    private mutating func readSources() {
        guard let written = read("sources.yaml") else { return }
        var report = report("sources.yaml")
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
        guard !files.named(name).isEmpty else { return nil }
        var byName: [String: Written] = [:]
        for file in files.named(name) {
            guard let written = read(file) else { continue }
            var report = report(file)
            let json = shape.read(written, "", into: &report)
            check(&report, written)
            if let id = written["deck"]?.text {
                byName[id] = written
                if let json { decks.append(Part(id: id, file: file, written: written, json: json)) }
            }
            if isEnglish { report.lint() }
            take(report)
        }
        decks.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        return byName
    }

    private mutating func readActivities(_ decks: Decks) {
        for file in files.named("activities") {
            guard let written = read(file) else { continue }
            var report = report(file)
            let json = Shape.activity.read(written, "", into: &report)
            report.check(written, sources: register, decks: decks)
            if isEnglish { report.lint() }
            take(report)
            if let json, let id = written["id"]?.text { activities.append(Part(id: id, file: file, written: written, json: json)) }
        }
        activities.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// What the app itself says, in a language of Holdfast.
    private mutating func readApp() {
        if let written = read("help.yaml") {
            var report = Report(file: "help.yaml")
            help = Shape.help.read(written, "", into: &report)
            report.check(help: written)
            if isEnglish { report.lint() }
            take(report)
        }
        if let written = read("words.yaml") {
            var report = Report(file: "words.yaml")
            words = report.read(words: written)
            if isEnglish { report.lint() } else if let original = englishWords() { report.check(words: written, against: original) }
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
        let url = files.folder.deletingLastPathComponent().appendingPathComponent("en/words.yaml")
        return FileManager.default.fileExists(atPath: url.path) ? Written.read(url, into: &report) : nil
    }

    /// A file that is there, read; its mistakes are taken at once where it cannot be.
    private mutating func read(_ file: String) -> Written? {
        guard files.has(file) else { return nil }
        var report = report(file)
        let written = files.read(file, into: &report)
        take(report)
        return written
    }

    private func report(_ file: String) -> Report { Report(file: file, isPack: isPack) }

    private mutating func take(_ report: Report) { mistakes += report.mistakes }
}
