// Being someone to Holdfast without an account: a secret made on this phone, told to the relay only as a
// token, and brought back from the recovery sheet. Nobody else can make, move or reset it (R44).

enum MembershipErrand: Equatable, Sendable {
    case make(fragment: Text)
    case restore
    case register
    case useKnownPair
    case transfer
    case transferPosted(code: Text)
    case transferDoor
    case transferFetched
}

/// Whether what is written here is also safe elsewhere.
struct Membership: Sendable {
    enum Registration: Equatable, Sendable { case unknown, asked, done }

    var registration = Registration.unknown
    /// Our public name at the relay.
    var id = Text()
    var ownWaiting = 0
    var pairWaiting = 0
    var online = false
    /// What the last sync of each log found wrong with its chain: gap, rollback, forged, unreadable.
    var problems: (own: Text?, pair: Text?)
    /// An entry that this version could not read was left out since the start.
    var leftOut = false
    /// full, elsewhere
    var storage: Text?
    /// The code being restored, until the own log has been read.
    var restoring: Text?

    /// What the person has to be told of, each once, as keys of words.
    var warnings: [Text] {
        Membership.known.filter { problem in
            problem == problems.own || problem == problems.pair || leftOut && problem == "unreadable"
        }.map { "kept." + $0 }
    }

    private static let known: [Text] = ["forged", "rollback", "gap", "unreadable"]

    /// Everything written so far is also on the relay, sealed.
    var keptSafely: Bool { registration == .done && ownWaiting == 0 && pairWaiting == 0 && online }

    mutating func register(_ desk: inout Desk) {
        guard registration == .unknown else { return }
        registration = .asked
        desk.call("POST", "/v1/members", .object([]), .membership(.register))
    }

    mutating func registered(status: Int, body: JSON, _ desk: inout Desk) -> Bool {
        guard status == 200 || status == 201, let member = body.text("member") else {
            registration = .unknown
            online = status != 0
            desk.lay(.timer(name: "register", at: desk.now.mono + 15_000))
            return false
        }
        registration = .done
        desk.isKnown = true
        online = true
        id = member
        return true
    }
}
