// The states of a session, which exclude each other, and the two small orders that keep two phones alike without
// a referee: chapters and steps. Whatever is lost, doubled or crosses on the way, both phones end at the same
// place, and where they cannot tell they pause.

enum SessionState: Equatable, Sendable {
    /// The set-up card. Begins when both have pressed.
    case setUp(Ready)
    /// Quiet seconds before the script begins or goes on.
    case countdown(Position)
    case running(Position)
    /// Goes on when both have pressed anew.
    case paused(Ready, Place)
    /// The soft end and the quiet after it, in relay milliseconds from `since`.
    case closing(since: Int64)
    /// The neutral close; `sitting` until then (monotonic), only on this phone.
    case stopped(sitting: Int64?)
    case over(SessionExit)
}

/// Who has pressed since this chapter began. Never shown to the other.
struct Ready: Equatable, Sendable {
    var mine = false
    var theirs = false

    var both: Bool { mine && theirs }
}

/// A place in the script.
struct Place: Equatable, Sendable {
    var segment = 0
    /// Milliseconds into the segment.
    var into: Int64 = 0
    /// How often a choice has led back.
    var round = 0
    /// Cards seen before the present one.
    var asked = 0
    /// In a scene of touch by thumb: a thumb rests, and the turn is on. `round` counts the turns before it.
    var held = false
}

/// A place that both reach at an agreed moment.
struct Position: Equatable, Sendable {
    var place: Place
    /// When `place` is reached, in relay milliseconds.
    var at: Int64
    /// Counts every move from one segment to the next in this chapter.
    var step = 0

    /// When the segment began, as if it had not been interrupted.
    var began: Int64 { at &- place.into }
}

/// A time in which one yes of both holds. Every pause begins another one, and so does going down a rung: what was
/// pressed for one chapter counts for no other (R6, R9).
struct Chapter: Equatable, Sendable {
    var rung: Int
    var number: Int

    /// Going down wins over everything; then the later one.
    func isAfter(_ other: Chapter) -> Bool { rung != other.rung ? rung < other.rung : number > other.number }

    var next: Chapter { Chapter(rung: rung, number: number &+ 1) }
    var down: Chapter { Chapter(rung: rung - 1, number: number &+ 1) }
}

/// What each chose in the present choice. *Enough* stays; it never becomes *more*.
struct Choices: Equatable, Sendable {
    var mine: Bool?
    var theirs: Bool?

    var bothMore: Bool { mine == true && theirs == true }
    var made: Bool { mine != nil && theirs != nil }

    static func merge(_ old: Bool?, _ new: Bool?) -> Bool? { old == false || new == nil ? old : new }
}
