// The schema as values: what may stand where. One reader turns a file and its shape into JSON and mistakes.

indirect enum Shape: Sendable {
    /// Words for a person.
    case words(Voice)
    /// Text that no one reads as a sentence: citations, names, numbers to ring.
    case text
    /// a-z, 0-9 and hyphens.
    case id
    case word([String])
    case flag
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// [min, max], whole, in order.
    case span(ClosedRange<Int>)
    case list(Shape, ClosedRange<Int>)
    case object([Member])
    /// An object whose further members depend on the word under one of them.
    case kinds(String, [(name: String, members: [Member])])
    /// A list that stays empty.
    case empty
}

/// A member of an object.
struct Member: Sendable {
    let name: String
    let shape: Shape
    let needed: Bool

    init(_ name: String, _ shape: Shape, needed: Bool = true) {
        self.name = name
        self.shape = shape
        self.needed = needed
    }

    static func optional(_ name: String, _ shape: Shape) -> Member { Member(name, shape, needed: false) }
}
