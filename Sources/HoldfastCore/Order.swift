// One sort for everything: the library's is generic, and every element type would bring its own copy to the phone.

extension Array {
    /// Equal elements stay as they stand.
    func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
        places(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
    }
}

@inline(never)
private func places(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] { Array(0..<count).sorted(by: precedes) }
