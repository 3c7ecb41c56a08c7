import Foundation
import GRDB

/// For `holdfast backup` and `holdfast doctor`. Both work while the relay runs.
extension SQLiteStore {
    public enum BackupError: Error, Equatable, CustomStringConvertible {
        case exists(String)
        case damaged([String])

        public var description: String {
            switch self {
            case .exists(let path): "\(path) is already there; nothing was overwritten"
            case .damaged(let findings): "the copy is damaged: \(findings.joined(separator: "; "))"
            }
        }
    }

    /// Copies the whole database, as it is at one moment, to a new file, and checks the copy.
    /// - Throws: ``BackupError``, or what SQLite says of a file that cannot be written. No half copy stays behind.
    public func backup(to path: String) async throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.exists(path) }
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            // A copy in WAL mode would be three files, of which one is easily forgotten.
            try await copy.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            let findings = try await copy.read(Self.findings)
            try copy.close()
            guard findings.isEmpty else { throw BackupError.damaged(findings) }
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// What is wrong with the database, in SQLite's words; empty when nothing is.
    public func integrityFindings() async throws -> [String] { try await pool.read(Self.findings) }

    @Sendable private static func findings(_ db: Database) throws -> [String] {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
            "a row of \(row["table"] as String? ?? "?") belongs to nothing in \(row["parent"] as String? ?? "?")"
        }
        return integrity + orphans
    }
}
