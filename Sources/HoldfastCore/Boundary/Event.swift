// Everything that can reach the core. Time, randomness, storage, network and keys are events: nothing
// is asked of the machine. What cannot be read becomes `unreadable`, never a trap.

/// What happened, and when.
public struct Event: Equatable, Sendable {
    /// Milliseconds on the device's monotonic clock.
    public var mono: Int64
    /// Milliseconds since 1970 by the device's own clock, which may be hours wrong.
    public var wall: Int64
    public var kind: Kind

    public init(mono: Int64, wall: Int64, _ kind: Kind) {
        self.mono = mono
        self.wall = wall
        self.kind = kind
    }

    public enum Kind: Equatable, Sendable {
        /// The first event, once: what the device knows before anyone has pressed anything.
        case start(Start)
        /// The library, where `start` came without it.
        case catalogue(JSON)
        /// A person pressed an action; `fields` holds every input on the screen by name.
        case tap(Tap, fields: JSON)
        /// A timer that the core asked for has rung.
        case wake(timer: Text)
        /// The page is in front, or hidden.
        case shown
        case hidden
        /// An entry of ours is durable on this device.
        case kept(log: LogName, id: Text)
        /// It could not be stored: `full` or `broken`. Nothing was lost from memory.
        case unkept(log: LogName, id: Text, why: Text)
        /// Opened entries, own and the other's, in relay order; more pages may follow.
        case entries(log: LogName, [OpenedEntry])
        /// The log is level with the relay; `waiting` of ours are not yet there. `problem` names a broken
        /// chain: gap, rollback, forged, unreadable.
        case synced(log: LogName, waiting: Int, problem: Text?)
        /// It could not be: offline, refused, full, busy.
        case unsynced(log: LogName, why: Text, waiting: Int, retry: Int64?)
        /// The relay's answer to `call`. Status 0 is no network.
        case answered(ask: Int, status: Int, body: JSON)
        /// The vault's answer to `vault`; `ok` false carries `why`.
        case vaulted(ask: Int, ok: Bool, JSON)
        case stream(up: Bool)
        /// The relay says that a log has grown.
        case nudge(log: LogName)
        /// Today's offers or both answers are there to be fetched.
        case released
        /// An opened live message from the other member's phone.
        case live(JSON)
        /// One clock probe: sent and received on our monotonic clock, both relay times, in milliseconds.
        case probed(sent: Double, relayReceived: Double, relaySent: Double, received: Double)
        /// Storage will not be cleared by the browser.
        case persisted(Bool)
        /// The camera read a code.
        case scanned(Text)
        /// What a chosen file holds; `why` there is none: large, unreadable.
        case picked(Text, why: Text)
        /// A link was opened while the app ran: the fragment.
        case arrived(fragment: Text)
        /// A new version is waiting.
        case updateReady
        /// Holdfast is open in another tab, which now has the floor.
        case elsewhere
        case unreadable(Text)
    }
}

public enum LogName: Equatable, Sendable { case own, pair }

/// What the shell knows at the start.
public struct Start: Equatable, Sendable {
    /// Null where it was left out and comes later: a first page needs its own words alone. With it come all other words, and the 256
    /// of which three are compared after joining.
    public var catalogue: JSON
    /// Those that can be shown without the library.
    public var words: JSON
    /// camera, vibrate, share, print, sound, standalone, speech: true where the device has it.
    public var device: JSON
    /// This page's own address, for links and codes.
    public var origin: Text
    /// What stood behind # in the address.
    public var fragment: Text
    /// Minutes east of UTC by this device.
    public var zone: Int
    /// True where the vault holds a member secret.
    public var member: Bool
    /// This installation's author id, hex.
    public var author: Text
    public var snapshot: JSON
    /// Entries stored here after the snapshot was taken.
    public var entries: [(LogName, OpenedEntry)]
    /// Entries of ours not yet on the relay, for each log.
    public var waiting: (own: Int, pair: Int)
    /// 16 random bytes, hex: ids and draws that nobody must be able to repeat.
    public var seed: Text

    public static func == (left: Start, right: Start) -> Bool {
        left.author == right.author && left.seed == right.seed && left.snapshot == right.snapshot
            && left.fragment == right.fragment && left.entries.count == right.entries.count
    }
}

/// An entry whose seal has been opened.
public struct OpenedEntry: Equatable, Sendable {
    public var id: Text
    /// The installation that wrote it, hex.
    public var author: Text
    /// Written with this member's token, by the relay's account; true for everything in the own log.
    public var mine: Bool
    public var body: JSON

    public init(id: Text, author: Text, mine: Bool, body: JSON) {
        self.id = id
        self.author = author
        self.mine = mine
        self.body = body
    }
}
