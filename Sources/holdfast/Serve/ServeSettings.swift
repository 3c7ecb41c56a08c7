import Foundation
import HoldfastRelay
import Logging

/// A certificate chain and its key, PEM files.
struct TLSFiles: Equatable {
    var certificate: String
    var key: String
}

/// What serve does, after command line, environment, file and defaults have all been heard.
struct ServeSettings {
    var relay = RelayConfiguration()
    var contentFolder: URL
    /// The shell goes out packed, as it was built. A folder of somebody's own goes out as it stands.
    var isShellPacked: Bool
    /// A pack that is tried out: then the data is thrown away, and the certificate for phones stays where it is otherwise.
    var pack: OwnPack?
    /// Where the certificate for phones is.
    var certificateFolder: URL
    var phone: Phone?
    /// This machine's address as phones reach it, as chosen or found out; nothing without a network.
    var phoneAddress: String?
    var logLevel = Logger.Level.notice

    /// A second door, by HTTPS, for phones in the same network.
    struct Phone {
        var tls: TLSFiles
        var port: Int
        var address: String
    }

    var host: String { relay.host }
    var port: Int { relay.port }
    var data: String { relay.dataFolder }
    var tls: TLSFiles? {
        guard let certificate = relay.certificateFile, let key = relay.keyFile else { return nil }
        return TLSFiles(certificate: certificate, key: key)
    }

    /// Whether nothing in the settings says yet how people on other machines reach this relay.
    var mayOpenPhoneDoor: Bool {
        phone == nil && tls == nil && relay.publicOrigin == nil && ["127.0.0.1", "localhost", "::1"].contains(host)
    }

    init(_ options: ServeOptions, environment: [String: String] = ProcessInfo.processInfo.environment) async throws {
        let file = options.config ?? environment["HOLDFAST_CONFIG"]
        try self.init(
            from: try await SettingSources(arguments: options.given, environment: environment, file: file, known: ServeOptions.names))
    }

    private init(from: SettingSources) throws(Failure) {
        relay.host = try from.text("host") ?? relay.host
        contentFolder = try Places.folder("Content", chosen: try from.text("content"))
        if let folder = try from.text("pack") { pack = try OwnPack(folder, content: contentFolder) }
        relay.port = try from.number("port", in: 0...65_535) ?? (pack == nil ? relay.port : 8090)
        relay.dataFolder = try from.text("data") ?? relay.dataFolder
        certificateFolder = DataFolder(relay.dataFolder).url.appending(path: "phone")
        if pack != nil { relay.dataFolder = FileManager.default.temporaryDirectory.appending(path: "holdfast-\(UUID().uuidString)").path }
        let web = try from.text("web")
        isShellPacked = web == nil
        relay.webFolder = try Places.folder("Web", chosen: web).path
        relay.publicOrigin = try Self.origin(try from.text("publicOrigin"))
        relay.trustedProxyHeader = try from.text("proxyHeader")
        relay.operatorHost = try from.text("operatorHost") ?? relay.operatorHost
        relay.operatorPort = try from.number("operatorPort", in: 0...65_535)
        relay.isRegistrationOpen = try Self.choice("registration", try from.text("registration"), ["open": true, "closed": false]) ?? true
        let tls = try Self.files("tls", try from.text("tlsCertificate"), try from.text("tlsKey"))
        relay.certificateFile = tls?.certificate
        relay.keyFile = tls?.key
        let most = 1...10_000_000
        relay.limits.callsPerMember = try from.number("callsPerMember", in: most) ?? relay.limits.callsPerMember
        relay.limits.callsPerAddress = try from.number("callsPerAddress", in: most) ?? relay.limits.callsPerAddress
        relay.limits.membersPerAddress = try from.number("membersPerAddress", in: most) ?? relay.limits.membersPerAddress
        relay.limits.connections = try from.number("connections", in: most) ?? relay.limits.connections
        let levels = Dictionary(uniqueKeysWithValues: Logger.Level.allCases.map { ($0.rawValue, $0) })
        logLevel = try Self.choice("logLevel", try from.text("logLevel"), levels) ?? logLevel
        phoneAddress = try from.text("phoneAddress") ?? NetworkAddresses.local().first
        let phonePort = try from.number("phonePort", in: 1...65_535) ?? (pack == nil ? 8443 : 8453)
        if let tls = try Self.files("phone", try from.text("phoneCertificate"), try from.text("phoneKey")) {
            guard let phoneAddress else {
                throw Failure(
                    "This machine has no address that a phone could reach.",
                    do: "Join a network, say it with --phone-address, or leave the phone options out.")
            }
            guard phonePort != relay.port else {
                throw Failure(
                    "Port \(phonePort) is wanted twice, for this machine and for phones.", do: "Choose another with --port or --phone-port."
                )
            }
            phone = Phone(tls: tls, port: phonePort, address: phoneAddress)
        }
        try checkOperatorPort()
    }

    /// The same number on another address of this machine is another port.
    private func checkOperatorPort() throws(Failure) {
        guard let port = relay.operatorPort, port != 0 else { return }
        let all: Set<String> = ["0.0.0.0", "::"]
        let meets = relay.host == relay.operatorHost || all.contains(relay.host) || all.contains(relay.operatorHost)
        guard port == phone?.port || (port == relay.port && meets) else { return }
        throw Failure(
            "Port \(port) is wanted twice, for people and for the operator.", do: "Choose another with --operator-port.")
    }

    private static func files(_ kind: String, _ certificate: String?, _ key: String?) throws(Failure) -> TLSFiles? {
        guard certificate != nil || key != nil else { return nil }
        guard let certificate, let key else {
            throw Failure(
                "HTTPS needs a certificate and its key; only one was given.", do: "Give both --\(kind)-certificate and --\(kind)-key.")
        }
        for file in [certificate, key] where !FileManager.default.isReadableFile(atPath: file) {
            throw Failure("\(file) cannot be read.", do: "Check the path, and that \(Places.user) may read it.")
        }
        return TLSFiles(certificate: certificate, key: key)
    }

    private static func choice<Value>(_ name: String, _ text: String?, _ choices: [String: Value]) throws(Failure) -> Value? {
        guard let text else { return nil }
        guard let value = choices[text.lowercased()] else {
            throw Failure("\(name) is “\(text)”.", do: "It can be: \(choices.keys.sorted().joined(separator: ", ")).")
        }
        return value
    }

    /// A scheme, a host, perhaps a port, and nothing behind it.
    private static func origin(_ text: String?) throws(Failure) -> String? {
        guard let text else { return nil }
        guard let url = URL(string: text), let host = url.host, ["http", "https"].contains(url.scheme), ["", "/"].contains(url.path) else {
            throw Failure("publicOrigin is “\(text)”.", do: "Write it as https://holdfast.example")
        }
        return "\(url.scheme ?? "https")://\(host)" + (url.port.map { ":\($0)" } ?? "")
    }
}
