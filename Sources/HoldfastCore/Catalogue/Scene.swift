// The small set of things a session is made of. The shell draws these kinds and knows no activity.

/// One stretch of a session. All lengths are milliseconds.
public struct Scene: Equatable, Sendable {
    public let kind: Kind
    /// Instead of the sound and the vibration that the kind begins with.
    public let sound: Sound?
    public let buzz: Buzz?

    /// Behind a pointer, so that a scene is as small as its smallest kind.
    public indirect enum Kind: Equatable, Sendable {
        case say(Say)
        case hold(Hold)
        case choose(Choose)
        case pace(Pace)
        case glances(Glances)
        case lead(Lead)
        case turns(Turns)
        case card(Card)
        case press(Press)
        case map(Map)
        case beat(Beat)
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

    /// A steady hold with a quiet cue now and then. With a rest after it, it is a round: then hands come off.
    public struct Hold: Equatable, Sendable {
        public let length: Length
        public let told: Told
        public let every: Int64
        public let cues: [Text]
        public let rest: Rest?
    }

    /// Hands off, between two rounds.
    public struct Rest: Equatable, Sendable {
        public let length: Int64
        public let words: Text
    }

    /// Both choose privately, and nobody learns who chose what.
    public struct Choose: Equatable, Sendable {
        public let words: Text
        public let more: Text
        public let enough: Text
        public let leads: Leads

        public enum Leads: Equatable, Sendable {
            /// Both *more*: once again from this scene, until so long after its first start. Anything else goes on.
            case back(to: Int, cap: Int64)
            /// An agreement. Both *more*: on. Anything else, and silence after so long: at this later scene, or the soft end.
            case skip(to: Int, open: Int64)
        }

        /// The scene to repeat from.
        public var back: Int? { if case .back(let scene, _) = leads { scene } else { nil } }
        /// The scene to go on at where the two did not agree.
        public var skip: Int? { if case .skip(let scene, _) = leads { scene } else { nil } }
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

    /// A card out of a deck: a question that both answer in turn, or something that both do.
    public struct Card: Equatable, Sendable {
        public let depth: Int
        /// The soft ring: for one answer, or for the whole of what both do.
        public let ring: Int64
        /// Who reads a question and answers first; nil where both do what the card says.
        public let reader: Role?
        public let told: Told?
        public let deck: Text
        /// What may be drawn.
        public let faces: [Catalogue.Face]
        /// near, across, eyes: how far apart the two are meanwhile.
        public let distance: Text?
    }

    /// Touch that lasts as long as a thumb rests on the phone (R4): the receiver's own, or both.
    public struct Press: Equatable, Sendable {
        /// Nil where both hold a thumb.
        public let receiver: Role?
        /// Turns; each begins with a press of its own.
        public let times: Int
        /// How long one turn lasts at most; drawn, so that its end and a lifted thumb look alike.
        public let length: ClosedRange<Int64>
        /// While the thumb rests.
        public let told: Told
        /// The receiver's phone proposes a place out of the receiver's own map.
        public let map: Bool
    }

    /// Each marks on their own phone where touch is nice, funny or not wanted. It stays its owner's.
    public struct Map: Equatable, Sendable {
        public let open: Int64
        public let wording: Wording
    }

    /// A beat to move by, on both phones at once or on one of them alone.
    public struct Beat: Equatable, Sendable {
        public let length: Length
        public let told: Told
        /// Beats a minute, drawn.
        public let tempo: ClosedRange<Int>
        /// By how many percent the tempo glides up or down, and after how long each time.
        public let changes: Changes?
        /// Whose phone gives it; nil for both.
        public let heard: Role?
        /// Every how many beats one is stronger.
        public let accent: Int
        public let every: Int64
        public let cues: [Text]
        public let shuffled: Bool

        public struct Changes: Equatable, Sendable {
            public let percent: ClosedRange<Int>
            public let every: ClosedRange<Int64>
        }
    }

    public enum Sound: Text, Equatable, Sendable { case bell, soft, low, rise, fall, tick, gong, drone, drum, none }

    public enum Buzz: Text, Equatable, Sendable { case short, long, two, rise, fall, none }
}
