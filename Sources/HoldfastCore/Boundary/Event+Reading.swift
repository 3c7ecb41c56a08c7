// From JSON to an event. Anything missing or of another kind makes the whole event `unreadable`, but for entries: one that
// cannot be read takes no other with it.

extension Event {
    public init(_ json: JSON) {
        mono = json["mono"]?.int64 ?? json["mono"]?.double.flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) } ?? 0
        wall = json["wall"]?.int64 ?? json["wall"]?.double.flatMap { Int64(exactly: ($0 + 0.5).rounded(.down)) } ?? 0
        mono = Swift.min(Swift.max(mono, 0), Event.horizon)
        wall = Swift.min(Swift.max(wall, 0), Event.horizon)
        let name = json.text("event") ?? ""
        kind = Kind.read(name, json) ?? .unreadable("no event can be read from \"" + name + "\"")
    }

    /// The year 2100 in milliseconds: no clock is believed beyond it, so time never overflows.
    static let horizon: Int64 = 4_102_444_800_000
}

extension Event.Kind {
    fileprivate static func read(_ name: Text, _ json: JSON) -> Event.Kind? {
        switch name {
        case "start": return Start(json).map(Event.Kind.start)
        case "catalogue": return json["catalogue"].map(Event.Kind.catalogue)
        case "tap":
            guard let tap = json["tap"].flatMap(Tap.init(json:)) else { return nil }
            return .tap(tap, fields: json["fields"] ?? .object([]))
        case "wake": return json.text("timer").map { .wake(timer: $0) }
        case "shown": return .shown
        case "hidden": return .hidden
        case "released": return .released
        case "updateReady": return .updateReady
        case "elsewhere": return .elsewhere
        case "stream": return json.flag("up").map { .stream(up: $0) }
        case "persisted": return json.flag("granted").map(Event.Kind.persisted)
        case "scanned": return json.text("text").map(Event.Kind.scanned)
        case "picked": return json.text("text").map { .picked($0, why: json.text("why") ?? "") }
        case "arrived": return json.text("fragment").map { .arrived(fragment: $0) }
        case "live": return json["body"].map(Event.Kind.live)
        default: return readLog(name, json) ?? readAnswer(name, json)
        }
    }

    private static func readLog(_ name: Text, _ json: JSON) -> Event.Kind? {
        guard let log = json.text("log").flatMap(LogName.init(name:)) else { return nil }
        switch name {
        case "kept": return json.text("id").map { .kept(log: log, id: $0) }
        case "unkept": return json.text("id").map { .unkept(log: log, id: $0, why: json.text("why") ?? "broken") }
        case "entries": return .entries(log: log, json.items("entries").map { OpenedEntry($0) ?? .unreadable })
        case "synced": return .synced(log: log, waiting: json.int("waiting") ?? 0, problem: json.text("problem"))
        case "unsynced":
            return .unsynced(
                log: log, why: json.text("why") ?? "offline", waiting: json.int("waiting") ?? 0, retry: json["retry"]?.int64)
        case "nudge": return .nudge(log: log)
        default: return nil
        }
    }

    private static func readAnswer(_ name: Text, _ json: JSON) -> Event.Kind? {
        switch name {
        case "answered":
            guard let ask = json.int("ask"), let status = json.int("status") else { return nil }
            return .answered(ask: ask, status: status, body: json["body"] ?? .null)
        case "vaulted":
            guard let ask = json.int("ask"), let ok = json.flag("ok") else { return nil }
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
    /// Named, so that a literal is never taken for JSON.
    convenience init?(json: JSON) {
        guard let name = json.text("name") else { return nil }
        self.init(name: name, json["with"] ?? .object([]))
    }
}

extension OpenedEntry {
    init?(_ json: JSON) {
        guard let id = json.text("id"), let author = json.text("author"), let body = json["body"] else { return nil }
        self.init(id: id, author: author, mine: json.flag("mine") ?? false, body: body)
    }

    /// Stands for one that cannot be read, so that it is counted.
    fileprivate static let unreadable = OpenedEntry(id: "", author: "", mine: false, body: .null)
}

extension Start {
    init?(_ json: JSON) {
        guard let words = json["words"] else { return nil }
        catalogue = json["catalogue"] ?? .null
        self.words = words
        device = json["device"] ?? .object([])
        origin = json.text("origin") ?? ""
        fragment = json.text("fragment") ?? ""
        zone = Swift.min(Swift.max(json.int("zone") ?? 0, -14 * 60), 14 * 60)
        member = json.flag("member") ?? false
        author = json.text("author") ?? ""
        snapshot = json["snapshot"] ?? .null
        entries = json.items("entries").map { item in
            guard let log = item.text("log").flatMap(LogName.init(name:)), let entry = OpenedEntry(item) else { return (.own, .unreadable) }
            return (log, entry)
        }
        waiting = (json["waiting"]?.int("own") ?? 0, json["waiting"]?.int("pair") ?? 0)
        seed = json.text("seed") ?? ""
    }
}
