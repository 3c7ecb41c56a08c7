import ArgumentParser

/// Tries a pack out in the app, on this machine.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Check a pack and try it out in the app: serve --pack.",
        discussion: """
            The pack stands first in Explore, marked as a preview. Edit a file, load the page anew, and the change is there, or \
            what is wrong with it. What is done in this app is thrown away when it ends. With bin/holdfast in front, phones in the \
            same network can open it too.
            """)

    @Argument(help: "The folder that holds activities/.")
    var folder: String
    @OptionGroup var options: ServeOptions

    func run() async throws {
        var options = options
        options.pack = folder
        try await ServeCommand.serve(ServeSettings(options))
    }
}
