import ArgumentParser
import Foundation
import HoldfastContent

/// What writers of packs need.
struct ContentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content", abstract: "Check what Holdfast knows; try out, pack and give a pack of your own.",
        subcommands: [Check.self, PreviewCommand.self, PackCommand.self, ShareCommand.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name every mistake with its file, line, reason and remedy.",
            discussion: "Ends with 0 when there is none. What can be written is described in docs/content-guide.md.")

        @Argument(help: "A pack's folder, or one of Holdfast's own, such as Content/en. (default: every language that Holdfast came with)")
        var folder: String?
        @Option(help: ArgumentHelp("Holdfast's own content, where it is not the one that it came with.", valueName: "folder"))
        var content: String?

        func run() throws {
            let content = try Places.folder("Content", chosen: content)
            let named = folder.map { URL(filePath: $0, directoryHint: .isDirectory) }
            let folders = try named.flatMap { Languages.isSame($0, content) ? nil : [$0] } ?? Languages.folders(in: content)
            let mistakes = try folders.flatMap { folder in
                try Languages.isOne(folder, of: content) ? check(folder: folder) : OwnPack(folder.path, content: content).read().mistakes
            }
            try mistakes.tell()
            print("No mistakes in \(folders.map(\.path).joined(separator: ", ")).")
        }
    }
}

extension [Mistake] {
    /// Prints them and ends, where there are any.
    func tell() throws {
        guard !isEmpty else { return }
        for mistake in self { print(mistake) }
        print(count == 1 ? "1 mistake." : "\(count) mistakes.")
        throw ExitCode.failure
    }
}
