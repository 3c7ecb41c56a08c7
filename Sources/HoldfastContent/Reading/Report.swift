/// What was found in one file: its mistakes, and everything in it that a person will read.
struct Report {
    let file: String
    /// Written by others: a phone asks more of it than of Holdfast's own.
    let isPack: Bool
    private(set) var mistakes: [Mistake] = []
    private(set) var spoken: [Spoken] = []

    init(file: String, isPack: Bool = false) {
        self.file = file
        self.isPack = isPack
    }

    /// Letters of an id: beside those of Holdfast, a phone has room for 40.
    var longestId: Int { isPack ? 40 : 60 }

    mutating func add(_ place: Place, _ what: String, _ why: String, _ remedy: String) {
        mistakes.append(Mistake(file: file, line: place.line, column: place.column, what: what, why: why, remedy: remedy))
    }

    mutating func speak(_ text: String, _ voice: Voice, _ member: String, at place: Place) {
        spoken.append(Spoken(text: text, voice: voice, member: member, place: place))
    }
}

/// A text that a person reads or hears.
struct Spoken {
    let text: String
    let voice: Voice
    /// The member it stands under, as in `adaptations.pain`.
    let member: String
    let place: Place
}

/// Where a text speaks from: what may be said differs.
enum Voice: Sendable {
    /// A scene tells someone what to do.
    case told
    /// A card of something to do, without a fill.
    case prompt
    /// Anything else about an activity.
    case line
    /// What never happens, and cautions: may name a forbidden step, to rule it out.
    case ruledOut
    /// What is known, with grade and source: may speak of women and men, as studies do.
    case evidence
    case question
    /// A sentence of the app itself.
    case app
    /// Help lines.
    case help
}
