// The one place of every bound that no pack can pass. Lengths are milliseconds of nominal time, which is the
// longest: a drawn length is never longer.

/// What content may never exceed, whoever wrote it (R4, R36, R37).
public enum Caps {
    /// A held scene between two fresh choices where consent is by timer (R4).
    public static let held: Int64 = 40_000
    /// One look, and all looking of a rung (R37).
    public static let look: Int64 = 120_000
    public static let gaze: Int64 = 300_000
    /// All paced breathing of a rung (R37), and its rate in breaths a minute.
    public static let breath: Int64 = 300_000
    public static let rate = 4.5...15.0
    /// How fast the pacer may glide, in breaths a minute for each minute (science 5.5).
    public static let glide = 1.0
    /// The soft ring for one answer.
    public static let ring: ClosedRange<Int64> = 30_000...120_000
    /// A scene group that both choose to repeat.
    public static let group: Int64 = 300_000
    /// Rounds in one rung, each followed by a rest and a choice; a round on one leg (R37).
    public static let rounds = 5
    public static let oneLeg: Int64 = 30_000
    public static let rest: ClosedRange<Int64> = 10_000...60_000
    /// How long two may take to agree on something.
    public static let agree: ClosedRange<Int64> = 20_000...120_000
    /// All touch that rests on one receiver's thumb (R37), and on both thumbs.
    public static let pressed: Int64 = 90_000
    public static let bothPressed: Int64 = 600_000
    public static let presses = 1...12
    public static let map: ClosedRange<Int64> = 30_000...180_000
    /// Beats a minute, and by how many percent they may glide at once.
    public static let tempo = 50...140
    public static let tempoChange = 4...15
    public static let beat: Int64 = 300_000
    /// What both do with a card.
    public static let prompt: ClosedRange<Int64> = 30_000...300_000
    /// A whole rung, questions and repeats included.
    public static let rung: Int64 = 900_000
    /// One call or one answer in `turns`, and how often.
    public static let turn: ClosedRange<Int64> = 1_000...60_000
    public static let times = 1...40
    public static let rungs = 2...5
    public static let scenes = 1...60
    /// Bytes of one text, and lines of one list.
    public static let text = 600
    public static let lines = 1...4
    /// The shortest of two drawn lengths, as a part of the longest.
    public static let shortest = 0.6
}
