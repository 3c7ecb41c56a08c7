import Foundation
import GRDB

/// A row of `members`, with what is needed of its pair.
struct MemberRow {
    var id: MemberID
    var ownLog: Int64
    var place: Place?

    struct Place {
        var pair: String
        var slot: Slot
        var zone: Int
        var first: String
        var second: String?
        var log: Int64
    }

    static func fetch(_ db: Database, _ member: MemberID) throws -> MemberRow? {
        let sql = """
            SELECT m.log AS own, m.pair, m.slot, p.zone, p.first, p.second, p.log AS shared
            FROM members m LEFT JOIN pairs p ON p.id = m.pair WHERE m.id = ?
            """
        return try Row.fetchOne(db, sql: sql, arguments: [member.text]).map { row in
            MemberRow(
                id: member, ownLog: row["own"],
                place: (row["pair"] as String?).map {
                    Place(
                        pair: $0, slot: row["slot"], zone: row["zone"], first: row["first"], second: row["second"],
                        log: row["shared"])
                })
        }
    }

    /// Throws ``Refusal/unpaired``.
    static func placed(_ db: Database, _ member: MemberID) throws -> (row: MemberRow, place: Place) {
        guard let row = try fetch(db, member), let place = row.place else { throw Refusal.unpaired }
        return (row, place)
    }

    /// Everyone who is in the pair now.
    static func members(_ db: Database, of pair: String) throws -> [MemberID] {
        try String.fetchAll(db, sql: "SELECT id FROM members WHERE pair = ? ORDER BY slot", arguments: [pair])
            .map(MemberID.init)
    }
}

extension SQLiteStore {
    public func register(_ token: TokenHash, as candidate: MemberID) async throws -> Registration {
        try await write { db in
            if let known = try Self.find(db, token) { return Registration(member: known, isNew: false) }
            let log = try Self.newLog(db)
            try db.execute(
                sql: "INSERT INTO members (id, token, log) VALUES (?, ?, ?)",
                arguments: [candidate.text, blob(token.bytes), log])
            return Registration(member: candidate, isNew: true)
        }
    }

    public func member(with token: TokenHash) async throws -> MemberID? {
        try await read { try Self.find($0, token) }
    }

    private static func find(_ db: Database, _ token: TokenHash) throws -> MemberID? {
        let row = try Row.fetchOne(
            db, sql: "SELECT id, token FROM members WHERE token = ?", arguments: [blob(token.bytes)])
        guard let row, TokenHash(stored: bytes(row["token"])).matches(token) else { return nil }
        return MemberID(row["id"])
    }

    static func newLog(_ db: Database) throws -> Int64 {
        try db.execute(sql: "INSERT INTO logs DEFAULT VALUES")
        return db.lastInsertedRowID
    }

    public func membership(of member: MemberID) async throws -> Membership? {
        try await read { db in
            guard let row = try MemberRow.fetch(db, member) else { return nil }
            let place = try row.place.map { place in
                Membership.Place(
                    pair: PairID(place.pair), slot: place.slot, zone: place.zone, first: MemberID(place.first),
                    second: place.second.map(MemberID.init),
                    other: try MemberRow.members(db, of: place.pair).first { $0 != member })
            }
            return Membership(member: member, pair: place)
        }
    }

    public func delete(_ member: MemberID) async throws -> MemberID? {
        try await write { db in
            guard let row = try MemberRow.fetch(db, member) else { return nil }
            if let place = row.place {
                try db.execute(
                    sql: "DELETE FROM marks WHERE pair = ? AND slot = ?", arguments: [place.pair, place.slot])
            }
            let other = try Self.takeOut(db, row)
            try db.execute(sql: "DELETE FROM members WHERE id = ?", arguments: [member.text])
            try db.execute(sql: "DELETE FROM logs WHERE id = ?", arguments: [row.ownLog])
            return other
        }
    }

    /// Leaving, as one step of a transaction.
    static func takeOut(_ db: Database, _ row: MemberRow) throws -> MemberID? {
        guard let place = row.place else { return nil }
        try db.execute(sql: "UPDATE members SET pair = NULL, slot = NULL WHERE id = ?", arguments: [row.id.text])
        guard let other = try MemberRow.members(db, of: place.pair).first else {
            try db.execute(sql: "DELETE FROM pairs WHERE id = ?", arguments: [place.pair])
            try db.execute(sql: "DELETE FROM logs WHERE id = ?", arguments: [place.log])
            return nil
        }
        // Not yet released, so the other one cannot have seen it and does not see it go.
        try db.execute(sql: "DELETE FROM answers WHERE pair = ? AND slot = ?", arguments: [place.pair, place.slot])
        try db.execute(
            sql: "DELETE FROM exchanges WHERE pair = ? AND sealed\(1 - place.slot) IS NULL", arguments: [place.pair])
        return other
    }
}

/// SQLite's bytes.
func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
func bytes(_ blob: Data) -> [UInt8] { Array(blob) }
