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
        case "hold": checkCues(scene, path)
        case "pace": checkBreath(scene, path)
        default: break
        }
    }

    private mutating func checkWords(_ scene: Written, _ kind: String, _ path: String) {
        guard ["say", "hold", "lead", "card"].contains(kind) else { return }
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
