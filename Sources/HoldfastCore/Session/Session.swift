// One guided run of an activity, on one phone or on two. It holds no clock and no link: time and messages come
// in, and what is to be sent, drawn and rung goes out. Its rule of thumb: whoever wants less has it at once and
// alone; whoever wants more needs both, anew each time (R1, R6, R7, R9).

public struct Session: Equatable, Sendable {
    public let id: Text
    public let activity: Activity
    public let mode: SessionMode
    let seed: Text
    let names: Names
    /// The rung both said yes to; the session may go below it, never above.
    let offered: Int

    var state = SessionState.setUp(Ready())
    var chapter: Chapter
    var script: Script
    /// What happens in the present segment, and when it began on this phone's monotonic clock.
    var timeline: Timeline?
    var origin: Int64 = 0
    /// The scene of the timeline that is on, and the scenes that the present plan carries.
    var part = 0
    var window = 0..<0
    /// Where in the segment somebody here last asked to hear it again.
    var again: Int64 = 0
    var plan = 0
    var choices = Choices()
    /// Whose thumbs rest on this phone. A turn that has begun ends with any of those it needs.
    var thumbs = Ready()
    /// The private map as it is being drawn on this phone.
    var sketch = Sketch()
    /// Where this member does not want to be touched: never proposed, never sent.
    let avoids: [Text]
    /// Where this phone ends the session by itself; nothing tells the other.
    let early: Double?
    /// The untimed segment that the last step left.
    var cameFrom: Int?
    /// Reloaded in mid-session: where both were is known only to the other phone.
    var lost: Bool

    var now = SessionTime(mono: 0)
    /// When the other phone was last heard, when this one says next where it is, when it wakes next.
    var heard: Int64 = 0
    var beatAt = Int64.max
    var due: Int64?
    var linked = true
    /// Until when a stopped session says so to whoever asks; and whether it was stopped with no link to say it on.
    var answersUntil: Int64 = 0
    var owesStop = false
    /// One of the clocks has leapt, so that the two are no longer in step.
    var leapt = false
    var isHidden = false

    var outputs: [SessionOutput] = []
    var dirty = false

    struct Names: Equatable, Sendable {
        /// With one phone: who is asked first, and who then.
        var me: Text
        var other: Text
    }

    /// A session at its set-up card. `id` and `seed` are the same on both phones; all that is drawn, and who is first,
    /// hangs on the seed. `rung` is clamped to the ladder, and to this member's own `ceiling`, which nobody is told.
    /// `early`, from 0 up to 1, is where this phone ends it by itself. `rejoining` on a phone that was reloaded in
    /// mid-session: it asks the other where both were and waits there.
    public init(
        id: Text, seed: Text, activity: Activity, rung: Int, mode: SessionMode, names: (me: Text, other: Text),
        deal: Deal = Deal(), avoids: [Text] = [], ceiling: Int = .max, early: Double? = nil, rejoining: Bool = false
    ) {
        self.id = id
        self.seed = seed
        self.activity = activity
        self.mode = mode
        self.names = Names(me: names.me, other: names.other)
        offered = min(max(0, rung), activity.ladder.count - 1)
        // A body that asks for less today goes down before it is ready, as anyone may: the other phone comes along.
        let rung = min(offered, max(0, ceiling))
        chapter = Chapter(rung: rung, number: offered - rung)
        script = Script(activity.ladder[rung], seed: seed, deal: deal)
        self.avoids = avoids
        self.early = early
        lost = rejoining && mode.slot != nil
        if lost { state = .paused(Ready(), Place()) }
    }

    /// The rung it is on now: what a record of it may name.
    public var rung: Rung { script.rung }

    /// True once it has given the screen back.
    public var isOver: Bool { if case .over = state { true } else { false } }

    /// How long the end of a session is still answered: longer, and asking would tell whether somebody is there (R13).
    public static let goodbye: Int64 = 120_000

    /// What to answer for a session that this phone has left, so that the other does not wait in it.
    public static func farewell(id: Text, after exit: SessionExit) -> JSON {
        LiveMessage.bare(id, exit == .finished ? .soft : .stop)
    }

    /// Takes one input. A stop is done before anything else is looked at.
    public mutating func handle(_ input: SessionInput, at time: SessionTime) -> [SessionOutput] {
        outputs = []
        dirty = false
        if case .tap("session.stop", _) = input {
            stop(tell: true)
            set(time)
        } else {
            set(time)
            advance()
            take(input)
            advance()
        }
        if dirty { outputs.add(.changed) }
        renewTimer()
        defer { outputs = [] }
        return outputs
    }

    private mutating func take(_ input: SessionInput) {
        switch input {
        case .opened: open()
        case .tap(let name, let with): tap(name, with)
        case .message(let json): if let message = LiveMessage(json, session: id) { receive(message) }
        // A timer that rang too early is set anew.
        case .wake: due = nil
        case .hidden: hide()
        case .shown: isHidden = false
        case .linkUp:
            linked = true
            if owesStop {
                owesStop = false
                send(.stop)
            }
            if slot != nil, !isOver { beatAt = now.mono }
            dirty = true
        case .linkDown:
            linked = false
            dirty = true
        }
    }

    /// This phone's slot; nil where there is one phone.
    var slot: Int? { mode.slot }

    /// Which role this phone shows; with one phone the first of the two names has slot 0.
    var role: Scene.Role { Script.isFirst(slot: slot ?? 0, seed: seed) ? .first : .second }
}
