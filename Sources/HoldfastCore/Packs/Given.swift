// What was given from outside and is part of the library: gathered out of both logs anew whenever one of its entries changes,
// by this phone's own reading. What it refuses is not there, whatever the other phone makes of it.

struct Given: Sendable {
    struct Entry: Equatable, Sendable {
        /// Before the names of its activities. It holds the entry's own id, so what was written anew has new names: a yes to the
        /// one is no yes to the other, and two phones never run two scripts by one name.
        let mark: Text
        let pack: Pack
        /// Nothing for what is only previewed on the machine that it is written on.
        let log: LogName?
    }

    /// Holdfast's own library.
    private(set) var ours = Catalogue.empty
    private(set) var entries: [Entry] = []
    /// What is wrong with the pack that is being written.
    private(set) var mistakes: [Text] = []
    /// A link that was opened before anyone could look at it.
    var link: Text?
    /// What was taken away last, to be put back.
    var dropped: Entry?
    private var preview = JSON.null
    /// Holdfast's own library has come.
    private(set) var isStocked = false
    /// The entries that the library was made of.
    private var made: [Text]?
    /// What each entry was read as, or that it was refused: reading is long, and what stands in an entry never changes.
    private var read: [(id: Text, part: Catalogue?, entry: Entry?)] = []

    /// Takes in Holdfast's own library. What others gave is gathered anew beside it.
    mutating func stock(_ catalogue: JSON) {
        ours = Catalogue(catalogue)
        preview = catalogue["preview"] ?? .null
        isStocked = !catalogue.isNull
        made = nil
        read = []
    }

    /// The pack that an activity came with.
    func entry(of activity: Text) -> Entry? { entries.first { activity.starts(with: $0.mark) } }

    func entry(_ id: Text, _ log: LogName) -> Entry? { entries.first { $0.log == log && $0.pack.id == id } }

    var count: Int { entries.filter { $0.log != nil }.count }

    /// The library with what these records bring, or nothing where it is made already.
    fileprivate mutating func gather(_ found: [(log: LogName, record: Record)]) -> Catalogue? {
        let ids = found.map { $0.record.id }
        guard ids != made else { return nil }
        made = ids
        entries = []
        mistakes = preview.items("mistakes").compactMap { $0.text }
        var whole = ours
        for json in preview.items("packs") {
            do throws(Pack.Trouble) {
                let pack = try Pack(json)
                try pack.add(to: &whole, mark: "x-preview.")
                entries.add(Entry(mark: "x-preview.", pack: pack, log: nil))
            } catch {
                if case .rule(let refusal) = error { mistakes.add(refusal.sentence) }
            }
        }
        for (log, record) in found {
            // One that is refused is not there. What both phones have goes before what lies on this one alone.
            let (part, entry) = reading(record, log)
            guard let part, let entry, self.entry(entry.pack.id, .pair) == nil, entries.filter({ $0.log == log }).count < Pack.most else {
                continue
            }
            whole.take(in: part)
            entries.add(entry)
        }
        read.removeAll { read in !ids.has(read.id) }
        return whole
    }

    private mutating func reading(_ record: Record, _ log: LogName) -> (Catalogue?, Entry?) {
        if let known = read.first(where: { $0.id == record.id }) { return (known.part, known.entry) }
        var (part, entry): (Catalogue?, Entry?)
        // Anything but what every phone draws could pass for the mark of another entry.
        if record.id.isHex(32), let pack = try? Pack(record.value), record.key == pack.key {
            let mark = "x-" + record.id + "."
            part = try? pack.part(beside: ours, mark: mark)
            entry = Entry(mark: mark, pack: pack, log: log)
        }
        read.add((record.id, part, entry))
        return (part, entry)
    }
}

extension Pack {
    /// Where it stands in the log.
    var key: Text { "pack:" + id }
}

extension Refusal {
    /// Where, and why.
    var sentence: Text { pack + (place.isEmpty ? "" : ", " + place) + ": " + reason }
}

extension Activity {
    /// From outside: found in Explore, asked for and kept, and never brought by chance or to fill a day.
    var isGiven: Bool { id.begins(with: "x-") }
    var isPreview: Bool { id.begins(with: "x-preview.") }
}

extension Desk {
    /// How many entries are looked at, the oldest first, however many a changed client has written.
    private static let looked = 2 * Pack.most

    /// Makes the library anew where what was given has changed.
    mutating func gather() {
        var found: [(log: LogName, record: Record)] = []
        for log: LogName in [.pair, .own] {
            for record in journal.records(log, "pack:").reversed().prefix(Desk.looked) { found.add((log, record)) }
        }
        if let library = given.gather(found) { catalogue = library }
    }
}
