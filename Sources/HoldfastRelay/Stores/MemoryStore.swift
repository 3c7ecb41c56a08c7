import Synchronization

/// A store that forgets everything when the program ends: for tests, and for trying things out. It keeps the same
/// promises as ``SQLiteStore`` but durability; both pass the same suite.
public final class MemoryStore: RelayStore {
    private let state = Mutex(State())

    public init() {}

    /// Everything that is kept. A change that throws half-way is dropped as a whole.
    struct State: Sendable {
        var members: [MemberID: Member] = [:]
        var tokens: [TokenHash: MemberID] = [:]
        var pairs: [PairID: Pair] = [:]
        var transfers: [MemberID: Transfer] = [:]
        var shares: [ShareID: Share] = [:]
    }

    struct Member: Sendable {
        var token: TokenHash
        var pair: PairID?
        var slot: Slot = 0
        var log = Log()
    }

    struct Pair: Sendable {
        var zone: Int
        var first: MemberID
        var second: MemberID?
        var log = Log()
        var invite: Invite?
        var marks: [Slot: [MatchToken]] = [:]
        var offers: DayTokens?
        var answers: [Slot: Answers] = [:]
        var release: DayRelease?
        var exchanges: [MatchToken: Exchange] = [:]
    }

    struct Log: Sendable {
        var entries: [Entry] = []
        var places: [[UInt8]: Int] = [:]
        var bytes = 0

        struct Entry: Sendable {
            var slot: Slot
            var sealed: [UInt8]
        }
    }

    struct Answers: Sendable {
        var day: RelayDay
        var ladders: [Ladder]
    }

    struct DayRelease: Sendable {
        var day: RelayDay
        var ladders: [ReleasedLadder]
    }

    struct Exchange: Sendable {
        var until: Int64
        var sealed: [Slot: [UInt8]]
    }

    struct Transfer: Sendable {
        var door: [UInt8]
        var sealed: [UInt8]
        var until: Int64
    }

    struct Share: Sendable {
        var member: MemberID
        var sealed: [UInt8]
        var until: Int64
    }

    func transaction<Value: Sendable>(_ body: (inout State) throws -> Value) throws -> Value {
        try state.withLock { state in
            let before = state
            do { return try body(&state) } catch {
                state = before
                throw error
            }
        }
    }

    func reading<Value: Sendable>(_ body: (State) throws -> Value) throws -> Value { try state.withLock { try body($0) } }

    public func checkWritable() async throws {}

    public func entryCount() async throws -> Int {
        try reading { state in
            state.members.values.reduce(0) { $0 + $1.log.entries.count }
                + state.pairs.values.reduce(0) { $0 + $1.log.entries.count }
        }
    }

    public func prune(at now: Int64) async throws {
        let yesterday = RelayDay(number: RelayDay(at: now, zone: 0).number - 1)
        try transaction { state in
            state.transfers = state.transfers.filter { $0.value.until > now }
            state.shares = state.shares.filter { $0.value.until > now }
            for id in state.pairs.keys {
                state.pairs[id]?.discard(before: yesterday, at: now)
            }
        }
    }
}

extension MemoryStore.Pair {
    fileprivate mutating func discard(before day: RelayDay, at now: Int64) {
        if let until = invite?.until, until <= now { invite = nil }
        if let drawn = offers, drawn.day < day { offers = nil }
        if let released = release, released.day < day { release = nil }
        answers = answers.filter { $0.value.day >= day }
        exchanges = exchanges.filter { $0.value.until > now }
    }
}

extension MemoryStore.State {
    /// The member's pair, by its place. Throws ``Refusal/unpaired``.
    func place(of member: MemberID) throws -> (pair: PairID, slot: Slot) {
        guard let row = members[member], let pair = row.pair else { throw Refusal.unpaired }
        return (pair, row.slot)
    }

    /// Works on the member's pair. Throws ``Refusal/unpaired``.
    mutating func withPair<Value>(
        of member: MemberID, _ body: (inout MemoryStore.Pair, Slot) throws -> Value
    ) throws -> Value {
        let place = try place(of: member)
        guard var pair = pairs.removeValue(forKey: place.pair) else { throw Refusal.unpaired }
        defer { pairs[place.pair] = pair }
        return try body(&pair, place.slot)
    }

    func pair(of member: MemberID) throws -> (MemoryStore.Pair, Slot) {
        let place = try place(of: member)
        guard let pair = pairs[place.pair] else { throw Refusal.unpaired }
        return (pair, place.slot)
    }

    /// Everyone who is in the pair now, by slot.
    func present(in id: PairID) -> [MemberID] {
        guard let pair = pairs[id] else { return [] }
        return [pair.first, pair.second].compactMap { $0 }.filter { members[$0]?.pair == id }
    }
}
