import ArgumentParser

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

/// This machine's address in its network, for bin/holdfast.
struct AddressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Print this machine's address in its network.", shouldDisplay: false)

    func run() throws {
        guard let address = NetworkAddresses.local().first else { throw ExitCode.failure }
        print(address)
    }
}
