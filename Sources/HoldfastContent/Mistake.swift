/// One thing in a pack that is not right, told so that its writer can put it right without reading code.
public struct Mistake: Error, Equatable, Sendable {
    /// Path inside the folder that was checked, as in `activities/own-feet-hug.yaml`.
    public let file: String
    /// Counted from 1; 1 where the whole file is meant.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int
    /// What is there.
    public let what: String
    /// Why that cannot stay.
    public let why: String
    /// What to write instead.
    public let remedy: String

    /// Signs that cannot be seen are named, wherever they come from: no pack writes to a terminal.
    public init(file: String, line: Int, column: Int, what: String, why: String, remedy: String) {
        self.file = file.shown
        self.line = line
        self.column = column
        self.what = what.shown
        self.why = why.shown
        self.remedy = remedy.shown
    }
}

extension Mistake: CustomStringConvertible {
    /// `file:line:column: what`, as editors and terminals make clickable, then the reason and the remedy.
    public var description: String {
        "\(file):\(line):\(column): \(what)\n    Why: \(why)\n    Instead: \(remedy)"
    }
}

extension Mistake: Comparable {
    public static func < (one: Mistake, other: Mistake) -> Bool {
        (one.file, one.line, one.column, one.what) < (other.file, other.line, other.column, other.what)
    }
}

/// Every mistake that keeps a folder from being loaded.
public struct ContentMistakes: Error, Equatable, Sendable, CustomStringConvertible {
    public let mistakes: [Mistake]

    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
