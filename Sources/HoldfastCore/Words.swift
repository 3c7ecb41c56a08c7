// Every sentence a person reads comes from `words.yaml`, by key, so that another language is one folder.

/// The words of one language.
public struct Words: Sendable {
    private var table: [ByteKey: String] = [:]
    public let language: String
    public let direction: String

    public init(_ json: JSON) {
        for member in json.members ?? [] {
            if let text = member.value.text { table[ByteKey(member.name)] = text }
        }
        language = json["language"]?.text ?? "en"
        direction = json["direction"]?.text ?? "ltr"
    }

    /// The sentence under this key with `{name}` filled in. A missing key shows itself, so that it is seen.
    public func callAsFunction(_ key: String, _ fills: (String, String)...) -> String {
        fill(table[ByteKey(key)] ?? "‹" + key + "›", fills)
    }

    public func has(_ key: String) -> Bool { table[ByteKey(key)] != nil }

    /// Fills `{name}` in any text of the catalogue.
    public func fill(_ text: String, _ fills: [(String, String)]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "{"), let end = source[index...].firstIndex(of: UInt8(ascii: "}")) {
                let name = source[(index + 1)..<end]
                if let fill = fills.first(where: { $0.0.utf8.elementsEqual(name) }) {
                    bytes.append(contentsOf: fill.1.utf8)
                    index = end + 1
                    continue
                }
            }
            bytes.append(source[index])
            index += 1
        }
        return String(decoding: source.first == UInt8(ascii: "{") ? Words.capitalised(bytes) : bytes, as: UTF8.self)
    }

    /// A sentence may begin with what is filled in: "your partner" is then "Your partner".
    private static func capitalised(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first - 32 }
        return bytes
    }
}
