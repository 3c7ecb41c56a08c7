// What the two phones tell each other. Every message but four carries the whole of where a phone is, so that any
// later one makes good for those that were lost. None carries who pressed what, or why (R3).

struct LiveMessage: Equatable, Sendable {
    var kind: Kind
    var chapter: Chapter
    var state: State
    /// In a choice: more, enough or not yet. Where both rest a thumb: whether this one does.
    var more: Bool?
    /// Topics that rest on this phone or the other (`Topics`); nobody learns on which.
    var rests = 0

    enum Kind: Text, Equatable, Sendable {
        case ready, start, pause, resume, stop, soft, step, choose, gentler, beat, `where`, state

        /// Says all that it says by its name.
        var isBare: Bool { self == .stop || self == .soft || self == .where }
    }

    enum State: Equatable, Sendable {
        case setUp(ready: Bool)
        case paused(ready: Bool, Place)
        case running(Position)
    }

    static func bare(_ session: Text, _ kind: Kind) -> JSON { ["s": .string(session), "m": .string(kind.rawValue)] }

    func json(_ session: Text) -> JSON {
        var members = Members()
        members.add("s", session)
        members.add("m", kind.rawValue)
        members.add("rung", chapter.rung)
        members.add("chapter", chapter.number)
        switch state {
        case .setUp(let ready):
            members.add("state", Text("setUp"))
            members.add("ready", ready)
        case .paused(let ready, let place):
            members.add("state", Text("paused"))
            members.add("ready", ready)
            place.add(to: &members)
        case .running(let position):
            members.add("state", Text("running"))
            members.add("at", position.at)
            members.add("step", position.step)
            position.place.add(to: &members)
        }
        members.add("more", ifAny: more.map { .bool($0) })
        members.add("rests", rests)
        return members.json
    }

    /// Nil for what is not a message of this session, or cannot be: such a message changes nothing.
    init?(_ json: JSON, session: Text) {
        guard let name = json.text("s"), name == session else { return nil }
        guard let kind = json.text("m").flatMap({ Kind(rawValue: $0) }) else { return nil }
        self.kind = kind
        if kind.isBare {
            (chapter, state, more) = (Chapter(rung: 0, number: 0), .setUp(ready: false), nil)
            return
        }
        guard let rung = json.count("rung", 100), let number = json.count("chapter", 1_000_000) else { return nil }
        chapter = Chapter(rung: rung, number: number)
        switch json.text("state") {
        case "setUp": state = .setUp(ready: json.flag("ready") == true)
        case "paused":
            guard let place = Place(json) else { return nil }
            state = .paused(ready: json.flag("ready") == true, place)
        case "running":
            guard let place = Place(json), let step = json.count("step", 1_000_000), let at = json["at"]?.int64, at > -LiveMessage.far,
                at < LiveMessage.far
            else { return nil }
            state = .running(Position(place: place, at: at, step: step))
        default: return nil
        }
        more = json.flag("more")
        rests = json.count("rests", (1 << Topics.all.count) - 1) ?? 0
    }

    init(kind: Kind, chapter: Chapter, state: State, more: Bool? = nil, rests: Int = 0) {
        (self.kind, self.chapter, self.state, self.more, self.rests) = (kind, chapter, state, more, rests)
    }

    /// A moment beyond this many milliseconds is nobody's clock.
    static let far: Int64 = 1 << 52
}

extension Place {
    func add(to members: inout Members) {
        members.add("segment", segment)
        members.add("into", into)
        members.add("round", round)
        members.add("asked", asked)
        if held { members.add("held", true) }
    }

    init?(_ json: JSON) {
        guard let segment = json.count("segment", 1_000), let into = json.count("into", 3_600_000), let round = json.count("round", 1_000),
            let asked = json.count("asked", 10_000)
        else { return nil }
        self.init(segment: segment, into: Int64(into), round: round, asked: asked, held: json.flag("held") == true)
    }
}

extension JSON {
    fileprivate func count(_ name: Text, _ most: Int) -> Int? {
        guard let value = self[name: name]?.int, value >= 0, value <= most else { return nil }
        return value
    }
}
