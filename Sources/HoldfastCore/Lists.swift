// The library's list operations, once for each type instead of once for each place that uses them: in WebAssembly
// they would be copied into every function.

extension Array {
    /// The library's `append`, which is otherwise copied to every place that has something to add.
    @inline(never)
    mutating func add(_ element: consuming Element) { append(element) }

    @inline(never)
    func map<Other>(_ other: (Element) -> Other) -> [Other] {
        var others: [Other] = []
        others.reserveCapacity(count)
        for element in self { others.add(other(element)) }
        return others
    }

    @inline(never)
    func compactMap<Other>(_ other: (Element) -> Other?) -> [Other] {
        var others: [Other] = []
        for element in self {
            if let other = other(element) { others.add(other) }
        }
        return others
    }

    @inline(never)
    func filter(_ isWanted: (Element) -> Bool) -> [Element] {
        var wanted: [Element] = []
        for element in self where isWanted(element) { wanted.add(element) }
        return wanted
    }
}
