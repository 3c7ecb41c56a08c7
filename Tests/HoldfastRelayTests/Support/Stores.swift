import Foundation
import GRDB
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@testable import HoldfastRelay

/// Every store that the suite runs against. A new store is one more case.
enum StoreKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case memory, sqlite

    var testDescription: String { rawValue }

    func make() throws -> any RelayStore {
        switch self {
        case .memory: MemoryStore()
        case .sqlite: try SQLiteStore(path: TemporaryFolder().path("holdfast.sqlite"))
        }
    }
}

/// A folder of its own for one test. What a test does not remove goes when the tests end.
final class TemporaryFolder: Sendable {
    private static let root: URL = {
        atexit { TemporaryFolder.removeAll() }
        return FileManager.default.temporaryDirectory.appending(path: "holdfast-tests-\(UUID().uuidString)")
    }()

    let url: URL

    init() throws {
        url = Self.root.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func remove() { try? FileManager.default.removeItem(at: url) }

    private static func removeAll() { try? FileManager.default.removeItem(at: root) }
}

extension SQLiteStore {
    /// What a read-only disk does, without one.
    func refuseWrites(_ refuses: Bool) async throws {
        try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = \(refuses ? 1 : 0)") }
    }
}
