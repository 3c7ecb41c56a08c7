@testable import HoldfastCore

/// An event as the shell would write it, to record a story.
extension Event {
    var json: JSON {
        var members: [(Text, JSON?)] = [("event", .string(name)), ("mono", .integer(mono)), ("wall", .integer(wall))]
        members += kind.members
        return .compact(members)
    }

    private var name: Text {
        switch kind {
        case .start: "start"
        case .catalogue: "catalogue"
        case .tap: "tap"
        case .wake: "wake"
        case .shown: "shown"
        case .hidden: "hidden"
        case .kept: "kept"
        case .unkept: "unkept"
        case .entries: "entries"
        case .synced: "synced"
        case .unsynced: "unsynced"
        case .answered: "answered"
        case .vaulted: "vaulted"
        case .stream: "stream"
        case .nudge: "nudge"
        case .released: "released"
        case .live: "live"
        case .probed: "probed"
        case .persisted: "persisted"
        case .scanned: "scanned"
        case .picked: "picked"
        case .arrived: "arrived"
        case .updateReady: "updateReady"
        case .elsewhere: "elsewhere"
        case .unreadable: "unreadable"
        }
    }
}

extension Event.Kind {
    fileprivate var members: [(Text, JSON?)] {
        switch self {
        case .start(let start): start.members
        case .catalogue(let catalogue): [("catalogue", catalogue)]
        case .tap(let tap, let fields): [("tap", tap.json), ("fields", fields)]
        case .wake(let timer): [("timer", .string(timer))]
        case .kept(let log, let id): [("log", log.json), ("id", .string(id))]
        case .unkept(let log, let id, let why): [("log", log.json), ("id", .string(id)), ("why", .string(why))]
        case .entries(let log, let entries): [("log", log.json), ("entries", .array(entries.map(\.json)))]
        case .synced(let log, let waiting, let problem): [("log", log.json), ("waiting", JSON(waiting)), ("problem", JSON(problem))]
        case .unsynced(let log, let why, let waiting, _): [("log", log.json), ("why", .string(why)), ("waiting", JSON(waiting))]
        case .answered(let ask, let status, let body): [("ask", JSON(ask)), ("status", JSON(status)), ("body", body)]
        case .vaulted(let ask, let ok, let result):
            [("ask", JSON(ask)), ("ok", .bool(ok))] + (result.members ?? []).map { ($0.name, $0.value) }
        case .stream(let up): [("up", .bool(up))]
        case .nudge(let log): [("log", log.json)]
        case .live(let body): [("body", body)]
        case .probed(let sent, let relayReceived, let relaySent, let received):
            [
                ("sent", .number(sent)), ("relayReceived", .number(relayReceived)), ("relaySent", .number(relaySent)),
                ("received", .number(received)),
            ]
        case .persisted(let granted): [("granted", .bool(granted))]
        case .scanned(let text): [("text", .string(text))]
        case .picked(let text, let why): [("text", .string(text)), ("why", .string(why))]
        case .arrived(let fragment): [("fragment", .string(fragment))]
        case .shown, .hidden, .released, .updateReady, .elsewhere, .unreadable: []
        }
    }
}

extension Start {
    fileprivate var members: [(Text, JSON?)] {
        [
            ("catalogue", catalogue), ("words", words), ("device", device), ("origin", .string(origin)),
            ("fragment", .string(fragment)), ("zone", JSON(zone)), ("member", .bool(member)), ("author", .string(author)),
            ("snapshot", snapshot), ("entries", []), ("waiting", ["own": 0, "pair": 0]), ("seed", .string(seed)),
        ]
    }
}

extension OpenedEntry {
    fileprivate var json: JSON {
        ["id": .string(id), "author": .string(author), "mine": .bool(mine), "body": body]
    }
}
