// A beat that two bodies can move by: its tempo glides, never leaps, and both phones work it out alike.

extension Timeline {
    /// How long the tempo takes from one pace to the next.
    static let glide: Int64 = 4_000

    mutating func add(_ script: Script, _ scene: Scene, _ beat: Scene.Beat, _ index: Int, _ round: Int) {
        let length = script.length(beat.length, scene: index, round: round)
        var prompts = [Prompt.told(beat.told, scene.sound ?? .soft, scene.buzz ?? .short)]
        let cues = script.order(beat, index, round)
        var at = beat.every
        while !cues.isEmpty, at < length - 2_000 {
            prompts.add(Prompt(at: at, Say(.pack(cues[(prompts.count - 1) % cues.count]), nil, .soft, .short)))
            at += beat.every
        }
        add(scene: index, name: "beat", length: length, prompts: prompts, beats: Timeline.beats(script, beat, length, index, round))
    }

    /// Every beat from the first to the last, at its own tempo.
    private static func beats(_ script: Script, _ beat: Scene.Beat, _ length: Int64, _ index: Int, _ round: Int) -> [Beat] {
        let paces = paces(script, beat, length, index, round)
        var beats: [Beat] = []
        var at = 0.0
        while Int64(at) < length {
            beats.add(Beat(at: Int64(at), strong: beats.count % beat.accent == 0, heard: beat.heard))
            at += 60_000 / tempo(paces, at: Int64(at))
        }
        return beats
    }

    /// When the tempo begins to glide, and where to.
    static func paces(_ script: Script, _ beat: Scene.Beat, _ length: Int64, _ index: Int, _ round: Int) -> [(at: Int64, tempo: Double)] {
        let drawn = script.span(Int64(beat.tempo.lowerBound)...Int64(beat.tempo.upperBound), "tempo", scene: index, round: round)
        let first = Double(drawn)
        var paces = [(at: Int64(0), tempo: first)]
        guard let changes = beat.changes else { return paces }
        var at: Int64 = 0
        var now = first
        while true {
            let count = paces.count
            at += script.span(changes.every, "change \(count)", scene: index, round: round)
            guard at + glide < length else { return paces }
            let percent = script.span(
                Int64(changes.percent.lowerBound)...Int64(changes.percent.upperBound), "percent \(count)", scene: index, round: round)
            // Away from where it began only half of the time, so that it never runs off.
            let up = now < first || now == first && script.unit("up \(count)", index, round) < 0.5
            now *= 1 + Double(up ? percent : -percent) / 100
            paces.add((at, now))
        }
    }

    /// Beats a minute at this moment, on the way from one pace to the next.
    static func tempo(_ paces: [(at: Int64, tempo: Double)], at moment: Int64) -> Double {
        guard let index = paces.lastIndex(where: { $0.at <= moment }), index > 0 else { return paces[0].tempo }
        let part = min(1, Double(moment - paces[index].at) / Double(glide))
        return paces[index - 1].tempo + (paces[index].tempo - paces[index - 1].tempo) * part
    }
}
