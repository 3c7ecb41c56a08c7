// What comes together in a rung, repeats and all (R37).

extension Rung {
    static func checkSums(_ scenes: [Scene], _ rules: RungRules, _ read: PackReader) throws(Refusal) {
        let gaze = sum(scenes) { scene in
            switch scene.kind {
            case .glances(let glances): Int64(glances.times) * glances.look.upperBound
            case .hold(let hold) where rules.gaze: hold.length.nominal
            default: 0
            }
        }
        let breath = sum(scenes) { if case .pace(let pace) = $0.kind { pace.length.nominal } else { 0 } }
        let rounds = sum(scenes) { if case .hold(let hold) = $0.kind, hold.rest != nil { 1 } else { 0 } }
        guard gaze <= Caps.gaze else { throw read.refusal("scenes", "look for more than 5 minutes in all (R37)") }
        guard breath <= Caps.breath else { throw read.refusal("scenes", "pace the breath for more than 5 minutes in all (R37)") }
        guard rounds <= Int64(Caps.rounds) else { throw read.refusal("scenes", "make more than \(Caps.rounds) rounds in all (R37)") }
        let held = sum(scenes) { if case .hold(let hold) = $0.kind { hold.length.nominal } else { 0 } }
        guard rules.family != "A5" || held <= Caps.pressed else { throw read.refusal("scenes", "tickle for more than 90 seconds (R37)") }
        for receiver: Scene.Role in [.first, .second] {
            let pressed = sum(scenes) { scene in
                if case .press(let press) = scene.kind, press.receiver == receiver {
                    Int64(press.times) * press.length.upperBound
                } else {
                    0
                }
            }
            guard pressed <= Caps.pressed else { throw read.refusal("scenes", "touch one of the two for more than 90 seconds (R37)") }
        }
    }

    /// What comes together in a whole rung, with every group that a choice repeats as often as its cap allows.
    private static func sum(_ scenes: [Scene], _ part: (Scene) -> Int64) -> Int64 {
        var sum: Int64 = 0
        for (index, scene) in scenes.enumerated() {
            sum += part(scene)
            guard case .choose(let choose) = scene.kind, let back = choose.back else { continue }
            let group = scenes[back..<index].reduce(0) { $0 + part($1) }
            sum += group * Int64(choose.rounds(scenes[back..<index]) - 1)
        }
        return sum
    }
}
