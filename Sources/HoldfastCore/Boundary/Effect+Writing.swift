// From an effect to JSON, in the shapes of docs/core-interface.md.

extension Effect {
    public var json: JSON {
        var members = Members("effect", name)
        switch self {
        case .keep(let log, let id, let body):
            members.add("log", log.json)
            members.add("id", id)
            members.add("body", body)
        case .sync(let log): members.add("log", log.json)
        case .call(let ask, let method, let path, let body):
            members.add("ask", ask)
            members.add("method", method)
            members.add("path", path)
            members.add("body", body)
        case .vault(let ask, let op, let with):
            members.add("ask", ask)
            members.add("op", op)
            members.add("with", with)
        case .timer(let name, let at):
            members.add("name", name)
            members.add("at", at)
        case .untimer(let name): members.add("name", name)
        case .stream(let open), .scan(let open): members.add("open", open)
        case .live(let body): members.add("body", body)
        case .probe(let times, let every):
            members.add("times", times)
            members.add("every", every)
        case .snapshot(let state): members.add("state", state)
        case .awake(let on): members.add("on", on)
        case .share(let title, let text, let link):
            members.add("title", title)
            members.add("text", text)
            members.add("link", link)
        case .copy(let text): members.add("text", text)
        case .file(let name, let content):
            members.add("name", name)
            members.add("content", content)
        case .senses(let speech, let sound, let buzz):
            members.add("speech", speech)
            members.add("sound", sound)
            members.add("buzz", buzz)
        case .complain(let why): members.add("why", why)
        case .render, .replay, .silence, .persist, .wipe, .print, .pick, .update: break
        }
        return members.json
    }

    private var name: StaticString {
        switch self {
        case .render: "render"
        case .keep: "keep"
        case .sync: "sync"
        case .call: "call"
        case .vault: "vault"
        case .timer: "timer"
        case .untimer: "untimer"
        case .stream: "stream"
        case .live: "live"
        case .probe: "probe"
        case .snapshot: "snapshot"
        case .replay: "replay"
        case .silence: "silence"
        case .awake: "awake"
        case .persist: "persist"
        case .wipe: "wipe"
        case .share: "share"
        case .copy: "copy"
        case .print: "print"
        case .scan: "scan"
        case .file: "file"
        case .pick: "pick"
        case .update: "update"
        case .senses: "senses"
        case .complain: "complain"
        }
    }
}

extension LogName {
    var json: JSON { .string(self == .own ? "own" : "pair") }
}
