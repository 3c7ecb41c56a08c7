// The private body profile against each family (science 9): a pack may be stricter, never laxer (R35).
extension Report {
    mutating func checkGates(_ activity: Written) {
        guard let family = activity["family"]?.text, let least = leastGates[family], let gates = activity["gates"], case .map = gates.value
        else { return }
        let order = ["lower", "ask", "never"]
        for (flag, effect) in least {
            let written = gates[flag]
            let rank = written?.text.flatMap(order.firstIndex) ?? -1
            guard rank < order.firstIndex(of: effect) ?? 0 else { continue }
            if written != nil, rank < 0 { continue }
            add(
                written?.place ?? gates.place, "gates has \(flag): \(written?.text ?? "nothing")",
                "for \(family) this body flag is \(effect) or stricter (science 9)", "write \(flag): \(effect)")
        }
    }
}

/// The columns of science 9 by family, and what A8 shares with dance.
private let leastGates: [String: [(String, String)]] = [
    "A1": gates(lower: ["seizures", "panic"]),
    "A2": gates(lower: ["pregnant", "bones", "surgery", "panic", "joints", "skin"]),
    "A3": playing, "A6": playing, "A8": playing,
    "A4": gates(
        never: ["pregnant", "falls", "one-leg", "bones", "blood", "surgery", "heart", "seizures", "breath", "joints", "eyes", "skin"],
        ask: ["panic"]),
    "A5": gates(lower: ["pregnant", "blood", "surgery", "seizures", "breath", "joints", "skin"], ask: ["panic"]),
    "A9": gates(lower: ["allergy"]),
    "A10": gates(
        lower: ["heart", "breath", "panic", "skin"],
        never: ["pregnant", "falls", "one-leg", "bones", "blood", "surgery", "seizures", "joints", "eyes"]),
    "A11": gates(lower: ["pregnant", "falls", "one-leg", "bones", "blood", "surgery", "joints"], never: ["seizures"]),
    "A12": gates(lower: ["pregnant", "falls", "bones", "surgery", "seizures", "breath", "panic", "joints", "skin"]),
    "A13": breathing, "A14": breathing,
    "A15": gates(lower: ["falls", "one-leg", "bones", "surgery", "heart", "seizures", "breath", "joints"]),
    "A16": gates(lower: ["panic", "skin"]),
    // A look is part of it.
    "A20": gates(lower: ["seizures", "panic"]),
]

private let playing = gates(
    lower: ["pregnant", "falls", "one-leg", "bones", "surgery", "heart", "seizures", "breath", "joints", "eyes"])
private let breathing = gates(lower: ["pregnant", "heart", "seizures", "breath", "panic"])

private func gates(lower: [String] = [], never: [String] = [], ask: [String] = []) -> [(String, String)] {
    lower.map { ($0, "lower") } + never.map { ($0, "never") } + ask.map { ($0, "ask") }
}
