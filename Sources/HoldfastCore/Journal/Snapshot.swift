// A journal as one value, so that opening ten years need not read the log again. It is only a shortcut: what
// cannot be understood, or was changed, gives nil, and the log is replayed.

extension Journal {
    /// Everything: the clock, the side, every record with its stamp, removed ones too. Equal journals give equal bytes.
    public var snapshot: JSON {
        var authors: [Text] = []
        var numbers: [Text: Int] = [:]
        for record in own.records + pair.records where numbers.updateValue(0, forKey: record.stamp.author) == nil {
            authors.add(record.stamp.author)
        }
        authors = authors.ordered { $0 < $1 }
        for (number, author) in authors.enumerated() { numbers[author] = number }

        func rows(_ shelf: Shelf) -> JSON {
            .array(
                shelf.records.ordered { $0.precedes($1) }.map { record in
                    .array([
                        .integer(record.stamp.wall), .integer(record.stamp.count),
                        JSON(numbers[record.stamp.author] ?? 0), .string(record.id), .bool(record.mine),
                        .string(record.key), record.value,
                    ])
                })
        }
        return [
            "version": 1, "slot": slot.map { JSON($0) } ?? .null,
            "clock": .array([.integer(clock.wall), .integer(clock.count)]),
            "authors": .array(authors.map { .string($0) }), "own": rows(own), "pair": rows(pair),
        ]
    }

    /// Nil when this is not a whole snapshot of a version known here.
    public init?(snapshot: JSON, author: Text = "") {
        guard snapshot["version"] == 1, let clock = snapshot["clock"]?.items, clock.count == 2,
            let wall = clock[0].int64, let count = clock[1].int64,
            wall == 0 || Stamp.walls.contains(wall), Stamp.counts.contains(count),
            let slot = snapshot["slot"], slot.isNull || slot == 0 || slot == 1,
            let authors = snapshot["authors"]?.items?.compactMap({ $0.text }), authors.allSatisfy(Entry.isName),
            let ownRows = snapshot["own"]?.items, let pairRows = snapshot["pair"]?.items,
            let own = Shelf(rows: ownRows, authors, .own), let pair = Shelf(rows: pairRows, authors, .pair)
        else { return nil }
        self.init(author: author)
        self.clock = HybridLogicalClock(author: author, wall: wall, count: count)
        self.slot = slot.int
        self.own = own
        self.pair = pair
    }
}

extension Shelf {
    fileprivate init?(rows: [JSON], _ authors: [Text], _ log: LogName) {
        self.init()
        reserve(rows.count)
        for row in rows {
            guard let record = Record(row: row, authors, log), records.last?.precedes(record) ?? true, append(record) else {
                return nil
            }
        }
    }
}

extension Record {
    fileprivate init?(row: JSON, _ authors: [Text], _ log: LogName) {
        guard let cells = row.items, cells.count == 7, let wall = cells[0].int64, let count = cells[1].int64,
            let author = cells[2].int, authors.indices.contains(author), let id = cells[3].text, Entry.isName(id),
            let mine = cells[4].flag, mine || log == .pair, let stored = cells[5].text,
            !cells[6].isDeeper(than: Entry.depth)
        else { return nil }
        let key = Side.plain(stored)
        self.init(
            key: stored, value: cells[6], stamp: Stamp(wall: wall, count: count, author: authors[author]), id: id, mine: mine)
        guard Entry.isName(key), stamp.isInRange, Side.stored(key, log, mine: mine) == stored else {
            return nil
        }
    }
}

extension Journal: Equatable {
    public static func == (left: Journal, right: Journal) -> Bool { left.snapshot == right.snapshot }
}
