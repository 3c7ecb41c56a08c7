// One thing to do together, as a writer described it in a pack. Everything here has been checked against the
// caps when it was read; nothing later looks at a pack again.

/// An activity with its ladder, least intense rung first. It never changes once it was read, so all that show or play it
/// hold the same one.
public final class Activity: Sendable {
    public let id: Text
    /// A1...A20 of the science brief.
    public let family: Text
    public let title: Text
    public let short: Text
    public let about: Text
    /// none, gaze, hands, held, play, push, skin: what the seasons draw.
    public let group: Text
    public let touch: Bool
    public let physical: Bool
    /// Part of the quiet set: never gated by anyone's private answers.
    public let quiet: Bool
    /// Off until each of the two has opened it privately; named in no history (R10).
    public let unlock: Bool
    public let consent: Consent
    /// calming, playful, curious
    public let mood: Text
    /// low, some, lots
    public let energy: Text
    /// standing, sitting, lying, anywhere
    public let place: Text
    /// little (a chair's worth), clear (two metres of floor), outside
    public let room: Text
    /// Can be done apart.
    public let distance: Bool
    public let needs: [Text]
    public let never: [Text]
    public let sign: Text?
    public let evidence: [Evidence]
    public let cautions: [Text]
    public let gates: [Gate]
    /// One for each of `Adaptation.keys`, in that order.
    public let adaptations: [Adaptation]
    public let ladder: [Rung]
    /// For one person with nobody there.
    public let alone: Rung?
    public let close: [Text]
    public let notice: [Text]

    /// The whole of it or a refusal.
    init(_ read: PackReader, in catalogue: Catalogue) throws(Refusal) {
        try read.only(Activity.members)
        guard read.json["forbidden"]?.items?.isEmpty == true else { throw read.refusal("forbidden", "must be there and stay empty (R36)") }
        id = try read.ownId("id")
        family = try read.word("family", of: Activity.families)
        title = try read.instruction("title")
        short = try read.instruction("short")
        about = try read.instruction("about")
        group = try read.word("group", of: ["none", "gaze", "hands", "held", "play", "push", "skin"])
        touch = try read.flag("touch")
        physical = try read.flag("physical")
        quiet = try read.flag("quiet")
        unlock = try read.optionalFlag("unlock")
        consent = try read.choice("consent", Consent.self)
        mood = try read.word("mood", of: ["calming", "playful", "curious"])
        energy = try read.word("energy", of: ["low", "some", "lots"])
        place = try read.word("where", of: ["standing", "sitting", "lying", "anywhere"])
        room = try read.word("room", of: ["little", "clear", "outside"])
        distance = try read.flag("distance")
        needs = try read.instructions("needs", Caps.lines)
        never = try read.lines("never", Caps.lines)
        sign = try read.optionalInstruction("sign")
        evidence = try read.list("evidence", 1...8) { item throws(Refusal) in try Evidence(item, in: catalogue) }
        cautions = try read.lines("cautions", 0...12)
        gates = try Activity.gates(read.object("gates"))
        adaptations = try Activity.adaptations(read.object("adaptations"))
        close = try read.instructions("close", 1...2)
        notice = try read.instructions("notice", 1...2)
        try read.lintBody(
            ["title", "short", "about", "needs", "sign", "adaptations", "ladder", "alone", "close", "notice"],
            isStanding: place == "standing" || group == "push",
            isListed: needs.contains { Forbidden.ingredients.first(in: $0.plain) != nil })
        let rules = RungRules(isFresh: consent != .none || touch, gaze: group == "gaze", family: family)
        ladder = try read.list("ladder", Caps.rungs) { item throws(Refusal) in try Rung(item, rules: rules, in: catalogue) }
        alone = read.has("alone") ? try Rung(alone: read.object("alone"), rules: rules, in: catalogue) : nil
        try checkWhole(read)
    }

    /// The same with another ladder.
    private init(_ same: Activity, ladder: [Rung]) {
        (id, family, title, short, about) = (same.id, same.family, same.title, same.short, same.about)
        (group, touch, physical, quiet, unlock) = (same.group, same.touch, same.physical, same.quiet, same.unlock)
        (consent, mood, energy, place, room) = (same.consent, same.mood, same.energy, same.place, same.room)
        (distance, needs, never, sign, evidence) = (same.distance, same.needs, same.never, same.sign, same.evidence)
        (cautions, gates, adaptations, alone) = (same.cautions, same.gates, same.adaptations, same.alone)
        (close, notice) = (same.close, same.notice)
        self.ladder = ladder
    }

    /// How a yes stays a yes while it runs (R4).
    public enum Consent: Text, Equatable, Sendable {
        case none
        /// Holds of at most 40 s between fresh choices.
        case timer
        /// The session stops where a phone cannot be heard.
        case continuous
    }

    /// One sentence of what is known, with its grade and its source (R42).
    public struct Evidence: Equatable, Sendable {
        /// E3, E2, E1, E0
        public let grade: Text
        public let says: Text
        /// An id of the science register.
        public let source: Text
        public let studied: Text
    }

    /// What a flag of the private body profile does here (R35).
    public struct Gate: Equatable, Sendable {
        public let flag: Text
        public let effect: Effect

        public enum Effect: Text, Equatable, Sendable { case lower, never, ask }
    }

    /// The version for a body, a distance or a day.
    public struct Adaptation: Equatable, Sendable {
        public let key: Text
        public let text: Text

        /// Every activity says something about each of these.
        public static let keys = Text.list(
            """
            seated one-hand no-sight no-hearing wheelchair pregnancy pain no-touch-today sensory apart after-conflict \
            modesty
            """)
    }

    /// Where two who have not done this yet begin: the lowest rung that is the activity itself.
    public var beginning: Int { ladder.count > 1 && ladder[0].withoutTouch ? 1 : 0 }

    /// The same for one person with nobody there, as an activity of one rung; nothing where there is no such rung.
    public var forOne: Activity? {
        alone.map { Activity(self, ladder: [$0]) }
    }

    public func gate(_ flag: Text) -> Gate.Effect? { gates.first { $0.flag == flag }?.effect }
}

// The very same one: two that were read apart are two, whatever they say.
extension Activity: Equatable {
    public static func == (left: Activity, right: Activity) -> Bool { left === right }
}

/// One step of a ladder: a script of scenes.
public struct Rung: Equatable, Sendable {
    public let id: Text
    public let title: Text
    /// Shown instead of a length; the real one is drawn.
    public let about: Text
    /// In an activity with touch: the version without it. Only the lowest rung can be one.
    public let withoutTouch: Bool
    public let scenes: [Scene]

    /// The longest it can take in milliseconds: questions, choices and repeats at their caps.
    public let longest: Int64
}
