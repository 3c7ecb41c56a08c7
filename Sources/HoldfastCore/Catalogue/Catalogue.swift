// What Holdfast knows to do. It is compiled from packs, but read here as if a stranger had written it: a pack
// that breaks a cap, or lacks something, is refused whole with its reason and the others stand.

public struct Catalogue: Equatable, Sendable {
    public private(set) var activities: [Activity] = []
    public private(set) var decks: [Deck] = []
    public private(set) var sources: [Source] = []
    /// Packs that were not taken, and why.
    public private(set) var refused: [Refusal] = []

    public static let empty = Catalogue(.null)

    /// A deck of questions to answer, or of prompts to do.
    public struct Deck: Equatable, Sendable {
        public let id: Text
        public let questions: [Question]
        public let prompts: [Prompt]
    }

    /// What a card shows.
    public struct Face: Equatable, Sendable {
        public let id: Text
        public let title: Text?
        public let text: Text
        /// Can be done apart.
        public let apart: Bool
        /// What it rests with (`Topics.bit`), 0 for what never does.
        public let topic: Int
    }

    /// Something small for both to do.
    public struct Prompt: Equatable, Sendable {
        public let id: Text
        public let title: Text
        public let text: Text
        /// Works on a call too.
        public let apart: Bool
    }

    public struct Question: Equatable, Sendable {
        public let id: Text
        /// 1 light, 2 closer, 3 personal.
        public let depth: Int
        /// warm, plain, tender
        public let valence: Text
        /// family, body, money, faith, health, loss, home, work, play, us, present
        public let topic: Text
        /// memory, imagination, present, appreciation
        public let kind: Text
        public let text: Text
    }

    /// One line of the science register.
    public struct Source: Equatable, Sendable {
        public let id: Text
        public let citation: Text
    }

    /// Reads the compiled catalogue: `{"activities","decks","sources"}`.
    public init(_ json: JSON) { read(json, mark: "") }

    private mutating func read(_ json: JSON, mark: Text) {
        for item in json["sources"]?.items ?? [] {
            take(item, "id", mark) { catalogue, read throws(Refusal) in
                let source = try Source(read)
                // What Holdfast has looked up is never what somebody else says of it.
                if catalogue.source(source.id.dropping(mark.bytes.count)) == nil { catalogue.sources.add(source) }
            }
        }
        for item in json["decks"]?.items ?? [] {
            take(item, "deck", mark) { catalogue, read throws(Refusal) in
                let deck = try Deck(read)
                if !mark.isEmpty { try read.checkOutside(deck) }
                guard catalogue.deck(deck.id) == nil else { throw read.refusal("deck", "stands twice") }
                catalogue.decks.add(deck)
            }
        }
        for item in json["activities"]?.items ?? [] {
            take(item, "id", mark) { catalogue, read throws(Refusal) in
                let activity = try Activity(read, in: catalogue)
                if !mark.isEmpty { try read.checkOutside(activity) }
                guard catalogue.activity(activity.id) == nil else { throw read.refusal("id", "stands twice") }
                catalogue.activities.add(activity)
            }
        }
    }

    /// Adds a pack from outside under names of its own: whole, or not at all.
    mutating func add(_ pack: JSON, mark: Text) throws(Refusal) {
        var whole = self
        whole.refused = []
        whole.read(pack, mark: mark)
        if let refusal = whole.refused.first { throw refusal }
        whole.refused = refused
        self = whole
    }

    /// What came to these after that.
    func since(_ before: Catalogue) -> Catalogue {
        var part = Catalogue.empty
        part.activities = Array(activities[before.activities.count...])
        part.decks = Array(decks[before.decks.count...])
        part.sources = Array(sources[before.sources.count...])
        return part
    }

    /// Adds what was read before, under names of its own.
    mutating func take(in part: Catalogue) {
        activities += part.activities
        decks += part.decks
        sources += part.sources
    }

    public func activity(_ id: Text) -> Activity? { activities.first { $0.id == id } }

    public func deck(_ id: Text) -> Deck? { decks.first { $0.id == id } }

    public func source(_ id: Text) -> Source? { sources.first { $0.id == id } }

    private mutating func take(
        _ item: JSON, _ name: Text, _ mark: Text, _ body: (inout Catalogue, PackReader) throws(Refusal) -> Void
    ) {
        do throws(Refusal) {
            try body(&self, PackReader(item, pack: item[name: name]?.text ?? "?", place: "", mark: mark))
        } catch {
            refused.add(error)
        }
    }
}

/// Why a pack was not taken.
public struct Refusal: Error, Equatable, Sendable {
    /// Its id, or `?`.
    public let pack: Text
    /// The member, as in `ladder[1].scenes[0].seconds`.
    public let place: Text
    public let reason: Text
}
