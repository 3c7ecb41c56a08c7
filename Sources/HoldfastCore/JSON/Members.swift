// How rooms put an object together: one short line for each member, and what is nil is left out.

/// The members of a JSON object in the order in which they are added.
struct Members {
    private var members: [JSON.Member] = []

    init() {}

    /// An object that says first what it is.
    @inline(__always)
    init(_ name: StaticString, _ kind: StaticString) { add(name, Text(stringLiteral: kind)) }

    var json: JSON { .object(members) }

    @inline(never)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ count: Int, _ value: JSON) {
        members.add(JSON.Member(Text(start, count), value))
    }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: JSON) { add(name.utf8Start, name.utf8CodeUnitCount, value) }

    @inline(never)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ count: Int, _ value: Text) {
        add(start, count, .string(value))
    }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: Text) { add(name.utf8Start, name.utf8CodeUnitCount, value) }

    @inline(never)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ count: Int, _ value: Int64) {
        add(start, count, .integer(value))
    }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: Int) { add(name.utf8Start, name.utf8CodeUnitCount, Int64(value)) }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: Int64) { add(name.utf8Start, name.utf8CodeUnitCount, value) }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: Double) { add(name, .number(value)) }

    @inline(__always)
    mutating func add(_ name: StaticString, _ value: Bool) { add(name, .bool(value)) }

    mutating func add(_ name: StaticString, _ value: [Text]) { add(name, JSON(value)) }

    @inline(__always)
    mutating func add(_ name: StaticString, ifAny value: JSON?) {
        if let value { add(name, value) }
    }

    @inline(__always)
    mutating func add(_ name: StaticString, ifAny value: Text?) {
        if let value { add(name, value) }
    }

    /// Only where it is so.
    @inline(__always)
    mutating func add(_ name: StaticString, when value: Bool) {
        if value { add(name, .bool(true)) }
    }
}

extension Array {
    /// The elements, each as JSON.
    func json(_ element: (Element) -> JSON) -> JSON { .array(map(element)) }
}
