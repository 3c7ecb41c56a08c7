// Wiring only: an event goes to the room it belongs to, the room answers with effects on the desk's tray, and
// the view is drawn from where the person is. Nothing here knows what an activity is.

/// The whole app without a screen.
public struct App: ~Copyable, Sendable {
    var desk = Desk()
    var membership = Membership()
    var pairing = Pairing()
    var matching = Matching()
    var place = Whereabouts.opening
    /// Whoever this is has a secret, or cannot have one here.
    var isSomeone = false
    /// What was pressed to go on from the first page, before there was somebody to go and a library to go to.
    var onTheStep: (tap: Tap, fields: JSON)?
    var notice: Notice?
    /// What is said of something that was written, and the entries that it waits for: it is not said before they are on the disk.
    var unsaid: (notice: Notice, writing: [Text])?
    /// The activity that was just answered with *not today*: one warm line, until the next tap.
    var said: Text?
    /// The session that this phone had last, and what is answered to a phone that is still in it: for a short while, so that
    /// asking tells nobody who is there (R13), and once more where there was no link to say it on.
    var left: (session: Text, farewell: JSON, until: Int64, isOwed: Bool)?
    /// What the other phone has begun while this member was at something of their own.
    var begun: JSON?
    /// Which sessions this phone ends by itself.
    var early = EarlyEnds(seed: "")
    /// What is looked for in Explore; gone when the app is closed.
    var filter = Filter()
    /// Entries handed over since the last snapshot.
    var fresh = 0
    var retries = 0

    public init() {}

    /// What happened, and what is to be done about it, in order.
    public mutating func update(_ event: Event) -> [Effect] {
        desk.now = Moment(mono: event.mono, wall: event.wall)
        desk.tray = []
        let before = desk.today
        switch event.kind {
        case .start(let start): begin(start)
        case .catalogue(let catalogue): stock(catalogue)
        case .tap(let tap, let fields):
            press(tap, fields)
            holdNotice()
        case .wake(let timer): wake(timer)
        case .shown: shown()
        case .hidden: hidden()
        case .live(let message): heard(message)
        case .answered(let ask, let status, let body): answered(ask, status, body)
        case .vaulted(let ask, let ok, let result): vaulted(ask, ok, result)
        case .entries, .synced, .unsynced, .kept, .unkept, .nudge, .stream, .released, .probed: sync(event.kind)
        case .persisted: break
        case .scanned(let text): scanned(text)
        case .picked(let text, let why): picked(text, why)
        case .arrived(let fragment): arrived(fragment)
        case .updateReady: offerUpdate()
        case .elsewhere: membership.storage = "elsewhere"
        case .unreadable(let why): return [.complain(why)]
        }
        // What comes in while the two are at something waits until they are done: nothing may hold up a stop.
        if case .session = place {} else { desk.gather() }
        lookAtLink()
        if desk.today != before { dayTurned() }
        return desk.tray + [.render]
    }

    /// What is on the screen now.
    public func view() -> View {
        var view = drawn()
        // A session has none: it would go with the press of one of the two, and tell the two screens apart (R2).
        if case .session = place { return view }
        if view.notice == nil { view.notice = notice ?? begunNotice }
        return view
    }

    private var begunNotice: Notice? {
        guard let begun, matching.match(begun.text("activity") ?? "") != nil else { return nil }
        return Notice(text: desk.words("both.waiting"), action: Action(desk.words("both.begin"), Tap("both.join")))
    }
}

/// Where the person is.
indirect enum Whereabouts: Equatable, Sendable {
    /// Nothing is known yet.
    case opening
    case welcome(Welcome)
    case home(Tab, [Page])
    case session(Playing)
}

enum Tab: Equatable, Sendable {
    case today, explore, us, mine

    static let all: [Tab] = [.today, .explore, .us, .mine]

    var name: Text {
        switch self {
        case .today: "today"
        case .explore: "explore"
        case .us: "us"
        case .mine: "mine"
        }
    }
}

/// What can lie on top of a tab.
indirect enum Page: Equatable, Sendable {
    case activity(Text)
    case pairing
    case body
    case sober(then: Tap)
    case unlock(Text, Unlock)
    case check(Check)
    case rehearsal(Rehearsal)
    case help
    case there(ThereForMe)
    case both(Text)
    case handover(person: Int, Noticing)
    case noticing(person: Int, Noticing)
    case preview(Noticing, word: Text)
    case after(activity: Text)
    case writing(Writing)
    case weighing(Weighing)
    case brief(Brief)
    case marks
    case topics
    case senses
    case recovery
    case move(code: Text?)
    case wipe
    case leave
    case name
    case giving(Giving)

    /// Holds nothing that is being written, answered or looked at alone.
    var isOpen: Bool {
        switch self {
        case .activity, .both, .after, .rehearsal, .senses: true
        default: false
        }
    }
}
