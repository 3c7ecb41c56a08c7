import Foundation
import HoldfastContent

@testable import HoldfastCore

/// The shipped content, compiled.
enum Content {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content/en" as String)

    private static let loaded = Result {
        let library = try ContentLibrary.load(folder: folder)
        return ["catalogue": library.catalogue, "words": library.words, "checkWords": library.checkWords] as JSON
    }

    static func load() throws -> JSON { try loaded.get() }
}
