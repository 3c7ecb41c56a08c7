import HoldfastCore

// The private body profile against each family (science 9): a pack may be stricter, never laxer (R35).
extension Report {
    mutating func checkGates(_ activity: Written) {
        guard let family = activity["family"]?.text, let gates = activity["gates"], case .map = gates.value else { return }
        for gate in LeastGates.of(Text(family)) {
            let (flag, effect) = (gate.flag.description, gate.effect.rawValue.description)
            let written = gates[flag]
            let rank = written?.text.flatMap { Activity.Gate.Effect(rawValue: Text($0)) }?.rank ?? -1
            guard rank < gate.effect.rank else { continue }
            if written != nil, rank < 0 { continue }
            add(
                written?.place ?? gates.place, "gates has \(flag): \(written?.text ?? "nothing")",
                "for \(family) this body flag is \(effect) or stricter (science 9)", "write \(flag): \(effect)")
        }
    }
}
