import Hummingbird

/// Every problem that the relay names. `docs/protocol.md` lists the slugs.
extension Problem {
    private init(_ status: HTTPResponse.Status, _ slug: String, _ title: String, _ detail: String) {
        self.init(slug: slug, status: status, title: title, detail: detail)
    }

    // MARK: The request

    static func malformed(_ detail: String) -> Problem {
        Problem(.badRequest, "malformed", "The request could not be read", detail)
    }

    static func tooLarge(_ what: String, limit: Int) -> Problem {
        var problem = Problem(
            .contentTooLarge, "too-large", "Too large", "\(what) may have at most \(limit) bytes. Send less at a time.")
        problem.limit = limit
        return problem
    }

    static func tooMany(_ what: String, limit: Int, retryAfter: Int) -> Problem {
        var problem = Problem(
            .tooManyRequests, "too-many", "Too many at once",
            "At most \(limit) \(what). Try again in \(retryAfter) seconds.")
        problem.limit = limit
        problem.retryAfter = retryAfter
        return problem
    }

    static let notFound = Problem(
        .notFound, "not-found", "Nothing here", "The relay has no such address. The calls are listed in its protocol.")

    static func wrongMethod(allow: [String]) -> Problem {
        var problem = Problem(
            .methodNotAllowed, "wrong-method", "Not like this",
            "This address answers only \(allow.joined(separator: ", ")).")
        problem.allow = allow
        return problem
    }

    // MARK: Who is asking

    static let noToken = Problem(
        .unauthorized, "no-token", "No token",
        "Send the token as \"Authorization: Bearer\" and 43 characters of base64url.")
    static let unknownMember = Problem(
        .unauthorized, "unknown-member", "Not known here",
        "The relay does not know this token. Register it first, or check the recovery code.")
    static let closed = Problem(
        .forbidden, "closed", "Closed to new members", "This relay takes no new members. Ask whoever runs it.")

    // MARK: Pairs

    static let unpaired = Problem(
        .conflict, "unpaired", "Not in a pair", "This needs a pair. Start one or use an invite first.")
    static let paired = Problem(
        .conflict, "paired", "Already in a pair", "One member can be in one pair at a time. Leave the other one first.")
    static let pairFull = Problem(
        .conflict, "pair-full", "Already two", "Two have already joined this pair, so there is nobody to invite.")
    static let ownInvite = Problem(
        .conflict, "own-invite", "Your own invite", "The invite is meant for the other one. Open it on the other phone.")
    static let noInvite = Problem(
        .notFound, "no-invite", "No such invite",
        "It was used, withdrawn, is older than two days, or has a typing mistake. Ask for a new one.")
    static let noTransfer = Problem(
        .notFound, "no-transfer", "Nothing to fetch",
        "It was fetched, is older than an hour, or the code has a typing mistake. Start again on the first device.")
    static let doorTaken = Problem(
        .conflict, "door-taken", "This code is taken", "Make a new code and try again.")
    static let noShare = Problem(
        .notFound, "no-share", "No longer shared", "It was taken back or its time is over. Ask for it again.")

    // MARK: Logs and answers

    static func full(limit: Int) -> Problem {
        var problem = Problem(
            .conflict, "full", "Full", "The limit is \(limit). Nothing was lost, and nothing of this call was stored.")
        problem.limit = limit
        return problem
    }

    static let entryDiffers = Problem(
        .conflict, "entry-differs", "Another entry has this id",
        "An entry with this id is already here, with other bytes. Nothing of this call was stored.")
    static let anotherDay = Problem(
        .conflict, "another-day", "Another day", "Answers count for the relay's today. Ask for the day and answer again.")
    static let released = Problem(
        .conflict, "released", "Already released", "Both have it already, so it can no longer be changed.")

    // MARK: The relay's own trouble

    static let noRoom = Problem(
        HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "no-room", "The relay's disk is full",
        "Nothing was lost, and nothing of this call was stored. Keep it and try again later.", retryAfter: 300)
    static let unavailable = Problem(
        .serviceUnavailable, "unavailable", "Not just now",
        "The relay cannot reach its database. Nothing was lost. Try again later.", retryAfter: 30)
    static let unexpected = Problem(
        .internalServerError, "unexpected", "Something went wrong here",
        "The relay made a mistake. Nothing was lost. Try again later.", retryAfter: 30)

    private init(
        _ status: HTTPResponse.Status, _ slug: String, _ title: String, _ detail: String, retryAfter: Int
    ) {
        self.init(slug: slug, status: status, title: title, detail: detail, retryAfter: retryAfter)
    }

    init(_ refusal: Refusal) {
        self =
            switch refusal {
            case .unknownMember: .unknownMember
            case .unpaired: .unpaired
            case .paired: .paired
            case .pairFull: .pairFull
            case .noInvite: .noInvite
            case .ownInvite: .ownInvite
            case .doorTaken: .doorTaken
            case .full(let limit): .full(limit: limit)
            case .entryDiffers: .entryDiffers
            case .anotherDay: .anotherDay
            case .released: .released
            case .noRoom: .noRoom
            case .unavailable: .unavailable
            }
    }

    /// Whatever else was thrown on the way.
    init(status: HTTPResponse.Status) {
        self =
            switch status.code {
            case 404: .notFound
            case 413: .tooLarge("A request", limit: RelayLimits().body)
            case 400..<500: Problem(status, "malformed", "The request could not be read", "Check it against the protocol.")
            default: .unexpected
            }
    }
}
