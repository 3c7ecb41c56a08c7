extension MemoryStore {
    public func putMarks(_ marks: [MatchToken], by member: MemberID) async throws {
        try transaction { state in try state.withPair(of: member) { pair, slot in pair.marks[slot] = marks } }
    }

    public func offers(
        for member: MemberID, at now: Int64, draw: @escaping Draw
    ) async throws -> DayTokens {
        try transaction { state in
            try state.withPair(of: member) { pair, _ in
                let day = RelayDay(at: now, zone: pair.zone)
                if let drawn = pair.offers, drawn.day >= day {
                    // A clock set back must not give a second draw.
                    return DayTokens(day: day, tokens: drawn.day == day ? drawn.tokens : [])
                }
                guard let one = pair.marks[0], let other = pair.marks[1] else { return DayTokens(day: day, tokens: []) }
                let drawn = DayTokens(day: day, tokens: draw(one, other))
                pair.offers = drawn
                return drawn
            }
        }
    }

    public func putAnswers(
        _ ladders: [Ladder], for day: String, by member: MemberID, at now: Int64, release: @escaping Release
    ) async throws -> Released {
        try transaction { state in
            let present = state.present(in: try state.place(of: member).pair)
            return try state.withPair(of: member) { pair, slot in
                let today = RelayDay(at: now, zone: pair.zone)
                guard today.text == day else { throw Refusal.anotherDay }
                pair.answers[slot] = Answers(day: today, ladders: ladders)
                guard let one = pair.answers[0], let other = pair.answers[1], one.day == today, other.day == today
                else { return Released(day: today, tell: []) }
                let earlier = pair.released(on: today)
                let new = release(one.ladders, other.ladders, earlier)
                guard !new.isEmpty else { return Released(day: today, tell: []) }
                pair.release = DayRelease(day: today, ladders: earlier + new)
                return Released(day: today, tell: present)
            }
        }
    }

    public func released(for member: MemberID, at now: Int64) async throws -> DayTokens {
        try reading { state in
            let (pair, _) = try state.pair(of: member)
            let today = RelayDay(at: now, zone: pair.zone)
            return DayTokens(day: today, tokens: pair.released(on: today).tokens)
        }
    }

    public func putExchange(
        _ sealed: [UInt8], name: MatchToken, by member: MemberID, until: Int64, most: Int
    ) async throws {
        try transaction { state in
            try state.withPair(of: member) { pair, slot in
                let known = pair.exchanges[name]?.sealed ?? [:]
                guard known.count < 2 else { throw Refusal.released }
                if known[slot] == nil {
                    let count = pair.exchanges.values.count { $0.sealed[slot] != nil }
                    guard count < most else { throw Refusal.full(limit: most) }
                }
                pair.exchanges[name, default: Exchange(until: until, sealed: [:])].sealed[slot] = sealed
            }
        }
    }

    public func takeBackExchange(name: MatchToken, by member: MemberID) async throws {
        try transaction { state in
            try state.withPair(of: member) { pair, slot in
                guard let known = pair.exchanges[name] else { return }
                guard known.sealed.count < 2 else { throw Refusal.released }
                if known.sealed[slot] != nil { pair.exchanges[name] = nil }
            }
        }
    }

    public func exchange(name: MatchToken, for member: MemberID) async throws -> [[UInt8]] {
        try reading { state in
            let (pair, _) = try state.pair(of: member)
            guard let sealed = pair.exchanges[name]?.sealed, let one = sealed[0], let other = sealed[1] else { return [] }
            return [one, other]
        }
    }
}

extension MemoryStore.Pair {
    fileprivate func released(on day: RelayDay) -> [ReleasedLadder] { release.map { $0.day == day ? $0.ladders : [] } ?? [] }
}
