// Signs that a person cannot see, and a terminal may obey.

extension Unicode.Scalar {
    /// Controls, line ends, and signs that turn the direction of what follows. The two joiners stay: some scripts and pictures are
    /// written with them.
    var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: value != 0x200C && value != 0x200D
        default: false
        }
    }

    /// Not to stand in a file at all: what YAML has no place for, and the two signs that `Veil` reads by.
    fileprivate var isUnreadable: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85: false
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: self == Veil.and || self == Veil.star
        }
    }

    /// Where YAML begins a new line.
    fileprivate var isBreak: Bool { value == 0x0A || value == 0x0D || value == 0x85 || value == 0x2028 || value == 0x2029 }

    /// As in U+001B.
    var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// For a message: whatever a stranger put into a pack, a terminal shows it and obeys none of it.
    var shown: String {
        guard unicodeScalars.contains(where: \.isHidden) else { return self }
        return unicodeScalars.reduce(into: "") { text, sign in
            text += sign.isHidden ? "<\(sign.code)>" : String(sign)
        }
    }
}

extension Report {
    /// Whether every sign of a file can be read; the first that cannot is a mistake with its place.
    mutating func canRead(_ text: String) -> Bool {
        var (line, column, before) = (1, 1, Unicode.Scalar(0))
        for sign in text.unicodeScalars {
            guard !sign.isUnreadable else {
                add(
                    Place(line: line, column: column), "a sign that cannot be read, \(sign.code)", "nobody sees what it does",
                    "delete it, or write this line anew, and save the file as UTF-8")
                return false
            }
            column += 1
            if sign.isBreak {
                if !(sign == "\n" && before == "\r") { line += 1 }
                column = 1
            }
            before = sign
        }
        return true
    }
}
