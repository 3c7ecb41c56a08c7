public import Foundation
public import HoldfastCore

/// Every mistake in a folder of Holdfast's own content (`Content/en`), in the order of files and lines. Empty when all is well. Never
/// throws: what cannot be read is a mistake too. What others wrote is for `PackFolder`.
public func check(folder: URL) -> [Mistake] { ContentFolder(folder).mistakes }

/// The content of one language, checked and compiled for the core.
public struct ContentLibrary: Equatable, Sendable {
    /// `{"language","activities","decks","sources","help"}`, as `docs/content-guide.md` says.
    public let catalogue: JSON
    /// Key to text, with `language` and `direction`.
    public let words: JSON
    /// 256 words, whose order is part of the protocol.
    public let checkWords: JSON

    /// Loads a language folder whole, or says everything that is wrong with it. A folder without the words of the app is refused here,
    /// though `check` accepts it as a pack.
    public static func load(folder: URL) throws(ContentMistakes) -> ContentLibrary {
        let read = ContentFolder(folder)
        let needed: [(String, JSON?)] = [
            ("sources.yaml", read.sources), ("help.yaml", read.help), ("words.yaml", read.words), ("check-words.yaml", read.checkWords),
        ]
        let missing = needed.filter { $0.1 == nil }.map { name, _ in
            Mistake(
                file: name, line: 1, column: 1, what: "\(name) is missing or broken", why: "the app cannot start without it",
                remedy: "take it from another language and translate it")
        }
        guard missing.isEmpty, read.mistakes.isEmpty, let words = read.words, let checkWords = read.checkWords else {
            throw ContentMistakes(mistakes: (read.mistakes + missing).sorted())
        }
        return ContentLibrary(
            catalogue: .compact([
                ("language", words["language"]), ("activities", .array(read.activities.map(\.json))),
                ("decks", .array(read.decks.map(\.json))),
                ("sources", read.sources?["sources"]), ("help", read.help),
            ]),
            words: words, checkWords: checkWords)
    }

    /// The file served as `/content/<language>/words.json`: all that a first page needs. The same content gives the same bytes.
    public func wordsFile() -> [UInt8] { JSON.compact([("words", words(first: true))]).write() }

    /// The file served as `/content/<language>/catalogue.json`: all else, with a pack by others beside it, as `PackFolder` gives it.
    public func catalogueFile(preview: JSON? = nil) -> [UInt8] {
        var members = catalogue.members ?? []
        members.append(JSON.Member("words", words(first: false)))
        members.append(JSON.Member("checkWords", checkWords))
        if let preview { members.append(JSON.Member("preview", preview)) }
        return JSON.compact([("catalogue", .object(members))]).write()
    }

    /// How the keys begin of what can be shown before the library is there.
    private static let first: [Text] = [
        "language", "direction", "opening", "back", "again", "undo", "go.on", "art.", "elsewhere.", "exit.", "kept.", "name.", "restore.",
        "shell.", "update.", "welcome.",
    ]

    private func words(first: Bool) -> JSON {
        .object(
            (words.members ?? []).filter { word in
                let isFirst = ContentLibrary.first.contains { beginning in
                    beginning.bytes.last == UInt8(ascii: ".") ? word.name.bytes.starts(with: beginning.bytes) : word.name == beginning
                }
                return isFirst == first
            })
    }
}
