// Taps in the library: looking for something, keeping it near, never wanting to see it again, asking for it.

extension App {
    mutating func pressExplore(_ tap: Tap, _ fields: JSON) {
        let id = tap.with.text("activity") ?? ""
        if let sought = fields.text("sought") { filter.seek(sought) }
        switch tap.name {
        case "explore.open": if let activity = desk.catalogue.activity(id), !Hidden.holds(activity, desk) { push(.activity(id)) }
        case "explore.ask": ask(tap)
        case "explore.chip": filter.choose(tap.with.text("chip") ?? "")
        case "explore.all": filter = Filter()
        case "explore.near": Near.turn(id, &desk)
        case "explore.hide": hide(id, days: tap.with.int("days"))
        case "explore.unhide":
            desk.keep(.own, "hide:" + id, .null)
            matching.putMarks(&desk)
        default: break
        }
    }

    /// From now on it is not there for this member. To the other it is a day without an answer.
    private mutating func hide(_ id: Text, days: Int?) {
        guard desk.catalogue.activity(id) != nil else { return }
        let answered = Answers.mine(id, desk) != nil
        Hidden.hide(id, days: days, &desk)
        matching.drop(id)
        if page == .activity(id) { replacePage(nil) }
        notice = Notice(
            text: desk.words(key: days == nil ? "hide.done" : "hide.rests"),
            action: Action(desk.words("undo"), Tap("explore.unhide", ["activity": .string(id)])))
        matching.putMarks(&desk)
        if answered { matching.putAnswers(&desk) }
    }

    /// The same words whether anything was hidden or not (R14).
    mutating func showAll() {
        Hidden.showAll(&desk)
        matching.putMarks(&desk)
        notice = Notice(text: desk.words("hide.all"), action: nil)
    }

    /// In plain sight, once a day; the asker's own yes goes with it.
    private mutating func ask(_ tap: Tap) {
        guard let id = tap.with.text("activity"), let activity = desk.catalogue.activity(id), let slot = desk.slot,
            Invitations.mayAsk(desk), Apart.fits(activity, desk), !Giving.isHereAlone(activity, desk), ready(activity, then: tap, people: 1)
        else { return }
        guard !Hidden.holds(activity, desk), !activity.unlock || Marks.isOpen(id, desk) else {
            return notice = Notice(text: desk.words("ask.notOpen"), action: nil)
        }
        desk.keep(.pair, "ask@\(slot)", ["day": JSON(desk.today.number), "activity": .string(id)])
        Answers.yes(id, .same, &desk)
        matching.putAnswers(&desk)
        place = .home(.today, [])
        notice = Notice(text: desk.words("ask.sent", ("name", desk.otherName)), action: nil)
    }
}
