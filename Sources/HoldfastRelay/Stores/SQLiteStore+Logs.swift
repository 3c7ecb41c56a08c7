import Foundation
import GRDB

extension SQLiteStore {
    public func append(
        _ entries: [NewEntry], to log: LogName, by member: MemberID, quota: LogQuota
    ) async throws -> Appended {
        try await write { db in
            let target = try Self.target(db, log, member)
            guard
                let state = try Row.fetchOne(
                    db, sql: "SELECT last, entries, bytes FROM logs WHERE id = ?", arguments: [target.log])
            else { throw Refusal.unpaired }
            var last: Int64 = state["last"]
            var count: Int = state["entries"]
            var size: Int = state["bytes"]
            let before = last
            for entry in entries where try !Self.isKnown(db, entry, in: target.log) {
                last += 1
                count += 1
                size += entry.sealed.count
                try db.execute(
                    sql: "INSERT INTO entries (log, seq, id, slot, sealed) VALUES (?, ?, ?, ?, ?)",
                    arguments: [target.log, last, blob(entry.id), target.slot, blob(entry.sealed)])
            }
            if last > before {
                // Checked in this transaction and not before it, so that two calls at once cannot pass together.
                guard count <= quota.entries else { throw Refusal.full(limit: quota.entries) }
                guard size <= quota.bytes else { throw Refusal.full(limit: quota.bytes) }
                try db.execute(
                    sql: "UPDATE logs SET last = ?, entries = ?, bytes = ? WHERE id = ?",
                    arguments: [last, count, size, target.log])
            }
            return Appended(last: last, isNew: last > before, readers: target.readers)
        }
    }

    public func page(
        of log: LogName, for member: MemberID, after seq: Int64, limit: Int, bytes: Int
    ) async throws -> LogPage {
        try await read { db in
            let target = try Self.target(db, log, member)
            let last = try Self.last(db, target.log)
            let rows = try Row.fetchCursor(
                db, sql: "SELECT seq, slot, sealed FROM entries WHERE log = ? AND seq > ? ORDER BY seq LIMIT ?",
                arguments: [target.log, seq, limit])
            var found: [StoredEntry] = []
            var size = 0
            while size < bytes, let row = try rows.next() {
                let sealed = Array<UInt8>(row["sealed"] as Data)
                size += sealed.count
                found.append(StoredEntry(seq: row["seq"], isMine: row["slot"] as Int == target.slot, sealed: sealed))
            }
            return LogPage(entries: found, last: last, more: (found.last?.seq ?? last) < last)
        }
    }

    public func lastSeqs(of member: MemberID) async throws -> LastSeqs {
        try await read { db in
            guard let row = try MemberRow.fetch(db, member) else { return LastSeqs(own: 0, pair: 0) }
            return LastSeqs(
                own: try Self.last(db, row.ownLog), pair: try row.place.map { try Self.last(db, $0.log) } ?? 0)
        }
    }

    private static func last(_ db: Database, _ log: Int64) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT last FROM logs WHERE id = ?", arguments: [log]) ?? 0
    }

    /// The log that a member means by its name, the slot its entries carry there, and who reads it.
    private static func target(
        _ db: Database, _ log: LogName, _ member: MemberID
    ) throws -> (log: Int64, slot: Slot, readers: [MemberID]) {
        switch log {
        case .own:
            guard let row = try MemberRow.fetch(db, member) else { throw Refusal.unpaired }
            return (row.ownLog, 0, [member])
        case .pair:
            let (_, place) = try MemberRow.placed(db, member)
            return (place.log, place.slot, try MemberRow.members(db, of: place.pair))
        }
    }

    /// Throws ``Refusal/entryDiffers`` where the id is taken by other bytes: saying yes would lose these.
    private static func isKnown(_ db: Database, _ entry: NewEntry, in log: Int64) throws -> Bool {
        let stored = try Data.fetchOne(
            db, sql: "SELECT sealed FROM entries WHERE log = ? AND id = ?", arguments: [log, blob(entry.id)])
        guard let stored else { return false }
        guard stored.elementsEqual(entry.sealed) else { throw Refusal.entryDiffers }
        return true
    }
}
