import Foundation
import HoldfastContent

/// The folders of packs, one for each language: `Content/en`.
enum Languages {
    static func folders(in content: URL) throws(Failure) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
        let folders = names.sorted().map { content.appending(path: $0, directoryHint: .isDirectory) }
            .filter(PackFolder.isLanguage)
        guard !folders.isEmpty else {
            throw Failure(
                "\(content.path) holds no language.",
                do: "Each language is a folder named by its two letters, with words.yaml in it: Content/en.")
        }
        return folders
    }

    /// Whether this folder is a language of that content. One that lies anywhere else is a pack, with whatever name and files.
    static func isOne(_ folder: URL, of content: URL) -> Bool {
        isSame(folder.resolvingSymlinksInPath().standardizedFileURL.deletingLastPathComponent(), content) && PackFolder.isLanguage(folder)
    }

    static func isSame(_ one: URL, _ other: URL) -> Bool {
        one.resolvingSymlinksInPath().standardizedFileURL.path == other.resolvingSymlinksInPath().standardizedFileURL.path
    }
}
