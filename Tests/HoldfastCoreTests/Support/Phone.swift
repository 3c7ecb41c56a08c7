@testable import HoldfastCore

/// One phone: a core, its timers, and the person who presses. Where there is a plain relay, effects are done at once;
/// otherwise they lie in `outbox` for a test that has another shell, such as the integration tests with keys and a network.
final class Phone {
    var app = App()
    let name: Text
    let relay: PlainRelay?
    let content: JSON
    var mono: Int64 = 1_000
    /// How wrong this phone's own clock is, in milliseconds.
    var skew: Int64 = 0
    var offline = false
    var inbox: [Event.Kind] = []
    var outbox: [Effect] = []
    var done: [Effect] = []
    var events: [Event] = []
    private(set) var timers: [Text: Int64] = [:]

    init(_ name: Text, _ relay: PlainRelay?, _ content: JSON) {
        self.name = name
        self.relay = relay
        self.content = content
        relay?.phones[name] = self
    }

    static let epoch: Int64 = 1_790_000_000_000

    func open(member: Bool = false, fragment: Text = "", snapshot: JSON = .null) {
        // As the shell does it: who is new here gets words first.
        let isNew = !member && fragment.isEmpty
        let checkWords: JSON = .array((0..<256).map { .string("word\($0)") })
        let catalogue = content["catalogue"]?.with("checkWords", checkWords) ?? .null
        send(.start(start(isNew ? .null : catalogue, member: member, fragment: fragment, snapshot: snapshot)))
        if isNew { send(.catalogue(catalogue)) }
        deliver()
    }

    func start(_ catalogue: JSON = .null, member: Bool = false, fragment: Text = "", snapshot: JSON = .null) -> Start {
        Start([
            "catalogue": catalogue, "words": content["words"] ?? .null, "origin": "https://holdfast.test", "fragment": .string(fragment),
            "zone": 0, "member": .bool(member), "author": .string("author" + name), "snapshot": snapshot,
            "seed": .string(name == "a" ? "2a2b2c2d2e2f3a3b3c3d3e3f4a4b4c4d" : "f2e2d2c2b2a292827262524232f3e3d3"),
            "device": ["vibrate": true, "speech": true],
        ])!
    }

    func send(_ kind: Event.Kind) {
        let event = Event(mono: mono, wall: Phone.epoch + mono + skew, kind)
        events.append(event)
        let effects = app.update(event)
        done += effects
        for effect in effects { perform(effect) }
    }

    /// Closed and opened again: what was in memory alone is gone.
    func reopen() {
        let snapshot = app.desk.journal.snapshot
        app = App()
        inbox = []
        open(member: true, snapshot: snapshot)
    }

    func deliver() {
        while !inbox.isEmpty { send(inbox.removeFirst()) }
    }

    // MARK: Time

    var nextTimer: Int64? { timers.values.min() }

    func pass(to time: Int64) {
        mono = max(mono, time)
        for (timer, at) in timers.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) where at <= mono {
            timers[timer] = nil
            send(.wake(timer: timer))
        }
    }

    // MARK: A person

    func press(_ tap: Text, _ with: JSON = .object([]), fields: JSON = .object([])) {
        send(.tap(Tap(name: tap, with), fields: fields))
        deliver()
    }

    func answer(_ activity: Text, _ level: Text) {
        press("today.answer", ["activity": .string(activity), "level": .string(level)])
        sayClear()
    }

    /// Says, where it is asked, that nobody has had anything to drink today.
    func sayClear() {
        if screen == "sober" { press("sober.answer", ["answer": "no"]) }
    }

    /// Presses the button of the session with this name, with what it carries; nothing if it is not there.
    func pressSession(_ name: Text) {
        if let action = view.everyAction.first(where: { $0.tap.name == name }) { press(name, action.tap.with) }
    }

    func answerCheck(with answer: Text) {
        press("check.seen", ["seen": "no"])
        for _ in Check.questions { press("check.answer", ["answer": .string(answer)]) }
        press("check.next")
    }

    var view: View { app.view() }

    var screen: Text { view.screen }

    var json: JSON { view.json(app.desk.words) }

    var inviteCode: Text {
        guard case .inviting(let invite) = app.pairing.state else { return "" }
        return invite.code
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .timer(let timer, let at): timers[timer] = at
        case .untimer(let timer): timers[timer] = nil
        default:
            guard let relay else { return outbox.append(effect) }
            relay.perform(effect, of: self)
        }
    }
}

extension View {
    /// Every button on the screen, in reading order.
    var everyAction: [Action] {
        var found: [Action] = []
        func collect(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .actions(let actions), .chips(_, let actions): found += actions
                case .card(let card): found += card.actions
                case .details(_, let inner), .sheet(let inner): collect(inner)
                case .holdTogether(let label, _, let tap): found.append(Action(label, tap))
                default: break
                }
            }
        }
        collect(blocks)
        if let session { found += session.actions + [session.pause, session.tooMuch, session.quietStop].compactMap { $0 } }
        return found + [back].compactMap { $0 }
    }
}
