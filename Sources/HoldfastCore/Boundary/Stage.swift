// What a session shows. A scene is drawn by the shell from a few general parts: words, two tracks that
// rise and fall, and cues with a sound and a vibration, all placed on the device's monotonic clock.
// The shell learns scenes, never activities.

/// The session on the screen.
public struct Stage: Equatable, Sendable {
    /// Changes when the plan below changes; the shell then schedules sound and vibration anew.
    public var plan: Int
    /// say, hold, pace, glances, lead, turns, card, choose, press, map, beat, quiet, countdown, paused, closing
    public var scene: Text
    public var caption: Text
    public var words: Text
    public var more: Text?
    /// What moves: mine first, then the other's. Empty in scenes without movement.
    public var tracks: [Track] = []
    /// Every cue from now until the next change of plan.
    public var cues: [Cue] = []
    /// Every beat of the plan, where this phone gives any.
    public var beats: [Beat] = []
    /// Where a thumb rests, for as long as touch is wanted; on this phone's own side only.
    public var pads: [Pad] = []
    /// In the place of the figure: the private map.
    public var blocks: [Block] = []
    /// A card with a question or something to do, or nothing.
    public var card: Text?
    public var cardTitle: Text?
    /// Scene buttons (next, pass, swap, more, enough) above the two that are always there.
    public var actions: [Action] = []
    public var pause: Action?
    public var tooMuch: Action?
    /// Ends softly, like Holdfast's own end: the volume key, the corner (experience, lengths are never exact).
    public var quietStop: Action?
    /// Two figures for a card: near, across, eyes; or nothing.
    public var distance: Text?
}

/// One beat, heard, felt and seen.
public struct Beat: Equatable, Sendable {
    /// Milliseconds, monotonic.
    public var at: Int64
    public var strong: Bool
}

/// A round surface for one thumb. Lifting it is a stop: the shell falls silent before it asks.
public struct Pad: Equatable, Sendable {
    /// me, you
    public var who: Text
    public var label: Text
    public var on: Bool
    public var down: Tap
    public var up: Tap
}

/// A value that rises and falls between 0 and 1.
public struct Track: Equatable, Sendable {
    /// me, you, both
    public var who: Text
    public var keys: [Key]

    /// At this time (milliseconds, monotonic) the value is reached, eased from the key before.
    public struct Key: Equatable, Sendable {
        public var at: Int64
        public var value: Double
    }
}

/// One moment that can be seen, heard and felt, each enough on its own.
public struct Cue: Equatable, Sendable {
    /// Milliseconds, monotonic.
    public var at: Int64
    public var words: Text
    public var more: Text?
    /// What a voice says of it, for those who only hear: with what stands on a card, and nothing where the voice would be
    /// late or say the same again.
    public var says: Text?
    /// bell, soft, low, rise, fall, tick, gong, drone, drum, or none
    public var sound: Text
    /// How long the sound lasts in milliseconds, for rise, fall and drone.
    public var lasts: Int = 0
    /// short, long, two, rise, fall, or empty
    public var buzz: Text
    /// 0...1; the pacer fades to silence in its last third
    public var loud: Double
}
