// What happens when within one stretch of a session, in milliseconds from its start. It is worked out from the
// script alone, so that both phones have the same one and play it without a message.

struct Timeline: Equatable, Sendable {
    private(set) var parts: [Part] = []
    private(set) var length: Int64 = 0

    /// One scene of the stretch.
    struct Part: Equatable, Sendable {
        var scene: Int
        /// The name that the shell draws by.
        var name: Text
        var start: Int64
        var end: Int64
        var prompts: [Prompt]
        var keys: [Key]
        var beats: [Beat] = []
    }

    /// One beat to move by.
    struct Beat: Equatable, Sendable {
        var at: Int64
        var strong: Bool
        /// Whose phone gives it; nil for both.
        var heard: Scene.Role?
    }

    /// One moment that can be seen, heard and felt.
    struct Prompt: Equatable, Sendable {
        var at: Int64
        var first: Say
        var second: Say
        /// How long its sound lasts.
        var lasts: Int64 = 0
        var loud: Double = 1

        init(at: Int64, first: Say, second: Say, lasts: Int64 = 0, loud: Double = 1) {
            (self.at, self.first, self.second, self.lasts, self.loud) = (at, first, second, lasts, loud)
        }

        init(at: Int64, _ both: Say, lasts: Int64 = 0, loud: Double = 1) {
            self.init(at: at, first: both, second: both, lasts: lasts, loud: loud)
        }
    }

    /// What one of the two is told.
    struct Say: Equatable, Sendable {
        var words: Line
        var more: Line?
        var sound: Scene.Sound
        var buzz: Scene.Buzz
        /// It is the other's moment.
        var waits = false

        init(_ words: Line, _ more: Line? = nil, _ sound: Scene.Sound, _ buzz: Scene.Buzz, waits: Bool = false) {
            (self.words, self.more, self.sound, self.buzz, self.waits) = (words, more, sound, buzz, waits)
        }

        init(_ text: Scene.Wording, _ sound: Scene.Sound, _ buzz: Scene.Buzz) {
            self.init(.pack(text.words), text.more.map { .pack($0) }, sound, buzz)
        }
    }

    /// Words from the pack, or Holdfast's own by their key.
    enum Line: Equatable, Sendable {
        case pack(Text)
        case house(Text)
        case nothing
    }

    /// What has been reached at this moment, for each role.
    struct Key: Equatable, Sendable {
        var at: Int64
        var first: Double
        var second: Double
    }

    mutating func add(scene: Int, name: Text, length: Int64, prompts: [Prompt] = [], keys: [Key] = [], beats: [Beat] = []) {
        let start = self.length
        var moved = prompts
        for index in moved.indices {
            // A steady note lasts until the next cue.
            if moved[index].first.sound == .drone || moved[index].second.sound == .drone {
                moved[index].lasts = (index + 1 < moved.count ? prompts[index + 1].at : length) - prompts[index].at
            }
            moved[index].at += start
        }
        parts.add(
            Part(
                scene: scene, name: name, start: start, end: start + length, prompts: moved,
                keys: keys.map { Key(at: $0.at + start, first: $0.first, second: $0.second) },
                beats: beats.map { Beat(at: $0.at + start, strong: $0.strong, heard: $0.heard) }))
        self.length = start + length
    }

    /// The scene at this moment.
    func part(at moment: Int64) -> Int { max(0, (parts.lastIndex { $0.start <= moment }) ?? 0) }

    /// Below this loudness a sound is all but gone, and what has none is over.
    static let faint = 0.2

    // MARK: Windows

    /// As many whole parts as one plan may carry.
    static let mostPrompts = 200
    static let mostKeys = 200

    /// The parts of the plan in which this part is: plans always begin at the same parts.
    func window(around part: Int) -> Range<Int> {
        var start = 0
        var prompts = 0
        var keys = 0
        for index in parts.indices {
            prompts += parts[index].prompts.count
            keys += parts[index].keys.count
            if index > start, prompts > Timeline.mostPrompts || keys > Timeline.mostKeys {
                if part < index { return start..<index }
                start = index
                prompts = parts[index].prompts.count
                keys = parts[index].keys.count
            }
        }
        return start..<parts.count
    }
}
