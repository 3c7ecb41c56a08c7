import Foundation
import HoldfastContent

@testable import HoldfastCore

/// The shipped content, compiled as the relay serves it.
enum Content {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content/en" as String)

    private static let loaded = Result { try JSON.read(try ContentLibrary.load(folder: folder).json()) }

    static func load() throws -> JSON { try loaded.get() }
}
