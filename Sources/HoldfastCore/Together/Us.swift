// Us: what both can see. The plant grows from what was done and counts nothing; names, what is kept, and the
// way out, which needs no reason and tells nobody.

enum Us {
    static func view(_ desk: Desk, _ membership: Membership) -> View {
        let words = desk.words
        let blades = self.blades(desk)
        var view = View(screen: "us", title: words("us.title"), lead: words(key: blades.isEmpty ? "us.leadEmpty" : "us.lead"))
        view.blocks = [.plant(Plant(label: words(key: blades.isEmpty ? "us.plantEmpty" : "us.plant"), blades: blades))]
        let today = Kept.today(desk)
        view.blocks += Kept.all(desk).map { activity in
            let rests = !today.contains { $0.id == activity.id } || Kept.rests(activity.id, desk)
            let with: JSON = ["activity": .string(activity.id)]
            return .card(
                Card(
                    activity.title, lines: [words(key: rests ? "us.resting" : "us.kept")],
                    actions: [
                        desk.own("rest:" + activity.id) != nil
                            ? Action(words("us.wake"), Tap("keep.wake", with)) : Action(words("today.rest"), Tap("keep.rest", with)),
                        Action(words("us.unkeep"), Tap("keep.drop", with), style: .quiet),
                    ]))
        }
        view.blocks += pairBlocks(desk)
        return view
    }

    private static func pairBlocks(_ desk: Desk) -> [Block] {
        let words = desk.words
        guard let pair = desk.pair else {
            return [
                .card(
                    Card(
                        words("us.alone"), lines: [words("us.aloneLine")],
                        actions: [
                            Action(words("us.invite"), Tap("pair.invite"), style: .main), Action(words("us.join"), Tap("pair.enter")),
                            Action(words("us.name"), Tap("us.name"), style: .quiet),
                        ]))
            ]
        }
        guard pair.isComplete else {
            return [
                .card(
                    Card(
                        words("us.waiting"), lines: [words("us.waitingLine")],
                        actions: [
                            Action(words("us.inviteAgain"), Tap("pair.invite"), style: .main),
                            Action(words("us.leave"), Tap("us.leave"), style: .quiet),
                        ]))
            ]
        }
        let mine = desk.myName.isEmpty ? words("name.none") : desk.myName
        return [
            .card(
                Card(
                    words("us.two", ("me", mine), ("name", desk.otherName)), lines: [words("us.sealed")],
                    actions: [
                        Action(words("us.name"), Tap("us.name")), Action(words("us.words"), Tap("us.words")),
                        Action(words("us.leave"), Tap("us.leave"), style: .quiet),
                    ]))
        ] + Apart.blocks(desk)
    }

    /// So many blades are drawn.
    private static let most = 48

    /// A blade for every time the two showed up, on two phones or on one, the newest last; its shape comes from the kind of
    /// activity.
    static func blades(_ desk: Desk) -> [Int] {
        let records = [LogName.own, .pair].flatMap { desk.journal.records($0, "done:", limit: most) }
        return records.ordered { $0.precedes($1) }.suffix(most).map { record in
            let activity = record.value.text("activity") ?? ""
            return Draw.below(6, "blade|" + activity)
        }
    }

    static func leave(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "leave", title: words("leave.title"), lead: words("leave.lead", ("name", desk.otherName)))
        view.blocks = [
            .list([words("leave.now"), words("leave.silent"), words("leave.keeps")]),
            .actions([Action(words("leave.go"), Tap("us.leaveNow")), Action(words("leave.stay"), Tap("nav.back"))]),
        ]
        view.goBack(words)
        return view
    }

    static func name(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "name", title: words("name.title"), lead: words("name.lead"))
        view.blocks = [
            .field(Field(name: "name", label: words("name.label"), hint: words("name.hint"), value: desk.myName, limit: 40)),
            .actions([Action(words("name.keep"), Tap("us.nameKeep"), style: .main)]),
        ]
        view.goBack(words)
        return view
    }

    static func keepName(_ name: Text, _ desk: inout Desk) {
        let name = name.line(40)
        desk.keep(.own, "me", ["name": .string(name)])
        if let pair = desk.pair { desk.keep(.pair, "name@\(pair.slot)", ["name": .string(name)]) }
    }
}
