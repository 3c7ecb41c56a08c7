// What reaches a session and what it asks for. The app around it turns timers into its own, seals messages and
// keeps what has to be kept; a session keeps nothing anywhere.

/// When something happened.
public struct SessionTime: Equatable, Sendable {
    /// Milliseconds on this device's monotonic clock.
    public var mono: Int64
    /// The relay's milliseconds are `mono` plus this. 0 where one phone is shared.
    public var relayOffset: Double
    /// The offset is well known: a leap of it is a leap of one of the clocks.
    public var isSure: Bool

    public init(mono: Int64, relayOffset: Double = 0, isSure: Bool = false) {
        self.mono = mono
        self.relayOffset = relayOffset
        self.isSure = isSure
    }
}

public enum SessionMode: Equatable, Sendable {
    /// Each with their own phone; the slots are 0 and 1, and slot 0 names the start that both agree on.
    case twoPhones(slot: Int)
    case onePhone
    /// One person, with nobody there.
    case alone

    var slot: Int? { if case .twoPhones(let slot) = self { slot } else { nil } }
}

public enum SessionInput: Equatable, Sendable {
    /// The first input, once: the session is on the screen.
    case opened
    /// A press on something that this session's view carried.
    case tap(name: Text, with: JSON)
    /// An opened live message whose `s` may or may not be this session's.
    case message(JSON)
    case wake
    /// The page is hidden or the phone locked; or it is in front again.
    case hidden
    case shown
    case linkUp
    case linkDown
}

public enum SessionOutput: Equatable, Sendable {
    /// Silence and stillness now, before anything else.
    case silence
    /// Seal and pass on at once.
    case send(JSON)
    /// Ring `wake` at this monotonic time; replaces the one before.
    case timer(atMono: Int64)
    case awake(Bool)
    /// A card was shown: the two have had it.
    case dealt(Text)
    /// This member's own map, for their own log: a place, and nice, funny, no or nothing.
    case marked(place: Text, brush: Text?)
    /// The view is another one.
    case changed
    /// The session is over for this screen.
    case exit(SessionExit)
}

/// How a session gives the screen back.
public enum SessionExit: Equatable, Sendable {
    /// It came to its soft end; the private noticing follows.
    case finished
    /// It was stopped, by whomever; nothing follows.
    case stopped
    /// It was stopped, and this member wants to write privately.
    case writing
    /// This member went back before it began.
    case left
}
