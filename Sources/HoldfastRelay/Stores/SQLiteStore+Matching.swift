import Foundation
import GRDB

extension SQLiteStore {
    public func putMarks(_ marks: [MatchToken], by member: MemberID) async throws {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            try db.execute(
                sql: "INSERT OR REPLACE INTO marks (pair, slot, tokens) VALUES (?, ?, ?)",
                arguments: [place.pair, place.slot, blob(marks.packed)])
        }
    }

    public func offers(
        for member: MemberID, at now: Int64, draw: @escaping Draw
    ) async throws -> DayTokens {
        try await write { db in
            // Always a write, so that how long it takes never tells whether the other one has been here today (R13).
            try Self.touch(db)
            let (place, day, drawn) = try Self.drawnOffers(db, member, now)
            if let drawn { return drawn }
            let lists = try Data.fetchAll(
                db, sql: "SELECT tokens FROM marks WHERE pair = ? ORDER BY slot", arguments: [place.pair])
            guard lists.count == 2 else { return DayTokens(day: day, tokens: []) }
            let tokens = draw([MatchToken](packed: lists[0]), [MatchToken](packed: lists[1]))
            try db.execute(
                sql: "INSERT OR REPLACE INTO offers (pair, day, tokens) VALUES (?, ?, ?)",
                arguments: [place.pair, day.number, blob(tokens.packed)])
            return DayTokens(day: day, tokens: tokens)
        }
    }

    /// A later day's draw counts as this day's nothing: a clock set back must not give a second draw.
    private static func drawnOffers(
        _ db: Database, _ member: MemberID, _ now: Int64
    ) throws -> (place: MemberRow.Place, day: RelayDay, drawn: DayTokens?) {
        let (_, place) = try MemberRow.placed(db, member)
        let day = RelayDay(at: now, zone: place.zone)
        let row = try Row.fetchOne(
            db, sql: "SELECT day, tokens FROM offers WHERE pair = ? AND day >= ?", arguments: [place.pair, day.number])
        let drawn = row.map { row in
            DayTokens(day: day, tokens: row["day"] == day.number ? [MatchToken](packed: row["tokens"] as Data) : [])
        }
        return (place, day, drawn)
    }

    public func putAnswers(
        _ ladders: [Ladder], for day: String, by member: MemberID, at now: Int64, release: @escaping Release
    ) async throws -> Released {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            let today = RelayDay(at: now, zone: place.zone)
            guard today.text == day else { throw Refusal.anotherDay }
            try db.execute(
                sql: "INSERT OR REPLACE INTO answers (pair, slot, day, ladders) VALUES (?, ?, ?, ?)",
                arguments: [place.pair, place.slot, today.number, blob(ladders.packed)])
            let both = try Data.fetchAll(
                db, sql: "SELECT ladders FROM answers WHERE pair = ? AND day = ? ORDER BY slot",
                arguments: [place.pair, today.number])
            guard both.count == 2 else { return Released(day: today, tell: []) }
            let earlier = try Self.releasedLadders(db, place, today)
            let new = release([Ladder](packed: both[0]), [Ladder](packed: both[1]), earlier)
            guard !new.isEmpty else { return Released(day: today, tell: []) }
            try db.execute(
                sql: "INSERT OR REPLACE INTO releases (pair, day, ladders) VALUES (?, ?, ?)",
                arguments: [place.pair, today.number, blob((earlier + new).packed)])
            return Released(day: today, tell: try MemberRow.members(db, of: place.pair))
        }
    }

    public func released(for member: MemberID, at now: Int64) async throws -> DayTokens {
        try await read { db in
            let (_, place) = try MemberRow.placed(db, member)
            let today = RelayDay(at: now, zone: place.zone)
            return DayTokens(day: today, tokens: try Self.releasedLadders(db, place, today).tokens)
        }
    }

    private static func releasedLadders(
        _ db: Database, _ place: MemberRow.Place, _ day: RelayDay
    ) throws -> [ReleasedLadder] {
        let packed = try Data.fetchOne(
            db, sql: "SELECT ladders FROM releases WHERE pair = ? AND day = ?", arguments: [place.pair, day.number])
        return packed.map { [ReleasedLadder](packed: $0) } ?? []
    }
}
