// One activity: what it is, what it needs, what is known about it, how it bends to a body, a room and a day, and what
// can be done with it from here.

extension Explore {
    static func page(_ activity: Activity, _ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "activity", title: activity.title, lead: activity.short)
        view.blocks = [
            .card(Card("", tags: tags(activity, Ladder.rung(activity, desk), desk), lines: [activity.about])),
            .actions(actions(activity, desk)),
        ]
        // The two choose in plain sight, and both hold the screen to begin: that is the yes of both (R9).
        if desk.way == .one, steps(activity, desk).count > 1 {
            view.add(
                .chips(
                    label: words("activity.stepOne"),
                    steps(activity, desk).enumerated().map { index, rung in
                        Action(rung.title, Tap("one.begin", ["activity": .string(activity.id), "rung": JSON(index)]))
                    }))
        }
        if !Apart.fits(activity, desk) { view.add(.small(words("apart.later"))) }
        view.blocks += marksLine(activity, desk) + Giving.blocks(activity, desk)
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
                    evidenceBlocks(evidence, activity, desk)
                }))
        view.goBack(words)
        return view
    }

    /// The steps that one phone between two may guide now: with touch only in season and where the check left it open, which
    /// look alike (docs/decisions/0003); and none that gives a beat to one of the two alone.
    static func steps(_ activity: Activity, _ desk: Desk) -> [Rung] {
        let season = Season.holds(group: activity.group, touch: activity.touch, season: desk.today.season, pair: desk.author)
        guard season, Safety.allows(activity, desk) else { return Array(activity.ladder.prefix(1)) }
        let shared = activity.ladder.firstIndex { $0.beatsForOne } ?? activity.ladder.count
        return Array(activity.ladder.prefix(Swift.max(1, shared)))
    }

    private static func evidenceBlocks(_ evidence: Activity.Evidence, _ activity: Activity, _ desk: Desk) -> [Block] {
        let words = desk.words
        var blocks: [Block] = [
            .card(
                Card(
                    words(key: "grade." + evidence.grade), tags: [Tag(evidence.grade)],
                    lines: [evidence.says, words("activity.studied", ("who", evidence.studied))]))
        ]
        if let source = desk.catalogue.source(evidence.source) {
            let name = evidence.source.split(UInt8(ascii: ".")).last ?? ""
            blocks.add(.small(name + " · " + source.citation))
            if name != evidence.source {
                blocks.add(.small(words("pack.source")))
            } else if activity.isGiven {
                blocks.add(.small(words("pack.claim")))
            }
        }
        return blocks
    }

    private static func actions(_ activity: Activity, _ desk: Desk) -> [Action] {
        let words = desk.words
        let with: JSON = ["activity": .string(activity.id)]
        // Where nothing can be asked of anyone, what stands first is the main thing to do.
        let first: Action.Style = !desk.isPaired && desk.way != .two ? .main : .plain
        let isAloneFirst = desk.way == .alone && activity.alone != nil
        let one = Action(words("activity.beginOne"), Tap("one.begin", with), style: isAloneFirst ? .plain : first)
        var actions: [Action]
        if desk.isPaired {
            let mayAsk = Invitations.mayAsk(desk)
            actions = [
                Action(
                    words(key: mayAsk ? "activity.ask" : "activity.asked", ("name", desk.otherName)), Tap("explore.ask", with),
                    style: .main, disabled: !mayAsk || !Apart.fits(activity, desk) || Giving.isHereAlone(activity, desk))
            ]
            // In different places nobody holds one phone together.
            if !Apart.isOn(desk) { actions.add(one) }
        } else if desk.way == .two {
            actions = [Action(words("activity.pairFirst"), Tap("pair.invite"), style: .main), one]
        } else {
            actions = [one]
        }
        if activity.alone != nil {
            actions.add(Action(words("activity.alone"), Tap("alone.begin", with), style: isAloneFirst ? first : .plain))
        }
        if desk.way == .alone { actions = actions.reversed() + [Action(words("activity.pairFirst"), Tap("pair.invite"), style: .quiet)] }
        let near = words(key: Near.holds(activity.id, desk) ? "near.drop" : "near.keep")
        return actions + [
            Action(near, Tap("explore.near", with)), Action(words("hide.never"), Tap("explore.hide", with), style: .quiet),
        ]
    }

    /// Marks are made in Mine, behind glass; here stands only where to find them.
    private static func marksLine(_ activity: Activity, _ desk: Desk) -> [Block] {
        guard desk.way == .two, !activity.quiet, !activity.isGiven || activity.unlock else { return [] }
        return [.small(desk.words("activity.marks"))]
    }
}
