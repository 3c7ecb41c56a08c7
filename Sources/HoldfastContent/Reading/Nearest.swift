/// The known word that a writer most likely meant: at most a third of the letters differ.
func nearest(to word: String, among known: [String]) -> String? {
    let ranked = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else { return nil }
    return best.distance <= max(1, max(word.utf8.count, best.word.utf8.count) / 3) ? best.word : nil
}

/// Letters to add, drop, change or swap with the next (optimal string alignment).
private func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard one.count <= 64, other.count <= 64 else { return .max }
    var rows = [Array(0...other.count)]
    for i in one.indices {
        var row = [i + 1]
        for j in other.indices {
            var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one[i] == other[j] ? 0 : 1))
            if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { best = min(best, rows[i - 1][j - 1] + 1) }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[one.count][other.count]
}

/// “, meant x?” or nothing.
func meant(_ word: String, _ known: [String]) -> String {
    nearest(to: word, among: known).map { "write \($0)" } ?? "write one of: " + known.joined(separator: ", ")
}
