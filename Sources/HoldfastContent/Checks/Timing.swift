// How long a scene and a rung can take, at their longest, in seconds; the same count as the core's.

extension Written {
    /// The longest this scene can take, once. What is not a number counts as nothing here: it is a mistake of its own.
    var longest: Int {
        switch self["kind"]?.text {
        case "glances": times * (most("look") + most("rest"))
        case "turns": times * (most("call") + most("answer"))
        case "card": 2 * seconds
        case "choose": 0
        default: seconds
        }
    }

    /// How much of it is looking, or paced breath.
    var looking: Int { self["kind"]?.text == "glances" ? times * most("look") : 0 }
    var breathing: Int { self["kind"]?.text == "pace" ? seconds : 0 }

    var seconds: Int { bounded(self["seconds"]?.whole) }
    var times: Int { bounded(self["times"]?.whole) }
    var isTimed: Bool { self["kind"]?.text != "choose" && self["kind"]?.text != "card" }

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

    /// Each choice, the scenes it goes back over, and its cap.
    var groups: [(choice: Int, scenes: Range<Int>, cap: Int)] {
        scenes.indices.compactMap { index in
            guard scenes[index]["kind"]?.text == "choose", let back = scenes[index]["back"]?.whole, back >= 0, back < index else {
                return nil
            }
            return (index, back..<index, min(max(scenes[index]["cap"]?.whole ?? 0, 0), 10_000))
        }
    }

    /// The whole of one measure, a repeated group counted up to its cap where it holds any of it.
    func most(_ measure: (Written) -> Int) -> Int {
        groups.reduce(scenes.reduce(0) { $0 + measure($1) }) { sum, group in
            let once = scenes[group.scenes].reduce(0) { $0 + measure($1) }
            return once == 0 ? sum : sum + max(0, group.cap - once)
        }
    }

    var longest: Int { most(\.longest) }
    var gaze: Int { most(\.looking) }
    var breath: Int { most(\.breathing) }
    var held: Int { most { $0["kind"]?.text == "hold" ? $0.seconds : 0 } }
    var deepest: Int { scenes.compactMap { $0["kind"]?.text == "card" ? $0["depth"]?.whole : nil }.max() ?? 0 }
}
