// Reads a code back from nothing but its modules, by another way than it was made: to check what a camera would see.

@testable import HoldfastCore

struct QRReader {
    let code: QRCode
    var version: Int { (code.size - 17) / 4 }

    /// Centres of alignment patterns, as annex E prints them.
    static let alignment: [[Int]] = [
        [], [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50], [6, 30, 54],
        [6, 32, 58], [6, 34, 62], [6, 26, 46, 66], [6, 26, 48, 70], [6, 26, 50, 74], [6, 30, 54, 78], [6, 30, 56, 82],
        [6, 30, 58, 86], [6, 34, 62, 90],
    ]

    private func bits(_ places: [(Int, Int)]) -> Int {
        places.reduce(0) { $0 << 1 | (code.isDark($1.0, $1.1) ? 1 : 0) }
    }

    /// Both copies of the fifteen format bits, highest first.
    var formats: [Int] {
        let size = code.size
        let corner = (0..<6).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)] + (0..<6).reversed().map { ($0, 8) }
        let edges = (0..<7).map { (size - 1 - $0, 8) } + (0..<8).map { (8, size - 8 + $0) }
        return [bits(corner), bits(edges)]
    }

    /// Both copies of the eighteen version bits, highest first.
    var versions: [Int] {
        let far = code.size - 11
        let places = (0..<18).reversed().map { ($0 / 3, far + $0 % 3) }
        return [bits(places), bits(places.map { ($0.1, $0.0) })]
    }

    private func isPattern(_ row: Int, _ column: Int) -> Bool {
        let size = code.size
        if row == 6 || column == 6 { return true }
        if row < 9 && (column < 9 || column >= size - 8) || row >= size - 8 && column < 9 { return true }
        if version > 6 && (row < 6 && column >= size - 11 || column < 6 && row >= size - 11) { return true }
        let centres = Self.alignment[version]
        for (down, across) in centres.flatMap({ row in centres.map { (row, $0) } }) {
            let isFinder = (down, across) == (6, 6) || (down, across) == (6, size - 7) || (down, across) == (size - 7, 6)
            if !isFinder, abs(row - down) <= 2, abs(column - across) <= 2 { return true }
        }
        return false
    }

    private func isFlipped(_ row: Int, _ column: Int) -> Bool {
        let (i, j) = (row, column)
        switch ((formats[0] ^ 0x5412) >> 10) & 7 {
        case 0: return (i + j) & 1 == 0
        case 1: return i & 1 == 0
        case 2: return j % 3 == 0
        case 3: return (i + j) % 3 == 0
        case 4: return (i / 2 + j / 3) & 1 == 0
        case 5: return i * j & 1 + i * j % 3 == 0
        case 6: return (i * j & 1 + i * j % 3) & 1 == 0
        default: return ((i + j) & 1 + i * j % 3) & 1 == 0
        }
    }

    private var codewords: [UInt8] {
        var stream: [Bool] = []
        let columns = Array((0..<code.size).filter { $0 != 6 }.reversed())
        for pair in 0..<(columns.count / 2) {
            for step in 0..<code.size {
                let row = pair % 2 == 0 ? code.size - 1 - step : step
                for column in columns[pair * 2...pair * 2 + 1] where !isPattern(row, column) {
                    stream.append(code.isDark(row, column) != isFlipped(row, column))
                }
            }
        }
        return (0..<stream.count / 8).map { byte in (0..<8).reduce(0) { $0 << 1 | (stream[byte * 8 + $1] ? 1 : 0) } }
    }

    /// The bytes; nil when any block is not a codeword of its Reed-Solomon code.
    func bytes(_ level: QRCode.Level) -> [UInt8]? {
        let table = QRVersion(version, level)
        let all = codewords
        let short = all.count / table.blocks - table.correction
        let firstLong = table.blocks - all.count % table.blocks
        var data: [UInt8] = []
        for block in 0..<table.blocks {
            var places = (0..<short).map { $0 * table.blocks + block }
            if block >= firstLong { places.append(short * table.blocks + block - firstLong) }
            let start = all.count - table.correction * table.blocks
            let word = (places + (0..<table.correction).map { start + $0 * table.blocks + block }).map { all[$0] }
            guard isCodeword(word, table.correction) else { return nil }
            data += word.prefix(places.count)
        }
        let halves = data.flatMap { [$0 >> 4, $0 & 15] }
        let digits = version < 10 ? 2 : 4
        let count = halves[1...digits].reduce(0) { $0 << 4 | Int($1) }
        guard halves[0] == 4, halves.count > digits + 2 * count else { return nil }
        return (0..<count).map { halves[1 + digits + 2 * $0] << 4 | halves[2 + digits + 2 * $0] }
    }

    /// Zero at every root of the generator.
    private func isCodeword(_ word: [UInt8], _ correction: Int) -> Bool {
        var root: UInt8 = 1
        for _ in 0..<correction {
            guard word.reduce(0, { ReedSolomon.product($0, root) ^ $1 }) == 0 else { return false }
            root = ReedSolomon.product(root, 2)
        }
        return true
    }
}
