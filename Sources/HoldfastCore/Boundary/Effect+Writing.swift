// From an effect to JSON, in the shapes of docs/core-interface.md.

extension Effect {
    public var json: JSON {
        switch self {
        case .render: named("render")
        case .keep(let log, let id, let body): named("keep", ("log", log.json), ("id", .string(id)), ("body", body))
        case .sync(let log): named("sync", ("log", log.json))
        case .call(let ask, let method, let path, let body):
            named("call", ("ask", JSON(ask)), ("method", .string(method)), ("path", .string(path)), ("body", body))
        case .vault(let ask, let op, let with): named("vault", ("ask", JSON(ask)), ("op", .string(op)), ("with", with))
        case .timer(let name, let at): named("timer", ("name", .string(name)), ("at", .integer(at)))
        case .untimer(let name): named("untimer", ("name", .string(name)))
        case .stream(let open): named("stream", ("open", .bool(open)))
        case .live(let body): named("live", ("body", body))
        case .probe(let times, let every): named("probe", ("times", JSON(times)), ("every", .integer(every)))
        case .snapshot(let state): named("snapshot", ("state", state))
        case .replay: named("replay")
        case .silence: named("silence")
        case .awake(let on): named("awake", ("on", .bool(on)))
        case .persist: named("persist")
        case .leave(let destination): named("leave", ("destination", .string(destination)))
        case .wipe: named("wipe")
        case .share(let title, let text, let link):
            named("share", ("title", .string(title)), ("text", .string(text)), ("link", .string(link)))
        case .copy(let text): named("copy", ("text", .string(text)))
        case .print: named("print")
        case .scan(let open): named("scan", ("open", .bool(open)))
        case .file(let name, let content): named("file", ("name", .string(name)), ("content", content))
        case .update: named("update")
        case .senses(let speech, let sound, let buzz):
            named("senses", ("speech", .bool(speech)), ("sound", .bool(sound)), ("buzz", .bool(buzz)))
        case .complain(let why): named("complain", ("why", .string(why)))
        }
    }

    private func named(_ name: String, _ members: (String, JSON)...) -> JSON {
        .object([JSON.Member("effect", .string(name))] + members.map { JSON.Member($0.0, $0.1) })
    }
}

extension LogName {
    var json: JSON { .string(self == .own ? "own" : "pair") }
}
