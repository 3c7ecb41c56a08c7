// A rung as it will be played: in stretches that end by the clock, and between them the scenes that end when
// someone presses. Everything that is left to chance is drawn from the session's seed, so both phones draw alike.

struct Script: Equatable, Sendable {
    let rung: Rung
    let seed: Text
    let deal: Deal
    let segments: [Segment]

    enum Segment: Equatable, Sendable {
        /// Scenes that follow each other by the clock.
        case timed(Range<Int>)
        case choose(Int)
        case card(Int)
        case press(Int)
        case map(Int)

        var scenes: Range<Int> {
            switch self {
            case .timed(let scenes): scenes
            case .choose(let scene), .card(let scene), .press(let scene), .map(let scene): scene..<(scene + 1)
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

    init(_ rung: Rung, seed: Text, deal: Deal = Deal()) {
        self.rung = rung
        self.seed = seed
        self.deal = deal
        var segments: [Segment] = []
        var start = 0
        for (index, scene) in rung.scenes.enumerated() where !scene.isTimed || Script.isTarget(index, rung.scenes) {
            if start < index { segments.add(.timed(start..<index)) }
            start = index
            switch scene.kind {
            case .choose: segments.add(.choose(index))
            case .card: segments.add(.card(index))
            case .press: segments.add(.press(index))
            case .map: segments.add(.map(index))
            default: continue
            }
            start = index + 1
        }
        if start < rung.scenes.count { segments.add(.timed(start..<rung.scenes.count)) }
        self.segments = segments
    }

    /// A stretch begins anew where a choice leads.
    private static func isTarget(_ index: Int, _ scenes: [Scene]) -> Bool {
        scenes.contains { if case .choose(let choose) = $0.kind { choose.back == index || choose.skip == index } else { false } }
    }

    subscript(_ segment: Int) -> Segment? { segments.indices.contains(segment) ? segments[segment] : nil }

    /// The scene of a segment that ends by a press; nothing for one that ends by the clock.
    func kind(_ segment: Int) -> Scene.Kind? {
        guard let segment = self[segment] else { return nil }
        if case .timed = segment { return nil }
        return rung.scenes[segment.scene].kind
    }

    /// A card that is asked while the two look at each other: it ends by the clock, and what follows goes on (R37).
    func isLook(_ scene: Int) -> Bool { if case .card(let card) = rung.scenes[scene].kind { card.isLook } else { false } }

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

    /// A hold, cut where a choice follows, so that the time to choose is part of its 40 seconds (R4). In a round hands are off before.
    func length(_ hold: Scene.Hold, scene: Int, round: Int) -> Int64 {
        let drawn = length(hold.length, scene: scene, round: round)
        guard hold.rest == nil, rung.scenes.indices.contains(scene + 1), case .choose = rung.scenes[scene + 1].kind else { return drawn }
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
        guard case .choose(let choose) = rung.scenes[scene].kind, let back = choose.back,
            round + 1 < choose.rounds(rung.scenes[back..<scene]), unit("own end", scene, round) >= Script.ownEnd
        else { return nil }
        return segments.firstIndex { $0.scene == back }
    }

    /// Where both *more* leads from a choice, and where anything else does; nil is the soft end.
    func next(after place: Place, bothMore: Bool) -> Place? {
        if case .choose(let scene) = self[place.segment], case .choose(let choose) = rung.scenes[scene].kind {
            if bothMore, let back = back(from: scene, round: place.round) {
                return Place(segment: back, round: place.round + 1, asked: place.asked)
            }
            if !bothMore, let skip = choose.skip { return self.skip(to: skip, from: place) }
        }
        return after(place)
    }

    /// Where a segment leads that was an agreement and found none.
    func skip(from place: Place) -> Place? {
        guard case .choose(let scene) = self[place.segment], case .choose(let choose) = rung.scenes[scene].kind, let skip = choose.skip
        else {
            return nil
        }
        return self.skip(to: skip, from: place)
    }

    private func skip(to scene: Int, from place: Place) -> Place? {
        segments.firstIndex { $0.scene == scene }.map { Place(segment: $0, asked: place.asked) }
    }

    /// An agreement needs both, each time; any other segment may be left by either.
    func isAgreement(_ segment: Int) -> Bool {
        guard case .choose(let scene) = self[segment], case .choose(let choose) = rung.scenes[scene].kind else { return false }
        return choose.skip != nil
    }

    // MARK: Cards

    /// What a card shows; `asked` counts every card seen before it in this session. What the two have not had yet comes first.
    func face(_ card: Scene.Card, asked: Int) -> Catalogue.Face? {
        var faces = deal.apart ? card.faces.filter { $0.apart } : card.faces
        // A deck about nothing else is dealt all the same: whoever takes it knows what it is about, and can pass.
        let open = faces.filter { $0.topic & deal.rests == 0 }
        if !open.isEmpty { faces = open }
        let fresh = faces.filter { face in !deal.seen.contains { $0 == Deal.name(card.deck, face.id) } }
        guard !faces.isEmpty else { return nil }
        let wanted = asked % faces.count
        if wanted < fresh.count { return pick(wanted, of: fresh, card) }
        return pick(wanted - fresh.count, of: faces.filter { face in !fresh.contains { $0.id == face.id } }, card)
    }

    private func pick(_ wanted: Int, of faces: [Catalogue.Face], _ card: Scene.Card) -> Catalogue.Face {
        var rest = faces
        for step in 0..<wanted { rest.remove(at: pick(rest.count, card, step)) }
        return rest[pick(rest.count, card, wanted)]
    }

    private func pick(_ count: Int, _ card: Scene.Card, _ step: Int) -> Int {
        Draw.below(count, "session|" + seed + "|" + card.deck + "|\(card.depth)|\(step)")
    }

    /// The cues of a beat in the order they come.
    func order(_ beat: Scene.Beat, _ scene: Int, _ round: Int) -> [Text] {
        guard beat.shuffled else { return beat.cues }
        return beat.cues.enumerated()
            .map { (text: $0.element, turn: unit("cue \($0.offset)", scene, round)) }
            .ordered { $0.turn < $1.turn }
            .map { $0.text }
    }
}

/// What both phones know before the cards are dealt.
public struct Deal: Equatable, Sendable {
    /// Cards the two have had, by `name`.
    public var seen: [Text] = []
    /// The two are in different places.
    public var apart = false
    /// Topics that rest this time, one bit each (`Topics`).
    public var rests = 0

    public init(seen: [Text] = [], apart: Bool = false, rests: Int = 0) {
        self.seen = seen
        self.apart = apart
        self.rests = rests
    }

    public static func name(_ deck: Text, _ card: Text) -> Text { deck + "/" + card }
}
