// Pairing, names, keeping, leaving.

extension App {
    mutating func pressPairing(_ tap: Tap, _ fields: JSON) {
        switch tap.name {
        case "pair.invite", "pair.again":
            if page != .pairing { push(.pairing) }
            tellLeaving()
            pair(tap.name == "pair.again" ? pairing.wish : .invite)
        case "pair.enter":
            push(.pairing)
            pairing.state = .entering(problem: nil)
        case "pair.join":
            keepName(fields)
            let code = fields.text("code") ?? ""
            if code.bytes.count > 20 { join(link: code) } else { pair(.code(code)) }
        case "pair.scan": desk.lay(.scan(open: true))
        case "pair.share":
            if case .inviting(let invite) = pairing.state {
                desk.lay(.share(title: desk.words("invite.title"), text: desk.words("invite.text"), link: invite.link))
            }
        case "pair.copy":
            if case .inviting(let invite) = pairing.state {
                desk.lay(.copy(invite.link))
                notice = Notice(text: desk.words("invite.copied"), action: nil)
            }
        case "pair.withdraw":
            desk.call("DELETE", "/v1/invites", .null, .pairing(.withdrawn))
            pairing.state = .none
            replacePage(nil)
            notice = Notice(text: desk.words("invite.withdrawn"), action: nil)
        case "pair.same": paired()
        case "pair.differ":
            leave()
            pairing.wish = .invite
            pairing.state = .failed(problem: "compare.differed")
            push(.pairing)
        case "pair.back":
            pairing.state = .none
            desk.lay(.scan(open: false))
            replacePage(nil)
        default: break
        }
    }

    private mutating func keepName(_ fields: JSON) {
        guard let name = fields.text("name"), !name.isEmpty else { return }
        Us.keepName(name, &desk)
    }

    mutating func join(link: Text) {
        guard desk.pair == nil else { return notice = Notice(text: desk.words("join.error.already"), action: nil) }
        if case .welcome = place { settle(.two, .home(.us, [.pairing])) }
        tellLeaving()
        if page != .pairing { place = .home(.us, [.pairing]) }
        pair(.link(link))
    }

    /// At once where the relay knows this member, else as soon as it does.
    mutating func pair(_ wish: Pairing.Wish) {
        pairing.begin(wish, &desk)
        membership.register(&desk)
    }

    mutating func scanned(_ text: Text) {
        desk.lay(.scan(open: false))
        join(link: text)
    }

    mutating func arrived(_ fragment: Text) {
        if fragment.begins(with: "pack=") { desk.given.link = fragment }
        guard fragment.begins(with: "join=") else { return }
        join(link: fragment)
    }

    private mutating func paired() {
        pairing.state = .none
        place = .home(.today, [])
        notice = Notice(text: desk.words("pair.done", ("name", desk.otherName)), action: nil)
        connect()
        desk.lay(.stream(open: true))
        matching.putMarks(&desk)
    }

    mutating func pressUs(_ tap: Tap, _ fields: JSON) {
        let id = tap.with.text("activity") ?? ""
        switch tap.name {
        case "us.name": push(.name)
        case "us.nameKeep":
            Us.keepName(fields.text("name") ?? "", &desk)
            replacePage(nil)
        case "us.words":
            push(.pairing)
            pairing.compare(&desk)
        case "us.leave": push(.leave)
        case "us.leaveNow":
            leave()
            place = .home(.us, [])
            notice = Notice(text: desk.words("leave.done"), action: nil)
        case "us.apart":
            guard desk.isPaired, let on = tap.with.flag("on") else { return }
            Apart.turn(on, &desk)
        case "keep.rest":
            desk.keep(.own, "rest:" + id, ["rest": true])
            notice = Notice(text: desk.words("keep.rested"), action: Action(desk.words("undo"), Tap("keep.wake", tap.with)))
        case "keep.wake": desk.keep(.own, "rest:" + id, .null)
        case "keep.drop":
            guard let slot = desk.slot else { return }
            desk.keep(.pair, "keep:" + id + "@\(slot)", .null)
        default: break
        }
    }

    /// At once, alone, without a word to the other (R18). What the relay has not heard yet it hears later.
    private mutating func leave() {
        guard desk.pair != nil else { return }
        desk.keep(.own, "leaving", ["pair": true])
        desk.keep(.own, "pair", .null)
        forgetPair()
        desk.call("DELETE", "/v1/pairs/mine", .null, .pairing(.left))
    }

    /// What was shared is taken off this device.
    mutating func forgetPair() {
        desk.journal.forget(.pair)
        matching = Matching()
        begun = nil
        _ = matching.turn(desk)
        Showing.forget(&desk)
        desk.lay(.stream(open: false))
        desk.vault("forgetPair", .object([]), .pairing(.forgotten))
    }

    /// Before a new pair, the relay hears of the old one's end where it has not yet.
    mutating func tellLeaving() {
        guard desk.pair == nil, desk.own("leaving") != nil else { return }
        desk.call("DELETE", "/v1/pairs/mine", .null, .pairing(.left))
    }

    mutating func leftAnswered(_ status: Int) {
        guard status == 204 || status == 404 || status == 409 else {
            return desk.lay(.timer(name: "leave", at: desk.now.mono + 15_000))
        }
        desk.keep(.own, "leaving", .null)
    }
}
