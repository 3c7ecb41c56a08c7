import ArgumentParser
import Configuration

/// What can be chosen on the command line; each one also by environment and file, as the help says.
struct ServeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Read settings from this JSON file.", valueName: "file"))
    var config: String?
    @Option(
        help: ArgumentHelp(
            "The address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for everyone who can reach it. (default: 127.0.0.1)",
            valueName: "address"))
    var host: String?
    @Option(help: ArgumentHelp("The port to listen on; 0 takes any free one. (default: 8080)", valueName: "number"))
    var port: Int?
    @Option(help: ArgumentHelp("The folder that holds the database. (default: data)", valueName: "folder"))
    var data: String?
    @Option(
        help: ArgumentHelp(
            """
            The folder of the app's pages, sent as they stand: for who works on them. (default: those that Holdfast came with, packed)
            """, valueName: "folder"))
    var web: String?
    @Option(
        help: ArgumentHelp(
            "The folder of the packs, one folder a language inside. (default: the one that Holdfast came with)", valueName: "folder"))
    var content: String?
    @Option(
        help: ArgumentHelp(
            """
            Try out a pack by others: it stands first in Explore, and is read anew with each load of the page. The data is thrown \
            away at the end, and the ports are 8090 and 8453, so that your own Holdfast is another one.
            """, valueName: "folder"))
    var pack: String?
    @Option(help: ArgumentHelp("Speak HTTPS with this certificate chain, PEM. Needs --tls-key.", valueName: "file"))
    var tlsCertificate: String?
    @Option(help: ArgumentHelp("The certificate's private key, PEM, without a passphrase.", valueName: "file"))
    var tlsKey: String?
    @Option(
        help: ArgumentHelp("How people reach this relay, where host and port do not say it: https://holdfast.example", valueName: "address")
    )
    var publicOrigin: String?
    @Option(
        help: ArgumentHelp(
            "The header in which a reverse proxy that you trust names the client's address: X-Forwarded-For", valueName: "name"))
    var proxyHeader: String?
    @Option(
        help: ArgumentHelp(
            "Whether people whom the relay does not know can join: open or closed. (default: open)", valueName: "open|closed"))
    var registration: String?
    @Option(help: ArgumentHelp("The address for /health, /ready and /metrics. (default: 127.0.0.1)", valueName: "address"))
    var operatorHost: String?
    @Option(help: ArgumentHelp("The port for /health, /ready and /metrics. (default: none, nobody can ask)", valueName: "number"))
    var operatorPort: Int?
    @Option(
        help: ArgumentHelp(
            "Serve phones in the same network too, by HTTPS on all addresses, with this certificate. Needs --phone-key.", valueName: "file")
    )
    var phoneCertificate: String?
    @Option(help: ArgumentHelp("That certificate's private key, PEM.", valueName: "file"))
    var phoneKey: String?
    @Option(help: ArgumentHelp("The port for phones. (default: 8443)", valueName: "number"))
    var phonePort: Int?
    @Option(help: ArgumentHelp("This machine's address as phones reach it. (default: found out)", valueName: "address"))
    var phoneAddress: String?
    @Option(help: ArgumentHelp("Calls that one member may make in a minute. (default: 600)", valueName: "number"))
    var callsPerMember: Int?
    @Option(help: ArgumentHelp("Calls without a token from one address in a minute. (default: 120)", valueName: "number"))
    var callsPerAddress: Int?
    @Option(help: ArgumentHelp("New members from one address in an hour. (default: 20)", valueName: "number"))
    var membersPerAddress: Int?
    @Option(help: ArgumentHelp("Connections open at once. (default: 8192)", valueName: "number"))
    var connections: Int?
    @Option(help: ArgumentHelp("How much the log says: debug, info, notice, warning, error. (default: notice)", valueName: "level"))
    var logLevel: String?

    /// What was given, by the name of the setting.
    var given: [String: ConfigContent] {
        let texts = [
            "host": host, "data": data, "web": web, "content": content, "pack": pack, "tlsCertificate": tlsCertificate, "tlsKey": tlsKey,
            "publicOrigin": publicOrigin, "proxyHeader": proxyHeader, "registration": registration, "operatorHost": operatorHost,
            "phoneCertificate": phoneCertificate, "phoneKey": phoneKey, "phoneAddress": phoneAddress, "logLevel": logLevel,
        ]
        let numbers = [
            "port": port, "operatorPort": operatorPort, "phonePort": phonePort, "callsPerMember": callsPerMember,
            "callsPerAddress": callsPerAddress, "membersPerAddress": membersPerAddress, "connections": connections,
        ]
        return texts.compactMapValues { $0.map(ConfigContent.string) }
            .merging(numbers.compactMapValues { $0.map(ConfigContent.int) }) { text, _ in text }
    }

    static let names: Set<String> = [
        "host", "port", "data", "web", "content", "pack", "tlsCertificate", "tlsKey", "publicOrigin", "proxyHeader", "registration",
        "operatorHost",
        "operatorPort", "phoneCertificate", "phoneKey", "phonePort", "phoneAddress", "callsPerMember", "callsPerAddress",
        "membersPerAddress", "connections", "logLevel",
    ]
}
