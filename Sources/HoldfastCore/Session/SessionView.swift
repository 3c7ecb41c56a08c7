// What a session shows. Nothing here says who pressed what: each screen depends on the script, on the clock and on
// this member's own presses, never on the other's (R2, R3, R13).

extension Session {
    /// The screen as it is after the last input.
    public func view(words: Words) -> View {
        switch state {
        case .setUp(let ready): setUpView(ready, words)
        case .countdown, .running, .paused, .closing: stageView(words)
        case .stopped(let sitting): Session.stoppedView(sitting: sitting != nil, alone: mode == .alone, words)
        case .over: night(View(screen: "session-over", title: activity.title))
        }
    }

    func night(_ view: View) -> View {
        var view = view
        view.mood = .night
        return view
    }

    func stopAction(_ words: Words) -> Action { Action(words("session.tooMuch"), Tap("session.stop")) }

    // MARK: Set-up

    private func setUpView(_ ready: Ready, _ words: Words) -> View {
        var view = night(View(screen: "session-setup", title: activity.title, lead: rung.title))
        view.add(.text(rung.about))
        let apart = script.deal.apart ? activity.adaptations.filter { $0.key == "apart" } : []
        view.blocks += adapted(apart, words)
        if chapter.rung < offered { view.add(.text(words("session.setup.lower"))) }
        if mode != .alone { view.blocks += setUpForTwo(words) }
        if !activity.cautions.isEmpty { view.blocks += [.heading(words("session.setup.care")), .list(activity.cautions)] }
        if mode != .alone { view.add(.details(summary: words("session.setup.adapt"), adapted(activity.adaptations, words))) }
        view.add(.small(words("session.setup.length")))
        if mode != .alone { view.add(.small(words("session.setup.early"))) }
        view.blocks += setUpControls(ready, words)
        view.back = Action(words("session.setup.leave"), Tap("session.leave"), style: .quiet)
        return view
    }

    /// What a pack says of these, it says of two.
    private func setUpForTwo(_ words: Words) -> [Block] {
        let blocks: [Block] = [
            .heading(words("session.setup.needs")), .list(activity.needs), .heading(words("session.setup.never")), .list(activity.never),
        ]
        let sign = activity.isGiven && activity.physical ? words("session.sign") : activity.sign
        return sign.map { blocks + [.heading(words("session.setup.sign")), .text($0)] } ?? blocks
    }

    private func adapted(_ ways: [Activity.Adaptation], _ words: Words) -> [Block] {
        ways.flatMap { [Block.heading(words(key: "session.adapt." + $0.key)), .text($0.text)] }
    }

    private func setUpControls(_ ready: Ready, _ words: Words) -> [Block] {
        let tap = Tap("session.ready", stamp(chapter))
        var actions: [Action] = []
        var blocks: [Block] = []
        if mode == .alone {
            actions.add(Action(words("session.setup.begin"), tap, style: .main))
        } else if slot == nil {
            blocks.add(.holdTogether(label: words("session.setup.hold"), hint: words("session.setup.holdHint"), tap: tap))
        } else if ready.mine {
            blocks.add(.text(words("session.setup.waiting")))
            actions.add(Action(words("session.setup.isReady"), tap, style: .main, on: true, disabled: true))
        } else {
            actions.add(Action(words("session.setup.ready"), tap, style: .main))
        }
        if chapter.rung > 0 {
            let lower = activity.ladder[chapter.rung - 1].title
            actions.add(Action(words("session.setup.gentler", ("title", lower)), Tap("session.gentler", stamp(chapter))))
        }
        actions.add(stopAction(words))
        return blocks + [.actions(actions)]
    }

    // MARK: Stopped

    /// The neutral close. It knows nothing of the session, so it is the same on both phones, byte by byte (R2).
    static func stoppedView(sitting: Bool, alone: Bool = false, _ words: Words) -> View {
        var view = View(screen: "session-stopped", title: words("session.stopped.title"))
        view.mood = .night
        view.blocks = [
            .circles("apart", label: words("session.stopped.circles")), .text(words("session.stopped.text")),
            .list(
                [words("session.ground.fine"), words("session.ground.feet"), words("session.ground.look")]
                    + (alone ? [] : [words("session.ground.apart")])),
        ]
        if sitting {
            view.add(.text(words("session.stopped.sitting")))
        }
        let sit = Action(words("session.stopped.sit"), Tap("session.sit"), on: sitting, disabled: sitting)
        view.add(
            .actions([
                sit, Action(words("session.stopped.write"), Tap("session.write")),
                Action(words("session.stopped.done"), Tap("session.done"), style: .quiet),
            ]))
        return view
    }
}
