// The rest of the good pack: a scene of every kind that rests on a press, a round or a beat, and the rung for one alone.

extension GoodPack {
    static let kinds = """
          - id: all-else
            title: All else
            about: About ten minutes.
            scenes:
              - kind: choose
                words: Is it fine for you?
                more: Fine for me
                enough: Leave it out
                skip: 2
                seconds: 30
              - kind: say
                seconds: 8
                words: Try it.
              - kind: hold
                seconds: 30
                words: Palm to palm.
                rest: 20
                words-rest: Hands off.
                sound: gong
              - kind: choose
                words: Once more?
                more: Once more
                enough: Enough
                back: 2
                cap: 300
              - kind: map
                seconds: 60
                words: Mark what is nice.
              - kind: press
                receiver: first
                times: 5
                seconds: [4, 8]
                map: true
                first:
                  words: Lift to stop.
                second:
                  words: One place, once.
              - kind: press
                receiver: both
                times: 1
                seconds: [60, 90]
                words: Rest here.
              - kind: beat
                seconds: 60
                tempo: [100, 120]
                changes: [8, 12]
                every-change: [15, 25]
                words: Sway in your seat.
                every: 10
                shuffle: true
                cues:
                  - Smaller.
                  - Slower.
              - kind: card
                deck: things
                seconds: 90
                distance: near
        alone:
          id: on-your-own
          title: On your own
          about: About half a minute.
          scenes:
            - kind: hold
              seconds: 20
              words: Hold your own hand.
            - kind: beat
              seconds: 10
              tempo: [60, 70]
              words: Tap a foot.

        """
}
