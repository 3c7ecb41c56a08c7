/// Everything that an operator can choose. The defaults are those of a relay for friends behind a reverse proxy.
public struct RelayConfiguration: Sendable {
    /// The address to listen on. `127.0.0.1` serves this machine only; `0.0.0.0` or `::` serves everyone who can reach it.
    public var host = "127.0.0.1"
    /// The port to listen on, 0-65535; 0 takes any free one.
    public var port = 8080
    /// The folder of the database. Made if it is not there.
    public var dataFolder = "data"
    /// How people reach the relay, without a slash at the end, as in `https://holdfast.example`. Printed at the
    /// start, and with `https` the browser is told to stay with it. Nil where host and port say it.
    public var publicOrigin: String?
    /// Certificate chain and key, PEM. Both or neither; with both, the relay speaks HTTPS itself, HTTP/2 and 1.1.
    public var certificateFile: String?
    public var keyFile: String?
    /// Whether someone unknown can become a member. Those who are members go on either way.
    public var isRegistrationOpen = true
    /// Where the operator alone reads `/health`, `/ready` and `/metrics`. Nil port: nowhere.
    public var operatorHost = "127.0.0.1"
    public var operatorPort: Int? = 8081
    /// The header in which a trusted reverse proxy names the client's address, as in `X-Forwarded-For`; its last
    /// value counts. Nil without a proxy: anyone could write that header.
    public var trustedProxyHeader: String?
    /// The folder of the app that the relay serves. Nil serves only what is handed in, or nothing.
    public var webFolder: String?
    public var limits = RelayLimits()

    public init() {}
}

/// How much anyone can ask for. Every refusal says which limit it was and when to try again.
public struct RelayLimits: Sendable {
    /// Bytes of a request.
    public var body = 1 << 20
    /// Bytes of a sealed entry or exchange.
    public var entry = 64 << 10
    /// Bytes of a live message.
    public var live = 4 << 10
    /// Bytes of a sealed share, and how many a member can have.
    public var share = 256 << 10
    public var sharesPerMember = 20
    /// Bytes of a wrapped pair secret or a sealed member secret.
    public var wrapped = 8 << 10
    /// Bytes and entries of a log.
    public var logBytes = 256 << 20
    public var logEntries = 200_000
    /// Entries of one call to append.
    public var entriesPerCall = 100
    /// Entries and bytes of one page of a log.
    public var entriesPerPage = 500
    public var bytesPerPage = 1 << 20
    /// Exchanges that a member can have open or released at once.
    public var exchangesPerMember = 1_000
    /// Calls a minute, of a member and of an address without a token.
    public var callsPerMember = 600
    public var callsPerAddress = 120
    /// Wrong guesses at the door of an invite or a transfer, an hour and address.
    public var guessesPerAddress = 10
    /// New members, an hour and address.
    public var membersPerAddress = 20
    /// Live messages, a second and member.
    public var livePerMember = 20
    /// Streams of a member at once, and messages that one may be behind.
    public var streamsPerMember = 4
    public var streamBuffer = 64
    /// Seconds between two heartbeats, and seconds that a stream lives.
    public var beat = 15
    public var streamLife = 30 * 60
    /// Hours that an invite and a transfer are open; days that an exchange and at most a share are kept.
    public var inviteHours = 48
    public var transferHours = 1
    public var exchangeDays = 90
    public var shareDays = 90
    /// Connections at once.
    public var connections = 8_192
    /// Seconds that a connection may be silent between two requests, or within one.
    public var idle = 75

    public init() {}
}
