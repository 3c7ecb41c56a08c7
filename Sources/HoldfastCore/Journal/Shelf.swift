// One log's records: found by key at once, and listed by family (the key up to its first colon) in the
// order of their stamps without looking at any other family.

/// The newest of what was said under one key.
public struct Record: Equatable, Sendable {
    public var key: Text
    /// `null` marks what was removed; such records are kept but never shown.
    public var value: JSON
    public var stamp: Stamp
    /// The entry that said so.
    public var id: Text
    /// Said by this member.
    public var mine: Bool

    var isLive: Bool { !value.isNull }

    /// The total order that decides which of two entries counts, and in which order a list stands.
    func precedes(_ other: Record) -> Bool {
        if stamp.wall != other.stamp.wall { return stamp.wall < other.stamp.wall }
        if stamp.count != other.stamp.count { return stamp.count < other.stamp.count }
        for (left, right) in [(stamp.author, other.stamp.author), (id, other.id)] {
            if left != right { return left < right }
        }
        return key < other.key
    }
}

struct Shelf: Sendable {
    /// Every record there ever was, removed ones too, in the order in which their keys first came.
    private(set) var records: [Record] = []
    private var places: [Text: Int] = [:]
    /// Where the list of a family stands in `families`.
    private var names: [Text: Int] = [:]
    /// Places of live records, oldest first.
    private var families: [[Int]] = []

    subscript(key: Text) -> Record? { places[key].map { records[$0] } }

    /// Live records of one family, oldest first.
    func family(_ name: Text) -> [Int] { names[name].map { families[$0] } ?? [] }

    /// The key up to and including its first colon; empty where there is none.
    static func family(of key: Text) -> Text {
        guard let colon = key.bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
        return Text(bytes: Array(key.bytes[...colon]))
    }

    mutating func reserve(_ count: Int) {
        records.reserveCapacity(count)
        places.reserveCapacity(count)
    }

    /// Adds a record that comes after all others, as when a snapshot is read; false when its key is there already.
    mutating func append(_ record: Record) -> Bool {
        guard places.updateValue(records.count, forKey: record.key) == nil else { return false }
        if record.isLive { families[list(Shelf.family(of: record.key))].add(records.count) }
        records.add(record)
        return true
    }

    mutating func put(_ record: Record) {
        let family = Shelf.family(of: record.key)
        let place: Int
        if let known = places[record.key] {
            place = known
            if records[place].isLive { leave(family, place) }
            records[place] = record
        } else {
            place = records.count
            places[record.key] = place
            records.add(record)
        }
        if record.isLive { join(family, place) }
    }

    private mutating func join(_ family: Text, _ place: Int) {
        let list = list(family)
        families[list].insert(place, at: rank(of: place, in: families[list]))
    }

    private mutating func leave(_ family: Text, _ place: Int) {
        let list = list(family)
        families[list].remove(at: rank(of: place, in: families[list]))
    }

    private mutating func list(_ family: Text) -> Int {
        if let known = names[family] { return known }
        names[family] = families.count
        families.add([])
        return families.count - 1
    }

    /// How many of these are older. New records are nearly always the newest, so that is looked at first.
    private func rank(of place: Int, in list: [Int]) -> Int {
        let record = records[place]
        guard let last = list.last, !records[last].precedes(record) else { return list.count }
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if records[list[middle]].precedes(record) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
