// Every sentence a person reads comes from `words.yaml`, by key, so that another language is one folder.

/// The words of one language.
public final class Words: Sendable {
    private let sentences: [JSON.Member]
    private let places: [Text: Int]
    public let language: Text
    public let direction: Text

    public init(_ json: JSON) {
        sentences = json.members ?? []
        var places: [Text: Int] = [:]
        for (place, sentence) in sentences.enumerated() where sentence.value.text != nil { places[sentence.name] = place }
        self.places = places
        language = json.text("language") ?? "en"
        direction = json.text("direction") ?? "ltr"
    }

    /// These and more of the same language.
    func joined(_ more: JSON) -> Words { Words(.object(sentences + (more.members ?? []))) }

    /// The sentence under this key with `{name}` filled in. A missing key shows itself, so that it is seen.
    @inline(__always)
    public func callAsFunction(_ key: StaticString, _ fills: (Text, Text)...) -> Text {
        fill(sentence(key.utf8Start, key.utf8CodeUnitCount), fills)
    }

    /// The same with one name, which nearly all have that have any.
    @inline(__always)
    public func callAsFunction(_ key: StaticString, _ fill: (Text, Text)) -> Text {
        sentence(key.utf8Start, key.utf8CodeUnitCount, fill.0, fill.1)
    }

    @inline(__always)
    public func callAsFunction(_ key: StaticString) -> Text { sentence(key.utf8Start, key.utf8CodeUnitCount) }

    /// The same for a key that is put together.
    @inline(never)
    public func callAsFunction(key: Text, _ fills: (Text, Text)...) -> Text {
        fill(places[key].flatMap { sentences[$0].value.text } ?? "‹" + key + "›", fills)
    }

    @inline(never)
    private func sentence(_ start: UnsafePointer<UInt8>, _ count: Int) -> Text { self(key: Text(start, count)) }

    @inline(never)
    private func sentence(_ start: UnsafePointer<UInt8>, _ count: Int, _ name: Text, _ value: Text) -> Text {
        self(key: Text(start, count), (name, value))
    }

    /// Fills `{name}` in any text of the catalogue.
    public func fill(_ text: Text, _ fills: [(Text, Text)]) -> Text {
        guard text.bytes.contains(UInt8(ascii: "{")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.bytes)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "{"), let end = source[index...].firstIndex(of: UInt8(ascii: "}")) {
                let name = source[(index + 1)..<end]
                if let fill = fills.first(where: { $0.0.bytes.elementsEqual(name) }) {
                    bytes.append(contentsOf: fill.1.bytes)
                    index = end + 1
                    continue
                }
            }
            bytes.append(source[index])
            index += 1
        }
        return Text(bytes: source.first == UInt8(ascii: "{") ? Words.capitalised(bytes) : bytes)
    }

    /// A sentence may begin with what is filled in: "your partner" is then "Your partner".
    private static func capitalised(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first - 32 }
        return bytes
    }
}
