// A pack from outside: one JSON, the same in a file, behind a link and in the log. Whoever brings it, this phone reads it for
// itself, by the caps and the list of forbidden steps that Holdfast's own packs are read by.

/// What somebody gave: its head has been read, its activities not yet.
struct Pack: Equatable, Sendable {
    /// The form that this version reads and writes.
    static let format = 1
    /// How many there can be at once, in one log.
    static let most = 12
    /// Letters of an id: the keys of the log have room for it.
    static let longestId = 40
    private static let name: ClosedRange<Int> = 1...80

    let id: Text
    let title: Text
    /// Who it comes from, as it says itself.
    let by: Text?
    let json: JSON

    enum Trouble: Error, Equatable, Sendable {
        /// Something else, or not all of it.
        case none
        /// Of a form that a later version reads.
        case newer
        case large
        case rule(Refusal)
    }

    init(_ json: JSON) throws(Trouble) {
        guard json["holdfast"] == "pack", let format = json.int("format") else { throw .none }
        guard format == Pack.format else { throw format > Pack.format ? .newer : .none }
        guard json.write().count <= Entry.bytes else { throw .large }
        let read = PackReader(json, pack: json.text("id") ?? "?", place: "", mark: "x-")
        do throws(Refusal) {
            try read.only("holdfast format id title by activities decks sources")
            id = try read.id("id")
            title = try Pack.short("title", read)
            by = read.has("by") ? try Pack.short("by", read) : nil
            _ = try read.list("activities", 1...12) { $0.pack }
            if read.has("decks") { _ = try read.list("decks", 0...12) { $0.pack } }
            if read.has("sources") { _ = try read.list("sources", 0...60) { $0.pack } }
            try read.checkLetters()
        } catch {
            throw .rule(error)
        }
        self.json = json
    }

    private static func short(_ name: Text, _ read: PackReader) throws(Refusal) -> Text {
        let text = try read.instruction(name)
        guard Pack.name.contains(text.bytes.count) else { throw read.refusal(name, "is longer than 80 bytes") }
        guard Forbidden.seen(in: text) == nil, Forbidden.bare.seen(in: text) == nil,
            name != "by" || Forbidden.ours.seen(in: text) == nil
        else {
            throw read.refusal(name, "names what no pack does, or says that it is from Holdfast")
        }
        if name == "by" { try read.checkAddress(text, name) }
        return text
    }

    /// As it came, in a file or out of a seal.
    static func read(_ text: Text) throws(Trouble) -> Pack {
        let json: JSON
        do throws(JSONFault) {
            json = try JSON.read(text, limits: JSONLimits(depth: Entry.depth, bytes: 256 << 10))
        } catch {
            throw .none
        }
        return try Pack(json)
    }

    /// What it brings, as it would stand beside these.
    func part(beside catalogue: Catalogue, mark: Text) throws(Trouble) -> Catalogue {
        var whole = catalogue
        try add(to: &whole, mark: mark)
        return whole.since(catalogue)
    }

    /// Beside what is there already: whole or not at all.
    func add(to catalogue: inout Catalogue, mark: Text) throws(Trouble) {
        do throws(Refusal) { try catalogue.add(json, mark: mark) } catch { throw .rule(error) }
    }
}

extension Catalogue {
    /// Why a pack could not stand beside these activities; nothing where it can. For whoever writes one.
    public func refusal(ofPack json: JSON) -> Refusal? {
        var whole = self
        do throws(Pack.Trouble) {
            try Pack(json).add(to: &whole, mark: "x-.")
            return nil
        } catch {
            switch error {
            case .rule(let refusal): return refusal
            case .large: return Refusal(pack: "?", place: "", reason: "is larger than \(Entry.bytes) bytes")
            case .none, .newer: return Refusal(pack: "?", place: "", reason: "is no pack of format \(Pack.format)")
            }
        }
    }
}
