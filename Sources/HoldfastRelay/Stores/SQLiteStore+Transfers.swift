import Foundation
import GRDB

extension SQLiteStore {
    public func putTransfer(door: [UInt8], sealed: [UInt8], until: Int64, by member: MemberID) async throws {
        try await write { db in
            guard try MemberRow.fetch(db, member) != nil else { throw Refusal.unknownMember }
            let holder = try String.fetchOne(
                db, sql: "SELECT member FROM transfers WHERE door = ?", arguments: [blob(door)])
            guard holder == nil || holder == member.text else { throw Refusal.doorTaken }
            try db.execute(
                sql: "INSERT OR REPLACE INTO transfers (member, door, sealed, until) VALUES (?, ?, ?, ?)",
                arguments: [member.text, blob(door), blob(sealed), until])
        }
    }

    public func fetchTransfer(door: [UInt8], at now: Int64) async throws -> [UInt8]? {
        try await write { db in
            let sealed = try Data.fetchOne(
                db, sql: "SELECT sealed FROM transfers WHERE door = ? AND until > ?", arguments: [blob(door), now])
            try db.execute(sql: "DELETE FROM transfers WHERE door = ?", arguments: [blob(door)])
            return sealed.map(bytes)
        }
    }

    public func putShare(
        _ share: ShareID, sealed: [UInt8], until: Int64, by member: MemberID, most: Int
    ) async throws {
        try await write { db in
            guard try MemberRow.fetch(db, member) != nil else { throw Refusal.unknownMember }
            let count =
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM shares WHERE member = ?", arguments: [member.text]) ?? 0
            guard count < most else { throw Refusal.full(limit: most) }
            try db.execute(
                sql: "INSERT INTO shares (id, member, sealed, until) VALUES (?, ?, ?, ?)",
                arguments: [share.text, member.text, blob(sealed), until])
        }
    }

    public func share(_ share: ShareID, at now: Int64) async throws -> [UInt8]? {
        try await read { db in
            try Data.fetchOne(
                db, sql: "SELECT sealed FROM shares WHERE id = ? AND until > ?", arguments: [share.text, now]
            ).map(bytes)
        }
    }

    public func deleteShare(_ share: ShareID, by member: MemberID) async throws {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM shares WHERE id = ? AND member = ?", arguments: [share.text, member.text])
        }
    }
}
