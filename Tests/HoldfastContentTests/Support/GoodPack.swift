@testable import HoldfastContent

/// A small pack in which all is well, with a scene of every kind. Tests break one thing in it.
enum GoodPack {
    static let file = "activities/shoulder-lean.yaml"

    static let activity = """
        id: shoulder-lean
        family: A12
        title: Side by side
        short: Sit close, each on your own seat.
        about: You sit side by side. Then you rest.
        group: held
        touch: true
        physical: true
        quiet: false
        consent: timer
        mood: calming
        energy: low
        where: sitting
        room: little
        distance: true
        needs:
          - A seat for two.
        never:
          - Nobody holds on.
        sign: Say stop, or press Too much.
        evidence:
          - grade: E2
            says: In one study, people felt a bit calmer.
            source: S33
            studied: 48 people in a lab
        cautions:
          - Sore back? Sit up.
        gates:
          pregnant: lower
          falls: lower
          bones: lower
          surgery: lower
          seizures: lower
          breath: lower
          panic: lower
          joints: lower
          skin: lower
          drinking: never
        adaptations:
          seated: This is a seated one.
          one-hand: No hands are needed here.
          no-sight: Go by the bell.
          no-hearing: Go by the buzz.
          wheelchair: Park side by side.
          pregnancy: Sit with a cushion.
          pain: Make it short and light.
          no-touch-today: Leave a gap.
          sensory: Agree on firm or soft first.
          apart: Hold a cushion at the same time.
          after-conflict: Wait an hour first.
          modesty: Put a cushion between you.
        ladder:
          - id: short-one
            title: A short one
            about: About ten seconds.
            scenes:
              - kind: say
                seconds: 5
                words: Sit down.
              - kind: hold
                seconds: 10
                flex: true
                words: Sit close to {other}.
              - kind: quiet
                seconds: 5
          - id: long-one
            title: A long one
            about: As long as you both like.
            scenes:
              - kind: hold
                seconds: 30
                words: Sit close.
                every: 20
                cues:
                  - Feel your feet.
              - kind: choose
                words: More, or enough?
                more: More
                enough: Enough
                back: 0
                cap: 120
              - kind: pace
                seconds: 60
                pattern: circle
                from: 8
                to: 6.5
                in: 5
                out: 5
                words-in: In
                words-out: Out
                fade: true
              - kind: glances
                times: 3
                look: [3, 5]
                rest: [4, 6]
                words-look: Look
                words-rest: Rest
              - kind: lead
                seconds: 20
                leader: first
                first:
                  words: You lead.
                second:
                  words: You copy.
              - kind: turns
                times: 4
                call: [2, 4]
                answer: [2, 4]
                swap: true
                first:
                  words: Make a sound.
                second:
                  words: Give it back.
              - kind: card
                deck: small
                depth: 1
                seconds: 60
                reader: second

        """ + kinds + """
            close:
              - That was it.
            notice:
              - What did you feel?
            forbidden: []

            """

    /// 256 different words: aan, abn, ... ppn.
    static var checkWords: String {
        let letters = "abcdefghijklmnop"
        return letters.flatMap { first in letters.map { second in "- \(first)\(second)n\n" } }.joined()
    }

    static var files: [String: String] {
        [
            file: activity, "questions/small.yaml": deck, "prompts/things.yaml": prompts, "sources.yaml": sources, "help.yaml": help,
            "words.yaml": words,
            "check-words.yaml": checkWords,
        ]
    }

    /// The mistakes after one change.
    static func mistakes(in file: String, _ old: String, _ new: String) throws -> (found: [Mistake], text: String) {
        var files = files
        let text = files[file, default: ""].replacing(old, with: new, maxReplacements: 1)
        files[file] = text
        let folder = try Folder(files)
        return (check(folder: folder.url), text)
    }
}
