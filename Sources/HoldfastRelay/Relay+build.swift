import Foundation
import HTTPTypes
public import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import HummingbirdTLS
public import Logging

/// What keeps a relay from starting, in words for the one who starts it.
public enum RelayStartError: Error, CustomStringConvertible, Sendable {
    case dataFolder(path: String, why: String)
    case webFolder(path: String, why: String)
    case onlyOneTLSFile
    case tls(why: String)

    public var description: String {
        switch self {
        case .dataFolder(let path, let why): "The data folder \(path) cannot be used: \(why)"
        case .webFolder(let path, let why): "The web folder \(path) cannot be read: \(why)"
        case .onlyOneTLSFile: "HTTPS needs both a certificate file and a key file; only one was given."
        case .tls(let why): "The certificate or its key cannot be used: \(why)"
        }
    }
}

/// Opens the database in the configuration's data folder, making both if need be.
public func openStore(_ configuration: RelayConfiguration) throws -> SQLiteStore {
    do {
        try FileManager.default.createDirectory(
            atPath: configuration.dataFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try SQLiteStore(path: configuration.databasePath)
    } catch {
        throw RelayStartError.dataFolder(path: configuration.dataFolder, why: openingTrouble(error))
    }
}

extension RelayConfiguration {
    /// Where the database is.
    public var databasePath: String { dataFolder + (dataFolder.hasSuffix("/") ? "" : "/") + "holdfast.sqlite" }
}

/// The whole relay: calls, streams, the app's files, the operator's address, and the upkeep.
///
/// - Parameters:
///   - assets: files that are not in the web folder, by path: `/core.wasm`, `/content/en/words.json`
///   - fresh: files that are made anew whenever they are asked for, by path; nil for all others
///   - onServerRunning: told the port once people can reach it
/// - Throws: ``RelayStartError``.
public func buildApplication(
    configuration: RelayConfiguration, store: some RelayStore, assets extra: [String: [UInt8]] = [:],
    clock: RelayClock = .system, chance: Chance = Chance(), logger: Logger = Logger(label: "holdfast"),
    onServerRunning: @escaping @Sendable (_ port: Int?) async -> Void = { _ in },
    fresh: (@Sendable (_ path: String) -> [UInt8]?)? = nil
) throws -> Application<RouterResponder<RelayContext>> {
    let assets: AssetLibrary
    do { assets = try AssetLibrary(folder: configuration.webFolder, extra: extra, fresh: fresh) } catch {
        throw RelayStartError.webFolder(path: configuration.webFolder ?? "", why: "\(error)")
    }
    let broker = StreamBroker(limits: configuration.limits, clock: clock)
    let metrics = RelayMetrics()
    let router = buildRouter(
        store: store, broker: broker, configuration: configuration, assets: assets, clock: clock, chance: chance,
        metrics: metrics)
    var application = Application(
        router: router, server: try server(for: configuration),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            availableConnectionsDelegate: MaximumAvailableConnections(configuration.limits.connections)),
        services: [broker, Housekeeping(store: store, clock: clock, logger: logger)],
        onServerRunning: { channel in await onServerRunning(channel.localAddress?.port) }, logger: logger)
    if let port = configuration.operatorPort {
        application.addServices(
            Application(
                router: buildOperatorRouter(store: store, broker: broker, metrics: metrics),
                configuration: ApplicationConfiguration(address: .hostname(configuration.operatorHost, port: port)),
                logger: logger))
    }
    return application
}

/// All routes, as `docs/openapi.yaml` describes them; a test holds the two together.
public func buildRouter(
    store: some RelayStore, broker: StreamBroker, configuration: RelayConfiguration = RelayConfiguration(),
    assets: AssetLibrary, clock: RelayClock = .system, chance: Chance = Chance(), metrics: RelayMetrics = RelayMetrics()
) -> Router<RelayContext> {
    let relay = Relay(
        store: store, broker: broker, members: Members(store: store),
        limiter: RateLimiter(limits: configuration.limits, clock: clock), clock: clock, chance: chance,
        limits: configuration.limits, isRegistrationOpen: configuration.isRegistrationOpen,
        trustedHeader: configuration.trustedProxyHeader.flatMap { HTTPField.Name($0) })
    let router = Router(context: RelayContext.self)
    let isSecure = configuration.certificateFile != nil || configuration.publicOrigin?.hasPrefix("https:") == true
    router.add(middleware: SecurityHeaders(isSecure: isSecure))
    router.add(middleware: RequestLog(clock: clock, metrics: metrics))
    router.add(middleware: Problems())
    addRoutes(of: relay, to: router)
    router.add(middleware: UnmatchedRequests(router: router, assets: assets))
    return router
}

private func addRoutes<Store: RelayStore>(of relay: Relay<Store>, to router: Router<RelayContext>) {
    func group(_ rule: Authentication<Store>.Rule) -> RouterGroup<RelayContext> {
        router.group("v1").add(
            middleware: Authentication(
                members: relay.members, limiter: relay.limiter, trustedHeader: relay.trustedHeader, rule: rule))
    }
    let open = router.group("v1").add(
        middleware: AddressLimit(limiter: relay.limiter, trustedHeader: relay.trustedHeader))
    MembersController(relay: relay).addOpenRoutes(to: open)
    TransfersController(relay: relay).addOpenRoutes(to: open)
    SharesController(relay: relay).addOpenRoutes(to: open)

    ClockController(clock: relay.clock).addRoutes(to: group(.optional))
    LiveController(relay: relay).addRoutes(to: group(.requiredUncounted))

    let member = group(.required)
    MembersController(relay: relay).addRoutes(to: member)
    PairsController(relay: relay).addRoutes(to: member)
    LogsController(relay: relay).addRoutes(to: member)
    MatchingController(relay: relay).addRoutes(to: member)
    ExchangesController(relay: relay).addRoutes(to: member)
    StreamController(store: relay.store, broker: relay.broker).addRoutes(to: member)
    TransfersController(relay: relay).addRoutes(to: member)
    SharesController(relay: relay).addRoutes(to: member)
}

private func server(for configuration: RelayConfiguration) throws -> HTTPServerBuilder {
    let connection = HTTP1Channel.Configuration(
        additionalChannelHandlers: [ParserProblem()], idleTimeout: .seconds(Int64(configuration.limits.idle)))
    switch (configuration.certificateFile, configuration.keyFile) {
    case (nil, nil):
        return HTTPServerBuilder { ServedConnections(base: HTTP1Channel(responder: $0, configuration: connection)) }
    case (let certificate?, let key?):
        do {
            let tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            let both = HTTP2UpgradeChannel.Configuration(
                idleTimeout: .seconds(Int64(configuration.limits.idle)), streamConfiguration: connection)
            return HTTPServerBuilder {
                ServedConnections(base: try HTTP2UpgradeChannel(tlsConfiguration: tls, configuration: both, responder: $0))
            }
        } catch {
            throw RelayStartError.tls(why: "\(error)")
        }
    default: throw RelayStartError.onlyOneTLSFile
    }
}
