import HoldfastCore

// One scene: its members together make sense, and each cue can be read, heard and felt.
extension Report {
    mutating func checkScene(_ scene: Written, _ path: String) {
        let kind = scene["kind"]?.text ?? ""
        checkWords(scene, kind, path)
        if kind != "quiet" {
            for way in ["sound", "buzz"] where scene[way]?.text == "none" {
                add(
                    scene[way]!.place, "\(way) is none in \(path)", "each cue can be read, heard and felt, each way on its own",
                    "leave \(way) out, or choose one")
            }
        }
        switch kind {
        case "hold":
            checkCues(scene, path)
            checkTogether("rest", "words-rest", scene, path, "hands come off for so long, and someone reads that")
        case "choose": checkLeads(scene, path)
        case "pace": checkBreath(scene, path)
        case "press": checkPress(scene, path)
        case "beat":
            checkCues(scene, path)
            checkTogether("changes", "every-change", scene, path, "the tempo glides by so much, so often")
        default: break
        }
    }

    private mutating func checkWords(_ scene: Written, _ kind: String, _ path: String) {
        guard ["say", "hold", "lead", "card", "press", "beat"].contains(kind) else { return }
        let roles = ["first", "second"].filter { scene[$0] != nil }
        if scene["words"] != nil, !roles.isEmpty {
            add(
                scene["words"]!.place, "words beside first and second in \(path)", "either both are told the same, or each their own",
                "keep words, or first and second")
        }
        if roles.count == 1 {
            let missing = roles == ["first"] ? "second" : "first"
            add(
                scene.place, "\(path) has \(roles[0]) but not \(missing)", "each of the two is told something",
                "add \(missing): with its words")
        }
        if scene["words"] == nil, roles.isEmpty, kind != "card" {
            add(scene.place, "\(path) has no words", "someone reads or hears what to do", "add words:, or first: and second:")
        }
        let leader = scene["leader"]?.text
        if kind == "lead", leader == "first" || leader == "second", scene["words"] != nil {
            add(scene["words"]!.place, "the same words for both in \(path)", "one leads and the other copies", "write first: and second:")
        }
    }

    private mutating func checkCues(_ scene: Written, _ path: String) {
        let cues = scene["cues"]?.items ?? []
        if !cues.isEmpty, scene["every"] == nil {
            add(scene["cues"]!.place, "cues without every in \(path)", "they come after so many seconds each", "add every: 20")
        }
        if let every = scene["every"], let gap = every.whole {
            if cues.isEmpty {
                add(every.place, "every without cues in \(path)", "there is nothing to say then", "add cues:, or leave every out")
            }
            if gap >= scene.seconds, scene.seconds > 0 {
                add(
                    every.place, "every is \(gap), the hold \(scene.seconds) seconds", "the first cue would come after its end",
                    "write a smaller number")
            }
        }
    }

    private mutating func checkTogether(_ one: String, _ other: String, _ scene: Written, _ path: String, _ why: String) {
        for (there, missing) in [(one, other), (other, one)] where scene[missing] == nil {
            guard let written = scene[there] else { continue }
            add(written.place, "\(there) without \(missing) in \(path)", why, "add \(missing), or leave \(there) out")
        }
    }

    /// A choice repeats what came before it, or it asks for an agreement and leads forward; never both.
    private mutating func checkLeads(_ scene: Written, _ path: String) {
        let (wanted, others) = scene["skip"] == nil ? (["back", "cap"], ["seconds"]) : (["skip", "seconds"], ["back", "cap"])
        for name in wanted where scene[name] == nil {
            add(
                scene.place, "\(path) has no \(name)", "a choice either goes back under a cap, or skips what was not agreed on",
                "add \(name):, with back and cap together, or skip and seconds together")
        }
        for name in others {
            guard let written = scene[name] else { continue }
            add(written.place, "\(name) beside \(wanted[0]) in \(path)", "a choice leads one way", "leave \(name) out")
        }
    }

    private mutating func checkPress(_ scene: Written, _ path: String) {
        if scene["receiver"]?.text == "both" {
            guard let times = scene["times"], scene.times > 1 else { return }
            add(times.place, "\(scene.times) turns of both thumbs in \(path)", "one long rest for two has no turns", "write times: 1")
        } else if let seconds = scene["seconds"], scene.most("seconds") > Shape.seconds(Caps.pressed) {
            add(
                seconds.place, "\(scene.most("seconds")) seconds under one thumb in \(path)",
                "\(Shape.seconds(Caps.pressed)) is the most for one receiver (R37)", "write a shorter turn")
        }
    }

    /// Science 5.5: equal halves make one's out the other's in; out is never forced short; the pace glides down, gently.
    private mutating func checkBreath(_ scene: Written, _ path: String) {
        guard let breatheIn = scene["in"]?.number, let breatheOut = scene["out"]?.number else { return }
        if scene["pattern"]?.text == "circle", breatheIn != breatheOut {
            add(
                scene["out"]!.place, "in and out differ in a circle", "one breathes in as the other breathes out",
                "write the same number for both")
        } else if breatheOut < breatheIn {
            add(
                scene["out"]!.place, "out is shorter than in", "a short out is a forced one (R36)",
                "write \(scene["in"]!.text ?? "") or more")
        }
        if let from = scene["from"]?.number, let to = scene["to"]?.number, to > from {
            add(
                scene["to"]!.place, "the pace goes up, from \(scene["from"]!.text ?? "") to \(scene["to"]!.text ?? "") breaths a minute",
                "breath is never sped up (R36)", "let it stay or go down")
        }
    }
}
