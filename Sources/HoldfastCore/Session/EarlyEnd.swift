// About one session in eight is ended by Holdfast itself, softly and in no special place, so that a quiet stop could
// always have been Holdfast's own end (R2; science 4.6). Each phone draws for itself and says nothing of it: neither
// the other phone, however changed, nor anything that is kept can tell which of the two an early end was.

/// The draws of one phone, from the secret that it was opened with.
struct EarlyEnds: Equatable, Sendable {
    private let seed: Text
    private var sessions = 0

    init(seed: Text) { self.seed = seed }

    /// Where the next session ends by itself, from 0 up to, not including, 1; mostly nowhere. One digit in sixteen on
    /// each of two phones is one session in eight, as are two on a phone that is shared. Alone there is nobody to hide
    /// an end from.
    mutating func next(_ mode: SessionMode) -> Double? {
        guard !seed.isEmpty, mode != .alone else { return nil }
        let digit = seed.bytes[sessions % seed.bytes.count]
        sessions += 1
        guard digit == UInt8(ascii: "0") || digit == UInt8(ascii: "1") && mode == .onePhone else { return nil }
        return Draw.unit("early|" + seed + "|\(sessions)")
    }
}

extension Session {
    /// In a scene that waits for a press, the early end comes within this time.
    private static let patience: Int64 = 60_000

    /// The relay moment at which this phone ends this segment by itself. What was only just begun goes on: the draw
    /// falls into the last two thirds of the step's scenes, and into any moment of the scene.
    func earlyEnd(_ position: Position, _ timeline: Timeline) -> Int64? {
        guard let early, position.place.round == 0 else { return nil }
        let count = script.rung.scenes.count
        let drawn = Double(count / 3) + early * Double(count - count / 3)
        let scene = min(Int(drawn), count - 1)
        guard script[position.place.segment]?.contains(scene) == true, let part = timeline.parts.first(where: { $0.scene == scene })
        else { return nil }
        let length = Double(min(part.end - part.start, Session.patience))
        return max(position.at, position.began &+ part.start &+ Int64(length * (drawn - Double(scene))))
    }
}
