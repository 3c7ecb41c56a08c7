import Foundation
import GRDB

extension SQLiteStore {
    public func putExchange(
        _ sealed: [UInt8], name: MatchToken, by member: MemberID, until: Int64, most: Int
    ) async throws {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            let half = "sealed\(place.slot)"
            let row = try Row.fetchOne(
                db, sql: "SELECT \(half) IS NOT NULL, sealed\(1 - place.slot) IS NOT NULL FROM exchanges WHERE pair = ? AND name = ?",
                arguments: [place.pair, blob(name.bytes)])
            let (isMineIn, isOtherIn): (Bool, Bool) = (row?[0] ?? false, row?[1] ?? false)
            guard !isMineIn || !isOtherIn else { throw Refusal.released }
            if !isMineIn {
                // One's own halves only, and before the other's is looked at: counting must not tell what the other has put in (R12).
                let count = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM exchanges WHERE pair = ? AND \(half) IS NOT NULL", arguments: [place.pair])
                guard count ?? 0 < most else { throw Refusal.full(limit: most) }
            }
            try db.execute(
                sql: """
                    INSERT INTO exchanges (pair, name, until, \(half)) VALUES (?, ?, ?, ?)
                    ON CONFLICT (pair, name) DO UPDATE SET \(half) = excluded.\(half)
                    """,
                arguments: [place.pair, blob(name.bytes), until, blob(sealed)])
        }
    }

    public func takeBackExchange(name: MatchToken, by member: MemberID) async throws {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            guard try Self.exchange(db, name, of: place)?.count != 2 else { throw Refusal.released }
            try db.execute(
                sql: "DELETE FROM exchanges WHERE pair = ? AND name = ? AND sealed\(1 - place.slot) IS NULL",
                arguments: [place.pair, blob(name.bytes)])
        }
    }

    public func exchange(name: MatchToken, for member: MemberID) async throws -> [[UInt8]] {
        try await read { db in
            let (_, place) = try MemberRow.placed(db, member)
            let both = try Self.exchange(db, name, of: place) ?? []
            return both.count == 2 ? both : []
        }
    }

    /// What is in, by slot: one or two; nil where there is no such exchange.
    private static func exchange(_ db: Database, _ name: MatchToken, of place: MemberRow.Place) throws -> [[UInt8]]? {
        let row = try Row.fetchOne(
            db, sql: "SELECT sealed0, sealed1 FROM exchanges WHERE pair = ? AND name = ?",
            arguments: [place.pair, blob(name.bytes)])
        return row.map { row in
            [row["sealed0"] as Data?, row["sealed1"] as Data?].compactMap { $0 }.map(bytes)
        }
    }
}
