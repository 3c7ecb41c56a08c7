// A tap goes to its room by the first part of its name.

extension App {
    mutating func press(_ tap: Tap, _ fields: JSON) {
        notice = nil
        unsaid = nil
        said = nil
        let room = tap.name.before(UInt8(ascii: "."))
        switch (room, place) {
        case ("session", .session): play(.tap(name: tap.name, with: tap.with))
        case ("after", _): afterSession(tap, fields)
        case ("welcome", .welcome(let welcome)): press(welcome, tap, fields)
        case ("nav", _): navigate(tap)
        case ("pair", _): pressPairing(tap, fields)
        case ("us", _), ("keep", _): pressUs(tap, fields)
        case ("mine", _), ("marks", _), ("body", _), ("senses", _), ("recovery", _), ("move", _), ("wipe", _), ("write", _), ("help", _),
            ("brief", _),
            ("topics", _):
            pressMine(tap, fields)
        case ("weigh", _): pressWeighing(tap)
        case ("explore", _): pressExplore(tap, fields)
        case ("alone", _): pressAlone(tap)
        case ("pack", _): pressPacks(tap, fields)
        case ("app", _): if tap.name == "app.update" { desk.lay(.update) }
        default: pressToday(tap, fields)
        }
    }

    private mutating func press(_ welcome: Welcome, _ tap: Tap, _ fields: JSON) {
        let waits = Welcome.goesOn(tap) && !(isSomeone && desk.given.isStocked)
        onTheStep = waits ? (tap, fields) : nil
        guard !waits else { return }
        var welcome = welcome
        let exit = welcome.tap(tap, fields: fields, &desk)
        place = .welcome(welcome)
        switch exit {
        case .way(let way): settle(way, .home(.today, []))
        case .invite:
            settle(.two, .home(.us, [.pairing]))
            pair(.invite)
        case .join:
            settle(.two, .home(.us, [.pairing]))
            pairing.state = .entering(problem: nil)
        case .restore(let code): restore(code: code)
        case nil: break
        }
    }

    /// Now that there is somebody, or a library, what was pressed before is done: nobody has to press twice.
    mutating func goOn() {
        if let (tap, fields) = onTheStep { press(tap, fields) }
    }

    mutating func settle(_ way: Way, _ next: Whereabouts) {
        desk.keep(.own, "way", ["way": .string(way.name)])
        desk.lay(.persist)
        place = next
        connect()
    }

    mutating func navigate(_ tap: Tap) {
        switch (tap.name, place) {
        case ("nav.tab", .home):
            let name = tap.with.text("tab") ?? ""
            place = .home(Tab.all.first { $0.name == name } ?? .today, [])
            takeSnapshot(atLeast: 400)
        case ("nav.back", .home(let tab, let pages)): place = .home(tab, pages.dropLast())
        default: break
        }
    }

    // MARK: Pages

    var page: Page? {
        guard case .home(_, let pages) = place else { return nil }
        return pages.last
    }

    /// Whether this member is at something of their own that nothing may take off the screen.
    var isBusy: Bool { page?.isOpen == false }

    mutating func push(_ page: Page) {
        guard case .home(let tab, let pages) = place else { return place = .home(.today, [page]) }
        place = .home(tab, pages + [page])
    }

    mutating func replacePage(_ page: Page?) {
        guard case .home(let tab, let pages) = place, !pages.isEmpty else { return }
        place = .home(tab, pages.dropLast() + (page.map { [$0] } ?? []))
    }

    // MARK: Today, check

    private mutating func pressToday(_ tap: Tap, _ fields: JSON) {
        switch (tap.name, page) {
        case ("today.answer", _): answer(tap)
        case ("there.open", _): push(.there(ThereForMe()))
        case ("there.slide", .there(var there)):
            there.tap(tap)
            replacePage(.there(there))
        case ("there.keep", .there(let there)), ("there.unsure", .there(let there)):
            there.keep(&desk, unsure: tap.name == "there.unsure")
            replacePage(nil)
            notice = Notice(text: desk.words("there.kept"), action: nil)
        case ("one.begin", _): beginOnOnePhone(tap)
        case ("both.open", _):
            if let id = tap.with.text("activity"), matching.match(id) != nil { push(.both(id)) }
        case ("both.begin", .both(let id)): beginTogether(id)
        case ("both.join", _): if let begun { join(begun) }
        case ("sober.answer", .sober(let then)): sober(tap, then)
        case (_, .unlock(let id, var unlock)):
            let exit = unlock.tap(tap)
            replacePage(.unlock(id, unlock))
            if let exit { unlocked(exit, unlock) }
        case (_, .check(var check)):
            let exit = check.tap(tap)
            replacePage(.check(check))
            if let exit { checked(check, exit) }
        case (_, .rehearsal(var rehearsal)):
            let done = rehearsal.tap(tap)
            replacePage(.rehearsal(rehearsal))
            if done { rehearsed(rehearsal) }
        case (_, .noticing(let person, let noticing)): pressNoticing(tap, fields, person, noticing)
        case ("hand.go", .handover(let person, let noticing)): replacePage(.noticing(person: person, noticing))
        case ("notice.leave", .handover(let person, let noticing)): pressNoticing(Tap("notice.skip"), fields, person, noticing)
        case ("show.now", .preview(let noticing, let word)): show(noticing, word)
        case ("show.back", _):
            Showing.takeBack(tap.with.text("session") ?? "", &desk)
            notice = Notice(text: desk.words("show.taken"), action: nil)
        default: break
        }
    }

    private mutating func answer(_ tap: Tap) {
        guard let id = tap.with.text("activity"), let activity = desk.catalogue.activity(id) else { return }
        let level = tap.with.text("level").flatMap(Level.init(name:))
        guard let level else {
            Answers.clear(id, &desk)
            said = id
            return matching.putAnswers(&desk)
        }
        guard ready(activity, then: tap, people: 1) else { return }
        Answers.yes(id, level, &desk)
        matching.putAnswers(&desk)
    }

    // MARK: Before contact

    /// The private check, then the rehearsed stop, each once, before anything with contact (R5, R21).
    /// Where it is for today, once a day the question about a clear head as well (R38).
    mutating func ready(_ activity: Activity, then: Tap, people: Int, isToday: Bool = true) -> Bool {
        if activity.physical, !Safety.checked(desk, people) || Safety.isDue(desk) {
            push(.check(Check(people: people, then: then)))
            return false
        }
        if activity.physical, !Safety.rehearsed(desk) {
            push(.rehearsal(Rehearsal(then: then)))
            return false
        }
        if isToday, !activity.quiet, !ForToday.isSober(desk), !ForToday.has("drinking", desk) {
            push(.sober(then: then))
            return false
        }
        return true
    }

    private mutating func sober(_ tap: Tap, _ then: Tap) {
        let answer = tap.with.text("answer")
        replacePage(nil)
        if answer == "no" {
            desk.keep(.own, "sober", ["day": JSON(desk.today.number)])
            press(then, .object([]))
        } else {
            ForToday.set("drinking", true, &desk)
            bodyChanged()
            notice = Notice(text: desk.words("sober.quiet"), action: nil)
        }
    }

    private mutating func unlocked(_ exit: Unlock.Exit, _ unlock: Unlock) {
        replacePage(nil)
        guard exit == .open else { return notice = Notice(text: desk.words("today.notToday"), action: nil) }
        press(Tap(name: unlock.then.name, .object((unlock.then.with.members ?? []) + [JSON.Member("open", true)])), .object([]))
    }

    private mutating func checked(_ check: Check, _ exit: Check.Exit) {
        replacePage(nil)
        switch exit {
        case .skipped: notice = Notice(text: desk.words("check.later"), action: nil)
        case .done(let clear):
            Safety.conclude(clear: clear, people: check.people, &desk)
            matching.putMarks(&desk)
            if let then = check.then { press(then, .object([])) }
        }
    }

    private mutating func rehearsed(_ rehearsal: Rehearsal) {
        replacePage(nil)
        desk.keep(.own, "rehearsed", ["done": true])
        if let then = rehearsal.then { press(then, .object([])) }
    }
}
