import ArgumentParser
import Foundation

/// Says what is well, what is not and what to do about it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the data folder, the database, the port, the certificate and this machine.",
        discussion: "Changes nothing. Takes the same settings as serve. Ends with 1 when something has to be put right.")

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let settings = try await ServeSettings(options)
        let findings =
            MachineChecks().run() + DataChecks(folder: DataFolder(settings.data)).files()
            + (await DataChecks(folder: DataFolder(settings.data)).database())
            + [PortCheck(host: settings.host, port: settings.port).run()]
            + (settings.tls.map { CertificateCheck(files: $0).run() } ?? [])
        for finding in findings { print(finding) }
        let wrong = findings.filter { $0.state == .wrong }.count
        print(wrong == 0 ? "Everything that matters is well." : "\(wrong) to put right.")
        if wrong > 0 { throw ExitCode.failure }
    }
}

/// One line of the doctor's report.
struct Finding: CustomStringConvertible {
    enum State: String { case well = "ok  ", note = "note", wrong = "BAD " }

    var state: State
    var text: String
    var remedy: String?

    static func well(_ text: String) -> Finding { Finding(state: .well, text: text, remedy: nil) }
    static func note(_ text: String, _ remedy: String) -> Finding { Finding(state: .note, text: text, remedy: remedy) }
    static func wrong(_ text: String, _ remedy: String) -> Finding { Finding(state: .wrong, text: text, remedy: remedy) }

    var description: String { "\(state.rawValue)  \(text)" + (remedy.map { "\n      -> \($0)" } ?? "") }
}
