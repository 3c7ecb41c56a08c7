import HoldfastVault
import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

/// One phone with everything real but the glass: the core, the native vault, sealed logs, and calls and a stream to the
/// relay. Effects are done one after the other, in their order.
final class Handset {
    let phone: HoldfastCoreTests.Phone
    let vault = NativeVault()
    private(set) var own = SealedShelf()
    private(set) var pair = SealedShelf()
    private let relay: LivingRelay
    private var wantsStream = false
    private var stream: Listening?

    init(_ name: String, _ relay: LivingRelay, _ content: JSON, at mono: Int64) {
        phone = Phone(Text(name), nil, content)
        phone.mono = mono
        // Both clocks are wrong, each in its own way.
        phone.skew = relay.clock.now - mono - Phone.epoch + (name == "ana" ? 90_000 : -40_000)
        self.relay = relay
    }

    /// Opens the app: for the first time, or again with what the device has.
    func open(fragment: String = "") {
        var start = Start([
            "catalogue": phone.content["catalogue"] ?? .null, "words": phone.content["words"] ?? .null,
            "origin": "https://holdfast.test", "fragment": .string(fragment), "zone": 0, "member": .bool(vault.member != nil),
            "author": .string(Bytes.hex(vault.author)),
            "seed": .string("\(phone.name) \(phone.events.count)"), "device": ["vibrate": true, "speech": true],
            "waiting": ["own": JSON(own.waiting.count), "pair": JSON(pair.waiting.count)],
        ])!
        for log in [LogName.own, .pair] {
            start.entries += (opened(log, shelf(log).everything)?.entries ?? []).compactMap(SealedShelf.opened).map { (log, $0) }
        }
        phone.app = App()
        (phone.inbox, phone.outbox) = ([], [])
        (wantsStream, stream) = (false, nil)
        phone.send(.start(start))
    }

    // MARK: The shell

    var isIdle: Bool { phone.inbox.isEmpty && phone.outbox.isEmpty }

    /// Does what the core has asked for, and what that leads to.
    func work() async throws {
        if wantsStream, stream == nil, isOnline { try await connect() }
        if stream != nil, !isOnline { await disconnect() }
        while !isIdle {
            phone.deliver()
            let effects = phone.outbox
            phone.outbox = []
            for effect in effects { try await perform(effect) }
        }
    }

    private func perform(_ effect: Effect) async throws {
        switch effect {
        case .keep(let log, let id, let body): phone.inbox.append(keep(log, id.description, body))
        case .sync(let log): phone.inbox += try await sync(log)
        case .call(let ask, let method, let path, let body):
            let (status, answer) = try await call(method.description, path.description, body.isNull ? nil : body.write())
            phone.inbox.append(.answered(ask: ask, status: status, body: (try? JSON.read(answer)) ?? .null))
        case .vault(let ask, let op, let with):
            let before = (vault.member, vault.pair)
            let (ok, result) = vault.answer(op.description, with)
            if vault.member != before.0 { own = SealedShelf() }
            if vault.pair != before.1 || vault.member != before.0 { pair = SealedShelf() }
            phone.inbox.append(.vaulted(ask: ask, ok: ok, result))
        case .live(let body): try await say(body)
        case .stream(let open):
            wantsStream = open
            if !open { await disconnect() } else if stream == nil { try await connect() }
        case .probe(let times, _):
            for _ in 0..<times { try await probe() }
        default: break
        }
    }

    private var isOnline: Bool { relay.isRunning && !phone.offline }

    func call(_ method: String, _ path: String, _ body: [UInt8]? = nil) async throws -> (status: Int, body: [UInt8]) {
        guard isOnline else { return (0, []) }
        return try await relay.call(method, path, bearer: vault.bearer, body: body)
    }

    private func probe() async throws {
        let (status, body) = try await call("GET", "/v1/clock")
        guard status == 200, let answer = try? JSON.read(body), let received = answer["received"]?.double, let sent = answer["sent"]?.double
        else { return }
        let at = Double(phone.mono)
        phone.inbox.append(.probed(sent: at, relayReceived: received, relaySent: sent, received: at))
    }

    // MARK: Logs

    private func shelf(_ log: LogName) -> SealedShelf { log == .own ? own : pair }

    private func change<Value>(_ log: LogName, _ body: (inout SealedShelf) throws -> Value) rethrows -> Value {
        log == .own ? try body(&own) : try body(&pair)
    }

    /// Nil without the key.
    private func opened(_ log: LogName, _ sealed: SealedLog) -> ReadLog? {
        switch log {
        case .own: vault.member.map { ReadLog(own: sealed, secret: $0) }
        case .pair: vault.pair.map { ReadLog(pair: sealed, secrets: [$0]) }
        }
    }

    private func keep(_ log: LogName, _ id: String, _ body: JSON) -> Event.Kind {
        do {
            try change(log) { shelf in
                try shelf.keep { previous in
                    let id = try #require(Bytes.fromHex(id))
                    if log == .own {
                        return try #require(vault.member).seal(body.write(), author: vault.author, id: id, previous: previous)
                    }
                    return try #require(vault.pair).seal(body.write(), author: vault.author, id: id, previous: previous)
                }
            }
            return .kept(log: log, id: Text(id))
        } catch {
            return .unkept(log: log, id: Text(id), why: "broken")
        }
    }

    private func sync(_ log: LogName) async throws -> [Event.Kind] {
        guard log == .own || vault.pair != nil else { return [.synced(log: log, waiting: 0, problem: nil)] }
        let path: String = "/v1/logs/" + (log == .own ? "own" : "pair")
        if !shelf(log).waiting.isEmpty {
            let entries = shelf(log).waiting.prefix(100).map { entry -> JSON in
                ["id": .string(Bytes.hex(entry.id)), "sealed": .string(Bytes.base64(entry.bytes))]
            }
            let (status, _) = try await call("POST", path, JSON.object([JSON.Member("entries", .array(entries))]).write())
            guard status == 200 else { return [unsynced(log, status)] }
        }
        while true {
            let (status, page) = try await call("GET", path + "?after=\(shelf(log).cursor)&limit=500")
            guard status == 200 else { return [unsynced(log, status)] }
            guard try change(log, { try $0.take(page: page) }) else { break }
        }
        guard let read = opened(log, shelf(log).read) else { return [] }
        let fresh = change(log) { $0.hand(read) }
        let problem = read.problems.map(\.kind.rawValue).max { Self.graveness($0) < Self.graveness($1) }
        return (fresh.isEmpty ? [] : [.entries(log: log, fresh)])
            + [.synced(log: log, waiting: shelf(log).waiting.count, problem: problem.map { Text($0) })]
    }

    private func unsynced(_ log: LogName, _ status: Int) -> Event.Kind {
        let why = status == 0 ? "offline" : status == 429 || status >= 500 ? "busy" : "refused"
        return .unsynced(log: log, why: why, waiting: shelf(log).waiting.count, retry: nil)
    }

    private static func graveness(_ problem: String) -> Int {
        ["unreadable", "gap", "rollback", "forged"].firstIndex(of: problem) ?? -1
    }

    // MARK: Live

    private func say(_ body: JSON) async throws {
        guard let pair = vault.pair else { return }
        let sealed: JSON = ["sealed": .string(Bytes.base64(try pair.seal(body.written().description, for: .live)))]
        _ = try await call("POST", "/v1/live", sealed.write())
    }

    private func connect() async throws {
        guard isOnline, let bearer = vault.bearer else { return }
        stream = try await relay.listen(bearer: bearer)
        if stream != nil { phone.inbox.append(.stream(up: true)) }
    }

    private func disconnect() async {
        guard let stream else { return }
        await stream.close()
        self.stream = nil
        phone.inbox.append(.stream(up: false))
    }

    /// Hears everything that was said before the heartbeat that is on its way.
    func hear() async throws {
        guard let stream else { return }
        while let event = await stream.next() {
            if event.name == "beat" { return }
            hear(event.name, try JSON.read(Array(event.data.utf8)))
        }
        await disconnect()
    }

    private func hear(_ name: String, _ content: JSON) {
        switch name {
        case "nudge": phone.inbox.append(.nudge(log: content["log"]?.text == "own" ? .own : .pair))
        case "released": phone.inbox.append(.released)
        case "live":
            // What does not open was sealed by neither of the two.
            guard let sealed = content["sealed"]?.text.flatMap({ Bytes.fromBase64($0.description) }),
                let text = try? vault.pair?.open(sealed, for: .live), let body = try? JSON.read(Array(text.utf8))
            else { return }
            phone.inbox.append(.live(body))
        default: break
        }
    }
}
