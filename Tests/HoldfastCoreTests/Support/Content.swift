import Foundation
import HoldfastContent

@testable import HoldfastCore

/// The shipped content, compiled.
enum Content {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content/en" as String)

    private static let library = Result { try ContentLibrary.load(folder: folder) }

    /// The catalogue and every word; `first` has those of a first page alone.
    private static let loaded = Result {
        let library = try Content.library.get()
        let catalogue = (library.catalogue.members ?? []) + [JSON.Member("checkWords", library.checkWords)]
        let first = try JSON.read(library.wordsFile())["words"] ?? .null
        return ["catalogue": .object(catalogue), "words": library.words, "first": first] as JSON
    }

    static func load() throws -> JSON { try loaded.get() }
}
