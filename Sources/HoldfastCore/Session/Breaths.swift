// The pacer (science 5.5): it glides from one rate to another by at most one breath a minute each minute, has no
// hold, and in its last third goes silent, because only what is left then is the couple's own.

struct Breaths {
    private(set) var prompts: [Timeline.Prompt] = []
    private(set) var keys: [Timeline.Key] = []

    /// The moving light never goes quite still before the end.
    static let softest = 0.35

    init(_ pace: Scene.Pace, length: Int64, sound: Scene.Sound?, buzz: Scene.Buzz?) {
        let more = pace.more.map { Timeline.Line.pack($0) }
        let breatheIn = Timeline.Say(.pack(pace.wordsIn), more, sound ?? .rise, buzz ?? .rise)
        let circle = pace.pattern == .circle
        // In a circle the words of who breathes in say what the other does.
        let breatheOut = Timeline.Say(.pack(pace.wordsOut), more, .fall, .fall, waits: circle)
        keys.add(Breaths.key(0, 0, 1, circle))
        var at: Int64 = 0
        while true {
            let cycle = Int64(60_000 / Breaths.rate(pace, at: at))
            let rising = Int64(Double(cycle) * pace.breatheIn / (pace.breatheIn + pace.breatheOut))
            guard at + cycle <= length else { break }
            let loud = pace.fade ? Breaths.loud(at: at, length) : 1
            let swell = Breaths.softest + (1 - Breaths.softest) * loud
            add(breatheIn, circle ? breatheOut : breatheIn, at: at, lasts: rising, loud)
            add(breatheOut, circle ? breatheIn : breatheOut, at: at + rising, lasts: cycle - rising, loud)
            keys.add(Breaths.key(at + rising, 1, swell, circle))
            keys.add(Breaths.key(at + cycle, 0, swell, circle))
            at += cycle
        }
    }

    private mutating func add(_ first: Timeline.Say, _ second: Timeline.Say, at: Int64, lasts: Int64, _ loud: Double) {
        var prompt = Timeline.Prompt(at: at, first: first, second: second, lasts: lasts, loud: loud)
        // A vibration has no loudness: it ends where the sound is all but gone.
        if loud < Timeline.faint { (prompt.first.buzz, prompt.second.buzz) = (.none, .none) }
        prompts.add(prompt)
    }

    /// Breaths a minute at this moment.
    static func rate(_ pace: Scene.Pace, at: Int64) -> Double {
        let glide = Caps.glide * Double(at) / 60_000
        return pace.from > pace.to ? max(pace.to, pace.from - glide) : min(pace.to, pace.from + glide)
    }

    /// 1 for two thirds, then down to 0.
    static func loud(at: Int64, _ length: Int64) -> Double {
        let left = Double(length - at) / Double(max(1, length)) * 3
        return min(1, max(0, left))
    }

    /// In a circle the second is half a cycle later: full where the first is empty.
    private static func key(_ at: Int64, _ value: Double, _ swell: Double, _ circle: Bool) -> Timeline.Key {
        let first = value * swell
        return Timeline.Key(at: at, first: first, second: circle ? (1 - value) * swell : first)
    }
}
