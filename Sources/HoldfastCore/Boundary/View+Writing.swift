// From a view to JSON, in the shapes of docs/core-interface.md. Members that are false or absent are left
// out, so a view says nothing that is not drawn.

extension View {
    public func json(_ words: Words) -> JSON {
        .compact([
            ("screen", .string(screen)), ("mood", .string(mood == .night ? "night" : "day")), ("title", .string(title)),
            ("lead", lead.map(JSON.string)), ("blocks", .array(blocks.map { $0.json })),
            (
                "tabs",
                .array(
                    tabs.map { tab in
                        .compact([
                            ("label", .string(tab.label)), ("icon", .string(tab.icon)), ("tap", tab.tap.json),
                            ("current", .bool(tab.current)),
                        ])
                    })
            ),
            ("back", back?.json),
            (
                "exit",
                exit.map {
                    .compact([
                        ("label", .string($0.label)), ("hint", .string($0.hint)), ("destination", .string($0.destination)),
                    ])
                }
            ),
            ("notice", notice.map { .compact([("text", .string($0.text)), ("action", $0.action?.json)]) }),
            ("session", session?.json), ("lang", .string(words.language)), ("dir", .string(words.direction)),
        ])
    }
}

extension Tap {
    var json: JSON { .compact([("name", .string(name)), ("with", with)]) }
}

extension Action {
    var json: JSON {
        .compact([
            ("label", .string(label)), ("style", .string(style.name)), ("tap", tap.json),
            ("on", on ? .bool(true) : nil), ("disabled", disabled ? .bool(true) : nil),
        ])
    }
}

extension Action.Style {
    fileprivate var name: String {
        switch self {
        case .main: "main"
        case .plain: "plain"
        case .quiet: "quiet"
        }
    }
}

extension Tag {
    var json: JSON { .compact([("text", .string(text)), ("tone", .string(tone))]) }
}

extension Stage {
    var json: JSON {
        .compact([
            ("plan", JSON(plan)), ("scene", .string(scene)), ("caption", .string(caption)), ("words", .string(words)),
            ("more", more.map(JSON.string)), ("card", card.map(JSON.string)), ("distance", distance.map(JSON.string)),
            ("tracks", .array(tracks.map { $0.json })), ("cues", .array(cues.map { $0.json })),
            ("actions", .array(actions.map { $0.json })), ("pause", pause?.json), ("tooMuch", tooMuch?.json),
            ("quietStop", quietStop?.json),
        ])
    }
}

extension Track {
    fileprivate var json: JSON {
        .compact([
            ("who", .string(who)),
            ("keys", .array(keys.map { .compact([("at", .integer($0.at)), ("value", .number($0.value))]) })),
        ])
    }
}

extension Cue {
    fileprivate var json: JSON {
        .compact([
            ("at", .integer(at)), ("words", .string(words)), ("more", more.map(JSON.string)), ("sound", .string(sound)),
            ("lasts", JSON(lasts)), ("buzz", .string(buzz)), ("loud", .number(loud)),
        ])
    }
}
