// One thing to do together, as a writer described it in a pack. Everything here has been checked against the
// caps when it was read; nothing later looks at a pack again.

/// An activity with its ladder, least intense rung first.
public struct Activity: Equatable, Sendable {
    public let id: String
    /// A1...A20 of the science brief.
    public let family: String
    public let title: String
    public let short: String
    public let about: String
    /// none, gaze, hands, held, play, push, skin: what the seasons draw.
    public let group: String
    public let touch: Bool
    public let physical: Bool
    /// Part of the quiet set: never gated by anyone's private answers.
    public let quiet: Bool
    public let consent: Consent
    /// calming, playful, curious
    public let mood: String
    /// standing, sitting, lying, anywhere
    public let place: String
    /// Can be done apart.
    public let distance: Bool
    public let needs: [String]
    public let never: [String]
    public let sign: String?
    public let evidence: [Evidence]
    public let cautions: [String]
    public let gates: [Gate]
    /// One for each of `Adaptation.keys`, in that order.
    public let adaptations: [Adaptation]
    public let ladder: [Rung]
    public let close: [String]
    public let notice: [String]

    /// How a yes stays a yes while it runs (R4).
    public enum Consent: String, Equatable, Sendable {
        case none
        /// Holds of at most 40 s between fresh choices.
        case timer
        /// The session stops where a phone cannot be heard.
        case continuous
    }

    /// One sentence of what is known, with its grade and its source (R42).
    public struct Evidence: Equatable, Sendable {
        /// E3, E2, E1, E0
        public let grade: String
        public let says: String
        /// An id of the science register.
        public let source: String
        public let studied: String
    }

    /// What a flag of the private body profile does here (R35).
    public struct Gate: Equatable, Sendable {
        public let flag: String
        public let effect: Effect

        public enum Effect: String, Equatable, Sendable { case lower, never, ask }
    }

    /// The version for a body, a distance or a day.
    public struct Adaptation: Equatable, Sendable {
        public let key: String
        public let text: String

        /// Every activity says something about each of these.
        public static let keys = [
            "seated", "one-hand", "no-sight", "no-hearing", "wheelchair", "pregnancy", "pain", "no-touch-today", "sensory",
            "apart", "after-conflict", "modesty",
        ]
    }

    /// Where two who have not done this yet begin: the lowest rung that is the activity itself.
    public var beginning: Int { ladder.count > 1 && ladder[0].withoutTouch ? 1 : 0 }

    public func gate(_ flag: String) -> Gate.Effect? { gates.first { $0.flag.utf8.elementsEqual(flag.utf8) }?.effect }
}

/// One step of a ladder: a script of scenes.
public struct Rung: Equatable, Sendable {
    public let id: String
    public let title: String
    /// Shown instead of a length; the real one is drawn.
    public let about: String
    /// In an activity with touch: the version without it. Only the lowest rung can be one.
    public let withoutTouch: Bool
    public let scenes: [Scene]

    /// The longest it can take in milliseconds: questions, choices and repeats at their caps.
    public let longest: Int64
}
