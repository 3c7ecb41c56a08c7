// The first event, and everything that follows from being someone: the member's secret, the relay's knowing of
// us, and the pair that a recovery sheet brings back.

extension App {
    mutating func begin(_ start: Start) {
        desk.words = Words(start.words)
        desk.origin = start.origin
        desk.zone = start.zone
        desk.device = start.device
        desk.author = start.author
        desk.random = Random(seed: start.seed)
        early = EarlyEnds(seed: start.seed)
        let journal = Journal(snapshot: start.snapshot, author: start.author)
        desk.journal = journal ?? Journal(author: start.author)
        if journal == nil, !start.snapshot.isNull { desk.lay(.replay) }
        for (log, opened) in start.entries { apply(opened, log) }
        desk.journal.slot = desk.slot
        stock(start.catalogue)
        membership.ownWaiting = start.waiting.own
        membership.pairWaiting = start.waiting.pair
        _ = matching.turn(desk)
        awaitMidnight()
        desk.lay(Tools.sensesEffect(desk))
        isSomeone = start.member
        if start.member { return open(start.fragment) }
        // The first page does not wait for the secret. Who comes by a link goes straight on.
        if start.fragment.isEmpty { place = .welcome(Welcome()) }
        desk.vault("member", .object([]), .membership(.make(fragment: start.fragment)))
    }

    /// The library, with the first event or soon after it: whoever is new here reads the first words meanwhile.
    mutating func stock(_ catalogue: JSON) {
        if let more = catalogue["words"] { desk.words = desk.words.joined(more) }
        if let checkWords = catalogue["checkWords"]?.items { desk.checkWords = checkWords.compactMap { $0.text } }
        desk.given.stock(catalogue)
        desk.help = catalogue["help"] ?? .null
        desk.gather()
        goOn()
    }

    /// Someone is here, and may have come by a link.
    private mutating func open(_ fragment: Text) {
        if desk.own("way") != nil || desk.pair != nil {
            place = .home(.today, [])
        } else if case .opening = place {
            place = .welcome(Welcome())
        }
        connect()
        arrived(fragment)
        goOn()
    }

    /// Everything that needs the relay, from the beginning; harmless when repeated. The relay hears nothing of
    /// someone who has not chosen a way to begin: they may be somebody else, with a recovery sheet in hand.
    mutating func connect() {
        if case .welcome = place, membership.restoring == nil, desk.own("recovery") != nil { return }
        desk.lay(.probe(times: 8, every: 250))
        guard membership.registration == .done else { return membership.register(&desk) }
        desk.lay(.sync(log: .own))
        guard desk.pair != nil else {
            return tellLeaving()
        }
        desk.lay(.sync(log: .pair))
        desk.lay(.stream(open: true))
        Showing.look(&desk)
    }

    mutating func membershipVaulted(_ errand: MembershipErrand, _ ok: Bool, _ result: JSON) {
        switch errand {
        case .make(let fragment): memberMade(ok, result, fragment)
        case .restore:
            guard ok, let code = result.text("code") else {
                return setWelcome(.restore(problem: "restore.error." + (result.text("why") ?? "other")))
            }
            let author = result.text("author") ?? ""
            desk.author = author
            desk.journal = Journal(author: author)
            membership = Membership()
            membership.restoring = code
            desk.isKnown = false
            connect()
        case .useKnownPair:
            desk.lay(.sync(log: .pair))
            desk.lay(.stream(open: true))
        case .transfer:
            guard ok, let code = result.text("code"), let door = result["door"], let sealed = result["sealed"] else {
                return notice = Notice(text: desk.words("move.error"), action: nil)
            }
            desk.call("POST", "/v1/transfers", ["door": door, "sealed": sealed], .membership(.transferPosted(code: code)))
        case .transferDoor:
            guard ok, let door = result["door"] else { return setWelcome(.restore(problem: "restore.error.length")) }
            desk.call("POST", "/v1/transfers/fetch", ["door": door], .membership(.transferFetched))
        case .register, .transferPosted, .transferFetched: break
        }
    }

    private mutating func memberMade(_ ok: Bool, _ result: JSON, _ fragment: Text) {
        isSomeone = true
        guard ok, let code = result.text("code") else {
            place = .welcome(Welcome())
            onTheStep = nil
            return notice = Notice(text: desk.words("kept.noVault"), action: nil)
        }
        desk.author = result.text("author") ?? ""
        desk.journal.clock.author = desk.author
        desk.keep(.own, "recovery", ["code": .string(code)])
        open(fragment)
    }

    mutating func membershipAnswered(_ errand: MembershipErrand, _ status: Int, _ body: JSON) {
        switch errand {
        case .register:
            guard membership.registered(status: status, body: body, &desk) else {
                if membership.restoring != nil { setWelcome(.restore(problem: "restore.error.offline")) }
                return pairing.unregistered(status: status)
            }
            connect()
            matching.putMarks(&desk)
            if page == .pairing { pairing.registered(&desk) }
        case .transferPosted(let code):
            guard status == 201 || status == 200 else { return notice = Notice(text: desk.words("move.error"), action: nil) }
            replacePage(.move(code: code))
        case .transferFetched:
            guard status == 200, let sealed = body["sealed"] else {
                return setWelcome(.restore(problem: status == 0 ? "restore.error.offline" : "restore.error.gone"))
            }
            desk.vault("transferOpen", ["sealed": sealed], .membership(.restore))
        case .make, .restore, .useKnownPair, .transfer, .transferDoor: break
        }
    }

    /// A recovery sheet has 28 letters, a code from another phone 12.
    mutating func restore(code: Text) {
        let letters = code.bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }.count
        if letters == 12 {
            desk.vault("transferCode", ["code": .string(code)], .membership(.transferDoor))
        } else {
            desk.vault("restore", ["code": .string(code)], .membership(.restore))
        }
    }

    /// The own log is level after a restore: the pair is found in it, or there is none.
    mutating func restored() {
        guard let code = membership.restoring else { return }
        membership.restoring = nil
        if desk.own("recovery") == nil { desk.keep(.own, "recovery", ["code": .string(code)]) }
        if desk.own("way") == nil { desk.keep(.own, "way", ["way": "alone"]) }
        place = .home(.today, [])
        notice = Notice(text: desk.words("restore.done"), action: nil)
        desk.lay(Tools.sensesEffect(desk))
        guard let pair = desk.pair else { return }
        desk.journal.slot = pair.slot
        desk.vault("usePair", ["secret": .string(pair.secret)], .membership(.useKnownPair))
    }

    private mutating func setWelcome(_ step: Welcome.Step) {
        membership.restoring = nil
        place = .welcome(Welcome(step: step))
    }
}
