// The gates of a pack from outside: by what it says of itself, by what it does, and by what it tells the two to do (R35).

extension PackReader {
    func checkGates(_ activity: Activity) throws(Refusal) {
        if activity.quiet {
            guard activity.gates.allSatisfy({ $0.effect == .lower && $0.flag != "drinking" }) else {
                throw refusal("gates", "closes the quiet set to someone")
            }
        } else if activity.gate("drinking") != .never {
            throw refusal("gates.drinking", "is not never (R38)")
        }
        let rungs = json.items("ladder") + (json["alone"].map { [$0] } ?? [])
        let told = Reading((PackReader.told.map { joined(json[name: $0] ?? .null) } + cards(of: activity)).joined(" "))
        var said = Outside.families.filter { $0.words.seen(in: told) != nil }.map { $0.family }
        // The small games of Holdfast's own deck need the gates that its own activity has.
        if scenes(of: activity).contains(where: { if case .card(let card) = $0.kind { card.deck == "games" } else { false } }) {
            said.add("A3")
        }
        for name in [activity.family, activity.group] + said + rungs.flatMap({ $0.items("scenes") }).compactMap({ $0["kind"]?.text }) {
            for least in LeastGates.of(name) {
                guard let gate = activity.gate(least.flag), gate.rank >= least.effect.rank else {
                    throw refusal("gates." + least.flag, "is not " + least.effect.rawValue + " or stricter (R35)")
                }
            }
        }
    }

    private func scenes(of activity: Activity) -> [Scene] {
        (activity.ladder + (activity.alone.map { [$0] } ?? [])).flatMap { $0.scenes }
    }

    /// What both do with the cards that it deals, whoever wrote them; and what its own ask.
    private func cards(of activity: Activity) -> [Text] {
        var cards: [Text] = []
        for scene in scenes(of: activity) {
            guard case .card(let card) = scene.kind, card.reader == nil || card.deck.begins(with: "x-") else { continue }
            for face in card.faces { cards += [face.title ?? "", face.text] }
        }
        return cards
    }
}
