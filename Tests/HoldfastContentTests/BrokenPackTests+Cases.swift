// What a writer may get wrong in an activity, with the line and the words of the answer.

extension BrokenPackTests {
    static let shapes = [
        Broken("touch: true", "touch: yes", "touch is “yes”"),
        Broken("mood: calming", "mood: sleepy", "mood is “sleepy”"),
        Broken("title: Side by side", "titel: Side by side", "titel is not known here", beside: 1),
        Broken("distance: near", "distance: far", "ladder[2].scenes[8].distance is “far”"),
        Broken("energy: low", "energy: high", "energy is “high”"),
        Broken("room: little", "room: big", "room is “big”"),
        Broken("shuffle: true", "shuffle: often", "ladder[2].scenes[7].shuffle is “often”"),
        Broken("        sound: gong\n", "        sound: horn\n", "ladder[2].scenes[2].sound is “horn”"),
        Broken("family: A12", "family: A21", "family is “A21”"),
        Broken("short: Sit close, each on your own seat.", "short:", "short is empty"),
        Broken("needs:\n  - A seat for two.", "needs: A seat for two.", "needs is “A seat for two.”"),
        Broken("never:\n  - Nobody holds on.", "never: []", "never has 0 lines"),
        Broken("forbidden: []", "forbidden: [kneeling]", "forbidden is not empty"),
        Broken("seconds: 10\n", "seconds: ten\n", "ladder[0].scenes[1].seconds is “ten”"),
        Broken("seconds: 10\n", "seconds: \"10\"\n", "ladder[0].scenes[1].seconds is “10”"),
        Broken("look: [3, 5]", "look: 3", "ladder[1].scenes[3].look is “3”"),
        Broken("look: [3, 5]", "look: [5, 3]", "ladder[1].scenes[3].look is [5, 3]"),
        Broken("- kind: quiet\n", "- kind: silence\n", "ladder[0].scenes[2].kind is “silence”"),
        Broken("every: 20", "evry: 20", "evry is not known in ladder[1].scenes[0]", beside: 1),
        Broken("- id: short-one", "- id: Short One", "ladder[0].id is “Short One”"),
        Broken("  pain: Make it short and light.\n", "", at: "  seated:", "adaptations.pain is missing"),
        Broken("  skin: lower", "  skin: maybe", "gates.skin is “maybe”"),
        Broken("  skin: lower", "  skin: lower\n  left-handed: lower", at: "left-handed", "left-handed is not known in gates"),
        Broken("- grade: E2", "- grade: E5", "evidence[0].grade is “E5”"),
        Broken("title: Side by side", "title: [Side, side]", "title is a list"),
        Broken("title: Side by side", "title: \"Side \\u202E by side\"", "title has a letter that cannot be seen"),
        Broken("seconds: 5\n        words: Sit down.", "seconds: 5", at: "- kind: say", "ladder[0].scenes[0] has no words"),
    ]

    static let wholes = [
        Broken("id: shoulder-lean", "id: shoulder-lane", "the id is shoulder-lane, the file shoulder-lean"),
        Broken("group: held", "group: gaze", "touch is true, the group gaze"),
        Broken("physical: true", "physical: false", "touch is true, physical false"),
        Broken("touch: true", "touch: false", at: "group: held", "the group is held, touch false"),
        Broken("consent: timer", "consent: none", "consent is none, the group held"),
        Broken("sign: Say stop, or press Too much.\n", "", at: "id: shoulder-lean", "sign is missing"),
        Broken("  drinking: never\n", "", at: "  pregnant: lower", "gates has no drinking: never"),
        Broken("  panic: lower\n", "", at: "  pregnant: lower", "gates has panic: nothing"),
        Broken("quiet: false", "quiet: true", at: "touch: true", "quiet is true and touch too", beside: 3),
        Broken("source: S33", "source: S34", "there is no source S34"),
        Broken("source: S33", "source: S56", "the source S56"),
        Broken("source: S33", "source: S00", "grade E2 with source S00"),
        Broken("apart: Hold a cushion at the same time.", "apart: Not this one, alas.", "distance is true, but apart says no"),
        Broken("pain: Make it short and light.", "pain: No.", "adaptations.pain says “No.”"),
        Broken("- id: long-one", "- id: short-one # again", "the rung short-one stands twice"),
        Broken(
            "about: As long as you both like.", "about: As long as you like.\n    touch: false", at: "    touch: false",
            "touch stands in this rung"),
        Broken("deck: small", "deck: smell", "there is no deck smell"),
        Broken("depth: 1", "depth: 2", at: "deck: small", "small has 0 questions of depth 2"),
        Broken(
            "words: You copy.", "words: You copy.\n        words: Both.", at: "        words: Both.",
            "words beside first and second in ladder[1].scenes[4]", beside: 1),
        Broken(
            "        second:\n          words: You copy.\n", "", at: "      - kind: lead", "ladder[1].scenes[4] has first but not second"),
        Broken(
            "words: Sit down.", "words: Sit down.\n        sound: none", at: "        sound: none", "sound is none in ladder[0].scenes[0]"),
        Broken("every: 20", "every: 30", "every is 30, the hold 30 seconds"),
        Broken("back: 0", "back: 1", "back is 1, but this is scene 1"),
        Broken("cap: 120", "cap: 20", "the cap is 20 seconds, but one round takes 30"),
    ]

    static let caps = [
        Broken("seconds: 30\n", "seconds: 41\n", "ladder[1].scenes[0].seconds is 41", beside: 1),
        Broken(
            "seconds: 10\n        flex: true\n        words: Sit close to {other}.\n      - kind: quiet",
            "seconds: 36\n        words: Sit close.\n      - kind: hold\n        words: Sit on.",
            at: "      - kind: hold\n        words: Sit on.", "41 seconds of holding with no fresh choice"),
        Broken("from: 8", "from: 16", "ladder[1].scenes[2].from is “16”"),
        Broken("to: 6.5", "to: 4", "ladder[1].scenes[2].to is “4”"),
        Broken("to: 6.5", "to: 9", "the pace goes up, from 8 to 9 breaths a minute"),
        Broken("out: 5", "out: 6", "in and out differ in a circle"),
        Broken("pattern: circle", "pattern: together\n        hold: 2", at: "hold: 2", "hold is not known in ladder[1].scenes[2]"),
        Broken("in: 5\n", "in: 6\n", at: "out: 5", "in and out differ in a circle"),
        Broken(
            "seconds: 60\n        pattern: circle", "seconds: 301\n        pattern: circle", "ladder[1].scenes[2].seconds is 301", beside: 1
        ),
        Broken("look: [3, 5]", "look: [3, 121]", "ladder[1].scenes[3].look[1] is 121", beside: 1),
        Broken("look: [3, 5]", "look: [3, 110]", at: "  - id: long-one", "330 seconds of looking in this rung"),
        Broken("cap: 120", "cap: 301", "ladder[1].scenes[1].cap is 301", beside: 1),
        Broken("seconds: 60\n        reader", "seconds: 121\n        reader", "121 seconds for each answer"),
        Broken(
            "times: 4\n        call: [2, 4]\n        answer: [2, 4]", "times: 40\n        call: [2, 10]\n        answer: [2, 10]",
            at: "  - id: long-one",
            "this rung can take 1153 seconds"),
    ]

    static let words = [
        Broken("words: Sit down.", "words: You should sit down.", "“should” in ladder[0].scenes[0].words"),
        Broken("title: Side by side", "title: A seven day streak", "“streak” in title"),
        Broken("short: Sit close, each on your own seat.", "short: It is proven to help.", "“proven” in short"),
        Broken("about: You sit side by side. Then you rest.", "about: It lets out oxytocin.", "“oxytocin” in about", beside: 1),
        Broken("about: You sit side by side. Then you rest.", "about: He leads and she rests.", "“he” in about"),
        Broken("about: You sit side by side. Then you rest.", "about: Push through if it feels bad.", "“push through” in about"),
        Broken("about: You sit side by side. Then you rest.", "about: It is good for an avoidant one.", "“avoidant” in about"),
        Broken("about: You sit side by side. Then you rest.", "about: There is an idea waiting for you.", "“waiting for you” in about"),
        Broken("about: You sit side by side. Then you rest.", "about: New studies say it is good.", "“studies” in about"),
        Broken("about: You sit side by side. Then you rest.", "about: It works for 90% of you.", "a percent sign in about"),
        Broken("about: You sit side by side. Then you rest.", "about: You sit. Great!", "an exclamation mark in about"),
        Broken("words: Sit down.", "words: Lay a hand on the neck.", "“neck” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Hold your breath.", "“hold your breath” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Take deep breaths.", "“deep breaths” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Put on a blindfold.", "“blindfold” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: See the light flash.", "“flash” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Stand with your eyes closed.", "“eyes closed” with balance in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Taste what comes.", "“taste” in ladder[0].scenes[0].words"),
        Broken("words: Sit down.", "words: Sit with {partner}.", "an unknown fill in ladder[0].scenes[0].words"),
        Broken("title: Side by side", "title: You and {other}", "a fill in title"),
        Broken(
            "says: In one study, people felt a bit calmer.", "says: People felt calm [recall].",
            "a mark of the science brief in evidence[0].says"),
        Broken(
            "about: You sit side by side. Then you rest.", "about: The two participants together experience considerable relaxation.",
            "“The two participants together experience considerable relaxation.” reads at grade 22.5"),
        Broken("title: Side by side", "title: Interpersonal", "“interpersonal” in title"),
    ]
}
