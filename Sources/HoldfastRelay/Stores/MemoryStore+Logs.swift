extension MemoryStore {
    public func append(
        _ entries: [NewEntry], to log: LogName, by member: MemberID, quota: LogQuota
    ) async throws -> Appended {
        try transaction { state in
            switch log {
            case .own:
                guard var row = state.members.removeValue(forKey: member) else { throw Refusal.unpaired }
                defer { state.members[member] = row }
                let isNew = try row.log.append(entries, slot: 0, quota: quota)
                return Appended(last: row.log.last, isNew: isNew, readers: [member])
            case .pair:
                let readers = state.present(in: try state.place(of: member).pair)
                return try state.withPair(of: member) { pair, slot in
                    let isNew = try pair.log.append(entries, slot: slot, quota: quota)
                    return Appended(last: pair.log.last, isNew: isNew, readers: readers)
                }
            }
        }
    }

    public func page(
        of log: LogName, for member: MemberID, after seq: Int64, limit: Int, bytes: Int
    ) async throws -> LogPage {
        try reading { state in
            switch log {
            case .own:
                guard let row = state.members[member] else { throw Refusal.unpaired }
                return row.log.page(after: seq, limit: limit, bytes: bytes, slot: 0)
            case .pair:
                let (pair, slot) = try state.pair(of: member)
                return pair.log.page(after: seq, limit: limit, bytes: bytes, slot: slot)
            }
        }
    }

    public func lastSeqs(of member: MemberID) async throws -> LastSeqs {
        try reading { state in
            let row = state.members[member]
            let pair = row?.pair.flatMap { state.pairs[$0] }
            return LastSeqs(own: row?.log.last ?? 0, pair: pair?.log.last ?? 0)
        }
    }
}

extension MemoryStore.Log {
    var last: Int64 { Int64(entries.count) }

    /// - Returns: whether anything was not yet there.
    mutating func append(_ new: [NewEntry], slot: Slot, quota: LogQuota) throws -> Bool {
        let before = entries.count
        for entry in new {
            if let place = places[entry.id] {
                guard entries[place].sealed == entry.sealed else { throw Refusal.entryDiffers }
                continue
            }
            places[entry.id] = entries.count
            entries.append(Entry(slot: slot, sealed: entry.sealed))
            bytes += entry.sealed.count
        }
        if entries.count > before {
            guard entries.count <= quota.entries else { throw Refusal.full(limit: quota.entries) }
            guard bytes <= quota.bytes else { throw Refusal.full(limit: quota.bytes) }
        }
        return entries.count > before
    }

    func page(after seq: Int64, limit: Int, bytes: Int, slot: Slot) -> LogPage {
        var found: [StoredEntry] = []
        var size = 0
        var next = Int(min(max(seq, 0), last))
        while next < entries.count, found.count < limit, size < bytes {
            let entry = entries[next]
            next += 1
            size += entry.sealed.count
            found.append(StoredEntry(seq: Int64(next), isMine: entry.slot == slot, sealed: entry.sealed))
        }
        return LogPage(entries: found, last: last, more: (found.last?.seq ?? last) < last)
    }
}
