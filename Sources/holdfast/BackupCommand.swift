import ArgumentParser
import Foundation
import HoldfastRelay

/// Copies the database while the relay runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the relay's database to a new file, also while it runs.",
        discussion: """
            The copy is whole, as of one moment, and checked before this ends well. It is sealed like the original: whoever \
            has it can read nothing without the members' codes. To restore, stop the relay, put the copy in the data folder \
            as holdfast.sqlite, remove holdfast.sqlite-wal and -shm, and start again.
            """)

    @Option(help: ArgumentHelp("The relay's data folder.", valueName: "folder"))
    var data = ProcessInfo.processInfo.environment["HOLDFAST_DATA"] ?? "data"
    @Option(help: ArgumentHelp("The new file. One that is there is never overwritten.", valueName: "file"))
    var to: String

    func run() async throws {
        let database = try DataFolder(data).existingDatabase()
        do { try await SQLiteStore(path: database.path).backup(to: to) } catch {
            throw Failure(
                "No backup was made: \(error)", do: "Give a file that is not there yet, in a folder with enough room that you may write.")
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: to)[.size] as? Int) ?? 0
        print("Wrote \(to), \(size) bytes, and found it sound.")
    }
}
