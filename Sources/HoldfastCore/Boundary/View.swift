// What a screen is made of. The core says what is drawn, in words that are ready to read; the shell
// knows these few blocks and nothing about any one screen. Both members' screens can be compared
// byte by byte (R2, R15, R28).

/// Everything that is on the screen now.
public struct View: Equatable, Sendable {
    /// A stable name for the screen; the shell moves focus to the title when it changes.
    public var screen: Text
    public var mood: Mood = .day
    public var title: Text
    public var lead: Text?
    public var blocks: [Block] = []
    /// The four places, empty outside them.
    public var tabs: [TabItem] = []
    public var back: Action?
    /// Quick exit stands on every private page (R27).
    public var exit: QuickExit?
    /// Said once, politely, and announced to screen readers.
    public var notice: Notice?
    @Boxed public var session: Stage?

    public enum Mood: Sendable { case day, night }

    @inline(never)
    public init(screen: Text, title: Text, lead: Text? = nil, blocks: [Block] = []) {
        self.screen = screen
        self.title = title
        self.lead = lead
        self.blocks = blocks
    }

    /// The way back to what was there before.
    @inline(never)
    mutating func goBack(_ words: Words) { back = Action(words("back"), Tap("nav.back"), style: .quiet) }

    /// Puts one more block below the others.
    @inline(never)
    mutating func add(_ block: consuming Block) { blocks.add(block) }
}

/// Something a person can press. The shell sends `tap` back as it is.
public final class Action: Sendable {
    public let label: Text
    public let style: Style
    public let tap: Tap
    public let on: Bool
    public let disabled: Bool

    /// `main` is filled, `plain` outlined, `quiet` text only. *Not today* never differs from *Yes* (R30).
    public enum Style: Sendable { case main, plain, quiet }

    @inline(never)
    public init(_ label: Text, _ tap: Tap, style: Style = .plain, on: Bool = false, disabled: Bool = false) {
        self.label = label
        self.tap = tap
        self.style = style
        self.on = on
        self.disabled = disabled
    }
}

/// What was pressed, addressed to a room: `today.answer`, with what the core put there.
public final class Tap: Sendable {
    public let name: Text
    public let with: JSON

    @inline(__always)
    public convenience init(_ name: StaticString, _ with: JSON) {
        self.init(name.utf8Start, name.utf8CodeUnitCount, with)
    }

    /// Nothing was put there: its name says it all.
    @inline(__always)
    public convenience init(_ name: StaticString) {
        self.init(name.utf8Start, name.utf8CodeUnitCount)
    }

    @inline(never)
    private convenience init(_ start: UnsafePointer<UInt8>, _ count: Int) { self.init(name: Text(start, count)) }

    @inline(never)
    private convenience init(_ start: UnsafePointer<UInt8>, _ count: Int, _ with: JSON) { self.init(name: Text(start, count), with) }

    @inline(never)
    public init(name: Text, _ with: JSON = .object([])) {
        self.name = name
        self.with = with
    }
}

// Both stand on every screen and never change, so they are copied as one pointer.
extension Action: Equatable {
    public static func == (left: Action, right: Action) -> Bool {
        left.label == right.label && left.style == right.style && left.tap == right.tap && left.on == right.on
            && left.disabled == right.disabled
    }
}

extension Tap: Equatable {
    public static func == (left: Tap, right: Tap) -> Bool { left.name == right.name && left.with == right.with }
}

public struct TabItem: Equatable, Sendable {
    public var label: Text
    public var icon: Text
    public var tap: Tap
    public var current: Bool
}

public struct QuickExit: Equatable, Sendable {
    public var label: Text
    /// For assistive technology: what pressing shift three times does.
    public var hint: Text
    /// An unpersonalised page elsewhere; the one link that leaves, by the person's own press.
    public var destination: Text
}

public struct Notice: Equatable, Sendable {
    public var text: Text
    public var action: Action?
}

public struct Tag: Equatable, Sendable {
    public var text: Text
    /// sand, shell, coral, kelp
    public var tone: Text

    @inline(never)
    public init(_ text: Text, _ tone: Text = "sand") {
        self.text = text
        self.tone = tone
    }
}

/// One thing on a screen.
public indirect enum Block: Equatable, Sendable {
    case heading(Text)
    case text(Text)
    case small(Text)
    /// A card with its own title, tags, lines and buttons; `pressed` when the whole card is one button.
    case card(Card)
    /// Buttons below each other.
    case actions([Action])
    /// Chips next to each other, wrapping.
    case chips(label: Text?, [Action])
    /// A text field; its value comes back in `fields` of every tap on this screen.
    case field(Field)
    /// Two or more words along a line; each stop is also a button, so that no drag is needed.
    case slider(Slider)
    /// The two circles: apart, near, together, one, night.
    case circles(Text, label: Text)
    case bodyMap(BodyMap)
    case qr(QRDrawing)
    /// Large, spaced, selectable: an invite code, three words, a recovery code.
    case code(label: Text, groups: [Text])
    case list([Text])
    case details(summary: Text, [Block])
    case plant(Plant)
    /// Two thumbs on one screen at once, or one after the other by keyboard.
    case holdTogether(label: Text, hint: Text, tap: Tap)
    case rows(label: Text, [Row])
    case sheet([Block])
    case divider
}

public struct Card: Equatable, Sendable {
    public var title: Text
    public var tags: [Tag] = []
    public var lines: [Text] = []
    public var art: Text?
    public var tone: Text = "paper"
    public var actions: [Action] = []
    public var tap: Tap?

    @inline(never)
    public init(
        _ title: Text, tags: [Tag] = [], lines: [Text] = [], art: Text? = nil, tone: Text = "paper",
        actions: [Action] = [], tap: Tap? = nil
    ) {
        self.title = title
        self.tags = tags
        self.lines = lines
        self.art = art
        self.tone = tone
        self.actions = actions
        self.tap = tap
    }
}

public struct Field: Equatable, Sendable {
    public var name: Text
    public var label: Text
    public var hint: Text?
    public var value: Text
    /// line, long, code
    public var kind: Text
    public var limit: Int
    /// What *Enter* sends; nothing where it only ends the typing.
    public var tap: Tap?

    @inline(never)
    public init(
        name: Text, label: Text, hint: Text? = nil, value: Text = "", kind: Text = "line", limit: Int = 60, tap: Tap? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.kind = kind
        self.limit = limit
        self.tap = tap
    }
}

public struct Slider: Equatable, Sendable {
    public var name: Text
    public var label: Text
    /// Words under the line, from its start to its end.
    public var stops: [Text]
    /// 0...1000, nil while untouched.
    public var value: Int?
    public var tap: Tap

    @inline(never)
    public init(name: Text, label: Text, stops: [Text], value: Int?, tap: Tap) {
        self.name = name
        self.label = label
        self.stops = stops
        self.value = value
        self.tap = tap
    }
}

public struct BodyMap: Equatable, Sendable {
    public var label: Text
    public var places: [Place]

    public struct Place: Equatable, Sendable {
        public var id: Text
        public var label: Text
        public var on: Bool
        /// kelp, coral, shell or empty
        public var tone: Text
        public var tap: Tap
    }
}

/// A square of dark and light modules, row by row, `1` dark.
public struct QRDrawing: Equatable, Sendable {
    public var label: Text
    public var size: Int
    public var modules: Text
}

/// The holdfast: blades on two fronds, drawn from what was done together; it never withers.
public struct Plant: Equatable, Sendable {
    public var label: Text
    public var blades: [Int]
}

public struct Row: Equatable, Sendable {
    public var label: Text
    public var detail: Text
    public var cells: [Text]
    public var tap: Tap?

    @inline(never)
    public init(_ label: Text, detail: Text = "", cells: [Text] = [], tap: Tap? = nil) {
        self.label = label
        self.detail = detail
        self.cells = cells
        self.tap = tap
    }
}
