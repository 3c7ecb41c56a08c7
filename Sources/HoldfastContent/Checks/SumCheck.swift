import HoldfastCore

// What comes together in a rung, repeats and all, and from one rung to the next (R9, R37).
extension Report {
    mutating func checkSums(_ timing: RungTiming, _ rung: Written, of activity: Written) {
        checkSum(timing.gaze(of: activity), Caps.gaze, rung, "of looking in this rung", "look less often, or lower the cap")
        checkSum(timing.breath, Caps.breath, rung, "of paced breath in this rung", "pace for less, or lower the cap")
        for receiver in ["first", "second"] {
            checkSum(
                timing.pressed(receiver), Caps.pressed, rung, "of touch under one thumb in this rung, that of the \(receiver)",
                "write fewer times, or shorter ones: times by the most seconds is what counts")
        }
        if activity["family"]?.text == "A5" {
            checkSum(timing.held, Caps.pressed, rung, "of tickling in this rung", "shorten the holds or the cap")
        }
        if timing.rounds > Caps.rounds {
            add(
                rung.place, "\(timing.rounds) rounds in this rung", "\(Caps.rounds) are the most, repeats and all (R37)",
                "lower the cap: it is divided by a round, its rest and ten seconds to choose")
        }
        if timing.longest > Shape.seconds(Caps.rung) {
            add(
                rung.place, "this rung can take \(timing.longest) seconds", "15 minutes is the most",
                "leave scenes out, or make them shorter")
        }
    }

    private mutating func checkSum(_ seconds: Int, _ cap: Int64, _ rung: Written, _ what: String, _ remedy: String) {
        guard seconds > Shape.seconds(cap) else { return }
        add(rung.place, "\(seconds) seconds \(what)", "\(Shape.seconds(cap)) is the most, repeats and all (R37)", remedy)
    }

    /// Least intense first (R9): what a rung asks for never shrinks on the way up.
    mutating func checkOrder(_ below: [Written], _ rung: Written, of activity: Written) {
        let lower = below.map { RungTiming($0) }
        let upper = RungTiming(rung)
        let look: (RungTiming) -> Int = { timing in
            timing.groups.isEmpty
                ? timing.scenes.map { $0["kind"]?.text == "glances" ? $0.most("look") : 0 }.max() ?? 0 : timing.gaze(of: activity)
        }
        let measures: [(String, (RungTiming) -> Int)] = [
            ("holds for", \.held), ("looks for", look), ("paces breath for", \.breath), ("asks at depth", \.deepest),
            ("touches under a thumb for", { $0.pressed("first") }), ("touches the second for", { $0.pressed("second") }),
            ("rests under both thumbs for", { $0.pressed("both") }),
        ]
        for (what, measure) in measures {
            let (before, here) = (lower.map(measure).max() ?? 0, measure(upper))
            guard here < before, here > 0 else { continue }
            add(
                rung.place, "this rung \(what) \(here), one before it \(before)",
                "a ladder goes from least to most, and is offered from its first rung (R9)", "change their order")
        }
    }
}
