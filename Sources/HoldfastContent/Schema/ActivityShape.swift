import HoldfastCore

// The schema of an activity, in the order in which it is compiled. docs/content-guide.md says what each member means.
extension Shape {
    static let families = (1...20).map { "A\($0)" }
    static let flags = [
        "pregnant", "falls", "one-leg", "bones", "blood", "surgery", "heart", "seizures", "breath", "panic", "joints", "eyes", "allergy",
        "skin", "drinking",
    ]
    static let groups = ["none", "gaze", "hands", "held", "play", "push", "skin"]

    static let activity = Shape.object([
        Member("id", .id),
        Member("family", .word(families)),
        Member("title", .words(.line)),
        Member("short", .words(.line)),
        Member("about", .words(.line)),
        Member("group", .word(groups)),
        Member("touch", .flag),
        Member("physical", .flag),
        Member("quiet", .flag),
        .optional("unlock", .flag),
        Member("consent", .word(["none", "timer", "continuous"])),
        Member("mood", .word(["calming", "playful", "curious"])),
        Member("energy", .word(["low", "some", "lots"])),
        Member("where", .word(["standing", "sitting", "lying", "anywhere"])),
        Member("room", .word(["little", "clear", "outside"])),
        Member("distance", .flag),
        Member("needs", .list(.words(.line), Caps.lines)),
        Member("never", .list(.words(.ruledOut), Caps.lines)),
        .optional("sign", .words(.line)),
        Member("evidence", .list(evidence, 1...8)),
        Member("cautions", .list(.words(.ruledOut), 1...12)),
        Member("gates", .object(flags.map { .optional($0, .word(["lower", "never", "ask"])) })),
        Member("adaptations", .object(Activity.Adaptation.keys.map { Member($0.description, .words(.line)) })),
        Member("ladder", .list(.object(rung + [.optional("touch", .flag)] + scenes), Caps.rungs)),
        .optional("alone", .object(rung + scenes)),
        Member("close", .list(.words(.line), 1...2)),
        Member("notice", .list(.words(.line), 1...2)),
        Member("forbidden", .empty),
    ])

    private static let evidence = Shape.object([
        Member("grade", .word(["E3", "E2", "E1", "E0"])),
        Member("says", .words(.evidence)),
        Member("source", .text),
        Member("studied", .words(.evidence)),
    ])

    private static let rung = [Member("id", .id), Member("title", .words(.line)), Member("about", .words(.line))]
    private static let scenes = [Member("scenes", .list(scene, Caps.scenes))]
}
