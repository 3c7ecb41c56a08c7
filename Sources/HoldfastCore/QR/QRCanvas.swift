// The square itself: the patterns that every code has, the codewords wound between them, and the eight masks.

struct QRCanvas {
    let size: Int
    private(set) var dark: [Bool]
    /// Modules of patterns and information, which hold no codewords and are never masked.
    private var fixed: [Bool]
    private let level: QRCode.Level

    init(_ version: QRVersion) {
        size = version.size
        level = version.level
        dark = Array(repeating: false, count: size * size)
        fixed = dark
        drawTiming()
        drawFinders()
        drawAlignment(version.alignment)
        drawFormat(mask: 0)
        if version.number > 6 { drawVersion(version.number) }
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        dark[row * size + column] = isDark
        fixed[row * size + column] = true
    }

    private mutating func drawTiming() {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
    }

    /// Rings around a centre: dark except at distances 2 and, for the light border, 4.
    private mutating func drawRings(_ row: Int, _ column: Int, reach: Int) {
        for down in -reach...reach {
            for right in -reach...reach {
                let distance = max(abs(down), abs(right))
                set(row + down, column + right, reach == 2 ? distance != 1 : distance != 2 && distance != 4)
            }
        }
    }

    private mutating func drawFinders() {
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawRings(row, column, reach: 4) }
    }

    private mutating func drawAlignment(_ centres: [Int]) {
        for row in centres {
            for column in centres where !isCorner(row, column) { drawRings(row, column, reach: 2) }
        }
    }

    /// Where a finder already stands.
    private func isCorner(_ row: Int, _ column: Int) -> Bool {
        (row == 6 && (column == 6 || column == size - 7)) || (row == size - 7 && column == 6)
    }

    /// Level and mask, twice, protected by a BCH code (7.9).
    private mutating func drawFormat(mask: Int) {
        let indicator =
            switch level {
            case .low: 1
            case .medium: 0
            case .quartile: 3
            case .high: 2
            }
        let data = indicator << 3 | mask
        let bits = (data << 10 | Self.remainder(data, degree: 10, generator: 0x537)) ^ 0x5412
        for bit in 0..<15 {
            let isDark = bits >> bit & 1 == 1
            switch bit {
            case 0..<6: set(bit, 8, isDark)
            case 6..<8: set(bit + 1, 8, isDark)
            case 8: set(8, 7, isDark)
            default: set(8, 14 - bit, isDark)
            }
            if bit < 8 { set(8, size - 1 - bit, isDark) } else { set(size - 15 + bit, 8, isDark) }
        }
        set(size - 8, 8, true)
    }

    /// The version, twice, protected by a BCH code (7.10).
    private mutating func drawVersion(_ number: Int) {
        let bits = number << 12 | Self.remainder(number, degree: 12, generator: 0x1F25)
        for bit in 0..<18 {
            let (across, along) = (size - 11 + bit % 3, bit / 3)
            set(across, along, bits >> bit & 1 == 1)
            set(along, across, bits >> bit & 1 == 1)
        }
    }

    private static func remainder(_ data: Int, degree: Int, generator: Int) -> Int {
        var rest = data
        for _ in 0..<degree { rest = rest << 1 ^ (rest >> (degree - 1) & 1) * generator }
        return rest & (1 << degree - 1)
    }

    /// Winds the bits up and down in columns of two from the lower right, around all that is fixed (7.7.3).
    mutating func place(_ codewords: [UInt8]) {
        var bit = 0
        var upwards = true
        for right in stride(from: size - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<size {
                let row = upwards ? size - 1 - step : step
                for column in [right, right - 1] where !fixed[row * size + column] && bit < codewords.count * 8 {
                    dark[row * size + column] = codewords[bit / 8] >> (7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            upwards.toggle()
        }
    }

    /// The same with one of the masks of 7.8.2 laid over the codewords, and its number in the format.
    func masked(_ mask: Int) -> QRCanvas {
        var canvas = self
        for row in 0..<size {
            for column in 0..<size where !fixed[row * size + column] && Self.flips(mask, row, column) {
                canvas.dark[row * size + column].toggle()
            }
        }
        canvas.drawFormat(mask: mask)
        return canvas
    }

    private static func flips(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }
}
