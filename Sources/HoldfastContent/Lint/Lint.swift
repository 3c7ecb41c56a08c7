import HoldfastCore

// Reads every text of a file as a person would: tone, forbidden steps, reading grade. English only, since the words are.

extension Report {
    /// Adds a mistake for each text that breaks the tone law or is too hard to read.
    mutating func lint() {
        var whole = Reading()
        for spoken in self.spoken {
            let sentences = Sentence.all(in: spoken.text)
            for ban in spoken.voice.bans where !ban.but.contains(spoken.voice) {
                for sentence in sentences {
                    guard let phrase = ban.found(in: sentence.words) else { continue }
                    add(spoken.place, "“\(phrase)” in \(spoken.member)", ban.why, ban.remedy)
                }
            }
            lintSteps(spoken, sentences)
            lintSigns(spoken)
            for sentence in sentences {
                whole.add(sentence)
                lintGrade(sentence, spoken)
            }
        }
        lintWhole(whole)
    }

    /// What no activity ever asks of a body, sentence by sentence; and as the core reads it, across marks and hyphens.
    private mutating func lintSteps(_ spoken: Spoken, _ sentences: [Sentence]) {
        guard [.told, .prompt, .line].contains(spoken.voice) else { return }
        var isFound = false
        for ban in Ban.forbidden {
            for sentence in sentences {
                guard let phrase = ban.found(in: sentence.words) else { continue }
                isFound = true
                add(spoken.place, "“\(phrase)” in \(spoken.member)", ban.why, ban.remedy)
            }
        }
        guard !isFound, let (phrase, group) = Forbidden.step(in: Text(spoken.text)) else { return }
        add(spoken.place, "“\(phrase)” in \(spoken.member)", group.why.description, group.remedy.description)
    }

    private mutating func lintSigns(_ spoken: Spoken) {
        if spoken.text.contains("%"), spoken.voice != .evidence {
            add(
                spoken.place, "a percent sign in \(spoken.member)", "nothing between two people is counted that way (R29)",
                "use words: a bit, often, now and then")
        }
        if spoken.text.contains("!"), spoken.voice != .app {
            add(spoken.place, "an exclamation mark in \(spoken.member)", "the voice is calm", "end with a full stop")
        }
        if spoken.text.lowercased().contains("[recall]") || spoken.text.lowercased().contains("[seen]") {
            add(
                spoken.place, "a mark of the science brief in \(spoken.member)", "what is only recalled is never printed as fact (R42)",
                "check it against its source first, or leave it out")
        }
        if spoken.text.contains("{"), spoken.voice != .told, spoken.voice != .app {
            add(
                spoken.place, "a fill in \(spoken.member)", "only the words of a scene know the other's name",
                "write “the other” or “each other”")
        } else if spoken.voice == .told, spoken.text.replacing("{other}", with: "").contains(where: { "{}".contains($0) }) {
            add(
                spoken.place, "an unknown fill in \(spoken.member)", "a scene can fill in the other's name and nothing else",
                "write {other}")
        }
    }

    private mutating func lintGrade(_ sentence: Sentence, _ spoken: Spoken) {
        let count = sentence.words.count
        if count > Reading.longestSentence {
            add(
                spoken.place, "a sentence of \(count) words in \(spoken.member)",
                "more than \(Reading.longestSentence) are hard to hear once", "make it two")
        }
        if count <= Reading.fewWords {
            let longest = sentence.longestWord
            if syllables(longest) > ([.app, .help].contains(spoken.voice) ? Reading.longestOfLabel : Reading.longestOfFew) {
                add(spoken.place, "“\(longest)” in \(spoken.member)", "it is a long word on its own", "find a shorter one")
            }
        } else if sentence.reading.isTooHard {
            add(
                spoken.place, "“\(sentence.text)” reads at grade \(tenths(sentence.reading.grade))",
                "grade 6 is what most tired people read with ease",
                "use shorter words than “\(sentence.longestWord)”, or make it two sentences")
        }
    }

    private mutating func lintWhole(_ whole: Reading) {
        if whole.isTooHard {
            add(
                .start, "this file reads at grade \(tenths(whole.grade))", "grade 6 is what most tired people read with ease",
                "use shorter words and sentences")
        }
        if whole.wordsPerSentence > Reading.longestAverage {
            add(
                .start, "this file has \(tenths(whole.wordsPerSentence)) words a sentence", "12 is the most, on average",
                "make long sentences two")
        }
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Voice {
    fileprivate var bans: [Ban] {
        switch self {
        case .question: Ban.tone + Ban.questions
        default: Ban.tone
        }
    }
}
