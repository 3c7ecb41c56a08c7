// One thing to do together, as a writer described it in a pack. Everything here has been checked against the
// caps when it was read; nothing later looks at a pack again.

/// An activity with its ladder, least intense rung first.
public struct Activity: Equatable, Sendable {
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
    public internal(set) var ladder: [Rung]
    /// For one person with nobody there.
    public let alone: Rung?
    public let close: [Text]
    public let notice: [Text]

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
        public static let keys: [Text] = [
            "seated", "one-hand", "no-sight", "no-hearing", "wheelchair", "pregnancy", "pain", "no-touch-today", "sensory",
            "apart", "after-conflict", "modesty",
        ]
    }

    /// Where two who have not done this yet begin: the lowest rung that is the activity itself.
    public var beginning: Int { ladder.count > 1 && ladder[0].withoutTouch ? 1 : 0 }

    /// The same for one person with nobody there, as an activity of one rung; nothing where there is no such rung.
    public var forOne: Activity? {
        guard let alone else { return nil }
        var activity = self
        activity.ladder = [alone]
        return activity
    }

    public func gate(_ flag: Text) -> Gate.Effect? { gates.first { $0.flag == flag }?.effect }
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
