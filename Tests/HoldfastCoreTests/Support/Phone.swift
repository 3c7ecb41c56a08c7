@testable import HoldfastCore

/// One phone: a core, and a shell that does effects against the plain relay.
final class Phone {
    var app = App()
    let name: Text
    let relay: PlainRelay
    let content: JSON
    var mono: Int64 = 1_000
    /// How wrong this phone's own clock is, in milliseconds.
    var skew: Int64 = 0
    var offline = false
    var inbox: [Event.Kind] = []
    var done: [Effect] = []
    var events: [Event] = []
    private(set) var timers: [Text: Int64] = [:]
    private var secrets = 0

    init(_ name: Text, _ relay: PlainRelay, _ content: JSON) {
        self.name = name
        self.relay = relay
        self.content = content
        relay.phones[name] = self
    }

    static let epoch: Int64 = 1_790_000_000_000

    func open(member: Bool = false, fragment: Text = "", snapshot: JSON = .null) {
        send(.start(start(member: member, fragment: fragment, snapshot: snapshot)))
        deliver()
    }

    private func start(member: Bool, fragment: Text, snapshot: JSON) -> Start {
        Start([
            "catalogue": content["catalogue"] ?? .null, "words": content["words"] ?? .null,
            "checkWords": .array((0..<256).map { .string("word\($0)") }), "origin": "https://holdfast.test", "fragment": .string(fragment),
            "zone": 0, "member": .bool(member), "author": .string("author" + name), "snapshot": snapshot,
            "seed": .string(name == "a" ? "000102030405060708090a0b0c0d0e0f" : "f0e0d0c0b0a090807060504030201000"),
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

    // MARK: The shell

    private func perform(_ effect: Effect) {
        switch effect {
        case .timer(let timer, let at): timers[timer] = at
        case .untimer(let timer): timers[timer] = nil
        case .keep(let log, let id, let body):
            relay.waiting[name, default: []].append((log, OpenedEntry(id: id, author: "author" + name, mine: true, body: body)))
            inbox.append(.kept(log: log, id: id))
        case .sync(let log): inbox += relay.sync(name, log, offline: offline)
        case .call(let ask, let method, let path, let body):
            let (status, answer) = offline ? (0, .null) : relay.call(name, method, path, body)
            inbox.append(.answered(ask: ask, status: status, body: answer))
        case .vault(let ask, let op, let with):
            let answer = vault(op, with)
            inbox.append(.vaulted(ask: ask, ok: answer != nil, answer ?? .object([])))
        case .live(let body): if !offline { relay.live(name, body) }
        case .stream(let open):
            relay.streams[name] = open && !offline
            if open { inbox.append(.stream(up: !offline)) }
        case .probe(let times, _):
            guard !offline else { return }
            let at = Double(mono)
            for _ in 0..<times {
                inbox.append(
                    .probed(
                        sent: at, relayReceived: at + Double(Phone.epoch), relaySent: at + Double(Phone.epoch), received: at))
            }
        default: break
        }
    }

    private func vault(_ op: Text, _ with: JSON) -> JSON? {
        switch op {
        case "member": return ["code": .string("CODE-" + name), "author": .string("author" + name)]
        case "pair":
            secrets += 1
            return ["secret": .string("secret-" + name)]
        case "invite":
            let door = "door-" + name
            return [
                "code": .string("INVITE-" + name), "door": .string(door), "wrapped": with["secret"]!,
                "link": "https://holdfast.test/#join=x",
            ]
        case "inviteCode":
            guard let code = with["code"]?.text, code.hasPrefix("INVITE-") else { return nil }
            return ["door": .string("door-" + code.dropping(7))]
        case "inviteOpen": return ["secret": with["wrapped"]!]
        case "words": return ["indices": [1, 2, 3]]
        case "tokens": return ["tokens": with["labels"]!]
        case "ladders": return ["ladders": with["ladders"]!]
        case "match":
            let tokens = with["tokens"]?.items ?? []
            return ["labels": .array((with["labels"]?.items ?? []).filter { tokens.contains($0) })]
        case "name": return ["token": with["label"]!]
        case "seal": return ["sealed": with["text"]!]
        case "open": return ["text": with["sealed"]!]
        case "usePair", "forgetPair": return .object([])
        default: return nil
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
