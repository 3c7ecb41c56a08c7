// What is given from outside: opened from a file or a link, looked at, added, and taken away again.

extension App {
    mutating func pressPacks(_ tap: Tap, _ fields: JSON) {
        let activity = tap.with.text("activity") ?? ""
        switch (tap.name, page) {
        case ("pack.open", _): push(.giving(.asking))
        case ("pack.pick", .giving): desk.lay(.pick)
        case ("pack.link", .giving): desk.given.link = fields.text("link") ?? ""
        case ("pack.again", .giving): desk.given.link = tap.with.text("link") ?? ""
        case ("pack.add", .giving(.offered(let offer))): add(offer.pack)
        case ("pack.leave", .giving): replacePage(nil)
        case ("pack.away", _): takeAway(activity)
        case ("pack.undo", _):
            guard let entry = desk.given.dropped, let log = entry.log else { return }
            desk.given.dropped = nil
            desk.keep(log == .pair ? desk.packLog : .own, entry.pack.key, entry.pack.json)
        case ("pack.both", _):
            guard let entry = desk.given.entry(of: activity), Giving.isHereAlone(entry.log, desk) else { return }
            add(entry.pack)
        default: break
        }
    }

    // MARK: Coming in

    /// A link waits until there is someone here who is in the middle of nothing; then it is opened once.
    mutating func lookAtLink() {
        guard let text = desk.given.link, mayShow else { return }
        desk.given.link = nil
        guard let link = PackLink(text) else { return show(.refused(why: "forged", detail: "")) }
        guard link.isFor(desk.origin) else { return show(.refused(why: "elsewhere", detail: link.origin)) }
        show(.fetching)
        desk.call("GET", "/v1/shares/" + link.share, .null, .packs(link))
    }

    mutating func shareAnswered(_ link: PackLink, _ status: Int, _ body: JSON) {
        guard mayShow else { return desk.given.link = link.fragment }
        switch (status, body["sealed"]) {
        case (200, let sealed?): desk.vault("pack", ["sealed": sealed, "key": .string(link.key)], .packs(link))
        case (400..<500, _) where status != 429: show(.refused(why: "gone", detail: ""))
        default: show(.offline(link))
        }
    }

    mutating func shareOpened(_ ok: Bool, _ result: JSON) {
        if ok { take(result.text("text") ?? "") } else { show(.refused(why: "forged", detail: "")) }
    }

    mutating func picked(_ text: Text, _ why: Text) {
        if why.isEmpty { take(text) } else { show(.refused(why: why == "large" ? "large" : "notOne", detail: "")) }
    }

    private mutating func take(_ text: Text) {
        do throws(Pack.Trouble) { show(.offered(try Giving.Offer(text, desk))) } catch { show(Giving(error)) }
    }

    /// Nothing given comes before someone has begun at all, between two people and their session, or over what someone writes.
    private var mayShow: Bool {
        guard case .home = place else { return false }
        if case .giving = page { return true }
        return !isBusy
    }

    private mutating func show(_ giving: Giving) {
        guard mayShow else { return }
        if case .giving = page { replacePage(.giving(giving)) } else { push(.giving(giving)) }
    }

    // MARK: Being there

    private mutating func add(_ pack: Pack) {
        let log = desk.packLog
        let known = desk.given.entry(pack.id, log)
        guard known != nil || desk.given.entry(pack.id, .own) != nil || desk.given.count < Pack.most else { return }
        if known?.pack != pack {
            guard desk.keep(log, pack.key, pack.json) else { return show(Giving(.large)) }
        }
        if log == .pair, desk.own(pack.key) != nil { desk.keep(.own, pack.key, .null) }
        desk.gather()
        let first = desk.catalogue.activities.first { desk.given.entry(of: $0.id)?.pack.id == pack.id }
        replacePage(first.map { .activity($0.id) })
        notice = Notice(text: desk.words("pack.added"), action: nil)
    }

    /// By either; the other phone sees that it is gone.
    private mutating func takeAway(_ activity: Text) {
        guard let entry = desk.given.entry(of: activity), let log = entry.log else { return }
        desk.given.dropped = entry
        desk.keep(log, entry.pack.key, .null)
        if page == .activity(activity) { replacePage(nil) }
        notice = Notice(text: desk.words("pack.gone.done"), action: Action(desk.words("undo"), Tap("pack.undo")))
    }
}
