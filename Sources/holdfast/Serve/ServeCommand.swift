import ArgumentParser
import Foundation
import HoldfastContent
import HoldfastRelay
import Hummingbird
import Logging
import ServiceLifecycle

/// Runs the relay and serves the app.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the relay and serve the app (the default).",
        discussion: """
            Every option can also come from the environment, as HOLDFAST_ and its name (HOLDFAST_TLS_CERTIFICATE), and from a JSON \
            file given by --config or HOLDFAST_CONFIG, as in {"port": 8080, "tlsCertificate": "/etc/holdfast/chain.pem"}. The \
            command line goes before the environment, the environment before the file.

            Browsers let a page use cryptography only over HTTPS, or on the same machine. So phones need a certificate here, or \
            a reverse proxy that has one. Without “serve”, bin/holdfast makes one for your own network.

            It ends well on SIGTERM and SIGINT: what was answered is on the disk.
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws { try await Self.serve(ServeSettings(options)) }

    static func serve(_ settings: ServeSettings) async throws {
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = settings.logLevel
            return handler
        }
        defer { if settings.pack != nil { try? FileManager.default.removeItem(atPath: settings.data) } }
        try DataFolder(settings.data).prepare()
        try Self.check(host: settings.host, port: settings.port, option: "--port or HOLDFAST_PORT")
        if let port = settings.relay.operatorPort {
            try Self.check(host: settings.relay.operatorHost, port: port, option: "--operator-port or HOLDFAST_OPERATOR_PORT")
        }
        if let mistakes = settings.pack?.read().mistakes, !mistakes.isEmpty {
            // Not standard output, whose first line says where the app is.
            FileHandle.standardError.write(Data((mistakes.map(\.description).joined(separator: "\n") + "\n").utf8))
        }
        let files = try AppFiles(content: settings.contentFolder, isShellPacked: settings.isShellPacked, pack: settings.pack)
        let store = try openStore(settings.relay)
        var application = try buildApplication(
            configuration: settings.relay, store: store, assets: files.assets,
            onServerRunning: { port in Announcement(settings: settings, port: port ?? settings.port).print() }, fresh: files.fresh)
        if let phone = settings.phone {
            try Self.check(host: "0.0.0.0", port: phone.port, option: "--phone-port or HOLDFAST_PHONE_PORT")
            application.addServices(try Self.door(for: phone, into: application, store: store))
        }
        try await application.runService()
    }

    /// The same responder behind another address, so that a phone and this machine's browser meet in one relay.
    private static func door(
        for phone: ServeSettings.Phone, into relay: Application<RouterResponder<RelayContext>>, store: SQLiteStore
    ) throws -> some Service {
        var secure = RelayConfiguration()
        secure.certificateFile = phone.tls.certificate
        secure.keyFile = phone.tls.key
        secure.operatorPort = nil
        let listener = try buildApplication(configuration: secure, store: store).server
        return Application(
            responder: relay.responder, server: listener,
            configuration: ApplicationConfiguration(address: .hostname("0.0.0.0", port: phone.port)), logger: relay.logger)
    }

    /// Says it here in words, where the network library would give a number.
    private static func check(host: String, port: Int, option: String) throws(Failure) {
        let finding = PortCheck(host: host, port: port)
        switch finding.attempt() {
        case 0: return
        case EADDRINUSE:
            throw Failure(
                "Port \(port) is taken: something else listens there, perhaps another Holdfast.", do: "Choose another with \(option).")
        default:
            let said = finding.run()
            throw Failure(said.text, do: said.remedy ?? "Choose another with \(option).")
        }
    }
}
