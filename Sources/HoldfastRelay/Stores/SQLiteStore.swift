import Foundation
import GRDB

/// The relay's database: one SQLite file, in WAL mode, with full durability: an answer is given only after the
/// bytes are on the disk.
public final class SQLiteStore: RelayStore {
    let pool: DatabasePool

    /// The file was last used by a newer Holdfast, whose tables this one does not know.
    public struct NewerDatabase: Error, CustomStringConvertible {
        public var description: String {
            "it was last used by a newer version of Holdfast. Start that version, or restore a backup made before the update."
        }
    }

    /// Opens the file, makes it if it is not there, and brings its schema up to date.
    /// - Throws: ``NewerDatabase``, or what SQLite says of a folder that cannot be written or a file that is no database.
    public convenience init(path: String) throws {
        try self.init(path: path, configuration: Configuration())
    }

    init(path: String, configuration base: Configuration) throws {
        var configuration = base
        configuration.label = "Holdfast"
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // What was deleted must not be found in the file afterwards.
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets NORMAL when it opens a pool; in WAL mode that may lose what was acknowledged when the power goes.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        guard try !pool.read(Self.migrations.hasBeenSuperseded) else { throw NewerDatabase() }
        try Self.migrations.migrate(pool)
    }

    /// One durable transaction.
    func write<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        do { return try await pool.write(body) } catch let error as DatabaseError { throw try Refusal(error) }
    }

    /// Reads from one moment of the database.
    func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        do { return try await pool.read(body) } catch let error as DatabaseError { throw try Refusal(error) }
    }

    public func checkWritable() async throws {
        try await write { try Self.touch($0) }
    }

    /// Writes a page and changes nothing: a read-only disk refuses it, and it takes as long as any small write.
    static func touch(_ db: Database) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    public func entryCount() async throws -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT coalesce(sum(entries), 0) FROM logs") ?? 0 }
    }

    public func prune(at now: Int64) async throws {
        // A pair's day differs from UTC's by one at most.
        let day = RelayDay(at: now, zone: 0).number
        try await write { db in
            for table in ["invites", "transfers", "shares", "exchanges"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE until <= ?", arguments: [now])
            }
            for table in ["offers", "answers", "releases"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE day < ?", arguments: [day - 1])
            }
        }
        // The write-ahead log still has what was deleted until it is emptied.
        try await checkpoint()
    }

    private func checkpoint() async throws {
        do {
            _ = try await pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
            // A reader is at work: the next round empties it.
        }
    }
}

extension Refusal {
    /// What an operator's trouble with the disk means to a client: try later, nothing was lost. Anything else is a
    /// mistake in this program.
    init(_ error: DatabaseError) throws {
        switch error.resultCode {
        case .SQLITE_FULL: self = .noRoom
        case .SQLITE_READONLY, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM,
            .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_NOMEM:
            self = .unavailable
        default: throw error
        }
    }
}
