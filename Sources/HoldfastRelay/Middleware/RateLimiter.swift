import Synchronization

/// Counts what is limited by time. Everything is in memory and forgotten when the relay stops; nothing is written
/// about anyone.
final class RateLimiter: Sendable {
    /// What is counted, each for itself.
    enum Kind: Hashable, Sendable {
        case memberCalls, addressCalls, guesses, newMembers, live
    }

    /// Who is counted.
    enum Subject: Hashable, Sendable {
        case member(MemberID)
        case address(ClientAddress)
    }

    private struct Key: Hashable {
        var kind: Kind
        var subject: Subject
    }

    /// Allowances that flow back evenly, up to the limit.
    private struct Bucket {
        var left: Double
        var at: Int64
    }

    private struct Counts {
        var buckets: [Key: Bucket] = [:]
        var sweptAt = Int64.min
    }

    private let counts = Mutex(Counts())
    private let limits: RelayLimits
    private let clock: RelayClock
    /// More keys than this are only kept while they still limit somebody.
    private let mostKeys: Int
    /// Microseconds. Whoever comes from many addresses keeps the table large: looking through it at every call would
    /// make everybody wait.
    private static let betweenSweeps: Int64 = 60_000_000

    init(limits: RelayLimits, clock: RelayClock, mostKeys: Int = 50_000) {
        self.limits = limits
        self.clock = clock
        self.mostKeys = mostKeys
    }

    var keyCount: Int { counts.withLock { $0.buckets.count } }

    /// Takes one, or throws ``Problem`` `too-many`.
    func take(_ kind: Kind, _ subject: Subject) throws { try use(kind, subject, amount: 1) }

    /// Throws where nothing is left, and takes nothing.
    func check(_ kind: Kind, _ subject: Subject) throws { try use(kind, subject, amount: 0) }

    /// Gives one back: it turned out not to count.
    func giveBack(_ kind: Kind, _ subject: Subject) {
        counts.withLock { $0.buckets[Key(kind: kind, subject: subject)]?.left += 1 }
    }

    private func use(_ kind: Kind, _ subject: Subject, amount: Double) throws {
        let (limit, window, what) = rule(kind)
        let perMicrosecond = Double(limit) / (window * 1_000_000)
        let now = clock.microseconds()
        let left = counts.withLock { counts in
            if counts.buckets.count > mostKeys { sweep(&counts, at: now) }
            let key = Key(kind: kind, subject: subject)
            var bucket = counts.buckets[key] ?? Bucket(left: Double(limit), at: now)
            bucket.left = min(Double(limit), bucket.left + Double(max(0, now - bucket.at)) * perMicrosecond)
            bucket.at = now
            let left = bucket.left
            if left >= 1 { bucket.left -= amount }
            counts.buckets[key] = bucket
            return left
        }
        guard left >= 1 else {
            // An operator can set a limit to nothing, which no waiting helps against: then the window is as good as any.
            let seconds = limit > 0 ? ((1 - left) / perMicrosecond / 1_000_000).rounded(.up) : window
            throw Problem.tooMany(what, limit: limit, retryAfter: max(1, Int(seconds)))
        }
    }

    private func rule(_ kind: Kind) -> (limit: Int, window: Double, what: String) {
        switch kind {
        case .memberCalls: (limits.callsPerMember, 60, "calls a minute")
        case .addressCalls: (limits.callsPerAddress, 60, "calls a minute without a token")
        case .guesses: (limits.guessesPerAddress, 3_600, "wrong codes an hour")
        case .newMembers: (limits.membersPerAddress, 3_600, "new members an hour")
        case .live: (limits.livePerMember, 1, "live messages a second")
        }
    }

    /// After its window a bucket is full again, and as good as none.
    private func sweep(_ counts: inout Counts, at now: Int64) {
        // A clock that was set back is no reason to wait for it.
        guard now < counts.sweptAt || now - Self.betweenSweeps >= counts.sweptAt else { return }
        counts.sweptAt = now
        counts.buckets = counts.buckets.filter { Double(now - $0.value.at) < rule($0.key.kind).window * 1_000_000 }
    }
}
