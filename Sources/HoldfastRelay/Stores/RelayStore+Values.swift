public struct Registration: Equatable, Sendable {
    public var member: MemberID
    public var isNew: Bool
}

/// Where a member stands.
public struct Membership: Equatable, Sendable {
    public var member: MemberID
    public var pair: Place?

    /// A member's place in a pair.
    public struct Place: Equatable, Sendable {
        public var pair: PairID
        public var slot: Slot
        /// Minutes east of UTC.
        public var zone: Int
        /// Who started it and who joined. Still there when one of them has left.
        public var first: MemberID
        public var second: MemberID?
        /// The other one, as long as there is somebody to pass messages to. Never told to a client.
        public var other: MemberID?
    }
}

public struct Invite: Equatable, Sendable {
    /// 16 bytes.
    public var door: [UInt8]
    public var wrapped: [UInt8]
    public var until: Int64
}

public struct JoinedPair: Equatable, Sendable {
    public var pair: PairID
    public var zone: Int
    public var wrapped: [UInt8]
    public var first: MemberID
    public var second: MemberID
}

public struct NewEntry: Equatable, Sendable {
    /// 16 bytes, made by the client.
    public var id: [UInt8]
    public var sealed: [UInt8]
}

public struct LogQuota: Equatable, Sendable {
    public var bytes: Int
    public var entries: Int
}

public struct Appended: Equatable, Sendable {
    /// The last sequence number of the log.
    public var last: Int64
    /// Whether anything was not yet there.
    public var isNew: Bool
    /// Whose streams to tell.
    public var readers: [MemberID]
}

public struct LogPage: Equatable, Sendable {
    public var entries: [StoredEntry]
    public var last: Int64
    public var more: Bool
}

public struct StoredEntry: Equatable, Sendable {
    public var seq: Int64
    public var isMine: Bool
    public var sealed: [UInt8]
}

public struct LastSeqs: Equatable, Sendable {
    public var own: Int64
    public var pair: Int64
}

public struct DayTokens: Equatable, Sendable {
    public var day: RelayDay
    public var tokens: [MatchToken]
}

/// What to do after answers were taken in.
public struct Released: Equatable, Sendable {
    public var day: RelayDay
    /// Whom to tell that there is something to fetch. Empty when nothing came to it: a message would tell that the
    /// other one has answered.
    public var tell: [MemberID]
}
