// Taps behind the glass: writing, marks, senses, the recovery sheet, moving, and taking everything away.

extension App {
    mutating func pressMine(_ tap: Tap, _ fields: JSON) {
        switch tap.name {
        case "mine.write": push(.writing(Writing()))
        case "mine.read": read(tap.with.text("id") ?? "")
        case "write.keep", "write.remove", "write.undo": pressWriting(tap, fields)
        case "mine.weigh": push(.weighing(Weighing(activity: tap.with.text("activity") ?? "")))
        case "mine.back": push(.writing(Writing(looksBack: true)))
        case "mine.brief": push(.brief(Brief()))
        case "brief.turn", "brief.print", "brief.file": pressBrief(tap)
        case "mine.topics": push(.topics)
        case "topics.set", "topics.anew": setTopic(tap)
        case "mine.marks": push(.marks)
        case "marks.set": mark(tap)
        case "mine.body": push(.body)
        case "body.set": setBody(tap) { flag, on, desk in BodyProfile.set(flag, on ?? !BodyProfile.has(flag, desk), &desk) }
        case "body.day": setBody(tap) { flag, on, desk in ForToday.set(flag, on ?? !ForToday.has(flag, desk), &desk) }
        case "body.clear":
            for flag in BodyProfile.flags { BodyProfile.set(flag, false, &desk) }
            for flag in ForToday.flags { ForToday.set(flag, false, &desk) }
            notice = Notice(text: desk.words("body.kept"), action: nil)
        case "mine.check": push(.check(Check(people: desk.way == .one ? 2 : 1, then: nil)))
        case "mine.mute": desk.keep(.own, "mute", desk.own("mute") == nil ? ["on": true] : .null)
        case "mine.showAll": showAll()
        case "mine.senses": push(.senses)
        case "senses.set":
            setSense(tap)
        case "mine.recovery": push(.recovery)
        case "recovery.print": desk.lay(.print)
        case "recovery.copy":
            desk.lay(.copy(desk.own("recovery")?.text("code") ?? ""))
            notice = Notice(text: desk.words("recovery.copied"), action: nil)
        case "recovery.file":
            desk.lay(
                .file(
                    name: "holdfast-recovery.json",
                    ["recovery code": desk.own("recovery")?["code"] ?? .null, "address": .string(desk.origin)]))
        case "mine.move": push(.move(code: nil))
        case "move.make":
            desk.vault("transfer", ["code": desk.own("recovery")?["code"] ?? .null], .membership(.transfer))
        case "mine.export": desk.lay(.file(name: "holdfast-mine.json", Tools.export(desk)))
        case "mine.help", "help.open": push(.help)
        case "mine.wipe": push(.wipe)
        case "wipe.now": desk.lay(.wipe)
        default: break
        }
    }

    /// On a phone that two share a flag is only ever set, so that a press never shows what stood there before.
    private mutating func setBody(_ tap: Tap, _ set: (Text, Bool?, inout Desk) -> Void) {
        guard let flag = tap.with.text("flag") else { return }
        set(flag, desk.way == .one ? true : nil, &desk)
        notice = Notice(text: desk.words("body.kept"), action: nil)
        bodyChanged()
    }

    /// What this body leaves open is part of what goes to the relay, among the same amount of filler as before.
    mutating func bodyChanged() {
        matching.putMarks(&desk)
        if Answers.isAny(desk) { matching.putAnswers(&desk) }
    }

    private mutating func read(_ id: Text) {
        guard let text = desk.own("reflection:" + id)?.text("text") else { return }
        push(.writing(Writing(id: id, text: text)))
    }

    private mutating func pressWriting(_ tap: Tap, _ fields: JSON) {
        if tap.name == "write.undo", let id = tap.with.text("id"), let text = tap.with.text("text") {
            var writing = Writing(id: id, text: text)
            _ = writing.keep(text, &desk)
            return
        }
        guard case .writing(var writing) = page else { return }
        if tap.name == "write.keep" {
            let kept = writing.keep(fields.text("text") ?? "", &desk)
            replacePage(kept ? nil : .writing(writing))
            notice = Notice(text: desk.words(key: kept ? "write.kept" : "write.tooLong"), action: nil)
        } else {
            replacePage(nil)
            desk.keep(.own, "reflection:" + writing.id, .null)
            let back: JSON = ["id": .string(writing.id), "text": .string(writing.text)]
            notice = Notice(text: desk.words("write.removed"), action: Action(desk.words("undo"), Tap("write.undo", back)))
        }
    }

    /// Marking something open that needs the check leads there first; the page afterwards is the same for all.
    private mutating func mark(_ tap: Tap) {
        guard let id = tap.with.text("activity"), let open = tap.with.flag("open"), let activity = desk.catalogue.activity(id),
            !activity.quiet
        else { return }
        guard !open || ready(activity, then: tap, people: 1, isToday: false) else { return }
        Marks.mark(id, open: open, &desk)
        if page == .marks { notice = Notice(text: desk.words("marks.saved"), action: nil) }
        matching.putMarks(&desk)
    }

    mutating func pressWeighing(_ tap: Tap) {
        guard case .weighing(var weighing) = page else { return }
        guard tap.name != "weigh.done" else { return replacePage(nil) }
        weighing.tap(tap, &desk)
        replacePage(.weighing(weighing))
        if tap.name == "weigh.on" { bodyChanged() }
    }

    private mutating func pressBrief(_ tap: Tap) {
        guard case .brief(var brief) = page else { return }
        switch tap.name {
        case "brief.print": desk.lay(.print)
        case "brief.file": desk.lay(.file(name: "holdfast-brief.json", brief.file(desk)))
        default:
            brief.turn(tap.with.text("key") ?? "")
            replacePage(.brief(brief))
        }
    }

    /// The same word whichever was chosen (R14).
    private mutating func setTopic(_ tap: Tap) {
        if tap.name == "topics.anew" {
            for topic in Topics.all { Topics.set(topic, leftOut: false, &desk) }
        } else {
            Topics.set(tap.with.text("topic") ?? "", leftOut: tap.with.flag("out") == true, &desk)
        }
        notice = Notice(text: desk.words("marks.saved"), action: nil)
    }

    private mutating func setSense(_ tap: Tap) {
        guard let sense = tap.with.text("sense"), let on = tap.with.flag("on") else { return }
        let names: [Text] = ["sound", "speech", "buzz"]
        desk.keep(.own, "senses", .object(names.map { .init($0, .bool($0 == sense ? on : Tools.senses(desk, $0))) }))
        desk.lay(Tools.sensesEffect(desk))
    }
}
