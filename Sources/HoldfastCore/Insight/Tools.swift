// The pages of Mine that are tools: marks, senses, the recovery sheet, taking everything away.

enum Tools {
    /// Both buttons always stand there unpressed: a saved mark is not shown (R14).
    static func marks(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "marks", title: words("marks.title"), lead: words("marks.lead"))
        view.blocks = desk.catalogue.activities.filter { !$0.quiet && (!$0.isGiven || $0.unlock) }.map { activity in
            .card(
                Card(
                    activity.title, tags: [Tag(words(key: activity.touch ? "tag.touch" : "tag.noTouch"))], lines: [activity.short],
                    actions: [true, false].map { open in
                        Action(
                            words(key: open ? "marks.open" : "marks.notNow"),
                            Tap("marks.set", ["activity": .string(activity.id), "open": .bool(open)]))
                    }))
        }
        view.blocks += [.small(words("marks.chance")), .small(words("marks.limit"))]
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    static func senses(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "senses", title: words("senses.title"), lead: words("senses.lead"))
        let names = ["sound", "speech", "buzz"].filter { name in
            name == "sound" || desk.device[name: name == "buzz" ? "vibrate" : name]?.flag == true
        }
        view.blocks = names.map { name in
            let on = senses(desk, name)
            return .chips(
                label: words(key: "senses." + name),
                [true, false].map { value in
                    Action(
                        words(key: value ? "senses.on" : "senses.off"), Tap("senses.set", ["sense": .string(name), "on": .bool(value)]),
                        on: on == value)
                })
        }
        view.add(.small(words("senses.small")))
        view.goBack(words)
        return view
    }

    static func senses(_ desk: Desk, _ name: Text) -> Bool { desk.own("senses")?[name: name]?.flag ?? (name != "speech") }

    static func sensesEffect(_ desk: Desk) -> Effect {
        .senses(speech: senses(desk, "speech"), sound: senses(desk, "sound"), buzz: senses(desk, "buzz"))
    }

    static func recovery(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "recovery", title: words("recovery.title"), lead: words("recovery.lead"))
        let groups = (desk.own("recovery")?.text("code") ?? "").split(UInt8(ascii: "-"))
        view.blocks = [
            .sheet([
                .heading(words("recovery.sheet")), .code(label: words("recovery.code"), groups: groups),
                .text(words("recovery.how")), .small(words("recovery.where", ("place", desk.origin))),
            ]),
            .actions([
                Action(words("recovery.print"), Tap("recovery.print"), style: .main),
                Action(words("recovery.copy"), Tap("recovery.copy")), Action(words("recovery.file"), Tap("recovery.file")),
            ]),
            .small(words("recovery.keep")),
        ]
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    static func move(_ desk: Desk, code: Text?) -> View {
        let words = desk.words
        var view = View(screen: "move", title: words("move.title"), lead: words("move.lead"))
        if let code {
            view.blocks = [
                .code(label: words("move.code"), groups: code.split(UInt8(ascii: "-"))), .small(words("move.until")),
            ]
        } else {
            view.blocks = [.actions([Action(words("move.go"), Tap("move.make"), style: .main)])]
        }
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    static func wipe(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "wipe", title: words("wipe.title"), lead: words("wipe.lead"))
        view.blocks = [
            .list([words("wipe.here"), words("wipe.relay"), words("wipe.other")]),
            .actions([Action(words("wipe.go"), Tap("wipe.now")), Action(words("wipe.stay"), Tap("nav.back"))]),
        ]
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    /// Everything of this member's own, and nothing of the other's (R20).
    static func export(_ desk: Desk) -> JSON {
        let single = ["me", "way", "senses"].compactMap { desk.journal.record(.own, $0) }
        let many = ["there:", "noticing:", "reflection:", "answer:", "more:", "body:", "day:", "touch:", "favourite:", "showing:"].flatMap {
            desk.journal.records(.own, $0)
        }
        return .array((single + many).map { ["about": .string($0.key), "when": .integer($0.stamp.wall), "what": $0.value] })
    }
}
