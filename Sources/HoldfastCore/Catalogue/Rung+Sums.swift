// What a rung asks for in all, with every group that a choice repeats as often as its cap allows: never more than a cap
// (R37), and never less than the rung before it (R9).

struct RungSums {
    private(set) var (looking, breathing, holding, rounds) = (Int64(0), Int64(0), Int64(0), Int64(0))
    /// Touch under the thumb of the first of the two, and of the second.
    private(set) var (first, second) = (Int64(0), Int64(0))
    /// Rest under the thumbs of both.
    private var both: Int64 = 0
    private var (deepest, look, repeats) = (Int64(0), Int64(0), false)

    /// In the gaze group every hold is a look.
    init(_ scenes: [Scene], gaze: Bool) {
        let times = RungSums.times(scenes)
        repeats = times.contains { $0 > 1 }
        for (index, scene) in scenes.enumerated() { add(scene, times[index]) }
        if gaze { looking += holding }
    }

    /// How often each scene comes at most.
    static func times(_ scenes: [Scene]) -> [Int64] {
        var times = [Int64](repeating: 1, count: scenes.count)
        for (index, scene) in scenes.enumerated() {
            guard case .choose(let choose) = scene.kind, let back = choose.back else { continue }
            let more = Int64(choose.rounds(scenes[back..<index]) - 1)
            for inside in back..<index { times[inside] += more }
        }
        return times
    }

    private mutating func add(_ scene: Scene, _ times: Int64) {
        switch scene.kind {
        case .glances(let glances):
            looking += times * Int64(glances.times) * glances.look.upperBound
            look = max(look, glances.look.upperBound)
        case .hold(let hold):
            holding += times * hold.length.nominal
            if hold.rest != nil { rounds += times }
        case .pace(let pace): breathing += times * pace.length.nominal
        case .press(let press):
            let touch = times * Int64(press.times) * press.length.upperBound
            if press.receiver == .first { first += touch }
            if press.receiver == .second { second += touch }
            if press.receiver == nil { both += touch }
        case .card(let card): deepest = max(deepest, Int64(card.depth))
        default: break
        }
    }

    /// What it is that the two may be in touch for, in scenes that a clock or a thumb ends.
    static func touching(_ scenes: [Scene]) -> Int64 {
        let times = RungSums.times(scenes)
        return scenes.indices.reduce(Int64(0)) { sum, index in
            switch scenes[index].kind {
            case .hold(let hold): sum + times[index] * hold.length.nominal
            case .lead, .beat: sum + times[index] * scenes[index].longest
            case .press(let press): sum + Int64(press.times) * press.length.upperBound
            default: sum
            }
        }
    }

    func check(_ family: Text, _ read: PackReader) throws(Refusal) {
        guard looking <= Caps.gaze else { throw read.refusal("scenes", "look for more than 5 minutes in all (R37)") }
        guard breathing <= Caps.breath else { throw read.refusal("scenes", "pace the breath for more than 5 minutes in all (R37)") }
        guard rounds <= Int64(Caps.rounds) else { throw read.refusal("scenes", "make more than \(Caps.rounds) rounds in all (R37)") }
        guard family != "A5" || holding <= Caps.pressed else { throw read.refusal("scenes", "tickle for more than 90 seconds (R37)") }
        guard max(first, second) <= Caps.pressed else {
            throw read.refusal("scenes", "touch one of the two for more than 90 seconds (R37)")
        }
    }

    /// Whether it asks for as much as a rung before it, in whatever both ask for. Looks that nobody repeats go by the longest.
    func isAtLeast(_ below: RungSums) -> Bool {
        func asks(_ sums: RungSums) -> [Int64] {
            [
                sums.holding, sums.repeats ? sums.looking : sums.look, sums.breathing, sums.deepest, sums.first, sums.second, sums.both,
            ]
        }
        let (here, before) = (asks(self), asks(below))
        return here.indices.allSatisfy { here[$0] == 0 || here[$0] >= before[$0] }
    }
}
