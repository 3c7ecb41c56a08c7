import Testing

@testable import HoldfastCore

struct QRCodeTests {
    static let all = QRCode.Level.allCases.flatMap { level in (1...20).map { (level, $0) } }

    @Test(arguments: all)
    func `no byte is lost, from the shortest to the fullest code of a version`(_ level: QRCode.Level, _ number: Int) throws {
        let seed = "qr \(level) \(number)"
        print("seed", seed)
        var random = Random(seed: seed)
        let fullest = QRVersion(number, level).capacity
        let shortest = number == 1 ? 0 : QRVersion(number - 1, level).capacity + 1
        for count in [shortest, fullest] {
            let bytes = (0..<count).map { _ in UInt8(random.below(256)) }
            let code = try #require(QRCode.encode(bytes, level: level))
            #expect(code.size == 17 + 4 * number)
            #expect(QRReader(code: code).bytes(level) == bytes)
        }
    }

    @Test(arguments: QRCode.Level.allCases, [1, 6, 7, 14, 20])
    func `format and version stand twice and are valid`(_ level: QRCode.Level, _ number: Int) throws {
        let count = QRVersion(number, level).capacity
        let reader = QRReader(code: try #require(QRCode.encode([UInt8](repeating: 7, count: count), level: level)))
        #expect(reader.formats[0] == reader.formats[1])
        #expect(isMultiple(reader.formats[0] ^ 0x5412, of: 0x537))
        let indicators: [QRCode.Level: Int] = [.low: 1, .medium: 0, .quartile: 3, .high: 2]
        #expect((reader.formats[0] ^ 0x5412) >> 13 == indicators[level])
        guard number > 6 else { return }
        #expect(reader.versions[0] == reader.versions[1])
        #expect(reader.versions[0] >> 12 == number)
        #expect(isMultiple(reader.versions[0], of: 0x1F25))
    }

    private func isMultiple(_ bits: Int, of generator: Int) -> Bool {
        var rest = bits
        while rest.leadingZeroBitCount <= generator.leadingZeroBitCount {
            rest ^= generator << (generator.leadingZeroBitCount - rest.leadingZeroBitCount)
        }
        return rest == 0
    }

    @Test(arguments: 1...20)
    func `every pattern stands where a camera looks for it`(_ number: Int) throws {
        let code = try #require(QRCode.encode([UInt8](repeating: 1, count: QRVersion(number, .low).capacity), level: .low))
        let finder = ["11111110", "10000010", "10111010", "10111010", "10111010", "10000010", "11111110", "00000000"]
        func row(_ row: Int, _ columns: [Int]) -> Text { columns.map { code.isDark(row, $0) ? "1" : "0" }.joined("") }
        let near = Array(0..<8)
        let far = near.map { code.size - 1 - $0 }
        for line in near {
            #expect(row(line, near) == finder[line])
            #expect(row(line, far) == finder[line])
            #expect(row(code.size - 1 - line, near) == finder[line])
        }
        for index in 8..<(code.size - 8) {
            #expect(code.isDark(6, index) == (index % 2 == 0))
            #expect(code.isDark(index, 6) == (index % 2 == 0))
        }
        #expect(code.isDark(code.size - 8, 8))
        #expect(QRVersion(number, .low).alignment == QRReader.alignment[number])
    }

    static let limits: [(QRCode.Level, Int)] = [(.low, 858), (.medium, 666), (.quartile, 482), (.high, 382)]

    @Test(arguments: limits)
    func `what is too long gives no code rather than a wrong one`(_ level: QRCode.Level, _ most: Int) {
        #expect(QRCode.encode([UInt8](repeating: 0, count: most), level: level)?.size == 97)
        #expect(QRCode.encode([UInt8](repeating: 0, count: most + 1), level: level) == nil)
    }

    @Test func `outside the code all is light`() throws {
        let code = try #require(QRCode.encode([]))
        for (row, column) in [(-1, 0), (0, -1), (21, 0), (0, 21), (.min, .max)] { #expect(!code.isDark(row, column)) }
        #expect(code.modules.utf8.count == 21 * 21)
        #expect(code.modules.hasPrefix("1111111"))
    }

    @Test(arguments: [false, true])
    func `a terminal shows the same modules with a quiet zone around them`(_ colours: Bool) throws {
        let code = try #require(QRCode.encode(Array("https://holdfast.example".utf8)))
        let lines = code.terminal(colours: colours).description.split(separator: "\n").map { line in
            line.replacing("\u{1b}[30;107m" as String, with: "" as String).replacing("\u{1b}[0m" as String, with: "" as String)
        }
        #expect(lines.count == (code.size + 9) / 2)
        for (index, line) in lines.enumerated() {
            #expect(line.count == code.size + 8)
            for (column, block) in line.enumerated() {
                let (upper, lower) = (block == "\u{2588}" || block == "\u{2580}", block == "\u{2588}" || block == "\u{2584}")
                #expect((upper == colours) == code.isDark(index * 2 - 4, column - 4))
                guard index < lines.count - 1 else { continue }
                #expect((lower == colours) == code.isDark(index * 2 - 3, column - 4))
            }
        }
    }

    /// Read correctly by an independent decoder when they were recorded.
    @Test(arguments: QRGolden.all)
    func `a code never changes from one version of Holdfast to the next`(_ golden: QRGolden) throws {
        let code = try #require(QRCode.encode(Array(golden.text.utf8), level: golden.level))
        #expect(code.terminal(colours: false) == golden.drawn)
    }
}
