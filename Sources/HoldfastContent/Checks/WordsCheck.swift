import HoldfastCore

// The words of the app: a flat list of keys. Its shape is its own, since the keys are the core's to choose.
extension Report {
    /// The words as JSON, in the order of their keys, language and direction first.
    mutating func read(words: Written) -> JSON? {
        guard case .map(let entries) = words.value else {
            add(
                words.place, "this file is \(words.kind)", "it is a flat list of keys and texts",
                "write each as “key: text” on its own line")
            return nil
        }
        var members: [(String, JSON)] = []
        for entry in entries {
            checkKey(entry)
            let voice: Voice? = entry.key == "language" || entry.key == "direction" ? nil : .app
            guard let text = Shape.words(.app).text(entry.value, entry.key, voice, into: &self) else { continue }
            checkFills(entry)
            members.append((entry.key, text))
        }
        checkLanguage(words)
        let first = ["language", "direction"]
        let sorted = members.sorted { one, other in
            let ranks = (first.firstIndex(of: one.0) ?? first.count, first.firstIndex(of: other.0) ?? first.count)
            return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : one.0.utf8.lexicographicallyPrecedes(other.0.utf8)
        }
        return JSON.compact(sorted.map { ($0.0, $0.1) })
    }

    private mutating func checkKey(_ entry: Written.Entry) {
        let fine = entry.key.utf8.allSatisfy {
            $0 >= 97 && $0 <= 122 || $0 >= 65 && $0 <= 90 || $0 >= 48 && $0 <= 57 || $0 == 45 || $0 == 46 || $0 == 95
        }
        if entry.key.isEmpty || !fine {
            add(entry.place, "the key “\(entry.key)”", "keys are names for the machine", "use letters, digits, dots and hyphens")
        }
    }

    private mutating func checkFills(_ entry: Written.Entry) {
        guard let text = entry.value.text else { return }
        var open = false
        var broken = false
        for letter in text {
            if letter == "{" { broken = broken || open; open = true }
            if letter == "}" { broken = broken || !open; open = false }
            if open, letter == " " { broken = true }
        }
        if broken || open {
            add(entry.value.place, "a broken fill in \(entry.key)", "the braces would be shown", "write {name}, with no space")
        }
    }

    private mutating func checkLanguage(_ words: Written) {
        guard let language = words["language"]?.text, language.utf8.count >= 2 else {
            add(words.place, "language is missing", "screen readers speak by it", "add language: en")
            return
        }
        guard let direction = words["direction"]?.text else {
            add(words.place, "direction is missing", "some scripts run from right to left", "add direction: ltr")
            return
        }
        if direction != "ltr", direction != "rtl" {
            add(words["direction"]!.place, "the direction “\(direction)”", "it is ltr or rtl", "write ltr")
        }
    }

    /// A translation has the keys of the English words, with the same fills.
    mutating func check(words: Written, against english: Written) {
        for entry in english.entries where words[entry.key] == nil {
            add(
                words.place, "\(entry.key) is missing", "the app asks for it",
                "add \(entry.key): a translation of “\(entry.value.text ?? "")”")
        }
        for entry in words.entries {
            guard let original = english[entry.key] else {
                add(
                    entry.place, "\(entry.key) is not a key of the English words", "the app never asks for it",
                    meant(entry.key, english.entries.map(\.key)))
                continue
            }
            let (wanted, there) = (fills(in: original.text ?? ""), fills(in: entry.value.text ?? ""))
            if wanted != there {
                add(
                    entry.value.place, "\(entry.key) fills in \(listed(there))", "the English words fill in \(listed(wanted))",
                    "use the same names in braces")
            }
        }
    }

    private func listed(_ names: [String]) -> String { names.isEmpty ? "nothing" : names.map { "{\($0)}" }.joined(separator: ", ") }
}

/// The names that a text fills in, each once, sorted.
func fills(in text: String) -> [String] {
    var names: Set<String> = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
    }
    return names.sorted()
}
