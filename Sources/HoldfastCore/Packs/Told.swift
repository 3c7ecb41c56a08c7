// A scene of a pack from outside, by what it tells and not by what it is called.

/// One scene as a phone reads it that does not know who wrote it.
struct Told {
    let scene: Scene
    let place: Text
    /// What it tells, however it is written.
    let reading: Reading
    /// Hands come apart, as each of the two hears it.
    let releases: Bool
    /// In or out is the whole of something that it tells.
    let counts: Bool

    var isChoice: Bool { if case .choose = scene.kind { true } else { false } }
    var isHold: Bool { if case .hold = scene.kind { true } else { false } }
    var isPace: Bool { if case .pace = scene.kind { true } else { false } }
    var isPress: Bool { if case .press = scene.kind { true } else { false } }

    func says(_ phrases: Phrases) -> Bool { phrases.seen(in: reading) != nil }

    /// The two may be in touch in it, whatever it is called.
    var touches: Bool {
        switch scene.kind {
        case .hold, .lead, .beat: true
        case .choose, .press: false
        default: says(Forbidden.contact)
        }
    }

    /// Without the rest after a round.
    var length: Int64 { if case .hold(let hold) = scene.kind { hold.length.nominal } else { scene.longest } }
}

extension Told {
    /// Whether touch comes before anyone is asked again.
    static func touch(in scenes: ArraySlice<Told>) -> Bool {
        for told in scenes {
            switch told.scene.kind {
            case .choose: return false
            default: if told.touches { return true }
            }
        }
        return false
    }
}
