// The library's list operations, once for each type instead of once for each place that uses them: in WebAssembly
// they would be copied into every function.

extension Array {
    @inline(never)
    func map<Other>(_ other: (Element) -> Other) -> [Other] {
        var others: [Other] = []
        others.reserveCapacity(count)
        for element in self { others.append(other(element)) }
        return others
    }

    @inline(never)
    func compactMap<Other>(_ other: (Element) -> Other?) -> [Other] {
        var others: [Other] = []
        for element in self {
            if let other = other(element) { others.append(other) }
        }
        return others
    }

    @inline(never)
    func filter(_ isWanted: (Element) -> Bool) -> [Element] {
        var wanted: [Element] = []
        for element in self where isWanted(element) { wanted.append(element) }
        return wanted
    }
}
