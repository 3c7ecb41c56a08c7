// What somebody gave, on its way in: asked for, fetched, shown whole before anything is kept, or refused with the reason.

enum Giving: Equatable, Sendable {
    case asking
    case fetching
    case offered(Offer)
    /// There was no connection; the link is still good.
    case offline(PackLink)
    /// `why` is a key of `pack.`; `detail` says where.
    case refused(why: Text, detail: Text)

    /// Read, and not kept yet.
    struct Offer: Equatable, Sendable {
        let pack: Pack
        let activities: [Activity]

        init(_ text: Text, _ desk: Desk) throws(Pack.Trouble) {
            pack = try Pack.read(text)
            var library = desk.given.ours
            let known = library.activities.count
            try pack.add(to: &library, mark: "x-.")
            activities = Array(library.activities[known...])
        }
    }

    init(_ trouble: Pack.Trouble) {
        switch trouble {
        case .none: self = .refused(why: "notOne", detail: "")
        case .newer: self = .refused(why: "newer", detail: "")
        case .large: self = .refused(why: "large", detail: "")
        case .rule(let refusal): self = .refused(why: "rule", detail: refusal.sentence)
        }
    }

    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "pack", title: words("pack.title"))
        switch self {
        case .asking:
            let go = Tap("pack.link")
            view.lead = words("pack.lead")
            view.blocks = [
                .actions([Action(words("pack.pick"), Tap("pack.pick"))]),
                .field(Field(name: "link", label: words("pack.link"), limit: 400, tap: go)), .actions([Action(words("pack.linkGo"), go)]),
            ]
        case .fetching: view.lead = words("pair.busy")
        case .offered(let offer): return offer.view(desk)
        case .offline(let link):
            view.lead = words("pair.error.offline")
            let link: JSON = ["link": .string(link.fragment)]
            view.blocks = [.actions([Action(words("pack.again"), Tap("pack.again", link))])]
        case .refused(let why, let detail):
            view.title = words("pack.no")
            view.lead = words(key: "pack." + why)
            if !detail.isEmpty { view.add(.small(words("pack.where", ("place", detail)))) }
        }
        view.goBack(words)
        return view
    }
}

extension Giving.Offer {
    /// Everything there is to know before it is added, and both answers of equal weight.
    fileprivate func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "pack-offer", title: words("pack.offer"), lead: pack.title)
        for activity in activities {
            view.blocks += [
                .card(
                    Card(activity.title, tags: Explore.tags(activity, activity.beginning, desk), lines: [activity.short, activity.about])),
                .details(summary: words("activity.steps"), [.list(activity.ladder.map { $0.title + ". " + $0.about })]),
                .heading(words("activity.never")), .list(activity.never),
            ]
        }
        if let by = pack.by { view.add(.text(words("pack.by", ("by", by)))) }
        view.add(.details(summary: words("pack.told"), [.list(pack.told)]))
        view.add(.small(words("pack.checked")))
        let log = desk.packLog
        let known = desk.given.entry(pack.id, log)
        if let known {
            view.add(.small(known.pack == pack ? words("pack.have") : words("pack.replaces", ("title", known.pack.title))))
        } else if desk.given.count >= Pack.most {
            view.add(.text(words("pack.full")))
        }
        if log == .pair { view.add(.small(words("pack.two"))) }
        let mayAdd = known != nil || desk.given.count < Pack.most
        view.add(
            .actions([
                Action(words("pack.add"), Tap("pack.add"), disabled: !mayAdd), Action(words("pack.leave"), Tap("pack.leave")),
            ]))
        view.goBack(words)
        return view
    }
}

extension Desk {
    /// Where what is given lies: with the other phone too, where there is one.
    var packLog: LogName { pair == nil ? .own : .pair }
}
