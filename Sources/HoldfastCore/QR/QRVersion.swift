// What a version and level hold, and how bytes become the codewords that are placed: data with padding,
// cut into blocks, each with its error correction, interleaved.

struct QRVersion {
    let number: Int
    let level: QRCode.Level

    init(_ number: Int, _ level: QRCode.Level) {
        self.number = number
        self.level = level
    }

    var size: Int { 17 + 4 * number }

    /// Bytes that fit beside the mode (4 bits) and the length (8 or 16).
    var capacity: Int { dataCodewords - (number < 10 ? 2 : 3) }

    /// Centres of alignment patterns along either side: evenly spaced from the far end by an even step, the odd
    /// gap next to the first (annex E).
    var alignment: [Int] {
        guard number > 1 else { return [] }
        let gaps = number / 7 + 1
        let last = size - 7
        let step = ((last - 6 + 2 * gaps - 1) / (2 * gaps)) * 2
        return [6] + (0..<gaps).reversed().map { last - $0 * step }
    }

    /// Data bytes with their corrections, in the order in which they are placed.
    func codewords(for bytes: [UInt8]) -> [UInt8] {
        let data = padded(bytes)
        let short = data.count / blocks
        let long = data.count % blocks
        var parts: [[UInt8]] = []
        var start = 0
        for block in 0..<blocks {
            let end = start + short + (block >= blocks - long ? 1 : 0)
            parts.add(Array(data[start..<end]))
            start = end
        }
        let generator = ReedSolomon.generator(correction)
        let corrections = parts.map { ReedSolomon.remainder($0, generator) }
        var placed: [UInt8] = []
        for index in 0...short { for part in parts where index < part.count { placed.add(part[index]) } }
        for index in 0..<correction { for part in corrections { placed.add(part[index]) } }
        return placed
    }

    private func padded(_ bytes: [UInt8]) -> [UInt8] {
        // Mode 0100 in front shifts everything by half a byte.
        var halves: [UInt8] = [0b0100]
        if number >= 10 { halves += [UInt8(truncatingIfNeeded: bytes.count >> 12 & 15), UInt8(truncatingIfNeeded: bytes.count >> 8 & 15)] }
        halves += [UInt8(truncatingIfNeeded: bytes.count >> 4 & 15), UInt8(truncatingIfNeeded: bytes.count & 15)]
        for byte in bytes { halves += [byte >> 4, byte & 15] }
        halves.add(0)  // the terminator, which also completes the byte
        var data = stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
        var pad: UInt8 = 0xEC
        while data.count < dataCodewords {
            data.add(pad)
            pad ^= 0xEC ^ 0x11
        }
        return data
    }

    private var dataCodewords: Int { codewordCount - blocks * correction }

    /// Modules left by the patterns of annex D and E, in bytes; what remains of a byte stays light.
    private var codewordCount: Int {
        var modules = size * size - 3 * 64 - 2 * 15 - 1 - 2 * (size - 16)
        if number > 1 {
            let lines = alignment.count
            modules -= 25 * (lines * lines - 3) - 2 * 5 * (lines - 2)
        }
        if number > 6 { modules -= 2 * 18 }
        return modules / 8
    }

    /// Correction codewords in each block (table 9).
    var correction: Int {
        let table: [UInt8] =
            switch level {
            case .low: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
            case .medium: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
            case .quartile: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30]
            case .high: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28]
            }
        return Int(table[number - 1])
    }

    /// Blocks of data (table 9).
    var blocks: Int {
        let table: [UInt8] =
            switch level {
            case .low: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]
            case .medium: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
            case .quartile: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20]
            case .high: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25]
            }
        return Int(table[number - 1])
    }
}
