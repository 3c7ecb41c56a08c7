// What a writer may get wrong in rounds, agreements, thumbs, maps, beats, cards and the rung for one alone. Each is refused by the core too.

extension BrokenPackTests {
    static let bounds = [
        Broken("rest: 20\n", "rest: 9\n", "ladder[2].scenes[2].rest is 9", beside: 1),
        Broken("        rest: 20\n", "", at: "words-rest: Hands off.", "words-rest without rest in ladder[2].scenes[2]"),
        Broken("        words-rest: Hands off.\n", "", at: "rest: 20", "rest without words-rest in ladder[2].scenes[2]"),
        Broken(
            "seconds: 30\n        words: Palm to palm.", "seconds: 41\n        words: Palm to palm.", "ladder[2].scenes[2].seconds is 41",
            beside: 1),
        Broken(
            "seconds: 30\n        words: Palm to palm.\n        rest: 20", "seconds: 20\n        words: Palm to palm.\n        rest: 10",
            at: "  - id: all-else", "7 rounds in this rung"),
        Broken(
            "        sound: gong\n",
            "      - kind: hold\n        seconds: 20\n        words: Again.\n        rest: 20\n        words-rest: Off.\n",
            at: "      - kind: hold\n        seconds: 20\n        words: Again.", "a round with no choice after the one before", beside: 1),
        Broken("skip: 2", "skip: 0", "skip is 0, but this is scene 0 of 9, counted from 0"),
        Broken("skip: 2", "skip: 1", "skip is 1, but this is scene 0 of 9, counted from 0"),
        Broken("skip: 2", "skip: 10", "skip is 10, but this is scene 0 of 9, counted from 0"),
        Broken("skip: 2", "skip: 2\n        cap: 60", at: "cap: 60", "cap beside skip in ladder[2].scenes[0]"),
        Broken(
            "        skip: 2\n", "", at: "      - kind: choose\n        words: Is it fine for you?", "ladder[2].scenes[0] has no back",
            beside: 2),
        Broken(
            "back: 2\n        cap: 300", "back: 2", at: "      - kind: choose\n        words: Once more?", "ladder[2].scenes[3] has no cap",
            beside: 1),
        Broken(
            "enough: Leave it out\n        skip: 2\n        seconds: 30", "enough: Leave it out\n        skip: 2\n        seconds: 121",
            at: "seconds: 121", "ladder[2].scenes[0].seconds is 121"),
        Broken(
            "seconds: 60\n        words: Mark", "seconds: 20\n        words: Mark", at: "seconds: 20\n        words: Mark",
            "ladder[2].scenes[4].seconds is 20"),
        Broken("times: 5\n", "times: 13\n", "ladder[2].scenes[5].times is 13", beside: 1),
        Broken(
            "times: 5\n", "times: 12\n", at: "  - id: all-else",
            "96 seconds of touch under one thumb in this rung, that of the first"),
        Broken(
            "times: 5\n        seconds: [4, 8]", "times: 1\n        seconds: [4, 91]", at: "seconds: [4, 91]",
            "91 seconds under one thumb in ladder[2].scenes[5]", beside: 1),
        Broken(
            "receiver: both\n        times: 1", "receiver: both\n        times: 2", at: "times: 2",
            "2 turns of both thumbs in ladder[2].scenes[6]"),
        Broken("seconds: [60, 90]", "seconds: [60, 601]", "ladder[2].scenes[6].seconds[1] is 601", beside: 1),
        Broken("tempo: [100, 120]", "tempo: [49, 120]", "ladder[2].scenes[7].tempo[0] is 49"),
        Broken("tempo: [100, 120]", "tempo: [100, 141]", "ladder[2].scenes[7].tempo[1] is 141"),
        Broken("tempo: [100, 120]", "tempo: [120, 100]", "ladder[2].scenes[7].tempo is [120, 100]"),
        Broken("changes: [8, 12]", "changes: [8, 16]", "ladder[2].scenes[7].changes[1] is 16"),
        Broken("        every-change: [15, 25]\n", "", at: "changes: [8, 12]", "changes without every-change in ladder[2].scenes[7]"),
        Broken(
            "deck: things\n", "deck: things\n        depth: 1\n", at: "        depth: 1\n        seconds: 90",
            "depth with a deck of things to do"),
        Broken("deck: things\n        seconds: 90", "deck: thins\n        seconds: 90", "there is no deck thins"),
        Broken("        depth: 1\n", "", at: "      - kind: card\n        deck: small", "a question without depth"),
        Broken(
            "words: Hold your own hand.", "words: Hold the hand of {other}.", at: "    - kind: hold\n      seconds: 20",
            "the other's name in alone.scenes[0]"),
        Broken(
            "tempo: [60, 70]", "tempo: [60, 70]\n      heard: first", at: "    - kind: beat\n      seconds: 10",
            "heard: first in alone.scenes[1]"),
        Broken(
            "    - kind: beat\n      seconds: 10\n      tempo: [60, 70]", "    - kind: lead\n      seconds: 10\n      leader: nobody",
            at: "    - kind: lead\n      seconds: 10", "the kind lead in alone.scenes[1]"),
        Broken(
            "      tempo: [60, 70]\n      words: Tap a foot.",
            "      tempo: [60, 70]\n      first: {words: Tap.}\n      second: {words: Tap.}", at: "    - kind: beat\n      seconds: 10",
            "first and second in alone.scenes[1]"),
    ]

    /// What Holdfast never asks, in each place where words may stand.
    static let steps = [
        Broken("more: Fine for me", "more: Hold your breath", "“hold your breath” in ladder[2].scenes[0].more"),
        Broken("words-rest: Hands off.", "words-rest: Hands on the neck.", "“neck” in ladder[2].scenes[2].words-rest"),
        Broken("enough: Leave it out", "enough: Breathe fast", "“breathe fast” in ladder[2].scenes[0].enough"),
        Broken("words: Mark what is nice.", "words: Mark the throat.", "“throat” in ladder[2].scenes[4].words"),
        Broken("words: One place, once.", "words: Pin them once.", "“pin them” in ladder[2].scenes[5].second.words"),
        Broken("words: Rest here.", "words: Sit on them.", "“sit on them” in ladder[2].scenes[6].words"),
        Broken("words: Sway in your seat.", "words: See the light flash.", "“flash” in ladder[2].scenes[7].words"),
        Broken("- Slower.", "- Panting.", "“panting” in ladder[2].scenes[7].cues[1]"),
        Broken(
            "distance: near", "distance: near\n        words: Put on a blindfold.", at: "words: Put on",
            "“blindfold” in ladder[2].scenes[8].words"),
        Broken("words: Make a sound.", "words: Hold the air.", "“hold the air” in ladder[1].scenes[5].first.words"),
        Broken("words: You copy.", "words: Lay a palm on the neck.", "“neck” in ladder[1].scenes[4].second.words"),
        Broken("words-look: Look", "words-look: Cover your eyes", "“cover your eyes” in ladder[1].scenes[3].words-look"),
        Broken("words-in: In", "words-in: Deeply in", "“deeply in” in ladder[1].scenes[2].words-in"),
        Broken("- Feel your feet.", "- Feel their throat.", "“throat” in ladder[1].scenes[0].cues[0]"),
        Broken("words: Hold your own hand.", "words: Hold your own throat.", "“throat” in alone.scenes[0].words"),
        Broken("title: On your own", "title: A hand on your neck", "“neck” in alone.title"),
        Broken("about: About ten minutes.", "about: A palm on the neck.", "“neck” in ladder[2].about"),
        Broken("pain: Make it short and light.", "pain: Take a deep breath first.", "“deep breath” in adaptations.pain"),
        Broken("words: Sit down.", "words: Take a full-breath pause.", "“full breath*” in ladder[0].scenes[0].words"),
        Broken("words: Tap a foot.", "words: On one foot, eyes closed.", "“eyes closed” with balance in alone.scenes[1].words"),
        Broken("words: Try it.", "words: Take one bite.", "“bite” in ladder[2].scenes[1].words"),
    ]

    /// Nothing in prompts is let through either.
    static let prompts = [
        Broken("deck: things", "deck: tiny", "the deck is tiny, the file things", beside: 1),
        Broken("- id: tower", "- id: shadow # too", "the prompt shadow stands twice"),
        Broken("    apart: true\n", "", at: "  - id: shadow", "prompts[0].apart is missing", beside: 1),
        Broken("out of what is near.", "out of what is near", at: "text: Build", "the prompt has no mark at its end"),
        Broken("Give it a name.", "Give it a name. Walk. Bow. Sit.", at: "text: Make", "a prompt of 5 sentences and 62 bytes"),
        Broken("Give it a name.", "Give {other} a name.", at: "text: Make", "a fill in prompts[0].text"),
        Broken("Give it a name.", "Lay it on the neck.", at: "text: Make", "“neck” in prompts[0].text"),
        Broken("Give it a name.", "Taste it.", at: "text: Make", "“taste” in prompts[0].text"),
        Broken("Give it a name.", "Walk with your eyes shut.", at: "text: Make", "“eyes shut” with balance in prompts[0].text"),
        Broken("title: A tower", "title: A tower of points", "“points” in prompts[1].title"),
        Broken(
            "Give it a name.", "Participants subsequently elaborate considerable narratives together.", at: "text: Make",
            "“considerable” in prompts[0].text", beside: 1),
    ]
}
