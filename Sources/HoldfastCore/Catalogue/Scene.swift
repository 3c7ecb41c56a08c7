// The small set of things a session is made of. The shell draws these kinds and knows no activity.

/// One stretch of a session. All lengths are milliseconds.
public struct Scene: Equatable, Sendable {
    public let kind: Kind
    /// Instead of the sound and the vibration that the kind begins with.
    public let sound: Sound?
    public let buzz: Buzz?

    public enum Kind: Equatable, Sendable {
        case say(Say)
        case hold(Hold)
        case choose(Choose)
        case pace(Pace)
        case glances(Glances)
        case lead(Lead)
        case turns(Turns)
        case card(Question)
        case quiet(Length)
    }

    /// Words and a smaller line below.
    public struct Wording: Equatable, Sendable {
        public let words: Text
        public let more: Text?
    }

    /// What the two are told: the same, or one thing for each role.
    public enum Told: Equatable, Sendable {
        case both(Wording)
        case each(first: Wording, second: Wording)
    }

    public enum Role: Text, Equatable, Sendable {
        case first, second

        public var other: Role { self == .first ? .second : .first }
    }

    /// A nominal length; where it is drawn, the real one is 60-100 % of it.
    public struct Length: Equatable, Sendable {
        public let nominal: Int64
        public let drawn: Bool
    }

    /// Words and stillness.
    public struct Say: Equatable, Sendable {
        public let length: Length
        public let told: Told
    }

    /// A steady hold with a quiet cue now and then.
    public struct Hold: Equatable, Sendable {
        public let length: Length
        public let told: Told
        public let every: Int64
        public let cues: [Text]
    }

    /// Both choose privately; both *more* goes back, anything else goes on.
    public struct Choose: Equatable, Sendable {
        public let words: Text
        public let more: Text
        public let enough: Text
        /// The scene to repeat from.
        public let back: Int
        /// The longest from that scene's first start.
        public let cap: Int64
    }

    /// A breathing pacer, never with a hold.
    public struct Pace: Equatable, Sendable {
        public let length: Length
        public let pattern: Pattern
        /// Breaths a minute.
        public let from: Double
        public let to: Double
        /// Parts of one breath; in a circle they are equal.
        public let breatheIn: Double
        public let breatheOut: Double
        public let wordsIn: Text
        public let wordsOut: Text
        public let more: Text?
        public let fade: Bool

        /// `circle`: one breathes in as the other breathes out.
        public enum Pattern: Text, Equatable, Sendable { case together, circle }
    }

    /// Looking and resting, each for a drawn time.
    public struct Glances: Equatable, Sendable {
        public let times: Int
        public let look: ClosedRange<Int64>
        public let rest: ClosedRange<Int64>
        public let wordsLook: Text
        public let wordsRest: Text
        public let more: Text?
    }

    /// One leads, the other copies, mirror-wise; or nobody leads.
    public struct Lead: Equatable, Sendable {
        public let length: Length
        /// Nil where nobody leads.
        public let leader: Role?
        public let told: Told
    }

    /// Call and response.
    public struct Turns: Equatable, Sendable {
        public let times: Int
        public let call: ClosedRange<Int64>
        public let answer: ClosedRange<Int64>
        public let caller: Wording
        public let answerer: Wording
        /// The two swap after each time.
        public let swap: Bool
    }

    /// A question that both answer.
    public struct Question: Equatable, Sendable {
        public let depth: Int
        /// The soft ring for one answer.
        public let ring: Int64
        public let reader: Role
        public let told: Told?
        public let deck: Text
        /// What may be drawn, of this depth.
        public let questions: [Catalogue.Question]
    }

    public enum Sound: Text, Equatable, Sendable { case bell, soft, low, rise, fall, tick, none }

    public enum Buzz: Text, Equatable, Sendable { case short, long, two, rise, fall, none }
}
