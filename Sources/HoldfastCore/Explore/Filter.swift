// What someone looks for in Explore: by what they have, and by words. It lives as long as the app is open and is kept
// nowhere, because what is looked for may tell as much as what is chosen.

struct Filter: Equatable, Sendable {
    /// Kinds of chips. Two of one kind exclude each other.
    static let kinds: [[Text]] = [
        ["time.short", "time.longer"], ["energy.low", "energy.some", "energy.lots"], ["room.little", "room.clear", "room.outside"],
        ["touch.without"], ["mood.calming", "mood.playful", "mood.curious"], ["whom.alone", "whom.apart"],
    ]
    /// A short one takes about so many minutes at most, in the words of its own tag.
    static let short = 3

    private(set) var chips: [Text] = []
    /// As it was typed.
    private(set) var sought = Text()

    var isOpen: Bool { chips.isEmpty && terms.isEmpty }

    /// Chooses a chip; chosen again it is let go.
    mutating func choose(_ chip: Text) {
        guard let kind = Filter.kinds.first(where: { $0.has(chip) }) else { return }
        let isOn = chips.has(chip)
        chips = chips.filter { !kind.has($0) }
        if !isOn { chips.add(chip) }
    }

    mutating func seek(_ text: Text) { sought = text.prefix(60) }

    /// Whether it is what someone looks for: every chip, and every word somewhere in what Explore says of it.
    func fits(_ activity: Activity, _ desk: Desk) -> Bool {
        guard chips.allSatisfy({ fits($0, activity, desk) }) else { return false }
        let terms = terms
        guard !terms.isEmpty else { return true }
        let said = (activity.title + "\n" + activity.short + "\n" + activity.about).folded
        return terms.allSatisfy { said.holds($0) }
    }

    private var terms: [Text] { sought.folded.split(UInt8(ascii: " ")) }

    private func fits(_ chip: Text, _ activity: Activity, _ desk: Desk) -> Bool {
        switch chip {
        case "time.short": Explore.minutes(activity, Ladder.rung(activity, desk)) <= Filter.short
        case "time.longer": Explore.minutes(activity, Ladder.rung(activity, desk)) > Filter.short
        case "touch.without": !activity.touch
        case "whom.alone": activity.alone != nil
        case "whom.apart": Apart.works(activity)
        default: [activity.energy, activity.room, activity.mood].has(chip.split(UInt8(ascii: ".")).last ?? "")
        }
    }
}
