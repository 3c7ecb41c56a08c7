import HoldfastCore

// A rung as a whole: what is allowed once may be too much in a row (R4, R36, R37).
extension Report {
    mutating func checkLadder(of activity: Written, decks: Decks) {
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
            check(rung: rung, "ladder[\(index)]", of: activity, decks)
            checkOrder(rungs[..<index].filter { $0["touch"] == nil }, rung, of: activity)
        }
        if let alone = activity["alone"] {
            check(rung: alone, "alone", of: activity, decks)
            checkAlone(alone)
        }
    }

    private mutating func check(rung: Written, _ path: String, of activity: Written, _ decks: Decks) {
        let timing = RungTiming(rung)
        checkChoices(timing)
        checkHolds(timing, of: activity)
        checkSums(timing, rung, of: activity)
        checkCards(timing, of: activity, decks)
        for (place, scene) in timing.scenes.enumerated() { checkScene(scene, "\(path).scenes[\(place)]") }
    }

    /// A choice goes back over timed scenes only, and fits under its own cap once; an agreement leads forward.
    private mutating func checkChoices(_ timing: RungTiming) {
        for (index, scene) in timing.scenes.enumerated() where scene["kind"]?.text == "choose" {
            if let back = scene["back"], let target = back.whole, target >= index {
                add(
                    back.place, "back is \(target), but this is scene \(index)",
                    "a choice repeats scenes before it, counted from 0", "write the place of the scene to repeat from")
            }
            if let skip = scene["skip"], let target = skip.whole, target <= index + 1 || target > timing.scenes.count {
                add(
                    skip.place, "skip is \(target), but this is scene \(index) of \(timing.scenes.count), counted from 0",
                    "without an agreement it goes on after the next scene, never back",
                    "write the place of a scene after the next one, or \(timing.scenes.count) to end softly")
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
                    back.place, "back goes over a scene that ends by a press", "only what runs by the clock is repeated",
                    "write the place of a later scene")
            }
        }
    }

    /// Never more than 40 seconds of holding between two fresh choices, with time to answer (R4).
    private mutating func checkHolds(_ timing: RungTiming, of activity: Written) {
        let isFresh = activity["consent"]?.text != "none" || activity["touch"]?.flag == true
        let most = Shape.seconds(Caps.held)
        let leg = Shape.seconds(Caps.oneLeg)
        var (holding, rested, since, before) = (false, false, 0, 0)
        for scene in timing.scenes {
            switch scene["kind"]?.text {
            case "hold":
                if rested {
                    add(
                        scene.place, "a round with no choice after the one before",
                        "each round begins with a fresh yes of both (R4)", "put a choose scene between them, with back to the round")
                }
                if activity["family"]?.text == "A11", scene.seconds > leg {
                    add(scene.place, "\(scene.seconds) seconds on one leg", "\(leg) is the most (R37)", "write \(leg) or less")
                }
                before = since
                since += scene.seconds
                holding = true
                if isFresh, since > most {
                    add(
                        scene.place, "\(since) seconds of holding with no fresh choice",
                        "\(most) seconds is the most between two choices (R4)",
                        "put a choose scene before this one, or shorten the holds")
                }
                if scene.isRound { (holding, rested, since, before) = (false, true, 0, 0) }
            case "choose":
                if isFresh, holding, before + RungTiming.open * 2 > most {
                    add(
                        scene.place, "a choice that comes \(before) seconds into a hold",
                        "the last hold before it is cut, and no time is left to answer within \(most) seconds (R4)",
                        "shorten the holds before the last one")
                }
                (holding, rested, since, before) = (false, false, 0, 0)
            case "card", "press", "map": (holding, rested, since, before) = (false, false, 0, 0)
            default:
                if holding { since += scene.longest }
                before = since
            }
        }
    }

    /// For one person with nobody there: nothing in it needs another.
    private mutating func checkAlone(_ alone: Written) {
        for (index, scene) in (alone["scenes"]?.items ?? []).enumerated() {
            let kind = scene["kind"]?.text ?? ""
            let needs: String? =
                if !["say", "hold", "pace", "beat", "quiet"].contains(kind) {
                    "the kind \(kind)"
                } else if scene["first"] != nil
                    || scene["second"] != nil
                { "first and second" } else if scene["pattern"]?.text == "circle" {
                    "a circle"
                } else if let heard = scene["heard"]?.text,
                    heard != "both"
                { "heard: \(heard)" } else if [scene["words"], scene["more"]].contains(where: { $0?.text?.contains("{") == true }) {
                    "the other's name"
                } else { nil }
            if let needs {
                add(
                    scene.place, "\(needs) in alone.scenes[\(index)]", "this rung is for one person with nobody there",
                    "use say, hold, pace (together), beat or quiet, with words for one")
            }
        }
    }
}
