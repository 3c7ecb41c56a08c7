// How long scenes take at their longest, and who they need.

extension Scene.Choose {
    /// How long a choice stays open, in milliseconds. Silence is not a yes (R7): afterwards it goes on, never back.
    static let open: Int64 = 10_000

    var open: Int64 { if case .skip(_, let open) = leads { open } else { Scene.Choose.open } }

    /// How often these scenes fit under the cap, choices included.
    func rounds(_ group: ArraySlice<Scene>) -> Int {
        guard case .back(_, let cap) = leads else { return 1 }
        return max(1, Int(cap / group.reduce(Scene.Choose.open) { $0 + $1.longest }))
    }
}

extension Scene {
    /// Ends by the clock; the others end when someone presses.
    var isTimed: Bool {
        switch kind {
        case .choose, .card, .press, .map: false
        default: true
        }
    }

    /// Nothing in it needs another person, nor names one.
    var isForOne: Bool {
        let told: Told
        switch kind {
        case .quiet: return true
        case .pace(let pace): return pace.pattern == .together
        case .say(let say): told = say.told
        case .hold(let hold): told = hold.told
        case .beat(let beat):
            guard beat.heard == nil else { return false }
            told = beat.told
        default: return false
        }
        guard case .both(let wording) = told else { return false }
        let brace = UInt8(ascii: "{")
        return !wording.words.bytes.contains(brace) && wording.more?.bytes.contains(brace) != true
    }

    /// The longest this scene can take, once.
    var longest: Int64 {
        switch kind {
        case .say(let say): say.length.nominal
        case .hold(let hold): hold.length.nominal + (hold.rest?.length ?? 0)
        case .pace(let pace): pace.length.nominal
        case .lead(let lead): lead.length.nominal
        case .beat(let beat): beat.length.nominal
        case .quiet(let length): length.nominal
        case .glances(let glances): Int64(glances.times) * (glances.look.upperBound + glances.rest.upperBound)
        case .turns(let turns): Int64(turns.times) * (turns.call.upperBound + turns.answer.upperBound)
        case .card(let card): card.reader == nil ? card.ring : card.ring * 2
        case .press(let press): Int64(press.times) * (press.length.upperBound + Scene.Press.still)
        case .map(let map): map.open
        case .choose(let choose): if case .skip(_, let open) = choose.leads { open } else { 0 }
        }
    }
}

extension Rung {
    /// A phone of one's own is needed to lead by it.
    var beatsForOne: Bool { scenes.contains { if case .beat(let beat) = $0.kind { beat.heard != nil } else { false } } }
}

extension Scene.Card {
    /// Asked while the two look at each other.
    var isLook: Bool { distance == "eyes" }
}

extension Scene.Press {
    /// After a turn nothing moves for so long; only then can the next one begin.
    static let still: Int64 = 3_000
    /// How long a turn is offered. Whoever presses nothing has not said yes (R7): it goes on.
    static let offered: Int64 = 45_000
}
