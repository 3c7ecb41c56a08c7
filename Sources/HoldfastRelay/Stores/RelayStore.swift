/// Where the relay keeps what it must not lose. Nothing in it can be read without the members' keys.
///
/// Every method is one transaction: all of it is durable when the method returns, or nothing has changed. The
/// member's pair is looked up inside that transaction, so that someone who has just left can do nothing more.
/// Methods that need a pair throw ``Refusal/unpaired`` without one.
///
/// ``MemoryStore`` and ``SQLiteStore`` pass the same suite of tests; a store on PostgreSQL is one more
/// conformance. Times are milliseconds since 1970, UTC.
public protocol RelayStore: Sendable {
    // MARK: Members

    /// Registers a token, or finds who registered it before.
    func register(_ token: TokenHash, as candidate: MemberID) async throws -> Registration
    func member(with token: TokenHash) async throws -> MemberID?
    /// - Returns: nil for somebody who is not, or no longer, a member.
    func membership(of member: MemberID) async throws -> Membership?
    /// Leaves, and removes the own log, marks, transfers and shares. What is in the pair's log stays: it belongs to both.
    /// - Returns: the other member, if there is one, whose membership has to be read anew.
    func delete(_ member: MemberID) async throws -> MemberID?

    // MARK: Pairs

    /// Throws ``Refusal/paired``.
    func startPair(_ pair: PairID, zone: Int, by member: MemberID) async throws
    /// Takes the member out of the pair with everything that is not yet released. Marks stay, so that the other
    /// one sees exactly what it sees when this one is offline (rule R18). A pair that both have left is removed.
    /// - Returns: the other member, if there is one.
    func leave(_ member: MemberID) async throws -> MemberID?
    /// Throws ``Refusal/pairFull``, ``Refusal/doorTaken``.
    func putInvite(_ invite: Invite, by member: MemberID) async throws
    func withdrawInvite(by member: MemberID) async throws
    /// Throws ``Refusal/noInvite``, ``Refusal/ownInvite``, ``Refusal/paired``. The one who used it gets the same again.
    func useInvite(door: [UInt8], by member: MemberID, at now: Int64) async throws -> JoinedPair

    // MARK: Logs

    /// Appends what is not yet there. Throws ``Refusal/full`` and ``Refusal/entryDiffers``.
    func append(_ entries: [NewEntry], to log: LogName, by member: MemberID, quota: LogQuota) async throws -> Appended
    /// - Parameter bytes: ends the page early, after at least one entry, when it has this much.
    func page(
        of log: LogName, for member: MemberID, after seq: Int64, limit: Int, bytes: Int
    ) async throws -> LogPage
    /// The last sequence number of each log; 0 where there is none.
    func lastSeqs(of member: MemberID) async throws -> LastSeqs

    // MARK: Matching

    func putMarks(_ marks: [MatchToken], by member: MemberID) async throws
    /// The day's offers: drawn when first asked for after both have marks, then the same for both all day.
    func offers(for member: MemberID, at now: Int64, draw: @escaping Draw) async throws -> DayTokens
    /// Replaces the member's last ones. What both have then is released, and stays. Throws ``Refusal/anotherDay``.
    func putAnswers(
        _ ladders: [Ladder], for day: String, by member: MemberID, at now: Int64, release: @escaping Release
    ) async throws -> Released
    func released(for member: MemberID, at now: Int64) async throws -> DayTokens
    /// Throws ``Refusal/released``, ``Refusal/full``.
    func putExchange(_ sealed: [UInt8], name: MatchToken, by member: MemberID, until: Int64, most: Int) async throws
    /// Throws ``Refusal/released``.
    func takeBackExchange(name: MatchToken, by member: MemberID) async throws
    /// - Returns: both, by slot, once both are in; else none.
    func exchange(name: MatchToken, for member: MemberID) async throws -> [[UInt8]]

    // MARK: Transfers and shares

    /// Replaces the member's open one. Throws ``Refusal/doorTaken``, ``Refusal/unknownMember``.
    func putTransfer(door: [UInt8], sealed: [UInt8], until: Int64, by member: MemberID) async throws
    /// Hands it out and removes it.
    func fetchTransfer(door: [UInt8], at now: Int64) async throws -> [UInt8]?
    /// Throws ``Refusal/full``, ``Refusal/unknownMember``.
    func putShare(_ share: ShareID, sealed: [UInt8], until: Int64, by member: MemberID, most: Int) async throws
    func share(_ share: ShareID, at now: Int64) async throws -> [UInt8]?
    func deleteShare(_ share: ShareID, by member: MemberID) async throws

    // MARK: Upkeep

    /// Removes invites, transfers, shares and exchanges whose time is over, and answers and offers of other days.
    func prune(at now: Int64) async throws
    /// Entries in all logs together, for the operator.
    func entryCount() async throws -> Int
    /// Throws when nothing can be written.
    func checkWritable() async throws
}

/// Makes one list out of both members' marks, by chance.
public typealias Draw = @Sendable (_ slot0: [MatchToken], _ slot1: [MatchToken]) -> [MatchToken]
/// Says what both members' answers release, beyond what the day has released before.
public typealias Release =
    @Sendable (
        _ slot0: [Ladder], _ slot1: [Ladder], _ earlier: [ReleasedLadder]
    ) -> [ReleasedLadder]

/// Why a store did not do what it was asked. Nothing has changed then.
public enum Refusal: Error, Equatable, Sendable {
    /// Deleted while the call was on its way.
    case unknownMember
    case unpaired, paired, pairFull
    case noInvite, ownInvite, doorTaken
    case full(limit: Int)
    case entryDiffers
    case anotherDay, released
    /// The disk is full. Everything acknowledged before is still there.
    case noRoom
    /// The database cannot be used just now: read-only, locked, unreadable.
    case unavailable
}
