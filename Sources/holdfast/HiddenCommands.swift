import ArgumentParser
import Foundation
import HoldfastCore

/// Draws a text as a code, for the independent decoder in the tests.
struct QRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "qr", abstract: "Draw a text as a QR code.", shouldDisplay: false)

    @Argument var text: String
    @Flag(help: "Write a picture (plain PBM) instead of drawing on the terminal.") var pbm = false

    func run() throws {
        let drawn = pbm ? TerminalQR.pbm(text, scale: 8) : TerminalQR.lines(text).joined(separator: "\n")
        guard let drawn, !drawn.isEmpty else { throw Failure("This text is too long for a code.", do: "Give a shorter one.") }
        print(drawn, terminator: pbm ? "" : "\n")
    }
}

/// Where bin/holdfast may open a second door for phones: this machine's address in its network, and on the next line the folder
/// for the certificate. Nothing where the settings already say how people reach this relay.
struct PhoneDoorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phone-door", abstract: "Print the address and the certificate folder for phones.", shouldDisplay: false)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let settings = try await ServeSettings(options)
        guard settings.mayOpenPhoneDoor, let address = settings.phoneAddress else { throw ExitCode.failure }
        print(address, settings.certificateFolder.path, separator: "\n")
    }
}

/// Plays events through the core and says how long each took, for bin/bench. For each line of the file: nanoseconds of update and
/// view together, a space, the effects.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Play events through the core and time each.", shouldDisplay: false)

    @Argument(help: "A file of events, one a line.") var story: String

    func run() throws {
        guard let text = FileManager.default.contents(atPath: story) else {
            throw Failure("The file \(story) cannot be read.", do: "Give a file of events, one a line.")
        }
        var core = Holdfast()
        let clock = ContinuousClock()
        for event in text.split(separator: UInt8(ascii: "\n")) {
            var effects: [UInt8] = []
            let bytes = [UInt8](event)
            let taken = clock.measure {
                effects = core.update(bytes)
                _ = core.view()
            }
            let (seconds, attoseconds) = taken.components
            print(seconds * 1_000_000_000 + attoseconds / 1_000_000_000, String(decoding: effects, as: UTF8.self))
        }
    }
}
