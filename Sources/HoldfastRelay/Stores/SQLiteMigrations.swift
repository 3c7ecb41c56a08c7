import GRDB

/// The history of the schema. A migration that has shipped is never edited: the next change is a new one.
///
/// What is not here is as deliberate as what is: no time of anything a member did, no address, no token, and no
/// column that could tell who stopped, passed, declined or left (rules R3, R13, R16).
extension SQLiteStore {
    static var migrations: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("create members, pairs and logs") { db in
            try db.execute(
                sql: """
                    CREATE TABLE logs (
                        id INTEGER PRIMARY KEY,
                        last INTEGER NOT NULL DEFAULT 0 CHECK (last >= 0),
                        entries INTEGER NOT NULL DEFAULT 0 CHECK (entries >= 0),
                        bytes INTEGER NOT NULL DEFAULT 0 CHECK (bytes >= 0)
                    ) STRICT;
                    CREATE TABLE pairs (
                        id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
                        zone INTEGER NOT NULL CHECK (zone BETWEEN -720 AND 840),
                        first TEXT NOT NULL,
                        second TEXT CHECK (second <> first),
                        log INTEGER NOT NULL UNIQUE REFERENCES logs (id)
                    ) STRICT;
                    CREATE TABLE members (
                        id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
                        token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
                        log INTEGER NOT NULL UNIQUE REFERENCES logs (id),
                        pair TEXT REFERENCES pairs (id),
                        slot INTEGER CHECK (slot IN (0, 1)),
                        UNIQUE (pair, slot),
                        CHECK ((pair IS NULL) = (slot IS NULL))
                    ) STRICT;
                    CREATE TABLE entries (
                        log INTEGER NOT NULL REFERENCES logs (id) ON DELETE CASCADE,
                        seq INTEGER NOT NULL CHECK (seq > 0),
                        id BLOB NOT NULL CHECK (length(id) = 16),
                        slot INTEGER NOT NULL CHECK (slot IN (0, 1)),
                        sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 1 AND 65536),
                        PRIMARY KEY (log, seq),
                        UNIQUE (log, id)
                    ) STRICT;
                    """)
        }
        migrator.registerMigration("create invites, transfers and shares") { db in
            try db.execute(
                sql: """
                    CREATE TABLE invites (
                        pair TEXT PRIMARY KEY NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        door BLOB NOT NULL UNIQUE CHECK (length(door) = 16),
                        wrapped BLOB NOT NULL,
                        until INTEGER NOT NULL,
                        joiner TEXT
                    ) STRICT;
                    CREATE TABLE transfers (
                        member TEXT PRIMARY KEY NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                        door BLOB NOT NULL UNIQUE CHECK (length(door) = 16),
                        sealed BLOB NOT NULL,
                        until INTEGER NOT NULL
                    ) STRICT;
                    CREATE TABLE shares (
                        id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 22),
                        member TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
                        sealed BLOB NOT NULL,
                        until INTEGER NOT NULL
                    ) STRICT;
                    CREATE INDEX shares_of_member ON shares (member);
                    """)
        }
        migrator.registerMigration("create marks, offers, answers and exchanges") { db in
            // 4096 bytes: 256 tokens. 768 bytes: 16 ladders of 3 tokens. 2048 bytes: 64 released
            // ladders, of two tokens each. Days are days since 1970 in the pair's zone.
            try db.execute(
                sql: """
                    CREATE TABLE marks (
                        pair TEXT NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        slot INTEGER NOT NULL CHECK (slot IN (0, 1)),
                        tokens BLOB NOT NULL CHECK (length(tokens) = 4096),
                        PRIMARY KEY (pair, slot)
                    ) STRICT;
                    CREATE TABLE offers (
                        pair TEXT PRIMARY KEY NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        day INTEGER NOT NULL,
                        tokens BLOB NOT NULL CHECK (length(tokens) IN (0, 16, 32, 48))
                    ) STRICT;
                    CREATE TABLE answers (
                        pair TEXT NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        slot INTEGER NOT NULL CHECK (slot IN (0, 1)),
                        day INTEGER NOT NULL,
                        ladders BLOB NOT NULL CHECK (length(ladders) = 768),
                        PRIMARY KEY (pair, slot)
                    ) STRICT;
                    CREATE TABLE releases (
                        pair TEXT PRIMARY KEY NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        day INTEGER NOT NULL,
                        ladders BLOB NOT NULL CHECK (length(ladders) <= 2048 AND length(ladders) % 32 = 0)
                    ) STRICT;
                    CREATE TABLE exchanges (
                        pair TEXT NOT NULL REFERENCES pairs (id) ON DELETE CASCADE,
                        name BLOB NOT NULL CHECK (length(name) = 16),
                        until INTEGER NOT NULL,
                        sealed0 BLOB,
                        sealed1 BLOB,
                        PRIMARY KEY (pair, name),
                        CHECK (sealed0 IS NOT NULL OR sealed1 IS NOT NULL)
                    ) STRICT;
                    """)
        }
        return migrator
    }
}
