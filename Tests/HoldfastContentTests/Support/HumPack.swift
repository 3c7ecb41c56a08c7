import Foundation
import Testing

@testable import HoldfastContent

/// The pack of the guide, with what a writer may have changed in it.
enum HumPack {
    static func text() throws -> String { try #require(Guide.files["activities/hum-together.yaml"]) }

    /// What its writer is told after these changes, with these files beside it.
    static func told(_ changes: [(String, String)], _ beside: [String: String] = [:]) throws -> [Mistake] {
        var text = try text()
        for (old, new) in changes {
            try #require(text.contains(old), "\(old)")
            text = text.replacing(old, with: new, maxReplacements: 1)
        }
        let folder = try Folder(["activities/hum-together.yaml": text].merging(beside) { $1 })
        let ours = try Ours.library.get()
        return withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes }
    }
}
