import HoldfastCore

// How long a scene and a rung can take, at their longest, in seconds; the same count as the core's.

extension Written {
    /// The longest this scene can take, once. What is not a number counts as nothing here: it is a mistake of its own.
    var longest: Int {
        switch self["kind"]?.text {
        case "glances": times * (most("look") + most("rest"))
        case "turns": times * (most("call") + most("answer"))
        case "card": self["reader"] == nil ? seconds : 2 * seconds
        case "choose": self["skip"] == nil ? 0 : seconds
        case "hold": seconds + rest
        case "press": times * (most("seconds") + 3)
        default: seconds
        }
    }

    /// How much of it is looking, paced breath, holding, a round, or touch under this receiver's thumb.
    var looking: Int { self["kind"]?.text == "glances" ? times * most("look") : 0 }
    var breathing: Int { self["kind"]?.text == "pace" ? seconds : 0 }
    var holding: Int { self["kind"]?.text == "hold" ? seconds : 0 }
    var round: Int { isRound ? 1 : 0 }
    func pressed(_ receiver: String) -> Int {
        self["kind"]?.text == "press" && self["receiver"]?.text == receiver ? times * most("seconds") : 0
    }

    var seconds: Int { bounded(self["seconds"]?.whole) }
    var rest: Int { bounded(self["rest"]?.whole) }
    var times: Int { bounded(self["times"]?.whole) }
    /// A hold with hands off after it.
    var isRound: Bool { self["kind"]?.text == "hold" && self["rest"] != nil }
    /// Ends by the clock; the others end when someone presses.
    var isTimed: Bool { !["choose", "card", "press", "map"].contains(self["kind"]?.text) }

    func most(_ span: String) -> Int {
        let items = self[span]?.items ?? []
        return items.count == 2 ? bounded(items[1].whole) : 0
    }

    /// Sums of what strangers wrote cannot overflow.
    private func bounded(_ value: Int?) -> Int { min(max(value ?? 0, 0), 10_000) }
}

/// A rung's scenes with the choices that repeat some of them.
struct RungTiming {
    let scenes: [Written]

    init(_ rung: Written?) { scenes = rung?["scenes"]?.items ?? [] }

    /// How long a choice stays open.
    static let open = 10

    /// Each choice, the scenes it goes back over, and its cap.
    var groups: [(choice: Int, scenes: Range<Int>, cap: Int)] {
        scenes.indices.compactMap { index in
            guard scenes[index]["kind"]?.text == "choose", let back = scenes[index]["back"]?.whole, back >= 0, back < index else {
                return nil
            }
            return (index, back..<index, min(max(scenes[index]["cap"]?.whole ?? 0, 0), 10_000))
        }
    }

    /// The whole of one measure, each repeated group counted as often as it fits under its cap, choices included.
    func most(_ measure: (Written) -> Int) -> Int {
        groups.reduce(scenes.reduce(0) { $0 + measure($1) }) { sum, group in
            let length = scenes[group.scenes].reduce(RungTiming.open) { $0 + $1.longest }
            let once = scenes[group.scenes].reduce(0) { $0 + measure($1) }
            return sum + once * max(0, group.cap / length - 1)
        }
    }

    /// As long as the caps allow.
    var longest: Int {
        groups.reduce(scenes.reduce(0) { $0 + $1.longest }) { sum, group in
            sum + max(0, group.cap - scenes[group.scenes].reduce(0) { $0 + $1.longest })
        }
    }

    /// In the gaze group every hold is a look.
    func gaze(of activity: Written) -> Int {
        most(\.looking) + (activity["group"]?.text == "gaze" ? held : 0)
    }

    var breath: Int { most(\.breathing) }
    var held: Int { most(\.holding) }
    var rounds: Int { most(\.round) }
    func pressed(_ receiver: String) -> Int { most { $0.pressed(receiver) } }
    var deepest: Int { scenes.compactMap { $0["kind"]?.text == "card" ? $0["depth"]?.whole : nil }.max() ?? 0 }
}
