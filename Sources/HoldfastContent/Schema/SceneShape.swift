import HoldfastCore

// The kinds of scene, each with its members and bounds; the bounds are the core's own caps.
extension Shape {
    static let scene = Shape.kinds(
        "kind",
        [
            ("say", say), ("hold", hold), ("choose", choose), ("pace", pace), ("glances", glances), ("lead", lead), ("turns", turns),
            ("card", card), ("press", press), ("map", map), ("beat", beat), ("quiet", quiet),
        ])

    private static let say = [Member("seconds", .whole(1...120)), flex] + told + cue

    private static let hold =
        [
            Member("seconds", .whole(1...seconds(Caps.held))), flex,
            .optional("every", .whole(5...seconds(Caps.held))),
            .optional("cues", .list(.words(.told), 1...12)),
            .optional("rest", .whole(seconds(Caps.rest))), .optional("words-rest", .words(.told)),
        ] + told + cue

    private static let choose =
        [
            Member("words", .words(.told)), Member("more", .words(.told)), Member("enough", .words(.told)),
            .optional("back", .whole(0...Caps.scenes.upperBound)), .optional("cap", .whole(1...seconds(Caps.group))),
            .optional("skip", .whole(0...Caps.scenes.upperBound)), .optional("seconds", .whole(seconds(Caps.agree))),
        ] + cue

    private static let pace =
        [
            Member("seconds", .whole(1...seconds(Caps.breath))), flex,
            Member("pattern", .word(["together", "circle"])),
            Member("from", .number(Caps.rate)), Member("to", .number(Caps.rate)),
            Member("in", .number(1...10)), Member("out", .number(1...10)),
            Member("words-in", .words(.told)), Member("words-out", .words(.told)), .optional("more", .words(.told)),
            .optional("fade", .flag),
        ] + cue

    private static let glances =
        [
            Member("times", .whole(Caps.times)),
            Member("look", .span(1...seconds(Caps.look))), Member("rest", .span(1...60)),
            Member("words-look", .words(.told)), Member("words-rest", .words(.told)), .optional("more", .words(.told)),
        ] + cue

    private static let lead =
        [
            Member("seconds", .whole(1...180)), flex, Member("leader", .word(["first", "second", "nobody"])),
        ] + told + cue

    private static let turns =
        [
            Member("times", .whole(Caps.times)), Member("call", .span(turn)), Member("answer", .span(turn)),
            Member("first", role), Member("second", role), .optional("swap", .flag),
        ] + cue

    private static let card =
        [
            Member("deck", .id), .optional("depth", .whole(1...3)),
            Member("seconds", .whole(seconds(Caps.prompt))),
            .optional("reader", .word(["first", "second"])),
            .optional("distance", .word(["near", "across", "eyes"])),
        ] + told + cue

    private static let press =
        [
            Member("receiver", .word(["first", "second", "both"])), Member("times", .whole(Caps.presses)),
            Member("seconds", .span(1...seconds(Caps.bothPressed))), .optional("map", .flag),
        ] + told + cue

    private static let map =
        [
            Member("seconds", .whole(seconds(Caps.map))), Member("words", .words(.told)), .optional("more", .words(.told)),
        ] + cue

    private static let beat =
        [
            Member("seconds", .whole(1...seconds(Caps.beat))), flex, Member("tempo", .span(Caps.tempo)),
            .optional("changes", .span(Caps.tempoChange)), .optional("every-change", .span(10...60)),
            .optional("heard", .word(["both", "first", "second"])), .optional("accent", .whole(2...4)),
            .optional("every", .whole(5...60)), .optional("cues", .list(.words(.told), 1...24)), .optional("shuffle", .flag),
        ] + told + cue

    private static let quiet = [Member("seconds", .whole(1...120)), flex] + cue

    private static let flex = Member.optional("flex", .flag)
    private static let turn = seconds(Caps.turn)
    private static let role = Shape.object([Member("words", .words(.told)), .optional("more", .words(.told))])
    private static let told: [Member] = [
        .optional("words", .words(.told)), .optional("more", .words(.told)), .optional("first", role), .optional("second", role),
    ]
    private static let cue: [Member] = [
        .optional("sound", .word(["bell", "soft", "low", "rise", "fall", "tick", "gong", "drone", "drum", "none"])),
        .optional("buzz", .word(["short", "long", "two", "rise", "fall", "none"])),
    ]

    static func seconds(_ milliseconds: Int64) -> Int { Int(milliseconds / 1000) }
    static func seconds(_ range: ClosedRange<Int64>) -> ClosedRange<Int> { seconds(range.lowerBound)...seconds(range.upperBound) }
}
