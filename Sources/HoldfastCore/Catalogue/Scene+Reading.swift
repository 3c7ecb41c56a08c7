// From a pack to a scene, each kind with its own members and nothing else.

extension Scene {
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        let kind = try read.text("kind")
        let members = try Scene.members(kind, read)
        try read.only("kind sound buzz " + members)
        sound = read.has("sound") ? try read.choice("sound", Sound.self) : nil
        buzz = read.has("buzz") ? try read.choice("buzz", Buzz.self) : nil
        self.kind = try Scene.kind(kind, read, catalogue)
        if case .quiet = self.kind { return }
        guard sound != Sound.none, buzz != Buzz.none else {
            throw read.refusal("", "has a cue that cannot be heard or felt; each must be enough on its own")
        }
    }

    private static func members(_ kind: Text, _ read: PackReader) throws(Refusal) -> Text {
        let told: Text = " words more first second"
        switch kind {
        case "say": return "seconds flex" + told
        case "hold": return "seconds flex every cues rest words-rest" + told
        case "choose": return read.has("skip") ? "words more enough skip seconds" : "words more enough back cap"
        case "pace": return "seconds flex pattern from to in out words-in words-out more fade"
        case "glances": return "times look rest words-look words-rest more"
        case "lead": return "seconds flex leader" + told
        case "turns": return "times call answer first second swap"
        case "card": return "deck depth seconds reader distance" + told
        case "press": return "receiver times seconds map" + told
        case "map": return "seconds words more"
        case "beat": return "seconds flex tempo changes every-change heard accent every cues shuffle" + told
        case "quiet": return "seconds flex"
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
        case "card": return .card(try Card(read, in: catalogue))
        case "press": return .press(try Press(read))
        case "map": return .map(Map(open: try read.seconds("seconds", Caps.map), wording: try Wording(read)))
        case "beat": return .beat(try Beat(read))
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
        more = try read.optionalInstruction("more")
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
        try inner.only("words more")
        try self.init(inner)
    }
}

extension Scene.Hold {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: Caps.held)
        told = try Scene.Told(read)
        every = read.has("every") ? try read.seconds("every", 5_000...Caps.held) : 20_000
        cues = try read.cues(12)
        guard read.has("rest") else {
            guard !read.has("words-rest") else { throw read.refusal("words-rest", "stands there without rest") }
            rest = nil
            return
        }
        rest = Scene.Rest(length: try read.seconds("rest", Caps.rest), words: try read.instruction("words-rest"))
    }
}

extension Scene.Choose {
    init(_ read: PackReader) throws(Refusal) {
        words = try read.instruction("words")
        more = try read.instruction("more")
        enough = try read.instruction("enough")
        if read.has("skip") {
            leads = .skip(to: try read.whole("skip", 0...Caps.scenes.upperBound), open: try read.seconds("seconds", Caps.agree))
        } else {
            leads = .back(to: try read.whole("back", 0...Caps.scenes.upperBound), cap: try read.seconds("cap", 1_000...Caps.group))
        }
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
        more = try read.optionalInstruction("more")
        fade = try read.optionalFlag("fade")
        guard pattern == .together || breatheIn == breatheOut else {
            throw read.refusal("out", "differs from in, but in a circle they are equal: one breathes in as the other breathes out")
        }
        guard (breatheIn...breatheIn * 2).contains(breatheOut) else {
            throw read.refusal("out", "is shorter than in, or more than twice as long (R36: no forced breath)")
        }
    }
}

extension Scene.Glances {
    init(_ read: PackReader) throws(Refusal) {
        times = try read.whole("times", Caps.times)
        look = try read.span("look", 1_000...Caps.look)
        rest = try read.span("rest", 1_000...60_000)
        wordsLook = try read.instruction("words-look")
        wordsRest = try read.instruction("words-rest")
        more = try read.optionalInstruction("more")
    }
}

extension Scene.Lead {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: 180_000)
        leader = try read.role("leader", orBoth: "nobody")
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

extension Scene.Card {
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        told = read.has("words") || read.has("first") || read.has("second") ? try Scene.Told(read) : nil
        distance = read.has("distance") ? try read.word("distance", of: ["near", "across", "eyes"]) : nil
        let named = try read.id("deck")
        guard let found = catalogue.deck(read.mark + named) ?? catalogue.deck(named) else {
            throw read.refusal("deck", "is not a deck that was read")
        }
        deck = found.id
        guard found.prompts.isEmpty else {
            guard !read.has("depth"), !read.has("reader") else {
                throw read.refusal("deck", "is a deck of things to do, which have no depth and no reader")
            }
            (depth, reader) = (0, nil)
            ring = try read.seconds("seconds", Caps.prompt)
            faces = found.prompts.map { Catalogue.Face(id: $0.id, title: $0.title, text: $0.text, apart: $0.apart, topic: 0) }
            return
        }
        let depth = try read.whole("depth", 1...3)
        self.depth = depth
        ring = try read.seconds("seconds", Caps.ring)
        reader = try read.choice("reader", Scene.Role.self)
        faces = found.questions.filter { $0.depth == depth }.map {
            Catalogue.Face(id: $0.id, title: nil, text: $0.text, apart: true, topic: Topics.bit($0.topic))
        }
    }
}

extension Scene.Press {
    init(_ read: PackReader) throws(Refusal) {
        receiver = try read.role("receiver", orBoth: "both")
        times = try read.whole("times", receiver == nil ? 1...1 : Caps.presses)
        length = try read.span("seconds", 1_000...(receiver == nil ? Caps.bothPressed : Caps.pressed))
        told = try Scene.Told(read)
        map = try read.optionalFlag("map")
    }
}

extension Scene.Beat {
    init(_ read: PackReader) throws(Refusal) {
        length = try Scene.Length(read, to: Caps.beat)
        told = try Scene.Told(read)
        tempo = try read.pair("tempo", Caps.tempo)
        guard read.has("changes") == read.has("every-change") else {
            throw read.refusal("changes", "and every-change stand together or not at all")
        }
        changes =
            read.has("changes")
            ? Changes(percent: try read.pair("changes", Caps.tempoChange), every: try read.span("every-change", 10_000...60_000)) : nil
        heard = read.has("heard") ? try read.role("heard", orBoth: "both") : nil
        accent = read.has("accent") ? try read.whole("accent", 2...4) : 4
        every = read.has("every") ? try read.seconds("every", 5_000...60_000) : 20_000
        cues = try read.cues(24)
        shuffled = try read.optionalFlag("shuffle")
    }
}
