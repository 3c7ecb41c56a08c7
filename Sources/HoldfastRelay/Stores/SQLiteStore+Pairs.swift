import GRDB

extension SQLiteStore {
    public func startPair(_ pair: PairID, zone: Int, by member: MemberID) async throws {
        try await write { db in
            guard let row = try MemberRow.fetch(db, member) else { throw Refusal.unpaired }
            guard row.place == nil else { throw Refusal.paired }
            let log = try Self.newLog(db)
            try db.execute(
                sql: "INSERT INTO pairs (id, zone, first, log) VALUES (?, ?, ?, ?)",
                arguments: [pair.text, zone, member.text, log])
            try db.execute(
                sql: "UPDATE members SET pair = ?, slot = 0 WHERE id = ?", arguments: [pair.text, member.text])
        }
    }

    public func leave(_ member: MemberID) async throws -> MemberID? {
        try await write { db in try MemberRow.fetch(db, member).flatMap { try Self.takeOut(db, $0) } }
    }

    public func putInvite(_ invite: Invite, by member: MemberID) async throws {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            guard place.second == nil else { throw Refusal.pairFull }
            let holder = try String.fetchOne(
                db, sql: "SELECT pair FROM invites WHERE door = ?", arguments: [blob(invite.door)])
            guard holder == nil || holder == place.pair else { throw Refusal.doorTaken }
            try db.execute(
                sql: "INSERT OR REPLACE INTO invites (pair, door, wrapped, until) VALUES (?, ?, ?, ?)",
                arguments: [place.pair, blob(invite.door), blob(invite.wrapped), invite.until])
        }
    }

    public func withdrawInvite(by member: MemberID) async throws {
        try await write { db in
            let (_, place) = try MemberRow.placed(db, member)
            try db.execute(sql: "DELETE FROM invites WHERE pair = ?", arguments: [place.pair])
        }
    }

    public func useInvite(door: [UInt8], by member: MemberID, at now: Int64) async throws -> JoinedPair {
        try await write { db in
            let sql = """
                SELECT i.pair, i.wrapped, i.joiner, p.zone, p.first
                FROM invites i JOIN pairs p ON p.id = i.pair WHERE i.door = ? AND i.until > ?
                """
            guard let invite = try Row.fetchOne(db, sql: sql, arguments: [blob(door), now]),
                let row = try MemberRow.fetch(db, member)
            else { throw Refusal.noInvite }
            let pair: String = invite["pair"]
            let first: String = invite["first"]
            let joined = JoinedPair(
                pair: PairID(pair), zone: invite["zone"], wrapped: bytes(invite["wrapped"]), first: MemberID(first),
                second: member)
            if let joiner = invite["joiner"] as String? {
                guard joiner == member.text, row.place?.pair == pair else { throw Refusal.noInvite }
                return joined
            }
            guard first != member.text else { throw Refusal.ownInvite }
            guard row.place == nil else { throw Refusal.paired }
            try db.execute(sql: "UPDATE invites SET joiner = ? WHERE pair = ?", arguments: [member.text, pair])
            try db.execute(sql: "UPDATE pairs SET second = ? WHERE id = ?", arguments: [member.text, pair])
            try db.execute(sql: "UPDATE members SET pair = ?, slot = 1 WHERE id = ?", arguments: [pair, member.text])
            return joined
        }
    }
}
