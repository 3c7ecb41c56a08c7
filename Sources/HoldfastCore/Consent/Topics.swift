// Topics that a member leaves out of the cards (science 5.1, A22). Write-only, as marks are (R14). Both phones have to draw the
// same card, so each tells the other, sealed and never stored, which topics rest this time: those that its member leaves out,
// and of the others about every second one by chance. So a topic that rests tells nobody whose wish it was, or that it was one.

enum Topics {
    static let all = Text.list("family body money faith health loss")

    /// One bit for each topic, in the order of `all`; 0 for a topic that is never left out.
    static func bit(_ topic: Text) -> Int { all.firstIndex { $0 == topic }.map { 1 << $0 } ?? 0 }

    /// What rests in one session: for this member alone what they leave out, for two with chance among it.
    static func resting(forTwo: Bool, _ desk: inout Desk) -> Int {
        let cover = forTwo ? desk.random.below(1 << all.count) : 0
        return all.filter { desk.own("topic:" + $0) != nil }.reduce(cover) { $0 | bit($1) }
    }

    static func set(_ topic: Text, leftOut: Bool, _ desk: inout Desk) {
        guard all.has(topic) else { return }
        desk.keep(.own, "topic:" + topic, leftOut ? ["on": true] : .null)
    }

    /// Nothing shows what was chosen. On a phone that two share either leaves out, and neither brings back what the other left out
    /// without beginning anew for both (R45).
    static func view(_ desk: Desk) -> View {
        let words = desk.words
        let isShared = desk.way == .one
        var view = View(screen: "topics", title: words("mine.topics"), lead: words(key: isShared ? "topics.leadOne" : "topics.lead"))
        view.blocks = all.map { topic in
            .chips(
                label: words(key: "topic." + topic),
                (isShared ? [true] : [false, true]).map { out in
                    Action(words(key: out ? "topics.out" : "topics.in"), Tap("topics.set", ["topic": .string(topic), "out": .bool(out)]))
                })
        }
        if isShared { view.add(.actions([Action(words("topics.anew"), Tap("topics.anew"))])) }
        view.add(.small(words("topics.small")))
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }
}
