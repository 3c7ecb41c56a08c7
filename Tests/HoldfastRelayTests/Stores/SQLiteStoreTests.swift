import Foundation
import GRDB
import Testing

@testable import HoldfastRelay

/// What only the database on the disk has to promise.
struct SQLiteStoreTests {
    private let quota = LogQuota(bytes: 1 << 24, entries: 10_000)

    private func columns(_ store: SQLiteStore) async throws -> [(table: String, column: String)] {
        try await store.pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t, pragma_table_info(t.name) c
                    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'grdb_%'
                    """
            ).map { ($0["table"], $0["column"]) }
        }
    }

    @Test func `no column tells who stopped or declined, who was there, when, or from where (R3, R13, R16, R24)`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let columns = try await columns(try SQLiteStore(path: folder.path("a.sqlite")))
        #expect(columns.count > 30)
        let forbidden = [
            "stop", "pass", "declin", "refus", "skip", "end", "left", "leave", "seen", "read", "online", "typing", "presen",
            "last_", "time", "created", "updated", "at", "date", "address", "ip", "agent", "location", "score", "flag", "count",
        ]
        for (table, column) in columns {
            let words = column.lowercased().split(separator: "_").map(String.init)
            let found = forbidden.filter { word in words.contains { $0 == word || (word.count > 3 && $0.hasPrefix(word)) } }
            #expect(found.isEmpty, "\(table).\(column)")
        }
    }

    @Test func `every table is strict and full durability is on`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        let loose = try await store.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """)
        }
        #expect(loose.isEmpty)
        let pragmas = try await store.pool.writeWithoutTransaction { db in
            try ["journal_mode", "synchronous", "foreign_keys", "secure_delete"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(pragmas == ["wal", "2", "1", "1"])
    }

    @Test func `a token is nowhere in the files, only its hash`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await store.register(Sample.hash(1), as: Sample.member(1))
        let everything = try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
            .map { try Data(contentsOf: $0) }
        let token = Data(Sample.bytes(1, count: 32, kind: 2))
        #expect(everything.contains { $0.range(of: Data(Sample.hash(1).bytes)) != nil })
        #expect(everything.allSatisfy { $0.range(of: token) == nil })
        #expect(everything.allSatisfy { $0.range(of: Data(Sample.bearer(1).utf8)) == nil })
    }

    @Test func `what was acknowledged is there after the program is gone without a goodbye`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let running = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await running.register(Sample.hash(1), as: Sample.member(1))
        for number in 1...50 {
            _ = try await running.append([Sample.entry(number)], to: .own, by: Sample.member(1), quota: quota)
        }
        // The files as they are while the database is open are what a killed program leaves behind.
        let copy = try TemporaryFolder()
        defer { copy.remove() }
        for name in ["a.sqlite", "a.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: folder.path(name), toPath: copy.path(name))
        }
        let reopened = try SQLiteStore(path: copy.path("a.sqlite"))
        let page = try await reopened.page(of: .own, for: Sample.member(1), after: 0, limit: 100, bytes: 1 << 20)
        #expect(page.entries.map(\.sealed) == (1...50).map { Sample.sealed($0) })
        #expect(try await reopened.integrityFindings() == [])
        withExtendedLifetime(running) {}
    }

    @Test func `a write that is cut off half-way leaves no half behind`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let running = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await running.register(Sample.hash(1), as: Sample.member(1))
        _ = try await running.append((1...3).map { Sample.entry($0) }, to: .own, by: Sample.member(1), quota: quota)
        _ = try await running.append((4...9).map { Sample.entry($0) }, to: .own, by: Sample.member(1), quota: quota)
        let log = try Data(contentsOf: URL(filePath: folder.path("a.sqlite-wal")))
        for kept in stride(from: log.count - 1, to: log.count - 3_000, by: -500) {
            let copy = try TemporaryFolder()
            defer { copy.remove() }
            try FileManager.default.copyItem(atPath: folder.path("a.sqlite"), toPath: copy.path("a.sqlite"))
            try log.prefix(kept).write(to: URL(filePath: copy.path("a.sqlite-wal")))
            let reopened = try SQLiteStore(path: copy.path("a.sqlite"))
            let page = try await reopened.page(of: .own, for: Sample.member(1), after: 0, limit: 100, bytes: 1 << 20)
            #expect(page.entries.count == 3 && page.last == 3)
        }
        withExtendedLifetime(running) {}
    }

    @Test func `asking for offers writes every time, so that its pace never tells who was here first (R13)`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        func written() throws -> Int { try Data(contentsOf: URL(filePath: folder.path("a.sqlite-wal"))).count }
        for number in [1, 2] { _ = try await store.register(Sample.hash(number), as: Sample.member(number)) }
        try await store.startPair(Sample.pair(1), zone: 0, by: Sample.member(1))
        try await store.putInvite(Invite(door: Sample.door(1), wrapped: [1], until: .max), by: Sample.member(1))
        _ = try await store.useInvite(door: Sample.door(1), by: Sample.member(2), at: 0)
        for round in 0..<4 {
            for member in [1, 2] where round > 0 {
                try await store.putMarks(Sample.marks(open: [], filler: round), by: Sample.member(member))
            }
            for member in [1, 2] {
                let before = try written()
                _ = try await store.offers(for: Sample.member(member), at: 0) { _, _ in [] }
                #expect(try written() > before)
            }
        }
    }

    @Test func `a full disk refuses with its own words and keeps what was there`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await store.register(Sample.hash(1), as: Sample.member(1))
        _ = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: quota)
        try await store.pool.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        await #expect(throws: Refusal.noRoom) {
            let big = (2...9).map { Sample.entry($0, count: 60_000) }
            _ = try await store.append(big, to: .own, by: Sample.member(1), quota: quota)
        }
        let page = try await store.page(of: .own, for: Sample.member(1), after: 0, limit: 100, bytes: 1 << 20)
        #expect(page.entries.map(\.sealed) == [Sample.sealed(1)])
    }

    @Test func `a database that cannot be written is unavailable, still readable, and not ready`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await store.register(Sample.hash(1), as: Sample.member(1))
        try await store.refuseWrites(true)
        await #expect(throws: Refusal.unavailable) {
            _ = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: quota)
        }
        await #expect(throws: Refusal.unavailable) { try await store.checkWritable() }
        #expect(try await store.member(with: Sample.hash(1)) == Sample.member(1))
    }

    @Test func `a backup is whole, checked, and overwrites nothing`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        _ = try await store.register(Sample.hash(1), as: Sample.member(1))
        _ = try await store.append([Sample.entry(1)], to: .own, by: Sample.member(1), quota: quota)
        try await store.backup(to: folder.path("b.sqlite"))
        await #expect(throws: SQLiteStore.BackupError.exists(folder.path("b.sqlite"))) {
            try await store.backup(to: folder.path("b.sqlite"))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("b.sqlite-wal")))
        let copy = try SQLiteStore(path: folder.path("b.sqlite"))
        let page = try await copy.page(of: .own, for: Sample.member(1), after: 0, limit: 100, bytes: 1 << 20)
        #expect(page.entries.map(\.sealed) == [Sample.sealed(1)])
        await #expect(throws: (any Error).self) { try await store.backup(to: folder.path("none/b.sqlite")) }
    }

    @Test func `a file that is no database is refused and left alone`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let words = Data("This is not a database, and it is somebody's.".utf8)
        try words.write(to: URL(filePath: folder.path("a.sqlite")))
        #expect(throws: (any Error).self) { _ = try SQLiteStore(path: folder.path("a.sqlite")) }
        #expect(try Data(contentsOf: URL(filePath: folder.path("a.sqlite"))) == words)
    }

    @Test func `a database of a newer version is refused and left alone`() async throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try SQLiteStore(path: folder.path("a.sqlite"))
        try await store.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('invent something')") }
        try store.pool.close()
        #expect(throws: SQLiteStore.NewerDatabase.self) { _ = try SQLiteStore(path: folder.path("a.sqlite")) }
    }

    @Test func `the history of the schema is as it was released`() {
        // Never edit a line: add one.
        #expect(
            SQLiteStore.migrations.migrations == [
                "create members, pairs and logs", "create invites, transfers and shares",
                "create marks, offers, answers and exchanges",
            ])
    }
}
