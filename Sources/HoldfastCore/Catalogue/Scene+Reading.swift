// From a pack to a scene, each kind with its own members and nothing else.

extension Scene {
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        let kind = try read.text("kind")
        let members = try Scene.members(kind, read)
        try read.only(["kind", "sound", "buzz"] + members)
        sound = read.has("sound") ? try read.choice("sound", Sound.self) : nil
        buzz = read.has("buzz") ? try read.choice("buzz", Buzz.self) : nil
        self.kind = try Scene.kind(kind, read, catalogue)
        if case .quiet = self.kind { return }
        guard sound != Sound.none, buzz != Buzz.none else {
            throw read.refusal("", "has a cue that cannot be heard or felt; each must be enough on its own")
        }
    }

    private static func members(_ kind: Text, _ read: PackReader) throws(Refusal) -> [Text] {
        let told: [Text] = ["words", "more", "first", "second"]
        switch kind {
        case "say": return ["seconds", "flex"] + told
        case "hold": return ["seconds", "flex", "every", "cues"] + told
        case "choose": return ["words", "more", "enough", "back", "cap"]
        case "pace": return ["seconds", "flex", "pattern", "from", "to", "in", "out", "words-in", "words-out", "more", "fade"]
        case "glances": return ["times", "look", "rest", "words-look", "words-rest", "more"]
        case "lead": return ["seconds", "flex", "leader"] + told
        case "turns": return ["times", "call", "answer", "first", "second", "swap"]
        case "card": return ["deck", "depth", "seconds", "reader"] + told
        case "quiet": return ["seconds", "flex"]
        default: throw read.refusal("kind", "is not a kind of scene")
        }
    }

    private static func kind(_ kind: Text, _ read: PackReader, _ catalogue: Catalogue) throws(Refusal) -> Kind {
        switch kind {
        case "say": return .say(Say(length: try Length(read, to: 120_000), told: try Told(read)))
        case "hold": return .hold(try Hold(read))
        case "choose": return .choose(try Choose(read))
        case "pace": return .pace(try Pace(read))
        case "glances": return .glances(try Glances(read))
        case "lead": return .lead(try Lead(read))
        case "turns": return .turns(try Turns(read))
        case "card": return .card(try Question(read, in: catalogue))
        default: return .quiet(try Length(read, to: 120_000))
        }
    }
}

extension Scene.Length {
    init(_ read: PackReader, to longest: Int64) throws(Refusal) {
        nominal = try read.seconds("seconds", 1_000...longest)
        drawn = try read.optionalFlag("flex")
    }
}

extension Scene.Wording {
    init(_ read: PackReader) throws(Refusal) {
        words = try read.instruction("words")
        more = read.has("more") ? try read.instruction("more") : nil
    }
}

extension Scene.Told {
    init(_ read: PackReader) throws(Refusal) {
        guard read.has("first") || read.has("second") else {
            self = .both(try Scene.Wording(read))
            return
        }
        guard !read.has("words"), !read.has("more") else { throw read.refusal("words", "stands beside first and second") }
        self = .each(first: try Scene.Wording(role: "first", read), second: try Scene.Wording(role: "second", read))
    }
}

extension Scene.Wording {
    init(role: Text, _ read: PackReader) throws(Refusal) {
        let inner = try read.object(role)
        try inner.only(["words", "more"])
        try self.init(inner)
    }
}

extension Scene.Hold {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: Caps.held)
        told = try Scene.Told(read)
        every = read.has("every") ? try read.seconds("every", 5_000...Caps.held) : 20_000
        cues = read.has("cues") ? try read.lines("cues", 0...12) : []
        for cue in cues { try read.lint(cue, "cues") }
    }
}

extension Scene.Choose {
    init(_ read: PackReader) throws(Refusal) {
        words = try read.instruction("words")
        more = try read.text("more")
        enough = try read.text("enough")
        back = try read.whole("back", 0...Caps.scenes.upperBound)
        cap = try read.seconds("cap", 1_000...Caps.group)
    }
}

extension Scene.Pace {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: Caps.breath)
        pattern = try read.choice("pattern", Pattern.self)
        from = try read.number("from", Caps.rate)
        to = try read.number("to", Caps.rate)
        breatheIn = read.has("in") ? try read.number("in", 1...10) : pattern == .circle ? 5 : 4
        breatheOut = read.has("out") ? try read.number("out", 1...10) : pattern == .circle ? 5 : 6
        wordsIn = try read.instruction("words-in")
        wordsOut = try read.instruction("words-out")
        more = read.has("more") ? try read.instruction("more") : nil
        fade = try read.optionalFlag("fade")
        guard pattern == .together || breatheIn == breatheOut else {
            throw read.refusal("out", "differs from in, but in a circle they are equal: one breathes in as the other breathes out")
        }
        guard breatheOut >= breatheIn else { throw read.refusal("out", "is shorter than in (R36: no forced breath)") }
    }
}

extension Scene.Glances {
    init(_ read: PackReader) throws(Refusal) {
        times = try read.whole("times", Caps.times)
        look = try read.span("look", 1_000...Caps.look)
        rest = try read.span("rest", 1_000...60_000)
        wordsLook = try read.instruction("words-look")
        wordsRest = try read.instruction("words-rest")
        more = read.has("more") ? try read.instruction("more") : nil
    }
}

extension Scene.Lead {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: 180_000)
        switch try read.word("leader", of: ["first", "second", "nobody"]) {
        case "first": leader = .first
        case "second": leader = .second
        default: leader = nil
        }
        told = try Scene.Told(read)
    }
}

extension Scene.Turns {
    init(_ read: PackReader) throws(Refusal) {
        times = try read.whole("times", Caps.times)
        call = try read.span("call", Caps.turn)
        answer = try read.span("answer", Caps.turn)
        caller = try Scene.Wording(role: "first", read)
        answerer = try Scene.Wording(role: "second", read)
        swap = try read.optionalFlag("swap")
    }
}

extension Scene.Question {
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        depth = try read.whole("depth", 1...3)
        ring = try read.seconds("seconds", Caps.ring)
        reader = try read.choice("reader", Scene.Role.self)
        told = read.has("words") || read.has("first") || read.has("second") ? try Scene.Told(read) : nil
        deck = try read.id("deck")
        guard let found = catalogue.deck(deck) else { throw read.refusal("deck", "is not a deck that was read") }
        let depth = depth
        questions = found.questions.filter { $0.depth == depth }
    }
}

extension PackReader {
    /// Words that tell someone what to do.
    func instruction(_ name: Text) throws(Refusal) -> Text {
        let words = try text(name)
        try lint(words, name)
        return words
    }

    /// The last net below the content check: what no scene ever tells anyone to do (R36).
    func lint(_ words: Text, _ name: Text) throws(Refusal) {
        let bytes = words.bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        for never: Text in ["neck", "throat", "blindfold", "hold your breath"] {
            let part = Array(never.bytes)
            guard bytes.count >= part.count else { continue }
            for start in 0...(bytes.count - part.count) where bytes[start..<(start + part.count)].elementsEqual(part) {
                throw refusal(name, "names “" + never + "” in a scene (R36)")
            }
        }
    }
}
