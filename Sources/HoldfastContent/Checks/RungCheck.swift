import HoldfastCore

// A rung as a whole: what is allowed once may be too much in a row (R4, R36, R37).
extension Report {
    mutating func checkLadder(of activity: Written, decks: [String: Written]?) {
        let rungs = activity["ladder"]?.items ?? []
        var ids: Set<String> = []
        for rung in rungs {
            guard let id = rung["id"]?.text else { continue }
            if !ids.insert(id).inserted {
                add(rung["id"]!.place, "the rung \(id) stands twice", "a yes names one rung", "give it an id of its own")
            }
        }
        for (index, rung) in rungs.enumerated() {
            if let touch = rung["touch"], touch.flag == true || index > 0 || activity["touch"]?.flag == false {
                add(
                    touch.place, "touch stands in this rung", "only the first rung of an activity with touch can be without it",
                    "leave it out")
            }
            let timing = RungTiming(scenes: rung["scenes"]?.items ?? [])
            checkChoices(timing)
            checkHolds(timing, of: activity)
            checkWhole(timing, rung)
            checkCards(timing, decks)
            for (place, scene) in timing.scenes.enumerated() { checkScene(scene, "ladder[\(index)].scenes[\(place)]") }
            if index > 0, rungs[index - 1]["touch"] == nil {
                checkOrder(RungTiming(scenes: rungs[index - 1]["scenes"]?.items ?? []), timing, rung)
            }
        }
    }

    private mutating func checkChoices(_ timing: RungTiming) {
        for (index, scene) in timing.scenes.enumerated() where scene["kind"]?.text == "choose" {
            guard let back = scene["back"]?.whole else { continue }
            if back >= index {
                add(
                    scene["back"]!.place, "back is \(back), but this is scene \(index)",
                    "a choice repeats scenes before it, counted from 0", "write the place of the scene to repeat from")
            }
        }
        for group in timing.groups {
            let once = timing.scenes[group.scenes].reduce(0) { $0 + $1.longest }
            if once > group.cap, let cap = timing.scenes[group.choice]["cap"] {
                add(
                    cap.place, "the cap is \(group.cap) seconds, but one round takes \(once)", "the cap counts from the first start",
                    "write \(once) or more, or shorten the round")
            }
            if !timing.scenes[group.scenes].allSatisfy(\.isTimed), let back = timing.scenes[group.choice]["back"] {
                add(
                    back.place, "back goes over a card or another choice", "only what runs by the clock is repeated",
                    "write the place of a later scene")
            }
        }
    }

    private mutating func checkHolds(_ timing: RungTiming, of activity: Written) {
        let family = activity["family"]?.text
        var since = 0
        var holding = false
        for scene in timing.scenes {
            switch scene["kind"]?.text {
            case "hold":
                holding = true
                since += scene.seconds
                if activity["consent"]?.text == "timer" || activity["touch"]?.flag == true, since > Shape.seconds(Caps.held) {
                    add(
                        scene.place, "\(since) seconds of holding with no fresh choice", "40 seconds is the most between two choices (R4)",
                        "put a choose scene before this one, or shorten the holds")
                }
                if family == "A11", scene.seconds > 30 {
                    add(scene.place, "\(scene.seconds) seconds on one leg", "30 is the most (R37)", "write 30 or less")
                }
            case "choose", "card": (holding, since) = (false, 0)
            default: if holding { since += scene.longest }
            }
        }
        if family == "A5", timing.held > 90, let scene = timing.scenes.first {
            add(scene.place, "\(timing.held) seconds of tickling", "90 is the most (R37)", "shorten the holds or the cap")
        }
    }

    private mutating func checkWhole(_ timing: RungTiming, _ rung: Written) {
        if timing.gaze > Shape.seconds(Caps.gaze) {
            add(
                rung.place, "\(timing.gaze) seconds of looking in this rung", "5 minutes is the most, repeats and all (R37)",
                "look less often, or lower the cap")
        }
        if timing.breath > Shape.seconds(Caps.breath) {
            add(
                rung.place, "\(timing.breath) seconds of paced breath in this rung", "5 minutes is the most, repeats and all (R37)",
                "pace for less, or lower the cap")
        }
        if timing.longest > Shape.seconds(Caps.rung) {
            add(
                rung.place, "this rung can take \(timing.longest) seconds", "15 minutes is the most",
                "leave scenes out, or make them shorter")
        }
    }

    private mutating func checkCards(_ timing: RungTiming, _ decks: [String: Written]?) {
        guard let decks else { return }
        let cards = timing.scenes.filter { $0["kind"]?.text == "card" }
        for card in cards {
            guard let written = card["deck"], let name = written.text, let depth = card["depth"]?.whole else { continue }
            guard let deck = decks[name] else {
                add(
                    written.place, "there is no deck \(name)", "a card is drawn from a deck in questions/",
                    decks.isEmpty ? "write questions/\(name).yaml" : meant(name, decks.keys.sorted()))
                continue
            }
            let there = (deck["questions"]?.items ?? []).filter { $0["depth"]?.whole == depth }.count
            if there < cards.count * 2 {
                add(
                    written.place, "\(name) has \(there) questions of depth \(depth)",
                    "swapping needs twice as many as are asked, \(cards.count * 2)", "write more of them, or choose another depth")
            }
        }
    }

    /// Least intense first (R9): what a rung asks for never shrinks on the way up.
    private mutating func checkOrder(_ lower: RungTiming, _ upper: RungTiming, _ rung: Written) {
        let look: (RungTiming) -> Int = { timing in
            timing.groups.isEmpty ? timing.scenes.map { $0["kind"]?.text == "glances" ? $0.most("look") : 0 }.max() ?? 0 : timing.gaze
        }
        let measures: [(String, Int, Int)] = [
            ("holds for", lower.held, upper.held), ("looks for", look(lower), look(upper)),
            ("paces breath for", lower.breath, upper.breath),
            ("asks at depth", lower.deepest, upper.deepest),
        ]
        for (what, below, here) in measures where here < below && here > 0 {
            add(
                rung.place, "this rung \(what) \(here), the one before it \(below)",
                "a ladder goes from least to most, and is offered from its first rung (R9)", "change their order")
        }
    }
}
