@testable import HoldfastCore
import Testing

@Suite struct StopTests {
    static let states = ["session-setup", "ready", "countdown", "say", "hold", "choose", "paused", "closing", "lower"]

    /// Two phones in each state from which one may stop.
    private func phones(in state: Text) -> Phones {
        var phones = Phones(Packs.named("hug"), rung: 1)
        switch state {
        case "session-setup": break
        case "ready": phones.press(0, "session.ready")
        case "countdown":
            phones.press(0, "session.ready")
            phones.press(1, "session.ready")
            phones.run(100)
        case "lower":
            phones.press(1, "session.gentler")
            phones.run(100)
        case "paused":
            phones.begin()
            phones.press(1, "session.pause")
            phones.run(100)
        case "closing":
            phones.begin()
            phones.press(1, "session.soft")
            phones.run(100)
        default:
            phones.begin()
            phones.run(until: state)
        }
        return phones
    }

    @Test(arguments: states, [0, 1])
    func `R1 no state is without a stop that is done at once and reaches the other`(state: Text, who: Int) {
        var phones = phones(in: state)
        #expect(phones.buttons(who).contains { $0.tap.name == "session.stop" && !$0.disabled })
        let outputs = phones.give(who, .tap(name: "session.stop", with: [:]))
        #expect(outputs.prefix(3) == [.silence, .send(["s": "s1", "m": "stop"]), .changed])
        #expect(phones.scene(who) == "session-stopped")
        phones.run(phones.delay)
        #expect(phones.scene(1 - who) == "session-stopped")
        #expect(phones.log[1 - who].contains { $0.output == .silence })
    }

    @Test(arguments: states)
    func `R2 neither screen tells who stopped`(state: Text) {
        var screens: [View] = []
        for who in [0, 1] {
            var phones = phones(in: state)
            phones.give(who, .tap(name: "session.stop", with: [:]))
            phones.run(100)
            screens += [phones.view(0), phones.view(1)]
        }
        #expect(screens.allSatisfy { $0 == screens[0] })
        #expect(Set(screens.map { $0.json(Words(.null)).write() }).count == 1)
    }

    @Test func `R2 the neutral close asks nothing and offers quiet, writing and done`() {
        let view = Session.stoppedView(sitting: false, Words(.null))
        let buttons = Phones.buttons(view)
        #expect(buttons.map(\.tap.name) == ["session.sit", "session.write", "session.done"])
        #expect(view.session == nil)
        #expect(view.mood == .night)
        for case .list(let lines) in view.blocks { #expect(lines.count == 4) }
    }

    @Test func `R3 nothing that is sent says who did what`() {
        var phones = phones(in: "choose")
        phones.press(0, "session.more")
        phones.press(1, "session.enough")
        phones.run(30_000)
        phones.give(0, .tap(name: "session.stop", with: [:]))
        let allowed = Text.list("s m rung chapter state ready at step segment into round asked more rests")
        for phone in [0, 1] {
            for message in phones.sent(phone) {
                for member in message.members ?? [] { #expect(allowed.contains(member.name)) }
                if message["m"]?.text == "stop" || message["m"]?.text == "soft" { #expect(message.members?.count == 2) }
            }
        }
    }

    @Test func `a second stop changes nothing and is not sent again`() {
        var phones = phones(in: "hold")
        phones.give(0, .tap(name: "session.stop", with: [:]))
        #expect(!phones.give(0, .tap(name: "session.stop", with: [:])).contains { $0 == .silence || $0 == .changed })
        #expect(phones.sent(0).filter { $0["m"]?.text == "stop" }.count == 1)
    }

    @Test func `a stop that was lost is said again to whoever is still under way`() {
        var phones = phones(in: "hold")
        phones.sends[0] = false
        phones.give(0, .tap(name: "session.stop", with: [:]))
        phones.run(1_000)
        #expect(phones.scene(1) == "hold")
        phones.sends[0] = true
        phones.run(2_500)
        #expect(phones.scene(1) == "session-stopped")
    }

    @Test func `nothing brings a stopped session back`() {
        var phones = phones(in: "hold")
        let heard = phones.sent(1)
        phones.give(0, .tap(name: "session.stop", with: [:]))
        let before = phones.view(0)
        for message in heard { phones.give(0, .message(message)) }
        for name in ["session.ready", "session.resume", "session.next", "session.more", "session.soft", "session.pause", "session.gentler"]
        {
            phones.give(0, .tap(name: name, with: ["rung": 1, "chapter": 0, "step": 0]))
        }
        for input in [SessionInput.hidden, .shown, .linkDown, .wake] { phones.give(0, input) }
        #expect(phones.view(0) == before)
    }

    @Test func `sitting quietly ends by itself, and only done or writing leave`() {
        var phones = phones(in: "say")
        phones.give(0, .tap(name: "session.stop", with: [:]))
        let before = phones.view(0)
        phones.press(0, "session.sit")
        #expect(phones.view(0) != before)
        phones.run(60_100)
        #expect(phones.view(0) == before)
        phones.press(0, "session.write")
        #expect(phones.log[0].last { if case .exit = $0.output { true } else { false } }?.output == .exit(.writing))
        phones.press(1, "session.done")
        #expect(phones.log[1].contains { $0.output == .exit(.stopped) })
    }

    @Test func `R2 the quiet stop cannot be told from Holdfast's own end`() {
        func end(quietly: Int?) -> (views: [View], kinds: [[Text]], sent: [[JSON]]) {
            var phones = Phones(Packs.named("hug"), rung: 0)
            phones.begin()
            phones.run(until: "hold")
            let marks = phones.log.map(\.count)
            if let quietly {
                phones.press(quietly, "session.soft")
                phones.run(100)
            } else {
                phones.run(until: "closing")
                phones.run(100)
            }
            let views = [0, 1].map { phones.view($0) }
            phones.run(11_000)
            let fresh = [0, 1].map { phone in phones.log[phone].dropFirst(marks[phone]).map(\.output) }
            let bare = fresh.map { $0.compactMap { if case .send(let json) = $0, json["m"]?.text != "beat" { json } else { nil } } }
            let kinds = fresh.map { outputs in
                outputs.compactMap { output -> Text? in
                    switch output {
                    case .exit: "exit"
                    case .awake(let on): on ? "awake" : "asleep"
                    case .silence: "silence"
                    case .dealt, .marked: "kept"
                    case .changed, .timer, .send: nil
                    }
                }
            }
            return (views, kinds, bare)
        }
        let own = end(quietly: nil)
        for who in [0, 1] {
            let quiet = end(quietly: who)
            for phone in [0, 1] {
                #expect(timeless(quiet.views[phone]) == timeless(own.views[phone]))
                #expect(quiet.kinds[phone] == own.kinds[phone])
                #expect(quiet.sent[phone] == own.sent[phone])
            }
            #expect(timeless(quiet.views[0]) == timeless(quiet.views[1]))
        }
    }

    /// The same view with its moments counted from its first cue, and without the number of the plan, which nobody sees.
    private func timeless(_ view: View) -> View {
        guard var stage = view.session else { return view }
        var view = view
        let start = stage.cues.first?.at ?? 0
        stage.plan = 0
        for index in stage.cues.indices { stage.cues[index].at -= start }
        for track in stage.tracks.indices {
            for key in stage.tracks[track].keys.indices { stage.tracks[track].keys[key].at -= start }
        }
        view.session = stage
        return view
    }
}
