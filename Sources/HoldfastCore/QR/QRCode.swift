// A QR code (ISO/IEC 18004:2015) of any bytes, in byte mode, versions 1 to 20: links and codes that another
// phone's camera reads. Made here so that nothing secret passes through anyone else's library or server.

/// A square of dark and light modules, without the quiet zone of four light modules that must surround it.
public struct QRCode: Equatable, Sendable {
    /// Modules along one side, 21 to 97.
    public let size: Int
    private let dark: [Bool]

    /// How much of the code may be unreadable: about 7, 15, 25 or 30 of 100 codewords.
    public enum Level: Sendable, CaseIterable { case low, medium, quartile, high }

    /// The smallest code that holds these bytes; nil when not even version 20 does (858 bytes at low, 666 at medium).
    public static func encode(_ bytes: [UInt8], level: Level = .medium) -> QRCode? {
        guard let version = (1...20).lazy.map({ QRVersion($0, level) }).first(where: { $0.capacity >= bytes.count }) else {
            return nil
        }
        var canvas = QRCanvas(version)
        canvas.place(version.codewords(for: bytes))
        let masked = (0..<8).map { canvas.masked($0) }
        var best = masked[0]
        var least = best.penalty
        for candidate in masked.dropFirst() where candidate.penalty < least { (best, least) = (candidate, candidate.penalty) }
        return QRCode(size: best.size, dark: best.dark)
    }

    private init(size: Int, dark: [Bool]) {
        self.size = size
        self.dark = dark
    }

    /// Light outside the code.
    public func isDark(_ row: Int, _ column: Int) -> Bool {
        (0..<size).contains(row) && (0..<size).contains(column) && dark[row * size + column]
    }

    /// Row by row, `1` for dark and `0` for light.
    public var modules: Text {
        Text(bytes: dark.map { $0 ? UInt8(ascii: "1") : UInt8(ascii: "0") })
    }

    /// Lines of half blocks with the quiet zone, two rows of modules a line. With `colours` black on white by ANSI
    /// sequences, right on any terminal; without, for a terminal that writes light on dark.
    public func terminal(colours: Bool = true) -> Text {
        var text = Text()
        for row in stride(from: -4, to: size + 4, by: 2) {
            if colours { text += "\u{1b}[30;107m" }
            for column in -4..<(size + 4) {
                let upper = isDark(row, column)
                let lower = row + 1 < size + 4 ? isDark(row + 1, column) : !colours
                switch (upper == colours, lower == colours) {
                case (true, true): text += "\u{2588}"
                case (true, false): text += "\u{2580}"
                case (false, true): text += "\u{2584}"
                case (false, false): text += " "
                }
            }
            text += colours ? "\u{1b}[0m\n" : "\n"
        }
        return text
    }
}
