// Explore: the calm library. Every activity with what it is, what it needs, what is known about it and how
// it bends to a body, a room and a day.

enum Explore {
    static func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "explore", title: words("explore.title"), lead: words("explore.lead"))
        view.blocks = desk.catalogue.activities.map { activity in
            .card(
                Card(
                    activity.title, tags: tags(activity, Ladder.rung(activity, desk), desk), lines: [activity.short],
                    tap: Tap("explore.open", ["activity": .string(activity.id)])))
        }
        return view
    }

    static func tags(_ activity: Activity, _ rung: Int, _ desk: Desk) -> [Tag] {
        let words = desk.words
        return [
            Tag(length(activity, rung, words)),
            Tag(words(key: activity.touch ? "tag.touch" : "tag.noTouch")),
            Tag(words(key: "tag." + activity.mood), activity.mood == "playful" ? "coral" : "shell"),
        ]
    }

    /// Roughly how long, never exact: the real length is drawn.
    static func length(_ activity: Activity, _ rung: Int, _ words: Words) -> Text {
        guard activity.ladder.indices.contains(rung) else { return words("length.short") }
        let minutes = Int((activity.ladder[rung].longest + 30_000) / 60_000)
        return minutes < 2 ? words("length.short") : words("length.minutes", ("count", "\(minutes)"))
    }

    // MARK: One activity

    static func page(_ activity: Activity, _ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "activity", title: activity.title, lead: activity.short)
        view.blocks = [
            .card(Card("", tags: tags(activity, Ladder.rung(activity, desk), desk), lines: [activity.about])),
            .actions(actions(activity, desk)),
        ]
        view.blocks += marksLine(activity, desk)
        view.add(.details(summary: words("activity.steps"), [.list(activity.ladder.map { $0.title + ". " + $0.about })]))
        view.add(
            .details(
                summary: words("activity.needs"),
                [
                    .list(activity.needs), .heading(words("activity.never")), .list(activity.never),
                ]))
        if !activity.cautions.isEmpty {
            view.add(.details(summary: words("activity.cautions"), [.list(activity.cautions)]))
        }
        view.add(
            .details(
                summary: words("activity.ways"),
                activity.adaptations.flatMap { way in
                    [Block.heading(words(key: "way." + way.key)), .text(way.text)]
                }))
        view.add(
            .details(
                summary: words("activity.known"),
                activity.evidence.flatMap { evidence in
                    evidenceBlocks(evidence, desk)
                }))
        view.goBack(words)
        return view
    }

    private static func evidenceBlocks(_ evidence: Activity.Evidence, _ desk: Desk) -> [Block] {
        let words = desk.words
        var blocks: [Block] = [
            .card(
                Card(
                    words(key: "grade." + evidence.grade), tags: [Tag(evidence.grade)],
                    lines: [evidence.says, words("activity.studied", ("who", evidence.studied))]))
        ]
        if let source = desk.catalogue.source(evidence.source) { blocks.append(.small(evidence.source + " · " + source.citation)) }
        return blocks
    }

    private static func actions(_ activity: Activity, _ desk: Desk) -> [Action] {
        let words = desk.words
        let with: JSON = ["activity": .string(activity.id)]
        switch desk.way {
        case .one: return [Action(words("activity.beginOne"), Tap("one.begin", with), style: .main)]
        case .alone:
            return [
                Action(words("activity.beginOne"), Tap("one.begin", with), style: .main),
                Action(words("activity.pairFirst"), Tap("pair.invite"), style: .plain),
            ]
        case .two:
            guard desk.pair?.isComplete == true else {
                return [
                    Action(words("activity.pairFirst"), Tap("pair.invite"), style: .main),
                    Action(words("activity.beginOne"), Tap("one.begin", with)),
                ]
            }
            let mayAsk = Invitations.mayAsk(desk)
            return [
                Action(
                    words(key: mayAsk ? "activity.ask" : "activity.asked", ("name", desk.otherName)), Tap("explore.ask", with),
                    style: .main,
                    disabled: !mayAsk),
                Action(words("activity.beginOne"), Tap("one.begin", with)),
            ]
        }
    }

    /// Marks are made in Mine, behind glass; here stands only where to find them.
    private static func marksLine(_ activity: Activity, _ desk: Desk) -> [Block] {
        guard desk.way == .two, !activity.quiet else { return [] }
        return [.small(desk.words("activity.marks"))]
    }
}
