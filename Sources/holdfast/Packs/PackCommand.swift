import ArgumentParser
import Foundation

/// Makes one file out of a folder.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Check a pack and make the one file that a couple adds to their app.",
        discussion: """
            The file is not sealed: whoever has it can read it. A phone reads it by the same rules as this does, so what is \
            packed here is taken there. 48 KB is the most.
            """)

    @Argument(help: "The folder that holds activities/.")
    var folder: String
    @Option(help: ArgumentHelp("The new file, such as my-pack.holdfast. One that is there is written anew.", valueName: "file"))
    var to: String

    func run() throws {
        let pack = try OwnPack(folder).packed()
        do { try Data(pack.text.utf8).write(to: URL(filePath: to), options: .atomic) } catch {
            throw Failure("\(to) could not be written.", do: "Give a file in a folder where \(Places.user) may write.")
        }
        print(
            """
            Wrote \(to), \(pack.text.utf8.count) bytes: “\(pack.title)”.
              Give it to the two. In their Holdfast: Explore, “Add an activity from a file or a link”, “Choose the file”.
            """)
    }
}
