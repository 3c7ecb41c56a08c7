// From the timeline, which knows roles and its own beginning, to what this phone shows on its own clock.

extension Session {
    /// Tracks and cues of the scenes that the present plan carries. They depend on the plan alone, so that the shell
    /// may keep what it has scheduled while the plan is the same.
    func fill(_ stage: inout Stage, _ position: Position, _ words: Words) {
        guard let timeline else { return }
        let parts = timeline.parts[window.clamped(to: timeline.parts.indices)]
        stage.tracks = tracks(parts.flatMap { $0.keys })
        stage.beats = parts.flatMap { $0.beats }.filter { slot == nil || $0.heard == nil || $0.heard == role }
            .map { Beat(at: origin &+ $0.at, strong: $0.strong) }
        let from = max(position.place.into, again)
        var prompts = timeline.parts[..<parts.endIndex].flatMap { $0.prompts }
        let next = prompts.firstIndex { $0.at >= max(from, parts.first?.start ?? 0) } ?? prompts.count
        let resumes = from > 0 && (next == prompts.count || prompts[next].at > from) && next > 0 && window.contains(timeline.part(at: from))
        if resumes {
            // Going on in the middle, or asked to hear it again: what was last said is said again.
            prompts[next - 1].lasts = max(0, prompts[next - 1].at &+ prompts[next - 1].lasts &- from)
            prompts[next - 1].at = from
        }
        stage.cues = prompts[(resumes ? next - 1 : next)...].map { cue($0, words) }
        if let (line, more) = handing(position, words) {
            for index in stage.cues.indices { (stage.cues[index].words, stage.cues[index].more) = (line, more) }
        }
        var beside = alsoSaid(position, stage.cues, words)
        if position.step == 0, again == 0, window.contains(timeline.part(at: from)) {
            let begin = origin &+ from &- Session.countdown &+ Timeline.opening
            stage.cues.insert(Cue(at: begin, words: words("session.countdown"), sound: "tick", buzz: "short", loud: 0.6), at: 0)
            beside?.cue += 1
        }
        var end = origin &+ (parts.last?.end ?? 0)
        // A turn of touch is over when it is, whatever is being said.
        if case .press = script.kind(position.place.segment) { end = Int64.max }
        voice(&stage.cues, beside: beside, until: end)
    }

    /// What stands beside the words of a cue, to be heard with them: what is on a card, its title first where it has one; and
    /// the place that a turn of touch may go to.
    private func alsoSaid(_ position: Position, _ cues: [Cue], _ words: Words) -> (cue: Int, said: [Text])? {
        guard let last = cues.indices.last else { return nil }
        switch script.kind(position.place.segment) {
        case .card(let card):
            guard let face = script.face(card, asked: position.place.asked) else { return nil }
            return (0, [face.title.map { $0 + "." } ?? "", face.text])
        case .press(let press): return placed(press, position, words).map { (last, [$0]) }
        default: return nil
        }
    }

    private func tracks(_ keys: [Timeline.Key]) -> [Track] {
        guard !keys.isEmpty else { return [] }
        func track(_ who: Text, _ value: (Timeline.Key) -> Double) -> Track {
            Track(who: who, keys: keys.map { Track.Key(at: origin &+ $0.at, value: value($0)) })
        }
        guard keys.contains(where: { $0.first != $0.second }) else { return [track("both") { $0.first }] }
        let isFirst = role == .first
        return [track("me") { isFirst ? $0.first : $0.second }, track("you") { isFirst ? $0.second : $0.first }]
    }

    private func cue(_ prompt: Timeline.Prompt, _ words: Words) -> Cue {
        let said = said(prompt, words)
        let own = say(prompt, role)
        return Cue(
            at: origin &+ prompt.at, words: said.words, more: said.more, sound: prompt.loud > 0 ? own.sound.rawValue : "none",
            lasts: Int(prompt.lasts), buzz: own.buzz.rawValue, loud: prompt.loud)
    }

    // MARK: Words

    private func say(_ prompt: Timeline.Prompt, _ role: Scene.Role) -> Timeline.Say { role == .first ? prompt.first : prompt.second }

    /// What this phone says: to its own member, or with one phone to both by name.
    func said(_ prompt: Timeline.Prompt, _ words: Words) -> (words: Text, more: Text?) {
        let mine = say(prompt, role)
        guard slot == nil else {
            return (line(mine.words, to: 0, words), mine.more.map { line($0, to: 0, words) })
        }
        let theirs = say(prompt, role.other)
        if mine == theirs { return (together(mine.words, words), mine.more.map { together($0, words) }) }
        if mine.waits != theirs.waits {
            let (who, active) = mine.waits ? (1, theirs) : (0, mine)
            return (to(who, active.words, words), active.more.map { line($0, to: who, words) })
        }
        // One after the other, each with what belongs to it; what both are advised comes last.
        let own = mine.more == theirs.more ? nil : mine.more.map { line($0, to: 0, words) }
        let other = theirs.more.map { line($0, to: 1, words) }
        return (to(0, mine.words, words), Session.aloud([own ?? "", to(1, theirs.words, words), other ?? ""]))
    }

    private func to(_ who: Int, _ line: Timeline.Line, _ words: Words) -> Text {
        Session.sentences(words("session.to", ("name", name(who, words)), ("words", self.line(line, to: who, words))))
    }

    private func line(_ line: Timeline.Line, to who: Int, _ words: Words) -> Text {
        switch line {
        case .pack(let text): fill(text, name(1 - who, words), words)
        case .house(let key): Session.sentences(words(key: key, ("other", name(1 - who, words))))
        case .nothing: ""
        }
    }

    private func together(_ line: Timeline.Line, _ words: Words) -> Text {
        switch line {
        case .pack(let text): fillTogether(text, words)
        case .house(let key): Session.sentences(words(key: key, ("other", words("session.other"))))
        case .nothing: ""
        }
    }

    /// Words for both at once: on one phone each is the other to the other.
    func fillTogether(_ text: Text, _ words: Words) -> Text {
        fill(text, slot == nil ? words("session.other") : name(1, words), words)
    }

    private func fill(_ text: Text, _ other: Text, _ words: Words) -> Text {
        text.bytes.contains(UInt8(ascii: "{")) ? Session.sentences(words.fill(text, [("other", other)])) : text
    }

    /// Begins each sentence with a capital, for where a name stood and there is none.
    private static func sentences(_ text: Text) -> Text {
        var begins = true
        var ended = false
        let bytes = text.bytes.map { byte -> UInt8 in
            let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
            defer {
                begins = byte == UInt8(ascii: " ") && (ended || begins)
                ended = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
            }
            return begins && isLower ? byte - 32 : byte
        }
        return Text(bytes: bytes)
    }

    /// 0 is this phone's member, or with one phone the first of the two.
    func name(_ who: Int, _ words: Words) -> Text {
        let name = who == 0 ? names.me : names.other
        guard name.isEmpty else { return name }
        if slot == nil { return words(key: who == 0 ? "session.one" : "session.two") }
        return words("session.other")
    }
}
