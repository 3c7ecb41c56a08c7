// Explore: the calm library. Every activity that this member wants to see, what they keep near first, found by what
// they have and by words.

enum Explore {
    static func view(_ desk: Desk, _ filter: Filter) -> View {
        let words = desk.words
        var view = View(screen: "explore", title: words("explore.title"), lead: words("explore.lead"))
        let found = desk.catalogue.activities.filter { !Hidden.holds($0, desk) && filter.fits($0, desk) }
        let near = found.filter { !$0.isPreview && Near.holds($0.id, desk) }
        let rest = found.filter { !$0.isPreview && !Near.holds($0.id, desk) }
        view.blocks = search(filter, words) + Giving.preview(found.filter { $0.isPreview }.map { card($0, desk) }, desk)
        if found.isEmpty { view.add(.text(words("explore.none"))) }
        if !filter.isOpen { view.add(.actions([Action(words("explore.all"), Tap("explore.all"))])) }
        if !near.isEmpty {
            view.blocks += [.heading(words("explore.near"))] + near.map { card($0, desk) } + [.divider]
        }
        view.blocks += Giving.shelf(rest.filter { $0.isGiven }.map { card($0, desk) }, words)
        view.blocks += rest.filter { !$0.isGiven }.map { card($0, desk) } + [Giving.door(words)]
        return view
    }

    private static func search(_ filter: Filter, _ words: Words) -> [Block] {
        func chips(_ names: [Text]) -> [Action] {
            names.map { Action(words(key: "chip." + $0), Tap("explore.chip", ["chip": .string($0)]), on: filter.chips.has($0)) }
        }
        let find = Tap("explore.find")
        var blocks: [Block] = [
            .field(Field(name: "sought", label: words("explore.sought"), value: filter.sought, limit: 60, tap: find)),
            .actions([Action(words("explore.find"), find, style: .quiet)]),
            .details(
                summary: words("explore.have"),
                Filter.kinds.map { .chips(label: words(key: "chips." + $0[0].before(UInt8(ascii: "."))), chips($0)) }),
        ]
        // What is chosen stands there also while the rest is folded away.
        if !filter.chips.isEmpty { blocks.add(.chips(label: nil, chips(filter.chips))) }
        return blocks
    }

    private static func card(_ activity: Activity, _ desk: Desk) -> Block {
        .card(
            Card(
                activity.title, tags: tags(activity, Ladder.rung(activity, desk), desk), lines: [activity.short],
                tap: Tap("explore.open", ["activity": .string(activity.id)])))
    }

    static func tags(_ activity: Activity, _ rung: Int, _ desk: Desk) -> [Tag] {
        let words = desk.words
        let apart = Apart.isOn(desk)
        return Giving.tags(activity, words) + [
            Tag(length(activity, Apart.rung(activity, rung, apart), words)),
            Tag(words(key: activity.touch && !apart ? "tag.touch" : "tag.noTouch")),
            Tag(words(key: "tag." + activity.mood), activity.mood == "playful" ? "coral" : "shell"),
        ]
    }

    /// Roughly how long, never exact: the real length is drawn.
    static func length(_ activity: Activity, _ rung: Int, _ words: Words) -> Text {
        let minutes = minutes(activity, rung)
        return minutes < 2 ? words("length.short") : words("length.minutes", ("count", "\(minutes)"))
    }

    static func minutes(_ activity: Activity, _ rung: Int) -> Int {
        activity.ladder.indices.contains(rung) ? Int((activity.ladder[rung].longest + 30_000) / 60_000) : 0
    }
}
