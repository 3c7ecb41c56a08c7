import Foundation
import HoldfastContent
import HoldfastCore

/// A pack that somebody writes on this machine, read beside the content that Holdfast came with.
struct OwnPack: Sendable {
    let folder: URL
    private let ours: ContentLibrary

    init(_ path: String, content: URL? = nil) throws(Failure) {
        folder = URL(filePath: path, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw Failure("There is no folder \(folder.path).", do: "Give the folder of your pack: the one that holds activities/")
        }
        guard Places.isFolder(folder) else {
            throw Failure("\(folder.path) is a file, and a pack is a folder.", do: "Give the folder: \(PackFolder.around(folder).path)")
        }
        let root: URL
        if let content { root = content } else { root = try Places.folder("Content") }
        let own = root.appending(path: "en", directoryHint: .isDirectory)
        do throws(ContentMistakes) { ours = try ContentLibrary.load(folder: own) } catch {
            throw Failure("Holdfast's own content has mistakes.\n\(error)", do: "holdfast content check --content \(root.path)")
        }
    }

    /// As it stands in the folder now.
    func read() -> PackFolder { PackFolder(folder, beside: ours) }

    /// The JSON that is given, with its title. Prints the mistakes and ends where there are any.
    func packed() throws -> (title: String, text: String) {
        let pack = read()
        try pack.mistakes.tell()
        guard let json = pack.json else { throw Failure("The pack could not be read.", do: "holdfast content check \(folder.path)") }
        return (json["title"]?.text?.description ?? "", String(decoding: json.write(), as: UTF8.self))
    }
}
