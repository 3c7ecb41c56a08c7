import Foundation

/// JSON as a schema sees it: a whole number is one, whatever else reads it.
indirect enum SeenJSON: Decodable, Equatable {
    case null
    case flag(Bool)
    case whole(Int64)
    case number(Double)
    case text(String)
    case list([SeenJSON])
    case object([String: SeenJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int64.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([SeenJSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: SeenJSON].self))
        }
    }

    var kinds: Set<String> {
        switch self {
        case .null: ["null"]
        case .flag: ["boolean"]
        case .whole: ["integer", "number"]
        case .number: ["number"]
        case .text: ["string"]
        case .list: ["array"]
        case .object: ["object"]
        }
    }
}

/// As much of JSON Schema as `openapi.yaml` uses. A word that it does not know is a complaint, so nothing in the document goes
/// unchecked; and so is a member of an answer that the document does not have.
struct SchemaCheck {
    let document: OpenAPI

    /// What is wrong with a value, each with its place.
    func complaints(_ value: SeenJSON, _ schema: [String: Any], at place: String = "body") -> [String] {
        if let reference = schema["$ref"] as? String { return complaints(value, document.resolve(reference), at: place) }
        return schema.keys.sorted().flatMap { word -> [String] in
            let wanted = schema[word]
            if word == "oneOf" {
                let found = (wanted as? [[String: Any]] ?? []).map { complaints(value, $0, at: place) }
                return found.count { $0.isEmpty } == 1 ? [] : found.flatMap(\.self) + ["\(place) is not one of what it may be"]
            }
            return holds(word, wanted, value, schema, place).map { $0 ? [] : ["\(place): \(word) is \(wanted ?? "nothing")"] }
                ?? inner(word, wanted, value, place)
        }
    }

    /// Whether a word that says something of the value itself holds; nil for every other word.
    private func holds(_ word: String, _ wanted: Any?, _ value: SeenJSON, _ schema: [String: Any], _ place: String) -> Bool? {
        switch (word, value) {
        case ("type", _): !Set(wanted as? [String] ?? [wanted as? String ?? ""]).isDisjoint(with: value.kinds)
        case ("enum", .whole(let number)): (wanted as? [Int])?.contains(Int(number)) ?? false
        case ("enum", .text(let text)): (wanted as? [String])?.contains(text) ?? false
        case ("minItems", .list(let items)): (wanted as? Int).map { items.count >= $0 } ?? false
        case ("maxItems", .list(let items)): (wanted as? Int).map { items.count <= $0 } ?? false
        case ("uniqueItems", .list(let items)): !items.indices.contains { items[..<$0].contains(items[$0]) }
        case ("minimum", .whole(let number)): (wanted as? Int).map { number >= $0 } ?? false
        case ("maximum", .whole(let number)): (wanted as? Int).map { number <= $0 } ?? false
        case ("maxLength", .text(let text)): (wanted as? Int).map { text.count <= $0 } ?? false
        case ("pattern", .text(let text)): text.range(of: wanted as? String ?? "", options: .regularExpression) != nil
        case ("format", .text(let text)): (wanted as? String) == "date" && text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
        case ("format", .whole): (wanted as? String) == "int64"
        case ("description", _), ("default", _): true
        default: nil
        }
    }

    private func inner(_ word: String, _ wanted: Any?, _ value: SeenJSON, _ place: String) -> [String] {
        switch (word, value) {
        case ("required", .object(let members)):
            return (wanted as? [String] ?? []).filter { members[$0] == nil }.map { "\(place) has no \($0)" }
        case ("properties", .object(let members)):
            let known = wanted as? [String: [String: Any]] ?? [:]
            return members.sorted { $0.key < $1.key }.flatMap { name, member in
                known[name].map { complaints(member, $0, at: "\(place).\(name)") } ?? ["\(place).\(name) is not documented"]
            }
        case ("items", .list(let items)):
            return items.enumerated().flatMap { complaints($1, wanted as? [String: Any] ?? [:], at: "\(place)[\($0)]") }
        default: return ["\(place): nothing is known of \(word) for a \(value.kinds.sorted()[0])"]
        }
    }
}
