import Foundation
import HoldfastRelay

/// The data folder and what is in it.
struct DataChecks {
    static let roomWanted: Int64 = 1 << 30
    let folder: DataFolder

    func files() -> [Finding] {
        guard FileManager.default.fileExists(atPath: folder.url.path) else {
            return [.note("There is no data folder \(folder.url.path) yet.", "holdfast serve makes it.")]
        }
        return [writable(), permissions(), room()].compactMap { $0 }
    }

    func database() async -> [Finding] {
        guard FileManager.default.fileExists(atPath: folder.database.path) else { return [] }
        do {
            let store = try SQLiteStore(path: folder.database.path)
            let findings = try await store.integrityFindings()
            guard findings.isEmpty else {
                return findings.map {
                    .wrong("The database is damaged: \($0)", "Stop the relay and restore a backup; keep the damaged file.")
                }
            }
            return [.well("The database is sound; \(try await store.entryCount()) sealed entries.")]
        } catch {
            return [.wrong("The database cannot be opened: \(openingTrouble(error))", "Then run this again.")]
        }
    }

    private func writable() -> Finding {
        do { try folder.prepare() } catch { return .wrong("\(error)", "Then run this again.") }
        return .well("The data folder \(folder.url.path) can be written.")
    }

    private func permissions() -> Finding? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.url.path)
        guard let mode = attributes?[.posixPermissions] as? Int else { return nil }
        guard mode & 0o077 != 0 else { return .well("Only its owner can look into the data folder.") }
        return .note(
            "Others on this machine can look into the data folder; what they find is sealed, but shows who writes when.",
            "chmod 700 \(folder.url.path)")
    }

    private func room() -> Finding? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.url.path)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return nil }
        guard free < Self.roomWanted else { return .well("\(free >> 30) GiB are free for the database.") }
        return .wrong("Only \(free >> 20) MiB are free for the database.", "Make room: when the disk is full nobody can write.")
    }
}
