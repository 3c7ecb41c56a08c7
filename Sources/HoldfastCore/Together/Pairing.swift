// How two phones become a pair: one makes the secret and an invite, the other brings the secret home by QR,
// link or typed code, and both compare three words. States exclude each other; each call that fails says
// what to do next.

enum PairingErrand: Equatable, Sendable {
    case secretMade
    case pairMade(secret: Text)
    case inviteMade
    case invitePosted(Invite)
    case withdrawn
    case look
    case codeRead
    case used(secret: Text)
    case wrapOpened(JSON)
    case linkRead
    case secretUsed(Pair)
    case words
    case left
    case forgotten
}

struct Invite: Equatable, Sendable {
    var code: Text
    var link: Text
    /// Drawn once, shown often.
    var drawing: QRCode?

    init(code: Text, link: Text) {
        self.code = code
        self.link = link
        drawing = QRCode.encode(Array(link.bytes))
    }
}

struct Pairing: Equatable, Sendable {
    /// What is to happen as soon as the relay knows this member, and once more at *Try again*.
    enum Wish: Equatable, Sendable {
        case invite
        case code(Text)
        case link(Text)
    }

    enum State: Equatable, Sendable {
        case none
        /// Until the relay knows this member; `problem`, a key of words, is why it does not yet.
        case waiting(problem: Text?)
        /// Something is on its way to the relay.
        case busy
        case inviting(Invite)
        /// The other phone types or scans; `problem` is a key of words.
        case entering(problem: Text?)
        case comparing(words: [Text])
        case failed(problem: Text)
    }

    var state = State.none
    var wish = Wish.invite

    // MARK: Beginning

    mutating func begin(_ wish: Wish, _ desk: inout Desk) {
        self.wish = wish
        state = .waiting(problem: nil)
        if desk.isKnown { registered(&desk) }
    }

    mutating func unregistered(status: Int) {
        if case .waiting = state { state = .waiting(problem: Pairing.problem(status, "pair")) }
    }

    mutating func registered(_ desk: inout Desk) {
        guard case .waiting = state else { return }
        state = .busy
        switch wish {
        case .invite:
            if let pair = desk.pair { return makeInvite(pair.secret, &desk) }
            desk.vault("pair", .object([]), .pairing(.secretMade))
        case .code(let code): desk.vault("inviteCode", ["code": .string(code)], .pairing(.codeRead))
        case .link(let link): desk.vault("inviteLink", ["text": .string(link)], .pairing(.linkRead))
        }
    }

    private func makeInvite(_ secret: Text, _ desk: inout Desk) {
        desk.vault("invite", ["secret": .string(secret), "origin": .string(desk.origin)], .pairing(.inviteMade))
    }

    // MARK: Answers

    mutating func vaulted(_ errand: PairingErrand, ok: Bool, _ result: JSON, _ desk: inout Desk) {
        switch errand {
        case .secretMade:
            guard ok, let secret = result.text("secret") else { return fail("pair.error.other") }
            desk.call("POST", "/v1/pairs", ["zone": JSON(desk.zone)], .pairing(.pairMade(secret: secret)))
        case .inviteMade:
            guard ok, let code = result.text("code"), let link = result.text("link"), let door = result["door"],
                let wrapped = result["wrapped"]
            else { return fail("pair.error.other") }
            let invite = Invite(code: code, link: link)
            desk.call("POST", "/v1/invites", ["door": door, "wrapped": wrapped], .pairing(.invitePosted(invite)))
        case .codeRead:
            guard ok, let door = result["door"] else { return state = .entering(problem: "join.error.code") }
            desk.call("POST", "/v1/invites/use", ["door": door], .pairing(.used(secret: "")))
        case .linkRead:
            guard ok, let door = result["door"], let secret = result.text("secret") else {
                return state = .entering(problem: "join.error.link")
            }
            desk.call("POST", "/v1/invites/use", ["door": door], .pairing(.used(secret: secret)))
        case .wrapOpened(let body):
            guard ok, let secret = result.text("secret") else { return state = .entering(problem: "join.error.code") }
            join(secret, body, &desk)
        case .secretUsed(let pair):
            guard ok else { return fail("pair.error.other") }
            desk.keep(.own, "pair", pair.json)
            desk.journal.slot = pair.slot
            desk.keep(.pair, "name@\(pair.slot)", ["name": .string(desk.myName)])
            compare(&desk)
        case .words:
            guard ok, let indices = result["indices"]?.items else { return fail("pair.error.other") }
            let picked = indices.compactMap { $0.int }.filter { desk.checkWords.indices.contains($0) }.map { desk.checkWords[$0] }
            guard picked.count == 3 else { return fail("pair.error.other") }
            state = .comparing(words: picked)
        case .pairMade, .invitePosted, .withdrawn, .look, .used, .left, .forgotten: break
        }
    }

    mutating func answered(_ errand: PairingErrand, status: Int, _ body: JSON, _ desk: inout Desk, me: Text) {
        switch errand {
        case .pairMade(let secret):
            guard let id = body.text("pair"), status == 201 || status == 200 else { return fail(Pairing.problem(status, "pair")) }
            let pair = Pair(id: id, secret: secret, slot: 0, zone: body.int("zone") ?? desk.zone, members: [me, ""])
            desk.keep(.own, "pair", pair.json)
            desk.journal.slot = 0
            desk.keep(.pair, "name@0", ["name": .string(desk.myName)])
            makeInvite(secret, &desk)
        case .invitePosted(let invite):
            guard status == 201 || status == 200 else { return fail(Pairing.problem(status, "pair")) }
            state = .inviting(invite)
            desk.lay(.stream(open: true))
            desk.lay(.timer(name: "pairing", at: desk.now.mono + 4_000))
        case .look:
            look(body, &desk)
        case .used(let secret):
            guard status == 200 || status == 201 else { return state = .entering(problem: Pairing.problem(status, "join")) }
            guard secret.isEmpty else { return join(secret, body, &desk) }
            desk.vault("inviteOpen", ["wrapped": body["wrapped"] ?? .null], .pairing(.wrapOpened(body)))
        default: break
        }
    }

    /// The one who invited learns that someone has come.
    private mutating func look(_ body: JSON, _ desk: inout Desk) {
        guard var pair = desk.pair, case .inviting = state else { return }
        let members = (body["pair"]?["members"]?.items ?? []).map { $0.text ?? "" }
        guard members.count == 2, !members[1].isEmpty else {
            desk.lay(.timer(name: "pairing", at: desk.now.mono + 4_000))
            return
        }
        pair.members = members
        desk.keep(.own, "pair", pair.json)
        desk.lay(.sync(log: .pair))
        compare(&desk)
    }

    private mutating func join(_ secret: Text, _ body: JSON, _ desk: inout Desk) {
        guard let id = body.text("pair"), let members = body["members"]?.items?.map({ $0.text ?? "" }), members.count == 2 else {
            return fail("pair.error.other")
        }
        let pair = Pair(id: id, secret: secret, slot: 1, zone: body.int("zone") ?? desk.zone, members: members)
        desk.vault("usePair", ["secret": .string(secret)], .pairing(.secretUsed(pair)))
    }

    /// Also later, from Us: the words stay the same.
    mutating func compare(_ desk: inout Desk) {
        guard let pair = desk.pair else { return }
        state = .busy
        desk.vault("words", ["transcript": .string(pair.transcript)], .pairing(.words))
    }

    private mutating func fail(_ problem: Text) { state = .failed(problem: problem) }

    /// A relay's refusal as a key of words.
    static func problem(_ status: Int, _ prefix: Text) -> Text {
        switch status {
        case 0: prefix + ".error.offline"
        case 404, 410: prefix + ".error.gone"
        case 409: prefix + ".error.taken"
        case 429: prefix + ".error.often"
        default: prefix + ".error.other"
        }
    }
}
