import ArgumentParser
import Foundation
import HoldfastContent

/// What writers of packs need.
struct ContentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "content", abstract: "Check what Holdfast knows.", subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name every mistake with its file, line, reason and remedy.",
            discussion: "Ends with 0 when there is none. What can be written is described in docs/content-guide.md.")

        @Argument(help: "A folder of one language, such as Content/en. (default: every language that Holdfast came with)")
        var folder: String?

        func run() throws {
            let folders =
                try folder.map { [URL(filePath: $0, directoryHint: .isDirectory)] }
                ?? Languages.folders(in: Places.folder("Content", chosen: nil))
            let mistakes = folders.flatMap(check(folder:))
            for mistake in mistakes { print(mistake) }
            guard mistakes.isEmpty else {
                print(mistakes.count == 1 ? "1 mistake." : "\(mistakes.count) mistakes.")
                throw ExitCode.failure
            }
            print("No mistakes in \(folders.map(\.path).joined(separator: ", ")).")
        }
    }
}
