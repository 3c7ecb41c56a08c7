import Foundation

/// The folders of packs, one for each language: `Content/en`.
enum Languages {
    static func folders(in content: URL) throws(Failure) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: content.path)) ?? []
        let folders = names.sorted().map { content.appending(path: $0, directoryHint: .isDirectory) }
            .filter { FileManager.default.fileExists(atPath: $0.appending(path: "words.yaml").path) }
        guard !folders.isEmpty else {
            throw Failure("\(content.path) holds no language.", do: "Each language is a folder with words.yaml in it, such as Content/en.")
        }
        return folders
    }
}
