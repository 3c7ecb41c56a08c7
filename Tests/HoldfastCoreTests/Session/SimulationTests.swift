@testable import HoldfastCore
import Testing

/// Two phones, random presses, a link that delays, reorders, doubles and loses: what must hold in every run.
@Suite struct SimulationTests {
    static let names = [
        "session.ready", "session.ready", "session.resume", "session.resume", "session.pause", "session.gentler", "session.next",
        "session.pass",
        "session.swap", "session.more", "session.more", "session.enough", "session.soft",
    ]

    /// A run of random presses; `check` looks at both after each.
    private func simulate(_ seed: Int, steps: Int, _ check: (Phones, Int) -> Void) -> Phones {
        var random = Random(seed: "simulation \(seed)")
        let id = ["hug", "questions", "games", "wrestle", "breath"][random.below(5)]
        var phones = Phones(Packs.named(id), rung: 1, seed: "\(seed)")
        var chance = Random(seed: "link \(seed)")
        phones.fate = { _ in
            let copies = chance.below(10) < 2 ? 0 : chance.below(10) == 0 ? 2 : 1
            return (Int64(20 + chance.below(chance.below(8) == 0 ? 4_000 : 280)), copies)
        }
        for step in 0..<steps {
            let phone = random.below(2)
            switch random.below(20) {
            case 0: phones.give(phone, .hidden)
            case 1: phones.give(phone, .shown)
            case 2: phones.give(phone, random.below(2) == 0 ? .linkDown : .linkUp)
            case 3: if random.below(6) == 0 { phones.reload(phone) }
            default: phones.press(phone, SimulationTests.names[random.below(SimulationTests.names.count)])
            }
            phones.run(Int64(random.below(random.below(4) == 0 ? 9_000 : 900)))
            check(phones, step)
        }
        return phones
    }

    @Test(arguments: 0..<40)
    func `R9 nothing ever goes up a rung, and no screen is without its stop`(seed: Int) {
        var lowest = [1, 1]
        var reloads = [0, 0]
        _ = simulate(seed, steps: 60) { phones, step in
            for phone in [0, 1] {
                let session = phones.sessions[phone]
                // A phone that was reloaded knows no more than what both said yes to.
                if phones.reloads[phone] != reloads[phone] { (lowest[phone], reloads[phone]) = (1, phones.reloads[phone]) }
                #expect(session.chapter.rung <= lowest[phone], "seed \(seed) step \(step)")
                if !session.lost { lowest[phone] = min(lowest[phone], session.chapter.rung) }
                switch session.state {
                case .over: continue
                case .stopped: #expect(phones.buttons(phone).contains { $0.tap.name == "session.done" }, "seed \(seed) step \(step)")
                default:
                    #expect(phones.buttons(phone).contains { $0.tap.name == "session.stop" && !$0.disabled }, "seed \(seed) step \(step)")
                }
                let stage = phones.view(phone).session
                #expect(
                    (stage?.cues.count ?? 0) <= 201 && (stage?.tracks.reduce(0) { $0 + $1.keys.count } ?? 0) <= 400,
                    "seed \(seed) step \(step)")
                if case .running = session.state { #expect(stage?.pause != nil && stage?.quietStop != nil, "seed \(seed) step \(step)") }
            }
        }
    }

    @Test(arguments: 0..<40)
    func `R6 R7 no chapter ever runs without a press of each in it`(seed: Int) {
        let name = { (rung: Int, number: Int) in "\(rung)/\(number)" }
        _ = simulate(seed, steps: 60) { phones, step in
            // Which phone said in which chapter that its member had pressed.
            let pressed = [0, 1].map { phone in
                Set(phones.sent(phone).filter { $0["ready"]?.flag == true }.map { name($0["rung"]?.int ?? -1, $0["chapter"]?.int ?? -1) })
            }
            for phone in [0, 1] {
                switch phones.sessions[phone].state {
                case .countdown, .running:
                    let chapter = phones.sessions[phone].chapter
                    #expect(pressed.allSatisfy { $0.contains(name(chapter.rung, chapter.number)) }, "seed \(seed) step \(step)")
                default: break
                }
            }
        }
    }

    @Test(arguments: 0..<40)
    func `R1 R2 from wherever it got to, one stop ends it for both, with the same screen`(seed: Int) {
        var phones = simulate(seed, steps: seed % 50) { _, _ in }
        guard phones.sessions.allSatisfy({ !$0.isOver }) else { return }
        let who = seed % 2
        phones.fate = nil
        let isClosed = phones.sessions.contains { if case .stopped = $0.state { true } else { false } }
        phones.give(who, .tap(name: "session.stop", with: [:]))
        #expect(phones.scene(who) == "session-stopped", "seed \(seed)")
        phones.run(isClosed ? 9_000 : phones.delay)
        guard !phones.sessions[1 - who].isOver else { return }
        #expect(phones.view(0) == phones.view(1), "seed \(seed)")
    }

    @Test(arguments: 0..<40)
    func `when the link is good again, both phones come to the same place`(seed: Int) {
        var phones = simulate(seed, steps: 50) { _, _ in }
        phones.fate = nil
        for phone in [0, 1] {
            phones.give(phone, .shown)
            phones.give(phone, .linkUp)
        }
        phones.run(16_000)
        let states = phones.sessions.map { session -> Text in
            switch session.state {
            case .setUp: "setUp \(session.chapter.rung)/\(session.chapter.number)"
            case .paused: "paused \(session.chapter.rung)/\(session.chapter.number)"
            case .countdown(let position): "running \(position)"
            case .running(let position): "running \(position)"
            case .closing, .over(.finished): "closed"
            case .stopped, .over: "stopped"
            }
        }
        #expect(states[0] == states[1], "seed \(seed)")
    }
}
