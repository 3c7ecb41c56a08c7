// What Holdfast knows to do. It is compiled from packs, but read here as if a stranger had written it: a pack
// that breaks a cap, or lacks something, is refused whole with its reason and the others stand.

public struct Catalogue: Equatable, Sendable {
    public private(set) var activities: [Activity] = []
    public private(set) var decks: [Deck] = []
    public private(set) var sources: [Source] = []
    /// Packs that were not taken, and why.
    public private(set) var refused: [Refusal] = []

    public static let empty = Catalogue(.null)

    /// A deck of questions.
    public struct Deck: Equatable, Sendable {
        public let id: String
        public let questions: [Question]
    }

    public struct Question: Equatable, Sendable {
        public let id: String
        /// 1 light, 2 closer, 3 personal.
        public let depth: Int
        /// warm, plain, tender
        public let valence: String
        /// family, body, money, faith, health, loss, home, work, play, us, present
        public let topic: String
        /// memory, imagination, present, appreciation
        public let kind: String
        public let text: String
    }

    /// One line of the science register.
    public struct Source: Equatable, Sendable {
        public let id: String
        public let citation: String
    }

    /// Reads the compiled catalogue: `{"activities","decks","sources"}`.
    public init(_ json: JSON) {
        for item in json["sources"]?.items ?? [] {
            take(item, "id") { catalogue, read throws(Refusal) in catalogue.sources.append(try Source(read)) }
        }
        for item in json["decks"]?.items ?? [] {
            take(item, "deck") { catalogue, read throws(Refusal) in
                let deck = try Deck(read)
                guard catalogue.deck(deck.id) == nil else { throw read.refusal("deck", "stands twice") }
                catalogue.decks.append(deck)
            }
        }
        for item in json["activities"]?.items ?? [] {
            take(item, "id") { catalogue, read throws(Refusal) in
                let activity = try Activity(read, in: catalogue)
                guard catalogue.activity(activity.id) == nil else { throw read.refusal("id", "stands twice") }
                catalogue.activities.append(activity)
            }
        }
    }

    public func activity(_ id: String) -> Activity? { activities.first { $0.id.utf8.elementsEqual(id.utf8) } }

    public func deck(_ id: String) -> Deck? { decks.first { $0.id.utf8.elementsEqual(id.utf8) } }

    public func source(_ id: String) -> Source? { sources.first { $0.id.utf8.elementsEqual(id.utf8) } }

    private mutating func take(_ item: JSON, _ name: String, _ body: (inout Catalogue, PackReader) throws(Refusal) -> Void) {
        do throws(Refusal) {
            try body(&self, PackReader(item, pack: item[name]?.text ?? "?", place: ""))
        } catch {
            refused.append(error)
        }
    }
}

/// Why a pack was not taken.
public struct Refusal: Error, Equatable, Sendable {
    /// Its id, or `?`.
    public let pack: String
    /// The member, as in `ladder[1].scenes[0].seconds`.
    public let place: String
    public let reason: String
}
