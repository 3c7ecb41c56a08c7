// A line that rules something out, and may name it: under never and cautions of a pack from outside.

extension Text {
    /// The sentences of a line that rules something out, but for those that do so from their first words, or ask after a sore throat.
    var rules: [Text] {
        var rules: [Text] = []
        var sentence: [UInt8] = []
        for byte in bytes + [UInt8(ascii: ".")] {
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
                sentence.add(byte)
                continue
            }
            if byte == UInt8(ascii: "?") {
                let asked = Text(bytes: sentence)
                if Outside.ailing.first(in: asked.plain) == nil { rules.add(asked) }
            } else {
                // Behind a comma a sentence that denies may tell to do it after all: no rush, and so on.
                for part in Text(bytes: sentence).parts where !part.denies { rules.add(part) }
            }
            sentence = []
        }
        return rules
    }

    private var denies: Bool {
        Outside.allowing.first(in: plain) == nil
            && (starts(with: Forbidden.denial, within: 1) || starts(with: Outside.denial, within: 4))
    }

    private func starts(with phrases: Phrases, within words: Int) -> Bool {
        var (left, start) = (words + 1, [UInt8]())
        for byte in plain {
            if byte == UInt8(ascii: " ") { left -= 1 }
            start.add(byte)
            if left == 0 { break }
        }
        return phrases.first(in: start) != nil
    }

    /// Something in braces that nothing fills.
    var hasUnknownFill: Bool {
        split(UInt8(ascii: "{")).dropFirst(bytes.first == UInt8(ascii: "{") ? 0 : 1).contains { !$0.begins(with: "other}") }
    }
}
