// A rung as it will be played: in stretches that end by the clock, and between them the scenes that end when
// someone presses. Everything that is left to chance is drawn from the session's seed, so both phones draw alike.

struct Script: Equatable, Sendable {
    let rung: Rung
    let seed: Text
    let segments: [Segment]

    enum Segment: Equatable, Sendable {
        /// Scenes that follow each other by the clock.
        case timed(Range<Int>)
        case choose(Int)
        case card(Int)

        var scenes: Range<Int> {
            switch self {
            case .timed(let scenes): scenes
            case .choose(let scene), .card(let scene): scene..<(scene + 1)
            }
        }

        func contains(_ scene: Int) -> Bool { scenes.contains(scene) }

        /// The first scene of it.
        var scene: Int { scenes.lowerBound }
    }

    /// How often Holdfast itself goes on though both chose more, so that going on tells nothing.
    static let ownEnd = 0.25
    /// A question nobody moves on from ends the session softly.
    static let longestCard: Int64 = 600_000

    init(_ rung: Rung, seed: Text) {
        self.rung = rung
        self.seed = seed
        var segments: [Segment] = []
        var start = 0
        for (index, scene) in rung.scenes.enumerated() where !scene.isTimed || Script.isTarget(index, rung.scenes) {
            if start < index { segments.append(.timed(start..<index)) }
            start = index
            guard !scene.isTimed else { continue }
            if case .choose = scene.kind { segments.append(.choose(index)) } else { segments.append(.card(index)) }
            start = index + 1
        }
        if start < rung.scenes.count { segments.append(.timed(start..<rung.scenes.count)) }
        self.segments = segments
    }

    /// A stretch begins anew where a choice goes back to.
    private static func isTarget(_ index: Int, _ scenes: [Scene]) -> Bool {
        scenes.contains { if case .choose(let choose) = $0.kind { choose.back == index } else { false } }
    }

    subscript(_ segment: Int) -> Segment? { segments.indices.contains(segment) ? segments[segment] : nil }

    // MARK: Draws

    private func label(_ what: Text, _ scene: Int, _ round: Int) -> Text {
        "session|" + seed + "|" + rung.id + "|" + what + "|\(scene)|\(round)"
    }

    func unit(_ what: Text, _ scene: Int, _ round: Int) -> Double { Draw.unit(label(what, scene, round)) }

    /// The real length of a scene this time.
    func length(_ length: Scene.Length, scene: Int, round: Int) -> Int64 {
        guard length.drawn else { return length.nominal }
        let part = Caps.shortest + (1 - Caps.shortest) * unit("length", scene, round)
        return max(1, Int64(Double(length.nominal) * part))
    }

    /// A hold, cut where a choice follows, so that the time to choose is part of its 40 seconds (R4).
    func length(_ hold: Scene.Hold, scene: Int, round: Int) -> Int64 {
        let drawn = length(hold.length, scene: scene, round: round)
        guard rung.scenes.indices.contains(scene + 1), case .choose = rung.scenes[scene + 1].kind else { return drawn }
        var before: Int64 = 0
        var isHeld = false
        for earlier in (segments.first { $0.contains(scene) } ?? .choose(scene)).scenes where earlier < scene {
            if case .hold = rung.scenes[earlier].kind { isHeld = true }
            if isHeld { before += rung.scenes[earlier].longest }
        }
        return min(drawn, max(1_000, Caps.held - Scene.Choose.open - before))
    }

    func span(_ span: ClosedRange<Int64>, _ what: Text, scene: Int, round: Int) -> Int64 {
        span.lowerBound + Int64(Double(span.upperBound - span.lowerBound) * unit(what, scene, round))
    }

    /// True where the member in this slot (0 or 1) is `first`; drawn anew each session, the same for every rung of it.
    static func isFirst(slot: Int, seed: Text) -> Bool { (Draw.below(2, "session|" + seed + "|first") == 0) == (slot == 0) }

    // MARK: Choices

    /// Where both choosing more leads after this many rounds, or nothing where Holdfast goes on by itself.
    func back(from scene: Int, round: Int) -> Int? {
        guard case .choose(let choose) = rung.scenes[scene].kind, round + 1 < choose.rounds(rung.scenes[choose.back..<scene]) else {
            return nil
        }
        guard unit("own end", scene, round) >= Script.ownEnd else { return nil }
        return segments.firstIndex { $0.scene == choose.back }
    }

    // MARK: Questions

    /// The question on a card; `asked` counts every question seen before it in this session.
    func question(_ card: Scene.Question, asked: Int) -> Catalogue.Question? {
        guard !card.questions.isEmpty else { return nil }
        var rest = card.questions
        let wanted = asked % card.questions.count
        for step in 0..<wanted { rest.remove(at: pick(rest.count, card, step)) }
        return rest[pick(rest.count, card, wanted)]
    }

    private func pick(_ count: Int, _ card: Scene.Question, _ step: Int) -> Int {
        Draw.below(count, "session|" + seed + "|" + card.deck + "|\(card.depth)|\(step)")
    }
}
