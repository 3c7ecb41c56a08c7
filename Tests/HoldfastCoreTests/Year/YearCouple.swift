@testable import HoldfastCore

/// Two people for 365 days, with the rooms of the core that decide what they are offered and what they do: Season, Marks,
/// Invitations, Answers, Ladder. What one writes for both is on the other's desk at once.
struct YearCouple {
    /// The first day of a season.
    static let first = 740 * 28
    static let days = 365

    let catalogue: Catalogue
    var random: Random
    var members: [Member]
    var apart: Range<Int>
    var lists: [[[Invitation]]] = [[], []]
    var figures = YearFigures()
    var faults: [Text] = []

    init(_ number: Int, _ catalogue: Catalogue) {
        self.catalogue = catalogue
        var random = Random(seed: "year|\(number)")
        members = [0, 1].map { Member(slot: $0, pair: "pair-\(number)", first: YearCouple.first, catalogue, &random) }
        let start = random.below(300)
        apart = random.below(5) == 0 ? start..<(start + 14 + random.below(40)) : 0..<0
        self.random = random
    }

    mutating func live() {
        for day in 0..<YearCouple.days {
            for slot in [0, 1] { members[slot].desk.now.wall = Int64(YearCouple.first + day) * 86_400_000 + 43_200_000 }
            if day == apart.lowerBound && !apart.isEmpty || day == apart.upperBound && day > 0 {
                Apart.turn(apart.contains(day), &members[0].desk)
            }
            for slot in [0, 1] { change(slot, day) }
            deliver()
            let offers = RelayRules.draw(Marks.labels(members[0].desk), Marks.labels(members[1].desk), &random)
                .compactMap { $0.split(UInt8(ascii: "|")).last }
            for slot in [0, 1] { lists[slot].append(Invitations.today(members[slot].desk, offers: offers)) }
            watch(day)
            answer(day)
        }
        figures.close(self)
    }

    /// What a member changes on a day, in private or for both.
    private mutating func change(_ slot: Int, _ day: Int) {
        let habits = members[slot].habits
        func pick() -> Text { catalogue.activities[random.below(catalogue.activities.count)].id }
        if random.unit() < Double(habits.hides) / Double(YearCouple.days) { members[slot].hide(pick()) }
        if day % 28 == 0, day > 0, random.below(4) == 0 {
            let id = pick()
            Marks.mark(id, open: !Marks.isOpen(id, members[slot].desk), &members[slot].desk)
            members[slot].changed.insert(id)
        }
        // For what is offered, a day after a hurt is a day after an argument.
        for flag: Text in ["untouched", "argument", "drinking"] where random.below(60) == 0 {
            ForToday.set(flag, true, &members[slot].desk)
        }
        let kept = Kept.all(members[slot].desk)
        if random.unit() < habits.rests, !kept.isEmpty {
            let id = kept[random.below(kept.count)].id
            members[slot].desk.keep(.own, "rest:" + id, Kept.rests(id, members[slot].desk) ? .null : ["rest": true])
            members[slot].away.insert(id)
        }
        guard random.unit() < habits.asks, let activity = catalogue.activity(pick()), Invitations.mayAsk(members[slot].desk),
            Apart.fits(activity, members[slot].desk), Safety.allows(activity, members[slot].desk),
            !Hidden.holds(activity, members[slot].desk)
        else { return }
        members[slot].desk.keep(.pair, "ask@\(slot)", ["day": JSON(YearCouple.first + day), "activity": .string(activity.id)])
        Answers.yes(activity.id, .same, &members[slot].desk)
    }

    /// Takes what each has written for both to the other.
    mutating func deliver() {
        for slot in [0, 1] {
            let tray = members[slot].desk.tray
            members[slot].desk.tray = []
            for case .keep(.pair, let id, let body) in tray {
                let opened = OpenedEntry(id: id, author: members[slot].desk.author, mine: false, body: body)
                guard let entry = Entry(opened, log: .pair) else { continue }
                members[1 - slot].desk.journal.apply(entry, wall: members[1 - slot].desk.relayNow)
            }
        }
    }

    // MARK: Together

    private mutating func answer(_ day: Int) {
        for slot in [0, 1] where random.unit() < members[slot].habits.looks {
            for invitation in lists[slot][day] where random.unit() < members[slot].habits.says {
                guard invitation.source != .asked(mine: true) else { continue }
                let level: Level = random.unit() < members[slot].habits.gently ? .gentle : .same
                Answers.yes(invitation.activity.id, level, &members[slot].desk)
            }
        }
        guard members.allSatisfy({ Answers.isAny($0.desk) }) else { return }
        let ladders = members.map { Answers.ladders(catalogue.activities, $0.desk) }
        var mirror = random
        let labels = RelayRules.release(ladders[0], ladders[1], &random)
        if Set(RelayRules.release(ladders[1], ladders[0], &mirror)) != Set(labels), labels.count == 1 {
            faults.append("R8 day \(day): the outcome tells the two apart")
        }
        for label in labels {
            guard let (id, level) = Answers.read(label) else { continue }
            let said = members.map { wanted(id, $0.desk) }
            if level.rawValue > min(said[0].rawValue, said[1].rawValue) { faults.append("R8 day \(day): \(id) is above the lower of both") }
            figures.met(level, lower: min(said[0].rawValue, said[1].rawValue))
        }
        if let (id, level) = labels.first.flatMap({ Answers.read($0) }), let activity = catalogue.activity(id) {
            play(activity, level, day)
        }
    }

    private func wanted(_ id: Text, _ desk: Desk) -> Level {
        let level = Answers.mine(id, desk) ?? .gentle
        return level == .same && desk.own("more:" + id) != nil ? .more : level
    }

    private mutating func play(_ activity: Activity, _ level: Level, _ day: Int) {
        let rungs = members.map { Apart.rung(activity, Ladder.rung(activity, level, $0.desk), Apart.isOn($0.desk)) }
        if rungs[0] != rungs[1] { faults.append("day \(day): the two phones would guide \(activity.id) at two rungs") }
        if Apart.isOn(members[0].desk), activity.touch, rungs[0] != 0 { faults.append("day \(day): touch while apart") }
        for slot in [0, 1] { Ladder.climb(activity, to: rungs[slot], &members[slot].desk) }
        deliver()
        for slot in [0, 1] {
            Answers.spend(activity.id, run: Answers.run(activity.id, members[slot].desk), &members[slot].desk)
            deliver()
            let habits = members[slot].habits
            if random.below(2) == 0 {
                members[slot].noted(activity.id, YearCouple.first + day, pleasant: 200 + random.below(800), stretch: random.below(750))
            }
            if random.unit() < habits.wishesMore { members[slot].desk.keep(.own, "more:" + activity.id, ["on": true]) }
            let key: Text = "keep:" + activity.id + "@\(slot)"
            if random.unit() < habits.keeps { members[slot].desk.keep(.pair, key, ["on": true]) }
            if random.below(50) == 0 { members[slot].desk.keep(.pair, key, .null) }
        }
        deliver()
        figures.sessions += 1
    }
}
