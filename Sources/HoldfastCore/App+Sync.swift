// Logs, stream and clock: what comes in is folded, what waits is offered again, and what the chain check found
// is said.

extension App {
    mutating func sync(_ kind: Event.Kind) {
        switch kind {
        case .entries(let log, let opened):
            let (pair, said) = (desk.pair, Answers.ladders(desk.catalogue.activities, desk))
            for entry in opened { apply(entry, log) }
            if membership.restoring == nil { follow(pair) }
            matching.dropSpent(desk)
            if case .both(let id) = page, matching.match(id) == nil { replacePage(nil) }
            if log == .own, said != Answers.ladders(desk.catalogue.activities, desk) { matching.saidElsewhere() }
            takeSnapshot(atLeast: 400)
        case .synced(let log, let waiting, let problem):
            setWaiting(log, waiting)
            membership.online = true
            if log == .own { membership.problems.own = problem } else { membership.problems.pair = problem }
            retries = 0
            if log == .own {
                restored()
                matching.putAgain(&desk)
            }
        case .unsynced(let log, let why, let waiting, let retry):
            setWaiting(log, waiting)
            membership.online = false
            if why == "full" { membership.storage = "full" }
            if why == "elsewhere" { membership.storage = "elsewhere" }
            retries = Swift.min(retries + 1, 6)
            let pause = retry ?? Int64(2_000 << retries)
            desk.lay(.timer(name: "sync", at: desk.now.mono + Swift.min(Swift.max(pause, 1_000), 600_000)))
        case .kept(_, let id):
            fresh += 1
            written(id)
        case .unkept(_, _, let why):
            unsaid = nil
            membership.storage = why
            notice = Notice(text: desk.words(key: why == "full" ? "kept.full" : "kept.broken"), action: nil)
        case .nudge(let log): desk.lay(.sync(log: log))
        case .stream(let up): stream(up)
        case .released: matching.getAnswers(&desk)
        case .probed(let sent, let relayReceived, let relaySent, let received):
            desk.clock.add(sent: sent, relayReceived: relayReceived, relaySent: relaySent, received: received)
            retime()
        default: break
        }
    }

    /// Nothing is called kept before it is: the words wait for every entry that this press laid on the tray.
    mutating func holdNotice() {
        guard let notice else { return }
        let writing = desk.tray.compactMap { if case .keep(_, let id, _) = $0 { id } else { nil } }
        guard !writing.isEmpty else { return }
        unsaid = (notice, writing)
        self.notice = nil
    }

    private mutating func written(_ id: Text) {
        guard let (said, writing) = unsaid else { return }
        let left = writing.filter { $0 != id }
        unsaid = left.isEmpty ? nil : (said, left)
        if left.isEmpty { notice = said }
    }

    /// What breaks a rule is left out and said. It counts like any other, so that the next start does not meet it again.
    mutating func apply(_ opened: OpenedEntry, _ log: LogName) {
        fresh += 1
        guard let entry = Entry(opened, log: log), log == .own || Families.have(entry.key) else { return membership.leftOut = true }
        desk.journal.apply(entry, wall: desk.relayNow)
    }

    /// Another device of this member joined or left a pair, or the log was read anew: this one does the same.
    private mutating func follow(_ before: Pair?) {
        if case .welcome = place, desk.own("way") != nil { place = .home(.today, []) }
        guard desk.pair != before else { return }
        desk.journal.slot = desk.slot
        if let pair = desk.pair, pair.secret != before?.secret {
            desk.vault("usePair", ["secret": .string(pair.secret)], .membership(.useKnownPair))
        } else if desk.pair == nil {
            forgetPair()
        }
    }

    private mutating func setWaiting(_ log: LogName, _ waiting: Int) {
        if log == .own { membership.ownWaiting = waiting } else { membership.pairWaiting = waiting }
    }

    private mutating func stream(_ up: Bool) {
        membership.online = up
        link(up)
        guard up else { return }
        desk.lay(.sync(log: .own))
        desk.lay(.sync(log: .pair))
        desk.lay(.probe(times: 8, every: 250))
        matching.getAnswers(&desk)
        if matching.offers.isEmpty { matching.putMarks(&desk) }
        Showing.look(&desk)
    }

    /// Taken rarely, and when the page goes to the background, so that the next start is quick.
    mutating func takeSnapshot(atLeast count: Int) {
        guard fresh >= count else { return }
        fresh = 0
        desk.lay(.snapshot(desk.journal.snapshot))
    }

    mutating func wake(_ timer: Text) {
        switch timer {
        case "sync":
            membership.register(&desk)
            desk.lay(.sync(log: .own))
            if desk.pair != nil { desk.lay(.sync(log: .pair)) }
        case "register": membership.register(&desk)
        case "leave": tellLeaving()
        case "pairing":
            if case .inviting = pairing.state { desk.call("GET", "/v1/members/me", .null, .pairing(.look)) }
        case "clock": probeAgain()
        case "session": play(.wake)
        case "day": awaitMidnight()
        default: break
        }
    }

    mutating func shown() {
        if case .session = place { play(.shown) }
        connect()
        matching.getAnswers(&desk)
    }

    mutating func hidden() {
        if case .session = place { play(.hidden) }
        takeSnapshot(atLeast: 40)
    }

    /// Midnight, or a clock set right: yesterday's yes is not today's (R6).
    mutating func dayTurned() {
        awaitMidnight()
        guard matching.turn(desk) else { return }
        said = nil
        matching.putMarks(&desk)
    }

    mutating func awaitMidnight() {
        let next = Int64(desk.today.number + 1) * 86_400_000 - Int64(desk.pair?.zone ?? desk.zone) * 60_000
        desk.lay(.timer(name: "day", at: desk.now.mono + Swift.min(Swift.max(next - desk.relayNow, 1_000), 86_400_000)))
    }

    mutating func offerUpdate() {
        if case .session = place { return }
        notice = Notice(text: desk.words("update.ready"), action: Action(desk.words("update.go"), Tap("app.update")))
    }

    // MARK: Answers

    mutating func answered(_ ask: Int, _ status: Int, _ body: JSON) {
        switch desk.errand(ask) {
        case .membership(let errand): membershipAnswered(errand, status, body)
        case .pairing(let errand):
            if errand == .left { return leftAnswered(status) }
            pairing.answered(errand, status: status, body, &desk, me: membership.id)
        case .matching(let errand): matching.answered(errand, status: status, body, &desk)
        case .showing(let errand): Showing.answered(errand, status: status, body, &desk)
        case .packs(let link): shareAnswered(link, status, body)
        case nil: break
        }
    }

    mutating func vaulted(_ ask: Int, _ ok: Bool, _ result: JSON) {
        switch desk.errand(ask) {
        case .membership(let errand): membershipVaulted(errand, ok, result)
        case .pairing(let errand): pairing.vaulted(errand, ok: ok, result, &desk)
        case .matching(let errand):
            bothSaidYes(matching.vaulted(errand, ok: ok, result, &desk))
            if errand == .answersRead { askWhere() }
        case .showing(let errand):
            if let text = Showing.vaulted(errand, ok: ok, result, &desk) { notice = Notice(text: text, action: nil) }
        case .packs: shareOpened(ok, result)
        case nil: break
        }
    }

    /// Something both said yes to: shown at once on Today, said quietly elsewhere.
    private mutating func bothSaidYes(_ fresh: [Matching.Match]) {
        guard let match = fresh.last else { return }
        if case .home(.today, let pages) = place, pages.isEmpty {
            place = .home(.today, [.both(match.activity)])
        } else {
            notice = Notice(
                text: desk.words("both.title"),
                action: Action(desk.words("both.look"), Tap("both.open", ["activity": .string(match.activity)])))
        }
    }
}
