// Everything beside the activities.
extension Shape {
    static let deck = Shape.object([
        Member("deck", .id),
        Member(
            "questions",
            .list(
                .object([
                    Member("id", .id),
                    Member("depth", .whole(1...3)),
                    Member("valence", .word(["warm", "plain", "tender"])),
                    Member(
                        "topic", .word(["family", "body", "money", "faith", "health", "loss", "home", "work", "play", "us", "present"])),
                    Member("kind", .word(["memory", "imagination", "present", "appreciation"])),
                    Member("text", .words(.question)),
                ]), 1...400)),
    ])

    static let prompts = Shape.object([
        Member("deck", .id),
        Member(
            "prompts",
            .list(
                .object([
                    Member("id", .id), Member("title", .words(.prompt)), Member("text", .words(.prompt)), Member("apart", .flag),
                ]), 1...400)),
    ])

    static let sources = Shape.object([
        Member("sources", .list(.object([Member("id", .text), Member("citation", .text)]), 1...400))
    ])

    static let help = Shape.object([
        Member("about", .list(.words(.help), 1...8)),
        Member("countries", .list(country, 1...250)),
        Member("elsewhere", .list(.words(.help), 1...8)),
    ])

    private static let country = Shape.object([
        Member("id", .id),
        Member("name", .text),
        Member("emergency", .words(.help)),
        Member(
            "lines",
            .list(
                .object([
                    Member("name", .text),
                    Member("for", .word(["women", "men", "lgbt", "anyone"])),
                    .optional("call", .text), .optional("text", .text), .optional("deaf", .text), .optional("web", .text),
                ]), 1...12)),
    ])

    /// The head of a pack by others.
    static let pack = Shape.object([
        Member("id", .id), Member("title", .words(.line)), .optional("by", .text), .optional("language", .text),
    ])

    static let checkWords = Shape.list(.id, 256...256)
}
