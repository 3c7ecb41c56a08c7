// What lies on the desk of every room: words, catalogue, journal, clocks and chance, and the tray in which
// effects are laid. Rooms read and write here; none reaches into another.

/// When an event came.
struct Moment: Equatable, Sendable {
    var mono: Int64 = 0
    var wall: Int64 = 0
}

struct Desk: Sendable {
    var words = Words(.null)
    var catalogue = Catalogue.empty
    /// What came from outside and is part of the catalogue.
    var given = Given()
    var checkWords: [Text] = []
    var help: JSON = .array([])
    var journal = Journal()
    var clock = ClockEstimate()
    var random = Random(seed: "")
    var origin = Text()
    var zone = 0
    var device: JSON = .object([])
    var author = Text()
    var now = Moment()
    var tray: [Effect] = []
    /// The relay knows this member; before that there is nobody to sync with.
    var isKnown = false
    private var errands: [(ask: Int, errand: Errand)] = []
    private var lastAsk = 0

    // MARK: Time

    /// Now in the relay's milliseconds; this device's own clock until the relay has been heard.
    var relayNow: Int64 { clock.relay(atMono: now.mono).flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) } ?? now.wall }

    var today: Day {
        @inline(never) get { Day(milliseconds: relayNow, zone: pair?.zone ?? zone) }
    }

    /// Puts an effect on the tray.
    @inline(never)
    mutating func lay(_ effect: consuming Effect) { tray.add(effect) }

    // MARK: Journal

    @inline(never)
    func own(_ key: consuming Text) -> JSON? { journal.value(.own, key) }

    @inline(never)
    func shared(_ key: consuming Text) -> JSON? { journal.value(.pair, key) }

    /// Says that from now on this is so, durably and on every device. `null` removes. False, and nothing is so, for
    /// what is too large to be one entry.
    @discardableResult
    @inline(never)
    mutating func keep(_ log: LogName, _ key: consuming Text, _ value: consuming JSON) -> Bool {
        guard let entry = journal.write(log, key, value, id: random.hex(bytes: 16), wall: relayNow) else { return false }
        lay(.keep(log: log, id: entry.id, body: entry.body))
        if isKnown { lay(.sync(log: log)) }
        return true
    }

    // MARK: Errands

    @inline(never)
    mutating func call(_ method: consuming Text, _ path: consuming Text, _ body: consuming JSON, _ errand: consuming Errand) {
        lay(.call(ask: next(errand), method: method, path: path, body: body))
    }

    @inline(never)
    mutating func vault(_ op: consuming Text, _ with: consuming JSON = .object([]), _ errand: consuming Errand) {
        lay(.vault(ask: next(errand), op: op, with: with))
    }

    /// The errand this answer belongs to; each is answered once.
    mutating func errand(_ ask: Int) -> Errand? {
        guard let index = errands.firstIndex(where: { $0.ask == ask }) else { return nil }
        return errands.remove(at: index).errand
    }

    private mutating func next(_ errand: consuming Errand) -> Int {
        lastAsk += 1
        errands.add((lastAsk, errand))
        return lastAsk
    }
}

/// Why something was asked of the vault or the relay.
enum Errand: Equatable, Sendable {
    case membership(MembershipErrand)
    case pairing(PairingErrand)
    case matching(MatchingErrand)
    case showing(ShowingErrand)
    case packs(PackLink)
}
