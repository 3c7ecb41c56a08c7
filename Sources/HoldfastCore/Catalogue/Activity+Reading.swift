// From a pack to an activity: the parts of it, and what is asked of the whole.

extension Activity {
    static let families: [Text] = (1...20).map { "A\($0)" }
    static let flags = Text.list(
        """
        pregnant falls one-leg bones blood surgery heart seizures breath panic joints eyes allergy skin drinking
        """)
    static let members = Text.list(
        """
        id family title short about group touch physical quiet unlock consent mood energy where room distance needs \
        never sign evidence cautions gates adaptations ladder alone close notice forbidden
        """)

    func checkWhole(_ read: PackReader) throws(Refusal) {
        let held = ["held", "play", "push", "skin"].contains { $0 == group }
        if touch, held, consent == .none {
            throw read.refusal("consent", "is none, but holding, pushing and rough play need timer or continuous (R4)")
        }
        if unlock, !touch || quiet {
            throw read.refusal("unlock", "is true, but only an activity with touch is opened by each alone (R10)")
        }
        if quiet, touch || physical || group != "none" {
            throw read.refusal("quiet", "is true, but the quiet set has no touch, is not physical and has group none")
        }
        if physical, sign == nil { throw read.refusal("sign", "is missing, but a physical activity has a sign to stop") }
        var below: [RungSums] = []
        for (index, rung) in ladder.enumerated() {
            guard !rung.withoutTouch || (touch && index == 0) else {
                throw read.refusal(
                    "ladder[\(index)].touch", "is false, but only the lowest rung of an activity with touch can be without it")
            }
            guard !ladder[..<index].contains(where: { $0.id == rung.id }) else {
                throw read.refusal("ladder[\(index)].id", "stands twice")
            }
            let sums = RungSums(rung.scenes, gaze: group == "gaze")
            guard below.allSatisfy({ sums.isAtLeast($0) }) else {
                throw read.refusal("ladder[\(index)]", "asks for less than one before it (R9)")
            }
            if !rung.withoutTouch { below.add(sums) }
        }
    }

    static func gates(_ read: PackReader) throws(Refusal) -> [Gate] {
        try read.only(flags)
        var gates: [Gate] = []
        for flag in flags where read.has(flag) { gates.add(Gate(flag: flag, effect: try read.choice(flag, Gate.Effect.self))) }
        return gates
    }

    static func adaptations(_ read: PackReader) throws(Refusal) -> [Adaptation] {
        try read.only(Adaptation.keys)
        var adaptations: [Adaptation] = []
        for key in Adaptation.keys { adaptations.add(Adaptation(key: key, text: try read.instruction(key))) }
        return adaptations
    }
}

extension Activity.Evidence {
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        try read.only("grade says source studied")
        grade = try read.word("grade", of: ["E3", "E2", "E1", "E0"])
        says = try read.text("says")
        let named = try read.text("source")
        source = catalogue.source(named) == nil ? read.mark + named : named
        studied = try read.text("studied")
        guard catalogue.source(source) != nil else { throw read.refusal("source", "is not in the register of sources (R42)") }
    }
}

extension Catalogue.Source {
    init(_ read: PackReader) throws(Refusal) {
        try read.only("id citation")
        id = read.mark + (try read.text("id"))
        citation = try read.text("citation")
        if !read.mark.isEmpty { try read.checkCitation(citation) }
    }
}

extension Catalogue.Deck {
    init(_ read: PackReader) throws(Refusal) {
        id = try read.ownId("deck")
        if read.has("prompts") {
            try read.only("deck prompts")
            questions = []
            prompts = try read.list("prompts", 1...400) { item throws(Refusal) in try Catalogue.Prompt(item) }
        } else {
            try read.only("deck questions")
            questions = try read.list("questions", 1...400) { item throws(Refusal) in try Catalogue.Question(item) }
            prompts = []
        }
        let ids = questions.map { $0.id } + prompts.map { $0.id }
        for (index, id) in ids.enumerated() {
            guard !ids[..<index].contains(where: { $0 == id }) else {
                throw read.refusal((prompts.isEmpty ? "questions" : "prompts") + "[\(index)].id", "stands twice")
            }
        }
    }
}

extension Catalogue.Prompt {
    init(_ read: PackReader) throws(Refusal) {
        try read.only("id title text apart")
        id = try read.id("id")
        title = try read.instruction("title")
        text = try read.instruction("text")
        try read.lintBody(["title", "text"], isStanding: false, isListed: false)
        apart = try read.flag("apart")
    }
}

extension Catalogue.Question {
    init(_ read: PackReader) throws(Refusal) {
        try read.only("id depth valence topic kind text")
        id = try read.id("id")
        depth = try read.whole("depth", 1...3)
        valence = try read.word("valence", of: ["warm", "plain", "tender"])
        topic = try read.word(
            "topic", of: ["family", "body", "money", "faith", "health", "loss", "home", "work", "play", "us", "present"])
        kind = try read.word("kind", of: ["memory", "imagination", "present", "appreciation"])
        text = try read.instruction("text")
    }
}
