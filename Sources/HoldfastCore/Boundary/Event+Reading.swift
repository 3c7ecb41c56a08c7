// From JSON to an event. Anything missing or of another kind makes the whole event `unreadable`.

extension Event {
    public init(_ json: JSON) {
        mono = json["mono"]?.int64 ?? json["mono"]?.double.flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) } ?? 0
        wall = json["wall"]?.int64 ?? json["wall"]?.double.flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) } ?? 0
        mono = Swift.min(Swift.max(mono, 0), Event.horizon)
        wall = Swift.min(Swift.max(wall, 0), Event.horizon)
        let name = json["event"]?.text ?? ""
        kind = Kind.read(name, json) ?? .unreadable("no event can be read from \"" + name + "\"")
    }

    /// The year 2100 in milliseconds: no clock is believed beyond it, so time never overflows.
    static let horizon: Int64 = 4_102_444_800_000
}

extension Event.Kind {
    fileprivate static func read(_ name: Text, _ json: JSON) -> Event.Kind? {
        switch name {
        case "start": return Start(json).map(Event.Kind.start)
        case "tap":
            guard let tap = json["tap"].flatMap(Tap.init) else { return nil }
            return .tap(tap, fields: json["fields"] ?? .object([]))
        case "wake": return json["timer"]?.text.map { .wake(timer: $0) }
        case "shown": return .shown
        case "hidden": return .hidden
        case "released": return .released
        case "updateReady": return .updateReady
        case "elsewhere": return .elsewhere
        case "stream": return json["up"]?.flag.map { .stream(up: $0) }
        case "persisted": return json["granted"]?.flag.map(Event.Kind.persisted)
        case "scanned": return json["text"]?.text.map(Event.Kind.scanned)
        case "arrived": return json["fragment"]?.text.map { .arrived(fragment: $0) }
        case "live": return json["body"].map(Event.Kind.live)
        default: return readLog(name, json) ?? readAnswer(name, json)
        }
    }

    private static func readLog(_ name: Text, _ json: JSON) -> Event.Kind? {
        guard let log = json["log"]?.text.flatMap(LogName.init(name:)) else { return nil }
        switch name {
        case "kept": return json["id"]?.text.map { .kept(log: log, id: $0) }
        case "unkept": return json["id"]?.text.map { .unkept(log: log, id: $0, why: json["why"]?.text ?? "broken") }
        case "entries": return .entries(log: log, (json["entries"]?.items ?? []).compactMap(OpenedEntry.init))
        case "synced": return .synced(log: log, waiting: json["waiting"]?.int ?? 0, problem: json["problem"]?.text)
        case "unsynced":
            return .unsynced(
                log: log, why: json["why"]?.text ?? "offline", waiting: json["waiting"]?.int ?? 0, retry: json["retry"]?.int64)
        case "nudge": return .nudge(log: log)
        default: return nil
        }
    }

    private static func readAnswer(_ name: Text, _ json: JSON) -> Event.Kind? {
        switch name {
        case "answered":
            guard let ask = json["ask"]?.int, let status = json["status"]?.int else { return nil }
            return .answered(ask: ask, status: status, body: json["body"] ?? .null)
        case "vaulted":
            guard let ask = json["ask"]?.int, let ok = json["ok"]?.flag else { return nil }
            return .vaulted(ask: ask, ok: ok, json)
        case "probed":
            guard let sent = json["sent"]?.double, let relayReceived = json["relayReceived"]?.double,
                let relaySent = json["relaySent"]?.double, let received = json["received"]?.double
            else { return nil }
            return .probed(sent: sent, relayReceived: relayReceived, relaySent: relaySent, received: received)
        default: return nil
        }
    }
}

extension LogName {
    init?(name: Text) {
        switch name {
        case "own": self = .own
        case "pair": self = .pair
        default: return nil
        }
    }
}

extension Tap {
    init?(_ json: JSON) {
        guard let name = json["name"]?.text else { return nil }
        self.init(name, json["with"] ?? .object([]))
    }
}

extension OpenedEntry {
    init?(_ json: JSON) {
        guard let id = json["id"]?.text, let author = json["author"]?.text, let body = json["body"] else { return nil }
        self.init(id: id, author: author, mine: json["mine"]?.flag ?? false, body: body)
    }
}

extension Start {
    init?(_ json: JSON) {
        guard let catalogue = json["catalogue"], let words = json["words"] else { return nil }
        self.catalogue = catalogue
        self.words = words
        checkWords = json["checkWords"] ?? .array([])
        device = json["device"] ?? .object([])
        origin = json["origin"]?.text ?? ""
        fragment = json["fragment"]?.text ?? ""
        zone = Swift.min(Swift.max(json["zone"]?.int ?? 0, -14 * 60), 14 * 60)
        member = json["member"]?.flag ?? false
        author = json["author"]?.text ?? ""
        snapshot = json["snapshot"] ?? .null
        entries = (json["entries"]?.items ?? []).compactMap { item in
            guard let log = item["log"]?.text.flatMap(LogName.init(name:)), let entry = OpenedEntry(item) else { return nil }
            return (log, entry)
        }
        waiting = (json["waiting"]?["own"]?.int ?? 0, json["waiting"]?["pair"]?.int ?? 0)
        seed = json["seed"]?.text ?? ""
    }
}
