@testable import HoldfastCore

/// What the relay does, without seals, so that a test can look inside. The real one has its own tests.
final class PlainRelay {
    var phones: [Text: Phone] = [:]
    var streams: [Text: Bool] = [:]
    var waiting: [Text: [(LogName, OpenedEntry)]] = [:]
    var log: [(owner: Text, log: LogName, entry: OpenedEntry)] = []
    var members: [Text] = []
    var left: Set<Text> = []
    var invite: (door: Text, wrapped: JSON)?
    var marks: [Text: [JSON]] = [:]
    var answers: [Text: [JSON]] = [:]
    var released: [JSON] = []
    var exchanges: [Text: [Text: JSON]] = [:]
    /// What was laid with the relay behind a link, by its name.
    var shares: [Text: JSON] = [:]
    /// Which common marks are drawn today; the real relay draws each with p = 0.036.
    var drawn: (JSON) -> Bool = { _ in false }
    private var cursor: [Text: Int] = [:]

    func other(_ name: Text) -> Text { name == "a" ? "b" : "a" }

    func sync(_ name: Text, _ which: LogName, offline: Bool) -> [Event.Kind] {
        let mine = (waiting[name] ?? []).filter { $0.0 == which }
        guard !offline else { return [.unsynced(log: which, why: "offline", waiting: mine.count, retry: nil)] }
        waiting[name]?.removeAll { $0.0 == which }
        for (which, entry) in mine { log.append((name, which, entry)) }
        let key = name + (which == .own ? "own" : "pair")
        let news = log[(cursor[key] ?? 0)...].filter { item in
            item.log == which && item.owner != name && which == .pair && !left.contains(name) && !left.contains(item.owner)
        }
        cursor[key] = log.count
        let opened = news.map { OpenedEntry(id: $0.entry.id, author: $0.entry.author, mine: false, body: $0.entry.body) }
        if !mine.isEmpty, which == .pair, streams[other(name)] == true { phones[other(name)]?.inbox.append(.nudge(log: .pair)) }
        return (opened.isEmpty ? [] : [.entries(log: which, opened)]) + [.synced(log: which, waiting: 0, problem: nil)]
    }

    func live(_ name: Text, _ body: JSON) {
        guard streams[other(name)] == true, !left.contains(name) else { return }
        phones[other(name)]?.inbox.append(.live(body))
    }

    func call(_ name: Text, _ method: Text, _ path: Text, _ body: JSON) -> (Int, JSON) {
        switch (method, path) {
        case ("POST", "/v1/members"): return (201, ["member": .string("member-" + name)])
        case ("POST", "/v1/pairs"):
            members = [name]
            return (201, ["pair": "pair-1", "zone": body["zone"] ?? 0])
        case ("POST", "/v1/invites"):
            invite = (body["door"]?.text ?? "", body["wrapped"] ?? .null)
            return (201, ["until": 0])
        case ("POST", "/v1/invites/use"):
            guard let invite, invite.door == body["door"]?.text else { return (404, .null) }
            self.invite = nil
            members.append(name)
            return (200, ["pair": "pair-1", "zone": 0, "wrapped": invite.wrapped, "members": names])
        case ("GET", "/v1/members/me"): return (200, ["pair": ["members": names]])
        case ("DELETE", "/v1/pairs/mine"):
            left.insert(name)
            return (204, .null)
        case ("PUT", "/v1/marks"):
            marks[name] = body["tokens"]?.items ?? []
            return (204, .null)
        case ("GET", "/v1/offers"): return (200, ["tokens": .array(common(marks).filter(drawn))])
        case ("PUT", "/v1/answers"):
            answers[name] = body["ladders"]?.items ?? []
            release()
            return (204, .null)
        case ("GET", "/v1/answers"): return (200, ["tokens": .array(released)])
        case ("GET", _) where path.hasPrefix("/v1/shares/"):
            return shares[path.dropping(11)].map { (200, ["sealed": $0]) } ?? (404, .null)
        default: return path.hasPrefix("/v1/exchanges/") ? exchange(name, method, path, body) : (404, .null)
        }
    }

    private var names: JSON { .array([0, 1].map { $0 < members.count ? .string("member-" + members[$0]) : .null }) }

    private func common(_ lists: [Text: [JSON]]) -> [JSON] { (lists["a"] ?? []).filter { (lists["b"] ?? []).contains($0) } }

    private func release() {
        for ladder in answers["a"] ?? [] {
            for other in answers["b"] ?? [] where ladder.items?[0] == other.items?[0] {
                let shared = zip(ladder.items ?? [], other.items ?? []).filter { $0.0 == $0.1 && !$0.0.isNull }.map { $0.0 }
                if let highest = shared.last, !released.contains(where: { shared.contains($0) }) { released.append(highest) }
            }
        }
        for name in ["a", "b"] as [Text] where streams[name] == true { phones[name]?.inbox.append(.released) }
    }

    private func exchange(_ name: Text, _ method: Text, _ path: Text, _ body: JSON) -> (Int, JSON) {
        switch method {
        case "PUT": exchanges[path, default: [:]][name] = body["sealed"]
        case "DELETE": exchanges[path]?[name] = nil
        default:
            guard let both = exchanges[path], let a = both["a"], let b = both["b"] else { return (200, ["sealed": []]) }
            return (200, ["sealed": .array(members.first == "a" ? [a, b] : [b, a])])
        }
        return (204, .null)
    }
}
