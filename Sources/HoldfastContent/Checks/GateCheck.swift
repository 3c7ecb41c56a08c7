import HoldfastCore

// The private body profile against each family (science 9): a pack may be stricter, never laxer (R35).
extension Report {
    /// What one part of an activity asks of one flag.
    private struct Least {
        let gate: Activity.Gate
        let source: String
    }

    mutating func checkGates(_ activity: Written) {
        guard let gates = activity["gates"], case .map = gates.value else { return }
        let isQuiet = activity["quiet"]?.flag == true
        let all = leastGates(of: activity)
        if isQuiet, let closed = all.first(where: { $0.gate.effect != .lower }), let quiet = activity["quiet"] {
            add(
                quiet.place, "quiet is true with \(closed.source), where \(closed.gate.flag) is \(closed.gate.effect.rawValue)",
                "the quiet set is never closed to anyone", "write quiet: false, or take another family")
        }
        for least in all where !isQuiet || least.gate.effect == .lower {
            let (flag, effect) = (least.gate.flag.description, least.gate.effect.rawValue.description)
            let written = gates[flag]
            let rank = written?.text.flatMap { Activity.Gate.Effect(rawValue: Text($0)) }?.rank ?? -1
            guard rank < least.gate.effect.rank else { continue }
            if written != nil, rank < 0 { continue }
            add(
                written?.place ?? gates.place, "gates has \(flag): \(written?.text ?? "nothing")",
                "for \(least.source) this body flag is \(effect) or stricter (science 9)", "write \(flag): \(effect)")
        }
    }

    /// The strictest for each flag. Holdfast's own has been weighed by hand, family by family; of a pack a phone asks what its group and
    /// its scenes ask as well.
    private func leastGates(of activity: Written) -> [Least] {
        var names: [(name: String, source: String)] = []
        if let family = activity["family"]?.text { names.append((family, family)) }
        if isPack {
            if let group = activity["group"]?.text { names.append((group, "the group \(group)")) }
            let scenes = ((activity["ladder"]?.items ?? []) + [activity["alone"]].compactMap(\.self)).flatMap { $0["scenes"]?.items ?? [] }
            for kind in Set(scenes.compactMap { $0["kind"]?.text }).sorted() { names.append((kind, "a scene of kind \(kind)")) }
        }
        var found: [Least] = []
        for (name, source) in names {
            for gate in LeastGates.of(Text(name)) {
                let index = found.firstIndex { $0.gate.flag == gate.flag }
                if let index, found[index].gate.effect.rank >= gate.effect.rank { continue }
                if let index { found.remove(at: index) }
                found.append(Least(gate: gate, source: source))
            }
        }
        return found
    }
}
