@testable import HoldfastCore

/// The shell of a phone without seals: every effect is done at once, and the vault hands back what it was given.
extension PlainRelay {
    func perform(_ effect: Effect, of phone: Phone) {
        let name = phone.name
        switch effect {
        case .keep(let log, let id, let body):
            waiting[name, default: []].append((log, OpenedEntry(id: id, author: "author" + name, mine: true, body: body)))
            phone.inbox.append(.kept(log: log, id: id))
        case .sync(let log): phone.inbox += sync(name, log, offline: phone.offline)
        case .call(let ask, let method, let path, let body):
            let (status, answer) = phone.offline ? (0, .null) : call(name, method, path, body)
            phone.inbox.append(.answered(ask: ask, status: status, body: answer))
        case .vault(let ask, let op, let with):
            let answer = vault(name, op, with)
            phone.inbox.append(.vaulted(ask: ask, ok: answer != nil, answer ?? .object([])))
        case .live(let body): if !phone.offline { live(name, body) }
        case .stream(let open):
            streams[name] = open && !phone.offline
            if open { phone.inbox.append(.stream(up: !phone.offline)) }
        case .probe(let times, _):
            guard !phone.offline else { return }
            let at = Double(phone.mono)
            for _ in 0..<times {
                phone.inbox.append(
                    .probed(
                        sent: at, relayReceived: at + Double(Phone.epoch), relaySent: at + Double(Phone.epoch), received: at))
            }
        default: break
        }
    }

    private func vault(_ name: Text, _ op: Text, _ with: JSON) -> JSON? {
        switch op {
        case "member": return ["code": .string("CODE-" + name), "author": .string("author" + name)]
        case "pair": return ["secret": .string("secret-" + name)]
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
        case "pack":
            // Without a seal: the key, a bar, the text.
            guard let sealed = with["sealed"]?.text, let key = with["key"]?.text, sealed.hasPrefix(key + "|") else { return nil }
            return ["text": .string(sealed.dropping(key.bytes.count + 1))]
        case "usePair", "forgetPair": return .object([])
        default: return nil
        }
    }
}
