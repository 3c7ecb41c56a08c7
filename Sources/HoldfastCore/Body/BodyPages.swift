// The pages on which a member says what their body brings: for longer, for today, and before the first contact of a day.

enum BodyPages {
    /// On a phone that two share each sets what they like and sees nothing of what was set before (R45).
    static func profile(_ desk: Desk) -> View {
        let words = desk.words
        let shared = desk.way == .one
        var view = View(screen: "body", title: words("body.title"), lead: words(shared ? "body.leadOne" : "body.lead"))
        view.add(.heading(words("body.today")))
        view.add(
            .chips(
                label: nil,
                ForToday.flags.map { flag in chip("body.day." + flag, "body.day", flag, !shared && ForToday.has(flag, desk), words) }))
        view.add(.heading(words("body.longer")))
        view.blocks += BodyProfile.flags.map { flag in
            .actions([chip("body." + flag, "body.set", flag, !shared && BodyProfile.has(flag, desk), words)])
        }
        if shared { view.add(.actions([Action(words("body.clear"), Tap("body.clear"))])) }
        view.blocks += [.small(words("body.small")), .small(words("body.doctor"))]
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    private static func chip(_ key: Text, _ tap: Text, _ flag: Text, _ on: Bool, _ words: Words) -> Action {
        Action(words(key: key), Tap(name: tap, ["flag": .string(flag)]), on: on)
    }

    /// Once a day, before anything outside the quiet set (R38). *Rather not say* is taken as yes.
    static func sober(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "sober", title: words("sober.title"), lead: words("sober.lead"))
        view.add(.actions(["no", "yes", "rather"].map { Action(words(key: "sober." + $0), Tap("sober.answer", ["answer": .string($0)])) }))
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }
}

/// With one phone: each says alone, behind a cover, whether something that both must open is open today (R10). One no is
/// enough, and nobody learns whose it was.
struct Unlock: Equatable, Sendable {
    enum Exit: Equatable, Sendable { case open, closed }

    /// The cover before the first, the first, the cover before the second, the second.
    private var step = 0
    private var open = true
    let then: Tap

    init(then: Tap) { self.then = then }

    mutating func tap(_ tap: Tap) -> Exit? {
        switch tap.name {
        case "unlock.alone" where step % 2 == 0: step += 1
        case "unlock.answer" where step % 2 == 1:
            if tap.with.flag("open") != true { open = false }
            step += 1
            if step > 3 { return open ? .open : .closed }
        default: break
        }
        return nil
    }

    func view(_ title: Text, _ words: Words) -> View {
        var view: View
        if step % 2 == 0 {
            view = View(screen: "cover", title: words(key: step == 0 ? "cover.first" : "cover.second"), lead: words("cover.lead"))
            view.mood = .night
            view.blocks = [
                .circles("apart", label: words("art.apart")), .actions([Action(words("cover.go"), Tap("unlock.alone"), style: .main)]),
            ]
        } else {
            view = View(screen: "unlock", title: title, lead: words("unlock.lead"))
            view.add(
                .actions(
                    [true, false].map { Action(words(key: $0 ? "unlock.open" : "unlock.no"), Tap("unlock.answer", ["open": .bool($0)])) }))
        }
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }
}
