// What a writer wrote, with the place of every value. Checks work on this and never on YAML itself.

/// A line and a column, both counted from 1.
struct Place: Equatable {
    let line: Int
    let column: Int

    static let start = Place(line: 1, column: 1)
}

/// One value of a file.
struct Written {
    let place: Place
    let value: Value

    enum Value {
        /// `plain` when it had no quotes: only then can it be a number, a flag or nothing.
        case text(String, plain: Bool)
        case list([Written])
        case map([Entry])
    }

    struct Entry {
        let key: String
        let place: Place
        let value: Written
    }

    subscript(_ key: String) -> Written? { entries.first { $0.key == key }?.value }

    var entries: [Entry] {
        if case .map(let entries) = value { return entries }
        return []
    }

    var items: [Written] {
        if case .list(let items) = value { return items }
        return []
    }

    var text: String? {
        if case .text(let text, _) = value { return text }
        return nil
    }

    var flag: Bool? {
        guard case .text(let text, plain: true) = value else { return nil }
        return text == "true" ? true : text == "false" ? false : nil
    }

    var number: Double? {
        guard case .text(let text, plain: true) = value, text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }) else { return nil }
        return Double(text)
    }

    var whole: Int? { number.flatMap { Int(exactly: $0) } }

    /// What it is, for a person.
    var kind: String {
        switch value {
        case .text("", plain: true): "nothing"
        case .text(let text, _): "“\(text.prefix(40))”"
        case .list: "a list"
        case .map: "a group of members"
        }
    }
}
