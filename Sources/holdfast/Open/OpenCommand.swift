import ArgumentParser
import Foundation
import HoldfastVault

/// Turns a recovery code and sealed logs into readable JSON, without a browser.
struct OpenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Read your own history with your recovery code.",
        discussion: """
            Prints JSON: everything as it stands now, every entry, and every problem that was noticed. The sealed logs \
            come from a relay, from a relay's data folder, or from a file saved before. The recovery code is asked for, \
            or read from --code-file or from standard input; it is never an argument, where other users and the shell's \
            history would see it. Nothing is sent to the relay but the token that it knows already.
            """)

    @Option(help: ArgumentHelp("Fetch the sealed logs from this relay.", valueName: "address"))
    var relay: String?
    @Option(help: ArgumentHelp("Read them from a relay's data folder.", valueName: "folder"))
    var data: String?
    @Option(help: ArgumentHelp("Read them from a saved file.", valueName: "file"))
    var file: String?
    @Option(help: ArgumentHelp("Keep the sealed logs in a new file too; it opens only with the code.", valueName: "file"))
    var save: String?
    @Option(help: ArgumentHelp("Read the recovery code from this file.", valueName: "file"))
    var codeFile: String?

    func validate() throws {
        guard [relay, data, file].compactMap({ $0 }).count == 1 else {
            throw ValidationError("Say where the sealed logs are: one of --relay, --data or --file.")
        }
    }

    func run() async throws {
        let code: RecoveryCode
        do { code = try RecoveryCode(reading: try RecoveryCodeInput(file: codeFile).read()) } catch let error as VaultError {
            throw Failure(error.description, do: "Type the code from the recovery sheet again.")
        }
        let logs = try await sealedLogs(of: code)
        if let save { try Self.write(logs.json(), to: save) }
        do {
            FileHandle.standardOutput.write(Data(try History(opening: logs, with: code).json() + [UInt8(ascii: "\n")]))
        } catch {
            throw Failure(error.description, do: "Check that the code and the place of the logs belong to the same person.")
        }
    }

    private func sealedLogs(of code: RecoveryCode) async throws -> LogFile {
        if let relay { return try await RemoteLogs(address: relay, token: code.secret.relayToken).fetch() }
        if let data { return try await StoredLogs(folder: DataFolder(data), token: code.secret.relayToken).read() }
        guard let bytes = FileManager.default.contents(atPath: file ?? "") else {
            throw Failure("The file \(file ?? "") cannot be read.", do: "Check the path, and who may read it.")
        }
        do { return try LogFile(reading: [UInt8](bytes)) } catch {
            throw Failure(error.description, do: "Give a file that holdfast open --save, or the app, has written.")
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do { try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting) } catch {
            throw Failure("\(path) could not be written.", do: "Give a file that is not there yet, in a folder you may write.")
        }
    }
}
