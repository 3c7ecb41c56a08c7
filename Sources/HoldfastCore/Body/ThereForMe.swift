// *Is my partner there for me?* One self-written item and the freedom to say no, private, at most once a day,
// never put together into a figure (science 6, own daily items).

struct ThereForMe: Equatable, Sendable {
    private var there: Int?
    private var free: Int?

    mutating func tap(_ tap: Tap) {
        guard tap.name == "there.slide", let value = tap.with.int("value") else { return }
        let clamped = Swift.min(Swift.max(value, 0), 1000)
        if tap.with.text("slider") == "free" { free = clamped } else { there = clamped }
    }

    func keep(_ desk: inout Desk, unsure: Bool) {
        guard unsure || there != nil || free != nil else { return }
        var record = Members()
        if !unsure {
            record.add("there", ifAny: there.map { JSON($0) })
            record.add("free", ifAny: free.map { JSON($0) })
        }
        desk.keep(.own, "there:\(desk.today.number)", record.json)
        if !unsure, let free, free < 334 { Safety.comeSooner(&desk) }
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "there", title: words("there.title", ("name", desk.otherName)), lead: words("there.lead"))
        view.blocks = [
            slider("there", there, words), slider("free", free, words),
            .actions([
                Action(words("there.keep"), Tap("there.keep"), style: .main),
                Action(words("there.unsure"), Tap("there.unsure"), style: .quiet),
            ]),
        ]
        view.goBack(words)
        view.exit = Safety.exit(words)
        return view
    }

    private func slider(_ name: Text, _ value: Int?, _ words: Words) -> Block {
        .slider(
            Slider(
                name: name, label: words(key: "there." + name), stops: [words("there.low"), words("there.high")], value: value,
                tap: Tap("there.slide", ["slider": .string(name)])))
    }
}
