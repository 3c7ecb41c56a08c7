// Sessions inside the app: how one begins from a fresh yes of both, how its outputs become effects, and where
// a person is when it has ended.

extension App {
    // MARK: Beginning

    /// On one phone both hold the screen. Touch comes only in season and where the check left it open; otherwise
    /// the same activity without touch, in the same words (R15, R23).
    mutating func beginOnOnePhone(_ tap: Tap) {
        guard let id = tap.with.text("activity"), let activity = desk.catalogue.activity(id), !Apart.isOn(desk),
            ready(activity, then: tap, people: 2)
        else { return }
        guard !Gates.closes(activity, desk) else { return notice = Notice(text: desk.words("today.notToday"), action: nil) }
        guard !activity.unlock || tap.with.flag("open") == true else { return push(.unlock(id, Unlock(then: tap))) }
        if activity.unlock { desk.lay(.scan(open: false)) }
        let steps = Explore.steps(activity, desk)
        let rung = Swift.min(Swift.max(tap.with.int("rung") ?? Ladder.rung(activity, desk), 0), steps.count - 1)
        start(desk.random.hex(bytes: 8), desk.random.hex(bytes: 16), activity, rung, .onePhone, Deal(activity, shared: false, desk))
    }

    mutating func beginTogether(_ id: Text) {
        guard let activity = desk.catalogue.activity(id), let match = matching.match(id), let slot = desk.slot,
            ready(activity, then: Tap("both.begin"), people: 1)
        else { return }
        // The other phone has begun already: it is the same session.
        if let begun, begun.text("activity") == id, join(begun) { return }
        let deal = Deal(activity, shared: true, desk)
        let rung = Apart.rung(activity, Ladder.rung(activity, match.level, desk), deal.apart)
        let session = desk.random.hex(bytes: 8)
        let seed = desk.random.hex(bytes: 16)
        start(session, seed, activity, rung, .twoPhones(slot: slot), deal)
    }

    @inline(never)
    mutating func start(
        _ id: Text, _ seed: Text, _ activity: Activity, _ rung: Int, _ mode: SessionMode, _ deal: Deal, begins: Bool = true,
        rejoining: Bool = false
    ) {
        let names = (me: desk.myName, other: desk.theirName)
        var dealt = deal
        dealt.rests = Topics.resting(forTwo: mode.slot != nil, &desk)
        let avoids = Sketch.avoided(&desk)
        let session = Session(
            id: id, seed: seed, activity: activity, rung: rung, mode: mode, names: names, deal: dealt, avoids: avoids,
            ceiling: Gates.ceiling(activity, desk), early: early.next(mode), rejoining: rejoining)
        let playing = Playing(
            session: session, id: id, seed: seed, activity: activity.id, rung: rung, deal: deal, onePhone: mode.slot == nil,
            run: Answers.run(activity.id, desk))
        if begins, mode.slot != nil { desk.lay(.live(playing.begin)) }
        begun = nil
        place = .session(playing)
        desk.lay(.awake(true))
        desk.lay(.probe(times: 12, every: 150))
        probeLater()
        play(.opened)
    }

    // MARK: While it runs

    mutating func play(_ input: SessionInput) {
        guard case .session(var playing) = place else { return }
        let outputs = playing.session.handle(input, at: sessionTime)
        if case .running = playing.session.state, !playing.remembered {
            playing.remembered = true
            rememberTogether(playing)
        }
        place = .session(playing)
        for output in outputs { perform(output, playing) }
    }

    private var sessionTime: SessionTime {
        let relay = desk.clock.relay(atMono: desk.now.mono) ?? Double(desk.now.wall)
        return SessionTime(mono: desk.now.mono, relayOffset: relay - Double(desk.now.mono), isSure: desk.clock.isSure)
    }

    private mutating func perform(_ output: SessionOutput, _ playing: Playing) {
        switch output {
        case .send(let message): if !playing.onePhone { desk.lay(.live(message)) }
        case .timer(let at): desk.lay(.timer(name: "session", at: at))
        case .silence: desk.lay(.silence)
        case .awake(let on): desk.lay(.awake(on))
        case .dealt(let card): remember(card, playing)
        case .marked(let place, let brush): desk.keep(.own, "touch:" + place, brush.map { ["brush": .string($0)] } ?? .null)
        case .changed: break
        case .exit(let exit): ended(exit, playing)
        }
    }

    /// The clock has become better known: what is planned moves with it.
    mutating func retime() {
        guard case .session(let playing) = place, !playing.onePhone else { return }
        play(.wake)
    }

    mutating func probeAgain() {
        guard case .session(let playing) = place, !playing.onePhone else { return }
        desk.lay(desk.clock.wantsMore ? .probe(times: 12, every: 150) : .probe(times: 4, every: 250))
        probeLater()
    }

    /// Close together at first, so that the two phones agree before the first breath; then enough to follow the drift.
    private mutating func probeLater() {
        let pause: Int64 = desk.clock.wantsMore ? 1_800 : 4_000
        desk.lay(.timer(name: "clock", at: desk.now.mono + pause))
    }

    /// Written as it begins, so that an end of any kind leaves the same trace (R3).
    private mutating func rememberTogether(_ playing: Playing) {
        let log: LogName = playing.onePhone || desk.pair == nil ? .own : .pair
        // What both opened privately stands in no history by its name (R10).
        let isNamed = desk.catalogue.activity(playing.activity)?.unlock != true
        if playing.session.mode != .alone {
            desk.keep(log, "done:" + playing.id, ["activity": .string(isNamed ? playing.activity : "together")])
        }
        guard !playing.onePhone, let activity = desk.catalogue.activity(playing.activity) else {
            if isNamed { Done.keep(playing.activity, .own, runs: 1, &desk) }
            return
        }
        Ladder.climb(activity, to: playing.rung, &desk)
    }

    /// A card the two have had. On two phones one of them writes it for both, and nothing says what became of it.
    private mutating func remember(_ card: Text, _ playing: Playing) {
        let log: LogName = playing.onePhone ? .own : .pair
        guard playing.onePhone || desk.slot == 0, desk.journal.value(log, "seen:" + card) == nil else { return }
        desk.keep(log, "seen:" + card, ["day": JSON(desk.today.number)])
    }

    // MARK: Afterwards

    private mutating func ended(_ exit: SessionExit, _ playing: Playing) {
        desk.lay(.untimer(name: "session"))
        desk.lay(.untimer(name: "clock"))
        desk.lay(.awake(false))
        if !playing.onePhone {
            let farewell = Session.farewell(id: playing.id, after: exit)
            left = (playing.id, farewell, desk.now.mono + Session.goodbye, !membership.online)
        }
        if !playing.onePhone, playing.remembered { Answers.spend(playing.activity, run: playing.run, &desk) }
        matching.dropSpent(desk)
        switch exit {
        case .left: place = .home(.today, [])
        case .writing: place = .home(.mine, [.writing(Writing())])
        case .stopped: place = .home(.today, [])
        case .finished: place = .home(.today, [noticing(after: playing)])
        }
    }

    mutating func pressNoticing(_ tap: Tap, _ fields: JSON, _ person: Int, _ noticing: Noticing) {
        var noticing = noticing
        let exit = noticing.tap(tap)
        replacePage(.noticing(person: person, noticing))
        let word = (fields.text("word") ?? "").prefix(40)
        switch exit {
        case .keep, .show:
            if let record = noticing.record(word: word, day: desk.today.number) {
                // By a name of this member's own: a session's is chosen by whoever begins it.
                guard desk.keep(.own, "noticing:" + desk.random.hex(bytes: 8), record) else {
                    return notice = Notice(text: desk.words("kept.broken"), action: nil)
                }
                Stretches.note(noticing.activity, stretch: record["felt"]?.int("stretch") ?? 0, &desk)
            }
            replacePage(exit == .show ? .preview(noticing, word: word) : noticing.alone ? nil : .after(activity: noticing.activity))
            if noticing.alone { notice = Notice(text: desk.words("write.kept"), action: nil) }
        case .skipped:
            if !noticing.keeps, person == 0 {
                var fresh = Noticing(session: noticing.session, activity: noticing.activity, keeps: false)
                fresh.isNamed = noticing.isNamed
                return replacePage(.handover(person: 1, fresh))
            }
            replacePage(noticing.keeps && !noticing.alone && desk.isPaired ? .after(activity: noticing.activity) : nil)
        case nil: break
        }
    }

    mutating func afterSession(_ tap: Tap, _ fields: JSON) {
        let id = tap.with.text("activity") ?? ""
        switch tap.name {
        case "after.keep":
            guard let slot = desk.slot, desk.catalogue.activity(id)?.unlock != true else { return }
            desk.keep(.pair, "keep:" + id + "@\(slot)", ["on": true])
            notice = Notice(text: desk.words("after.kept"), action: Action(desk.words("undo"), Tap("keep.drop", tap.with)))
        case "after.more":
            desk.keep(.own, "more:" + id, ["on": true])
            replacePage(nil)
            notice = Notice(text: desk.words("after.moreKept"), action: nil)
        default: replacePage(nil)
        }
    }

    mutating func show(_ noticing: Noticing, _ word: Text) {
        let text = Noticing.line(noticing.record(word: word, day: desk.today.number) ?? .null, desk.words)
        Showing.put(noticing.session, text, &desk)
        replacePage(.after(activity: noticing.activity))
        notice = Notice(text: desk.words("show.waits"), action: Showing.back(noticing.session, desk.words))
    }
}
