// The stage: words, tracks and cues of the plan, and the buttons under them. *Pause* and *Too much* are always
// there, the same size.

extension Session {
    func stageView(_ words: Words) -> View {
        var view = night(View(screen: "session", title: activity.title))
        var stage = Stage(plan: plan, scene: "", caption: activity.title + "\u{A0}· " + rung.title, words: "")
        stage.tooMuch = stopAction(words)
        switch state {
        case .countdown(let position):
            stage.scene = "countdown"
            stage.words = words("session.countdown")
            fill(&stage, position, words)
            stage.pause = Action(words("session.pause"), Tap("session.pause"))
        case .running(let position): show(&stage, position, words)
        case .paused(let ready, _): show(&stage, ready, words)
        case .closing: showClosing(&stage, words)
        case .setUp, .stopped, .over: return view
        }
        view.session = stage
        return view
    }

    // MARK: Running

    private func show(_ stage: inout Stage, _ position: Position, _ words: Words) {
        guard let timeline, timeline.parts.indices.contains(part) else { return }
        let on = timeline.parts[part]
        let moment = relayNow &- position.began
        stage.scene = on.name
        fill(&stage, position, words)
        if let prompt = timeline.parts[...part].flatMap({ $0.prompts }).last(where: { $0.at <= moment }) ?? on.prompts.first {
            let said = said(prompt, words)
            (stage.words, stage.more) = (said.words, said.more)
        }
        stage.actions = sceneActions(script.rung.scenes[on.scene], position, words) + gentler(words)
        stage.pause = Action(words("session.pause"), Tap("session.pause"))
        stage.quietStop = Action(words("session.soft"), Tap("session.soft"), style: .quiet)
        switch script.rung.scenes[on.scene].kind {
        case .card(let card):
            let face = script.face(card, asked: position.place.asked)
            (stage.cardTitle, stage.card, stage.distance) = (face?.title, face?.text, card.distance)
        case .press(let press):
            stage.pads = pads(press, position, words)
            if let place = placed(press, position, words) { stage.more = place }
        case .map:
            if slot != nil || sketch.hand % 2 == 1 { stage.blocks = sketch.blocks(words) }
            if let (line, more) = handing(position, words) { (stage.words, stage.more) = (line, more) }
        default: break
        }
    }

    /// The place that this turn may go to, in words.
    func placed(_ press: Scene.Press, _ position: Position, _ words: Words) -> Text? {
        proposal(press, position).map { words("session.press.place", ("place", words(key: "place." + $0))) }
    }

    /// With one phone a private map is passed from hand to hand: who takes it, then what it is for.
    func handing(_ position: Position, _ words: Words) -> (Text, Text?)? {
        guard slot == nil, case .map(let map) = script.kind(position.place.segment) else { return nil }
        let isOpen = sketch.hand % 2 == 1
        let line = words(key: isOpen ? "session.map.own" : "session.map.cover", ("name", name(sketch.hand / 2, words)))
        return (line, isOpen ? map.wording.words : nil)
    }

    /// One for each thumb that is needed on this phone.
    private func pads(_ press: Scene.Press, _ position: Position, _ words: Words) -> [Pad] {
        let needed = needs(press)
        return [0, 1].compactMap { who -> Pad? in
            guard who == 0 ? needed.mine : needed.theirs else { return nil }
            let on = who == 0 ? thumbs.mine : thumbs.theirs
            let label = slot == nil ? words("session.press.pad.one", ("name", name(who, words))) : words("session.press.pad")
            let with: JSON = .object((stamp(position).members ?? []) + [JSON.Member("who", JSON(who))])
            return Pad(who: who == 0 ? "me" : "you", label: label, on: on, down: Tap("session.press", with), up: Tap("session.lift", with))
        }
    }

    private func sceneActions(_ scene: Scene, _ position: Position, _ words: Words) -> [Action] {
        let stamp = stamp(position)
        switch scene.kind {
        case .press: return [Action(words("session.press.enough"), Tap("session.next", stamp))]
        case .map:
            guard slot == nil else {
                return [Action(words("session.map.done"), Tap("session.more", stamp), style: .main, disabled: choices.mine != nil)]
            }
            let label = sketch.hand % 2 == 1 ? words("session.map.done") : words("session.map.take", ("name", name(sketch.hand / 2, words)))
            return [Action(label, Tap("session.hand", stamp), style: .main)]
        case .card(let card) where card.reader == nil:
            return [
                Action(words("session.card.next"), Tap("session.next", stamp), style: .main),
                Action(words("session.card.another"), Tap("session.swap", stamp)), hearAction(stamp, words),
            ]
        case .card:
            return [
                Action(words("session.card.next"), Tap("session.next", stamp), style: .main),
                Action(words("session.card.pass"), Tap("session.pass", stamp)),
                Action(words("session.card.swap"), Tap("session.swap", stamp)), hearAction(stamp, words),
            ]
        case .choose(let choose):
            // What was chosen is not shown, for eyes that are near; only *enough* stays open.
            // Nobody else writes on the buttons of a yes: *enough* could be made to mean more.
            let kind: Text = choose.skip == nil ? "choose" : "agree"
            let labels = activity.isGiven ? (words(key: kind + ".more"), words(key: kind + ".enough")) : (choose.more, choose.enough)
            let enough = Action(labels.1, Tap("session.enough", stamp), disabled: choices.mine == false)
            guard slot == nil else { return [Action(labels.0, Tap("session.more", stamp), disabled: choices.mine != nil), enough] }
            return [0, 1].map { who in
                let tap = Tap("session.more", .object((stamp.members ?? []) + [JSON.Member("who", JSON(who))]))
                let pressed = (who == 0 ? choices.mine : choices.theirs) != nil
                return Action(labels.0 + " · " + name(who, words), tap, disabled: pressed)
            } + [enough]
        default: return []
        }
    }

    private func hearAction(_ stamp: JSON, _ words: Words) -> Action {
        Action(words("session.card.hear"), Tap("session.hear", stamp), style: .quiet)
    }

    private func gentler(_ words: Words) -> [Action] {
        chapter.rung > 0 ? [Action(words("session.gentler"), Tap("session.gentler", stamp(chapter)), style: .quiet)] : []
    }

    // MARK: Paused and closing

    private func show(_ stage: inout Stage, _ ready: Ready, _ words: Words) {
        stage.scene = "paused"
        stage.words = words("session.paused")
        stage.more = words(key: pausedKey(ready))
        let stamp = stamp(chapter)
        if slot != nil || mode == .alone {
            stage.actions = [
                Action(words("session.resume"), Tap("session.resume", stamp), style: .main, on: ready.mine, disabled: ready.mine || lost)
            ]
        } else {
            stage.actions = [0, 1].map { who in
                let pressed = who == 0 ? ready.mine : ready.theirs
                let tap = Tap("session.resume", .object((stamp.members ?? []) + [JSON.Member("who", JSON(who))]))
                return Action(words("session.resume.one", ("name", name(who, words))), tap, on: pressed, disabled: pressed)
            }
        }
        if !lost { stage.actions += gentler(words) }
        stage.quietStop = Action(words("session.soft"), Tap("session.soft"), style: .quiet)
    }

    /// Why nothing goes on, without anyone in it.
    private func pausedKey(_ ready: Ready) -> Text {
        if lost { return "session.paused.lost" }
        if mode == .alone { return "session.paused.alone" }
        guard slot != nil else { return "session.paused.more" }
        if !linked { return "session.paused.link" }
        return ready.mine ? "session.paused.ready" : "session.paused.more"
    }

    private func showClosing(_ stage: inout Stage, _ words: Words) {
        stage.scene = "closing"
        // What a pack says at the end, it says to two.
        let more = mode != .alone && activity.close.count > 1 ? activity.close[1] : nil
        let close = mode == .alone ? words("session.close.alone") : activity.close.first ?? ""
        (stage.words, stage.more) = (fillTogether(close, words), more.map { fillTogether($0, words) })
        stage.tracks = [
            Track(who: "both", keys: [Track.Key(at: origin, value: 0.5), Track.Key(at: origin &+ Session.quietClose, value: 0.1)])
        ]
        stage.cues = [Cue(at: origin &+ Timeline.opening, words: stage.words, more: stage.more, sound: "low", buzz: "long", loud: 1)]
        voice(&stage.cues, beside: nil, until: origin &+ Session.quietClose)
    }
}
