// Show me when I show you: one noticing, previewed, sealed, and opened for both only when both have put one in
// (R12). Until then it can be taken back, and nobody learns that it was there. What is put in lies in this member's own log
// until it was opened or taken back, so that closing Holdfast loses nothing and leaves nothing behind.

enum ShowingErrand: Equatable, Sendable {
    case name(session: Text)
    case sealed(session: Text)
    case put(session: Text, name: Text)
    case look(session: Text, name: Text)
    case back(session: Text)
    case open(session: Text)
}

enum Showing {
    /// Days that the relay keeps what was put in.
    private static let days = 90

    static func put(_ session: Text, _ text: Text, _ desk: inout Desk) {
        keep(session, ["day": JSON(desk.today.number), "text": .string(text)], &desk)
        goOn(session, &desk)
    }

    static func takeBack(_ session: Text, _ desk: inout Desk) {
        guard record(session, desk) != nil else { return }
        add("back", true, session, &desk)
        goOn(session, &desk)
    }

    /// After a start, and whenever there is a connection again: whatever is left to be done.
    static func look(_ desk: inout Desk) {
        guard desk.isPaired else { return }
        for record in desk.journal.records(.own, "showing:", limit: 20) { goOn(record.key.dropping(8), &desk) }
    }

    /// The two are no pair any more.
    static func forget(_ desk: inout Desk) {
        for record in desk.journal.records(.own, "showing:") { desk.keep(.own, record.key, .null) }
    }

    // MARK: One of them

    private static func record(_ session: Text, _ desk: Desk) -> JSON? { desk.own("showing:" + session) }

    private static func keep(_ session: Text, _ record: JSON, _ desk: inout Desk) { desk.keep(.own, "showing:" + session, record) }

    private static func add(_ member: Text, _ value: JSON, _ session: Text, _ desk: inout Desk) {
        guard let members = record(session, desk)?.members, !members.contains(where: { $0.name == member && $0.value == value }) else {
            return
        }
        keep(session, .object(members.filter { $0.name != member } + [JSON.Member(member, value)]), &desk)
    }

    private static func goOn(_ session: Text, _ desk: inout Desk) {
        guard let record = record(session, desk) else { return }
        let isBack = record.flag("back") == true
        guard let day = record.int("day"), Day.known.contains(day), desk.today.number - day <= days, record.text("name") != nil || !isBack
        else {
            return keep(session, .null, &desk)
        }
        guard let name = record.text("name") else {
            return desk.vault("name", ["label": .string("show|" + session)], .showing(.name(session: session)))
        }
        if isBack {
            desk.call("DELETE", "/v1/exchanges/" + name, .null, .showing(.back(session: session)))
        } else if record.flag("in") == true {
            desk.call("GET", "/v1/exchanges/" + name, .null, .showing(.look(session: session, name: name)))
        } else {
            let what: JSON = ["name": .string(name), "text": .string(record.text("text") ?? "")]
            desk.vault("seal", what, .showing(.sealed(session: session)))
        }
    }

    static func answered(_ errand: ShowingErrand, status: Int, _ body: JSON, _ desk: inout Desk) {
        switch errand {
        case .put(let session, let name):
            guard let record = record(session, desk), record.flag("back") != true else {
                // Taken back while it was on its way.
                return desk.call("DELETE", "/v1/exchanges/" + name, .null, .showing(.back(session: session)))
            }
            // 409: it was in already, and so is the other's.
            guard status == 204 || status == 200 || status == 409 else { return }
            add("in", true, session, &desk)
            goOn(session, &desk)
        case .look(let session, let name):
            guard record(session, desk) != nil, let sealed = body["sealed"]?.items, sealed.count == 2, let slot = desk.slot else {
                return
            }
            desk.vault("open", ["name": .string(name), "sealed": sealed[1 - slot]], .showing(.open(session: session)))
        case .back(let session):
            if status == 409 {
                // Too late: both were in, and it is open.
                add("back", false, session, &desk)
                add("in", true, session, &desk)
                goOn(session, &desk)
            } else if status == 204 || status == 200 || status == 404, record(session, desk) != nil {
                keep(session, .null, &desk)
            }
        case .name, .sealed, .open: break
        }
    }

    /// What the other chose to show, as a sentence, once both are in.
    static func vaulted(_ errand: ShowingErrand, ok: Bool, _ result: JSON, _ desk: inout Desk) -> Text? {
        switch errand {
        case .name(let session):
            guard ok, let name = result.text("token") else { return nil }
            add("name", .string(name), session, &desk)
            goOn(session, &desk)
        case .sealed(let session):
            guard ok, let record = record(session, desk), record.flag("back") != true, let name = record.text("name") else { return nil }
            desk.call("PUT", "/v1/exchanges/" + name, ["sealed": result["sealed"] ?? .null], .showing(.put(session: session, name: name)))
        case .open(let session):
            guard record(session, desk) != nil else { return nil }
            keep(session, .null, &desk)
            guard ok else { return nil }
            return desk.words("show.shown", ("name", desk.otherName), ("text", (result.text("text") ?? "").line(600)))
        case .put, .look, .back: break
        }
        return nil
    }
}
