import Foundation
import HoldfastCore

/// A code that a phone's camera reads off a terminal, or out of a picture.
enum TerminalQR {
    /// Light modules around a code, on every side (ISO/IEC 18004, section 6.3.8).
    private static let quiet = 4

    /// Nothing where the text is too long for a code.
    static func lines(_ text: String) -> [String] {
        guard let code = QRCode.encode(Array(text.utf8)) else { return [] }
        let colours = isatty(STDOUT_FILENO) == 1
        return code.terminal(colours: colours).description.split(separator: "\n").map { "  \($0)" }
    }

    /// A picture in plain PBM (netpbm), each module as `scale` pixels.
    static func pbm(_ text: String, scale: Int) -> String? {
        guard let code = QRCode.encode(Array(text.utf8)) else { return nil }
        let side = (code.size + 2 * quiet) * scale
        let rows = (0..<side).map { y in
            (0..<side).map { x in code.isDark(y / scale - quiet, x / scale - quiet) ? "1" : "0" }.joined()
        }
        return "P1\n\(side) \(side)\n\(rows.joined(separator: "\n"))\n"
    }
}
