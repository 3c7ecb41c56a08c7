import HoldfastCore

// One value at a time: each says what it is, why that cannot be and what to write.
extension Shape {
    func text(_ written: Written, _ path: String, _ voice: Voice?, into report: inout Report) -> JSON? {
        guard let text = written.text else {
            report.add(written.place, "\(path) is \(written.kind)", "it is a sentence", "write it on one line, in quotes if it has a colon")
            return nil
        }
        let trimmed = String(text.drop { $0.isWhitespace })
        guard !trimmed.isEmpty else {
            report.add(written.place, "\(path) is empty", "someone will read it", "write a short sentence")
            return nil
        }
        guard text.utf8.count <= Caps.text else {
            report.add(written.place, "\(path) is longer than \(Caps.text) bytes", "it has to fit a phone", "say less")
            return nil
        }
        guard !text.contains(where: \.isNewline) else {
            report.add(
                written.place, "\(path) is more than one line", "a phone shows each text as one line",
                "write it on one line, with no | or > before it")
            return nil
        }
        if let hidden = text.unicodeScalars.first(where: \.isHidden) {
            report.add(
                written.place, "\(path) has a letter that cannot be seen", "hidden signs change what is shown",
                "take \(hidden.code) out, and write it as one plain line")
            return nil
        }
        if let voice { report.speak(text, voice, path, at: written.place) }
        return .string(Text(text))
    }

    func id(_ written: Written, _ path: String, into report: inout Report) -> JSON? {
        let text = written.text ?? ""
        guard !text.isEmpty, text.utf8.count <= report.longestId,
            text.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 45 })
        else {
            report.add(
                written.place, "\(path) is \(written.kind)", "it is a name for the machine and never changes",
                "use a-z, 0-9 and hyphens, \(report.longestId) letters at most, as in two-minutes")
            return nil
        }
        return .string(Text(text))
    }

    func word(_ written: Written, _ path: String, _ known: [String], into report: inout Report) -> JSON? {
        guard let text = written.text, known.contains(text) else {
            report.add(
                written.place, "\(path) is \(written.kind)", "it is one of: " + known.joined(separator: ", "),
                meant(written.text ?? "", known))
            return nil
        }
        return .string(Text(text))
    }

    func flag(_ written: Written, _ path: String, into report: inout Report) -> JSON? {
        guard let flag = written.flag else {
            report.add(written.place, "\(path) is \(written.kind)", "it is either true or false", "write true or false, with no quotes")
            return nil
        }
        return .bool(flag)
    }

    func whole(_ written: Written, _ path: String, _ range: ClosedRange<Int>, into report: inout Report) -> Int? {
        guard let whole = written.whole else {
            report.add(
                written.place, "\(path) is \(written.kind)", "it is a whole number",
                "write a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        guard range.contains(whole) else {
            report.add(
                written.place, "\(path) is \(whole)", "it is at least \(range.lowerBound) and at most \(range.upperBound)",
                "write \(whole < range.lowerBound ? range.lowerBound : range.upperBound)")
            return nil
        }
        return whole
    }

    func number(_ written: Written, _ path: String, _ range: ClosedRange<Double>, into report: inout Report) -> JSON? {
        guard let number = written.number, range.contains(number) else {
            report.add(
                written.place, "\(path) is \(written.kind)", "it is a number from \(range.lowerBound) to \(range.upperBound)",
                "write one in that range")
            return nil
        }
        return written.whole.map { JSON($0) } ?? .number(number)
    }

    func span(_ written: Written, _ path: String, _ range: ClosedRange<Int>, into report: inout Report) -> JSON? {
        let items = written.items
        guard items.count == 2 else {
            report.add(
                written.place, "\(path) is \(written.kind)", "it has a least and a most, in that order",
                "write [least, most], each from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        guard let least = whole(items[0], path + "[0]", range, into: &report),
            let most = whole(items[1], path + "[1]", range, into: &report)
        else { return nil }
        guard least <= most else {
            report.add(written.place, "\(path) is [\(least), \(most)]", "the least comes first", "write [\(most), \(least)]")
            return nil
        }
        return .array([JSON(least), JSON(most)])
    }
}
