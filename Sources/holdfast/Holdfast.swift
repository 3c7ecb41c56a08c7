import ArgumentParser

/// The one executable. Without a verb it serves.
@main
struct Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holdfast",
        abstract: "A local-first app for two people, with a relay that cannot read anything.",
        version: "1.0.0",
        subcommands: [
            ServeCommand.self, ContentCommand.self, OpenCommand.self, BackupCommand.self, DoctorCommand.self,
            QRCommand.self, PhoneDoorCommand.self, MeasureCommand.self,
        ],
        defaultSubcommand: ServeCommand.self)
}

/// Something that the person at the terminal can put right: what is wrong, then what to do.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ wrong: String, do remedy: String) {
        description = "\(wrong)\n  \(remedy)"
    }
}
