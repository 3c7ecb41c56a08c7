// One sort for everything, of places in a list: the library's is ten times as large, and every element type would bring its own
// copy to the phone.

extension Array {
    /// Equal elements stay as they stand.
    func ordered(by precedes: (Element, Element) -> Bool) -> [Element] {
        places(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
    }
}

/// Longer and longer runs that are in order, each merged of two.
@inline(never)
private func places(_ count: Int, _ precedes: (Int, Int) -> Bool) -> [Int] {
    var places = Array(0..<count)
    var width = 1
    while width < count {
        var merged: [Int] = []
        merged.reserveCapacity(count)
        for start in stride(from: 0, to: count, by: 2 * width) {
            let middle = min(start + width, count)
            let end = min(middle + width, count)
            var (left, right) = (start, middle)
            while left < middle || right < end {
                let isLeft = right == end || left < middle && !precedes(places[right], places[left])
                merged.add(places[isLeft ? left : right])
                if isLeft { left += 1 } else { right += 1 }
            }
        }
        places = merged
        width *= 2
    }
    return places
}
