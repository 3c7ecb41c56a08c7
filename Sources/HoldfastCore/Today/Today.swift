// Today: a greeting, one private question, and a few invitations of equal weight. *Not today* is as large as
// *Yes* and says one warm line (R30); nothing is counted, nothing is late (R29).

enum Today {
    static func view(_ desk: Desk, _ matching: Matching, _ membership: Membership, said: Text?) -> View {
        let words = desk.words
        let name = desk.myName
        let part = words(key: DayPart(milliseconds: desk.relayNow, zone: desk.zone).key)
        var view = View(screen: "today", title: name.isEmpty ? part : words("today.greeting", ("part", part), ("name", name)))
        let list = Invitations.today(desk, offers: matching.offers)
        view.lead = words(desk.way == .one ? "today.leadOne" : desk.way == .two ? "today.lead" : "today.leadAlone")
        if desk.way == .two {
            view.add(
                .card(
                    Card(
                        words("there.title", ("name", desk.otherName)), lines: [words("today.thereSmall")], art: "near",
                        tap: Tap("there.open"))))
        }
        if desk.way == .two, !desk.isPaired {
            view.add(
                .card(
                    Card(
                        words("today.invite"), lines: [words("today.inviteLine")], tone: "kelp",
                        actions: [Action(words("today.inviteGo"), Tap("pair.invite"), style: .main)])))
        }
        view.blocks += desk.way == .alone ? alone(list, desk) : list.map { card($0, desk, matching, said) }
        view.blocks += status(membership, words)
        return view
    }

    /// Whether all is kept safely, and beside it what was wrong.
    static func status(_ membership: Membership, _ words: Words) -> [Block] {
        let full = membership.storage == "full"
        let state: Text = full ? "kept.full" : membership.keptSafely ? "kept.safely" : "kept.notYet"
        return ([state] + membership.warnings).map { .small(words(key: $0)) }
    }

    private static func card(_ invitation: Invitation, _ desk: Desk, _ matching: Matching, _ said: Text?) -> Block {
        let words = desk.words
        let activity = invitation.activity
        var card = Card(activity.title, tags: Explore.tags(activity, Ladder.rung(activity, desk), desk))
        let with: JSON = ["activity": .string(activity.id)]
        switch (invitation.source, desk.way) {
        case (.asked(mine: true), _): card.lines = [words("today.youAsked", ("name", desk.otherName))]
        case (.asked(mine: false), _): card.lines = [words("today.theyAsk", ("name", desk.otherName))]
        default: card.lines = [activity.short]
        }
        guard desk.way == .two, desk.isPaired else {
            // Two people with one phone have both chosen by pressing here; the set-up says all there is to know before.
            let begin = desk.way == .one
            card.actions = [
                begin ? Action(words("today.begin"), Tap("one.begin", with)) : Action(words("today.look"), Tap("explore.open", with))
            ]
            return .card(card)
        }
        if matching.match(activity.id) != nil {
            card.tone = "kelp"
            card.lines = [words("today.both")]
            card.actions = [Action(words("both.begin"), Tap("both.open", with), style: .main)]
            return .card(card)
        }
        if said == activity.id { card.lines = [words("today.notToday")] }
        let mine = Answers.mine(activity.id, desk)
        card.actions = [
            answer("yes", "same", activity.id, mine == .same, words), answer("gentler", "gentle", activity.id, mine == .gentle, words),
            answer("no", "no", activity.id, said == activity.id, words),
        ]
        if invitation.source == .kept { card.actions.add(Action(words("today.rest"), Tap("keep.rest", with), style: .quiet)) }
        return .card(card)
    }

    private static func answer(_ key: Text, _ level: Text, _ activity: Text, _ on: Bool, _ words: Words) -> Action {
        Action(
            words(key: "answer." + key), Tap("today.answer", ["activity": .string(activity), "level": .string(level)]), on: on)
    }
}
