// The blind exchange with the relay: marks and answers go as opaque tokens, offers and common answers come
// back as tokens, and only the vault can tell which is which.

enum MatchingErrand: Equatable, Sendable {
    case marks
    case marksPut
    case offers
    case offersRead(day: Int)
    case ladders
    case laddersPut
    case answers
    case answersRead
}

struct Matching: Equatable, Sendable {
    /// What both said yes to.
    struct Match: Equatable, Sendable {
        var activity: Text
        var level: Level
        /// The run that both yeses were for.
        var run: Int
    }

    static let fill = 256
    static let ladderFill = 16

    /// Today's offers by chance, for the day they were drawn.
    var offers: [Text] = []
    var matches: [Match] = []
    private(set) var day = Int.min
    private var season = Int.min
    /// What the relay did not take, because it was away or counted another day, and is offered again.
    private var marksWait = false
    private var answersWait = false

    /// Yesterday's offers and yeses mean nothing today (R6).
    mutating func turn(_ desk: Desk) -> Bool {
        guard desk.today.number != day else { return false }
        day = desk.today.number
        offers = []
        matches = []
        // Whoever opens Holdfast again cannot know whether today's yes has ever arrived.
        answersWait = desk.isPaired && Answers.isAny(desk)
        return true
    }

    func match(_ activity: Text) -> Match? { matches.first { $0.activity == activity } }

    /// The two have done it since, as this phone or the other one says: both yeses are used up (R6).
    mutating func dropSpent(_ desk: Desk) { matches.removeAll { $0.run != Answers.run($0.activity, desk) } }

    /// This member does not want to see it again, whatever both had said.
    mutating func drop(_ activity: Text) { matches.removeAll { $0.activity == activity } }

    // MARK: Asking

    mutating func putMarks(_ desk: inout Desk) {
        guard desk.isPaired else { return }
        marksWait = false
        desk.vault("tokens", ["labels": JSON(Marks.labels(desk)), "fill": JSON(Matching.fill)], .matching(.marks))
    }

    mutating func putAnswers(_ desk: inout Desk) {
        guard desk.isPaired else { return }
        answersWait = false
        let ladders = Answers.ladders(desk.catalogue.activities, desk)
        desk.vault("ladders", ["ladders": ladders, "fill": JSON(Matching.ladderFill)], .matching(.ladders))
    }

    /// Once this member's own log is level: what another device of theirs said is then part of it.
    mutating func putAgain(_ desk: inout Desk) {
        if marksWait { putMarks(&desk) }
        if answersWait { putAnswers(&desk) }
    }

    /// Another device of this member has answered. The relay keeps the list that came last, which may be an older one,
    /// and what is common may have been released before this device knew of the yes.
    mutating func saidElsewhere() { answersWait = true }

    func getOffers(_ desk: inout Desk) {
        guard desk.isPaired else { return }
        desk.call("GET", "/v1/offers", .null, .matching(.offers))
    }

    func getAnswers(_ desk: inout Desk) {
        guard desk.isPaired else { return }
        desk.call("GET", "/v1/answers", .null, .matching(.answers))
    }

    // MARK: Answers

    mutating func answered(_ errand: MatchingErrand, status: Int, _ body: JSON, _ desk: inout Desk) {
        guard status == 200 || status == 204 else { return refused(errand, status: status, &desk) }
        switch errand {
        case .marksPut: getOffers(&desk)
        case .laddersPut: getAnswers(&desk)
        case .offers:
            let labels = Marks.gated(desk).map { Marks.label($0.id, desk) }
            ask(labels: JSON(labels), body, .offersRead(day: desk.today.number), &desk)
        case .answers:
            ask(labels: Answers.labels(desk.catalogue.activities, desk), body, .answersRead, &desk)
        case .marks, .offersRead, .ladders, .answersRead: break
        }
    }

    private mutating func refused(_ errand: MatchingErrand, status: Int, _ desk: inout Desk) {
        switch errand {
        case .marksPut: marksWait = true
        case .laddersPut: answersWait = true
        case .marks, .offers, .offersRead, .ladders, .answers, .answersRead: return
        }
        // What is refused for another reason waits for the next time that something else is to be said.
        guard status == 0 || status == 429 || status >= 500 else { return }
        desk.lay(.timer(name: "sync", at: desk.now.mono + 10_000))
    }

    private func ask(labels: JSON, _ body: JSON, _ errand: MatchingErrand, _ desk: inout Desk) {
        guard let tokens = body["tokens"] else { return }
        desk.vault("match", ["labels": labels, "tokens": tokens], .matching(errand))
    }

    /// True where something new is common to both.
    mutating func vaulted(_ errand: MatchingErrand, ok: Bool, _ result: JSON, _ desk: inout Desk) -> [Match] {
        guard ok else { return [] }
        let labels = result.items("labels").compactMap { $0.text }
        switch errand {
        case .marks: desk.call("PUT", "/v1/marks", ["tokens": result["tokens"] ?? .array([])], .matching(.marksPut))
        case .ladders:
            let body: JSON = ["day": .string(desk.today.text), "ladders": result["ladders"] ?? .array([])]
            desk.call("PUT", "/v1/answers", body, .matching(.laddersPut))
        case .offersRead(let drawn) where drawn == day:
            offers = labels.compactMap { label in label.split(UInt8(ascii: "|")).last }
        case .answersRead: return take(labels, desk)
        case .offersRead, .marksPut, .offers, .laddersPut, .answers: break
        }
        return []
    }

    private mutating func take(_ labels: [Text], _ desk: Desk) -> [Match] {
        var fresh: [Match] = []
        for (activity, level) in labels.compactMap({ Answers.read($0) }) {
            guard Answers.mine(activity, desk) != nil, let known = desk.catalogue.activity(activity), !Hidden.holds(known, desk)
            else { continue }
            if match(activity) == nil {
                let match = Match(activity: activity, level: level, run: Answers.run(activity, desk))
                fresh.add(match)
                matches.add(match)
            }
        }
        return fresh
    }
}
