// The stop, practised once before the first activity with contact (R5): a word, two taps on anything, and the
// control on the phone end everything alike.

struct Rehearsal: Equatable, Sendable {
    enum Step: Int, Equatable, Sendable { case word, taps, control, done }

    var step = Step.word
    var then: Tap?

    init(then: Tap?) { self.then = then }

    /// True once all three have been practised.
    mutating func tap(_ tap: Tap) -> Bool {
        switch (tap.name, step) {
        case ("rehearse.word", .word): step = .taps
        case ("rehearse.taps", .taps): step = .control
        case ("rehearse.control", .control): step = .done
        case ("rehearse.done", .done): return true
        default: break
        }
        return false
    }

    func view(_ words: Words) -> View {
        let name: Text
        switch step {
        case .word: name = "word"
        case .taps: name = "taps"
        case .control: name = "control"
        case .done: name = "done"
        }
        var view = View(screen: "rehearse-" + name, title: words(key: "rehearse." + name), lead: words(key: "rehearse." + name + "Lead"))
        view.mood = .night
        view.blocks = [
            .circles(step == .done ? "apart" : "near", label: words(key: step == .done ? "art.apart" : "art.near")),
            .actions([
                Action(words(key: "rehearse." + name + "Go"), Tap(name: "rehearse." + name), style: step == .control ? .plain : .main)
            ]),
        ]
        view.goBack(words)
        return view
    }
}
