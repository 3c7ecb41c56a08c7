@testable import HoldfastCore
import Testing

/// Two phones with one session and a link between them, in time that only a test moves. Each has its own monotonic
/// clock; the link delays, loses and doubles as it is told.
struct Phones {
    var sessions: [Session]
    /// Relay milliseconds.
    private(set) var time: Int64 = 1_000_000
    /// What each phone's monotonic clock shows at relay time 0, backwards.
    let skew: [Int64] = [400_000, -7_000_000]
    private var onTheWay: [(at: Int64, to: Int, json: JSON)] = []
    private var timers: [Int64?] = [nil, nil]
    private(set) var log: [[(at: Int64, output: SessionOutput)]] = [[], []]
    private(set) var reloads = [0, 0]
    var delay: Int64 = 40
    /// False loses what that phone sends.
    var sends = [true, true]
    /// How the link treats the next message: how late, and how often (0 is lost).
    var fate: ((inout Phones) -> (delay: Int64, copies: Int))?

    init(_ activity: Activity, rung: Int, seed: Text = "seed", open: Bool = true) {
        sessions = [0, 1].map { slot in
            Session(
                id: "s1", seed: seed, activity: activity, rung: rung, mode: .twoPhones(slot: slot),
                names: slot == 0 ? ("Ana", "Sam") : ("Sam", "Ana"))
        }
        if open { for phone in [0, 1] { give(phone, .opened) } }
    }

    func now(_ phone: Int) -> SessionTime {
        SessionTime(mono: time - skew[phone], relayOffset: Double(skew[phone]))
    }

    @discardableResult
    mutating func give(_ phone: Int, _ input: SessionInput) -> [SessionOutput] {
        let outputs = sessions[phone].handle(input, at: now(phone))
        for output in outputs {
            log[phone].append((time, output))
            switch output {
            case .timer(let mono): timers[phone] = mono + skew[phone]
            case .send(let json) where sends[phone]:
                var fate: (delay: Int64, copies: Int) = (delay, 1)
                if let treat = self.fate { fate = treat(&self) }
                for _ in 0..<fate.copies { onTheWay.append((time + fate.delay, 1 - phone, json)) }
            default: break
            }
        }
        return outputs
    }

    /// Presses the button with this name, with whatever the view carries; false where it is not there.
    @discardableResult
    mutating func press(_ phone: Int, _ name: Text) -> Bool {
        guard let action = buttons(phone).first(where: { $0.tap.name == name && !$0.disabled }) else { return false }
        give(phone, .tap(name: action.tap.name, with: action.tap.with))
        return true
    }

    func buttons(_ phone: Int) -> [Action] { Phones.buttons(view(phone)) }

    static func buttons(_ view: View) -> [Action] {
        var buttons =
            (view.session?.actions ?? [])
            + [view.session?.pause, view.session?.tooMuch, view.session?.quietStop, view.back].compactMap { $0 }
        for case .actions(let actions) in view.blocks { buttons += actions }
        for case .holdTogether(let label, _, let tap) in view.blocks { buttons.append(Action(label, tap)) }
        return buttons
    }

    func view(_ phone: Int) -> View { sessions[phone].view(words: Words(.null)) }

    func scene(_ phone: Int) -> Text { view(phone).session?.scene ?? view(phone).screen }

    var scenes: [Text] { [scene(0), scene(1)] }

    func sent(_ phone: Int) -> [JSON] { log[phone].compactMap { if case .send(let json) = $0.output { json } else { nil } } }

    /// Lets messages arrive and timers ring, in their order, until then.
    mutating func run(_ milliseconds: Int64) {
        let end = time + milliseconds
        while true {
            let message = onTheWay.indices.min { onTheWay[$0].at < onTheWay[$1].at }
            let timer = [0, 1].filter { timers[$0] != nil }.min { (timers[$0] ?? 0) < (timers[$1] ?? 0) }
            let atMessage = message.map { onTheWay[$0].at } ?? Int64.max
            let atTimer = timer.flatMap { timers[$0] } ?? Int64.max
            guard min(atMessage, atTimer) <= end else { break }
            time = max(time, min(atMessage, atTimer))
            if atMessage <= atTimer, let message {
                let arrived = onTheWay.remove(at: message)
                give(arrived.to, .message(arrived.json))
            } else if let timer {
                timers[timer] = nil
                give(timer, .wake)
            }
        }
        time = end
    }

    /// Both press ready and the countdown passes.
    mutating func begin() {
        press(0, "session.ready")
        press(1, "session.ready")
        run(5_300)
    }

    /// Runs in small steps until the phone shows this scene, for at most ten minutes.
    mutating func run(until scene: Text, on phone: Int = 0) {
        for _ in 0..<2_000 where self.scene(phone) != scene { run(300) }
        if self.scene(phone) != scene { Issue.record("never came to \(scene)") }
    }

    /// The phone is replaced by one that remembers only that there is a session.
    mutating func reload(_ phone: Int) {
        let old = sessions[phone]
        timers[phone] = nil
        reloads[phone] += 1
        sessions[phone] = Session(
            id: old.id, seed: old.seed, activity: old.activity, rung: old.offered, mode: old.mode, names: (old.names.me, old.names.other),
            rejoining: true)
        give(phone, .opened)
    }
}

/// One phone between two people.
struct OnePhone {
    var session: Session
    private(set) var time: Int64 = 5_000
    private var timer: Int64?
    private(set) var outputs: [SessionOutput] = []

    init(_ activity: Activity, rung: Int, seed: Text = "seed", names: (Text, Text) = ("Ana", "Sam")) {
        session = Session(id: "s1", seed: seed, activity: activity, rung: rung, mode: .onePhone, names: names)
        give(.opened)
    }

    var view: View { session.view(words: Words(.null)) }
    var scene: Text { view.session?.scene ?? view.screen }

    mutating func give(_ input: SessionInput) {
        let new = session.handle(input, at: SessionTime(mono: time))
        for case .timer(let mono) in new { timer = mono }
        outputs += new
    }

    mutating func press(_ name: Text, at index: Int = 0) {
        let found = Phones.buttons(view).filter { $0.tap.name == name && !$0.disabled }
        if found.indices.contains(index) { give(.tap(name: name, with: found[index].tap.with)) }
    }

    mutating func run(_ milliseconds: Int64) {
        let end = time + milliseconds
        while let next = timer, next <= end {
            time = max(time, next)
            timer = nil
            give(.wake)
        }
        time = end
    }
}
