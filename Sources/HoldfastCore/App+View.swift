// From where the person is to what is drawn.

extension App {
    func drawn() -> View {
        if membership.storage == "elsewhere" { return elsewhere() }
        switch place {
        case .opening:
            return View(screen: "opening", title: desk.words("opening"), blocks: [.circles("near", label: desk.words("art.near"))])
        case .welcome(let welcome): return welcome.view(desk)
        case .home(let tab, let pages):
            guard let page = pages.last else { return home(tab) }
            return draw(page)
        case .session(let playing):
            var view = playing.session.view(words: desk.words)
            // Help stands on the close itself: the same on both phones (R2), and opening it tells nobody (R28).
            if case .stopped = playing.session.state { view.add(.details(summary: desk.words("help.title"), Help.blocks(desk))) }
            return view
        }
    }

    private func home(_ tab: Tab) -> View {
        var view: View
        switch tab {
        case .today: view = Today.view(desk, matching, membership, said: said)
        case .explore: view = Explore.view(desk, filter)
        case .us: view = Us.view(desk, membership)
        case .mine: view = Mine.view(desk, membership)
        }
        view.tabs = Tab.all.map { item in
            TabItem(
                label: desk.words(key: "tab." + item.name), icon: item.name, tap: Tap("nav.tab", ["tab": .string(item.name)]),
                current: item == tab)
        }
        return view
    }

    private func draw(_ page: Page) -> View {
        switch page {
        case .activity(let id):
            guard let activity = desk.catalogue.activity(id) else { return home(.explore) }
            return Explore.page(activity, desk)
        case .pairing: return pairing.view(desk)
        case .body: return BodyPages.profile(desk)
        case .sober: return BodyPages.sober(desk)
        case .unlock(let id, let unlock): return unlock.view(desk.catalogue.activity(id)?.title ?? "", desk.words)
        case .check(let check): return check.view(desk)
        case .rehearsal(let rehearsal): return rehearsal.view(desk.words)
        case .help: return Help.view(desk)
        case .there(let there): return there.view(desk)
        case .both(let id):
            guard let activity = desk.catalogue.activity(id) else { return home(.today) }
            return Beginning.both(activity, matching, desk)
        case .handover(let person, _): return Beginning.handover(person, desk)
        case .noticing(_, let noticing): return noticing.view(desk)
        case .preview(let noticing, let word): return Showing.preview(noticing, word, desk)
        case .after(let id): return Beginning.after(id, desk)
        case .writing(let writing): return writing.view(desk)
        case .weighing(let weighing): return weighing.view(desk)
        case .brief(let brief): return brief.view(desk)
        case .marks: return Tools.marks(desk)
        case .topics: return Topics.view(desk)
        case .senses: return Tools.senses(desk)
        case .recovery: return Tools.recovery(desk)
        case .move(let code): return Tools.move(desk, code: code)
        case .wipe: return Tools.wipe(desk)
        case .leave: return Us.leave(desk)
        case .name: return Us.name(desk)
        case .giving(let giving): return giving.view(desk)
        }
    }

    private func elsewhere() -> View {
        View(screen: "elsewhere", title: desk.words("elsewhere.title"), lead: desk.words("elsewhere.lead"))
    }
}
