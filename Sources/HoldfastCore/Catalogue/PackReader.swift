// Reads one object of a pack, member by member, and says where it stopped. Every member must be asked for: an
// unknown one is refused, so that nothing a writer meant is quietly left out.

final class PackReader {
    let json: JSON
    let pack: Text
    let place: Text
    /// Stands before every name that a pack from outside brings, so that it takes none of Holdfast's; empty for Holdfast's own.
    let mark: Text

    init(_ json: JSON, pack: Text, place: Text, mark: Text = "") {
        self.json = json
        self.pack = pack
        self.place = place
        self.mark = mark
    }

    func refusal(_ name: Text, _ reason: Text) -> Refusal {
        Refusal(pack: pack, place: place.isEmpty || name.isEmpty ? place + name : place + "." + name, reason: reason)
    }

    /// The names that may stand here, between blanks.
    func only(_ names: Text) throws(Refusal) { try only(Text.list(names)) }

    func only(_ names: [Text]) throws(Refusal) {
        guard let members = json.members else { throw refusal("", "is not an object") }
        for (index, member) in members.enumerated() {
            guard names.contains(where: { $0 == member.name }) else {
                throw refusal(member.name, "is not known here")
            }
            guard !members[..<index].contains(where: { $0.name == member.name }) else {
                throw refusal(member.name, "stands twice")
            }
        }
    }

    func has(_ name: Text) -> Bool { json[name: name] != nil }

    func text(_ name: Text) throws(Refusal) -> Text {
        guard let text = json[name: name]?.text else { throw refusal(name, "is missing or not a text") }
        guard !text.isEmpty else { throw refusal(name, "is empty") }
        guard text.bytes.count <= Caps.text else { throw refusal(name, "is longer than \(Caps.text) bytes") }
        return text
    }

    /// Lower-case letters, digits and hyphens, as every id that is kept for ever.
    func id(_ name: Text) throws(Refusal) -> Text {
        let id = try text(name)
        for byte in id.bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
            default: throw refusal(name, "has other letters than a-z, 0-9 and hyphens")
            }
        }
        guard mark.isEmpty || id.bytes.count <= Pack.longestId else { throw refusal(name, "is longer than \(Pack.longestId) letters") }
        return id
    }

    /// The id that an activity or a deck is found by.
    func ownId(_ name: Text) throws(Refusal) -> Text {
        let id = try id(name)
        guard !mark.isEmpty || !id.begins(with: "x-") else { throw refusal(name, "begins as those of packs from outside do") }
        return mark + id
    }

    func flag(_ name: Text) throws(Refusal) -> Bool {
        guard let flag = json[name: name]?.flag else { throw refusal(name, "is not true or false") }
        return flag
    }

    func optionalFlag(_ name: Text) throws(Refusal) -> Bool { has(name) ? try flag(name) : false }

    func word(_ name: Text, of words: [Text]) throws(Refusal) -> Text {
        let word = try text(name)
        guard words.contains(where: { $0 == word }) else {
            throw refusal(name, "is none of " + words.joined(", "))
        }
        return word
    }

    func choice<Choice: RawRepresentable>(_ name: Text, _ type: Choice.Type) throws(Refusal) -> Choice
    where Choice.RawValue == Text {
        guard let choice = Choice(rawValue: try text(name)) else { throw refusal(name, "is not one of the words that may stand here") }
        return choice
    }

    func whole(_ name: Text, _ range: ClosedRange<Int>) throws(Refusal) -> Int {
        guard let value = json[name: name]?.int, range.contains(value) else {
            throw refusal(name, "is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func number(_ name: Text, _ range: ClosedRange<Double>) throws(Refusal) -> Double {
        guard let value = json[name: name]?.double, range.contains(value) else {
            throw refusal(name, "is not a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// `[least, most]`, whole.
    func pair(_ name: Text, _ range: ClosedRange<Int>) throws(Refusal) -> ClosedRange<Int> {
        guard let items = json[name: name]?.items, items.count == 2, let least = items[0].int, let most = items[1].int,
            range.contains(least), range.contains(most), least <= most
        else { throw refusal(name, "is not [least, most] from \(range.lowerBound) to \(range.upperBound)") }
        return least...most
    }

    /// Whole seconds, as milliseconds.
    func seconds(_ name: Text, _ range: ClosedRange<Int64>) throws(Refusal) -> Int64 {
        guard let value = json[name: name]?.int64, (range.lowerBound / 1_000...range.upperBound / 1_000).contains(value) else {
            throw refusal(name, "is not a number of seconds from \(range.lowerBound / 1_000) to \(range.upperBound / 1_000)")
        }
        return value * 1_000
    }

    /// `[least, most]` in seconds.
    func span(_ name: Text, _ range: ClosedRange<Int64>) throws(Refusal) -> ClosedRange<Int64> {
        let bounds = range.lowerBound / 1_000...range.upperBound / 1_000
        guard let items = json[name: name]?.items, items.count == 2, let least = items[0].int64, let most = items[1].int64,
            bounds.contains(least), bounds.contains(most), least <= most
        else { throw refusal(name, "is not [least, most] in seconds from \(bounds.lowerBound) to \(bounds.upperBound)") }
        return least * 1_000...most * 1_000
    }

    func lines(_ name: Text, _ range: ClosedRange<Int>) throws(Refusal) -> [Text] {
        try list(name, range) { item throws(Refusal) in
            guard let text = item.json.text, !text.isEmpty, text.bytes.count <= Caps.text else {
                throw item.refusal("", "is not a text of 1 to \(Caps.text) bytes")
            }
            return text
        }
    }

    func list<Item>(_ name: Text, _ range: ClosedRange<Int>, _ read: (PackReader) throws(Refusal) -> Item) throws(Refusal) -> [Item] {
        var result: [Item] = []
        for item in try readers(name, range) { result.add(try read(item)) }
        return result
    }

    @inline(never)
    private func readers(_ name: Text, _ range: ClosedRange<Int>) throws(Refusal) -> [PackReader] {
        guard let items = json[name: name]?.items, range.contains(items.count) else {
            throw refusal(name, "is not a list of \(range.lowerBound) to \(range.upperBound)")
        }
        var readers: [PackReader] = []
        for (index, item) in items.enumerated() { readers.add(inside(item, name + "[\(index)]")) }
        return readers
    }

    func object(_ name: Text) throws(Refusal) -> PackReader {
        guard let value = json[name: name], value.members != nil else { throw refusal(name, "is missing or not an object") }
        return inside(value, name)
    }

    private func inside(_ value: JSON, _ name: Text) -> PackReader {
        PackReader(value, pack: pack, place: place.isEmpty ? name : place + "." + name, mark: mark)
    }
}
