// The pages around a session: what both said yes to, handing one phone over, and what may follow.

enum Beginning {
    static func both(_ activity: Activity, _ matching: Matching, _ desk: Desk) -> View {
        let words = desk.words
        let level = matching.match(activity.id)?.level ?? .gentle
        let rung = Apart.rung(activity, Ladder.rung(activity, level, desk), Apart.isOn(desk))
        var view = View(screen: "both", title: words("both.title"), lead: words("both.lead"))
        view.blocks = [
            .circles("together", label: words("art.together")),
            .card(Card(activity.title, tags: [Tag(Explore.length(activity, rung, words))], lines: [words("both.stop")])),
            .actions([
                Action(words("both.begin"), Tap("both.begin"), style: .main), Action(words("both.later"), Tap("nav.back"), style: .plain),
            ]),
        ]
        return view
    }

    /// A cover between two turns on one phone.
    static func handover(_ person: Int, _ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "cover", title: words(key: person == 0 ? "cover.first" : "cover.second"), lead: words("cover.noticing"))
        view.mood = .night
        view.blocks = [
            .circles("apart", label: words("art.apart")),
            .actions([
                Action(words("cover.go"), Tap("hand.go"), style: .main), Action(words("cover.skip"), Tap("notice.leave"), style: .plain),
            ]),
        ]
        return view
    }

    static func after(_ id: Text, _ desk: Desk) -> View {
        let words = desk.words
        let with: JSON = ["activity": .string(id)]
        let done = Action(words("after.done"), Tap("after.done", with))
        let weigh = Action(words("mine.weigh"), Tap("mine.weigh", with), style: .quiet)
        // What was twice too much is not what one is asked to keep (R33).
        guard !Stretches.rests(id, desk) else {
            var view = View(screen: "after", title: words("after.rests"), lead: words("after.restsLead"))
            view.add(.actions([done, weigh]))
            view.exit = Safety.exit(words)
            return view
        }
        var view = View(screen: "after", title: words("after.title"), lead: words("after.lead"))
        var actions: [Action] = []
        if let slot = desk.slot, desk.catalogue.activity(id)?.unlock != true, desk.shared("keep:" + id + "@\(slot)") == nil {
            actions.add(Action(words("after.keep", ("name", desk.otherName)), Tap("after.keep", with)))
        }
        if let activity = desk.catalogue.activity(id), Ladder.rung(activity, desk) + 1 < activity.ladder.count {
            actions.add(Action(words("after.more"), Tap("after.more", with)))
        }
        actions += [done, weigh]
        view.blocks = [.actions(actions), .small(words("after.small"))]
        return view
    }
}
