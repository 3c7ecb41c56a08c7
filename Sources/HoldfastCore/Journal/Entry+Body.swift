// Between an entry and the body that is sealed: `{"w":wall,"c":count,"k":key,"v":value}`. What breaks a rule
// here is refused by every device alike, so devices cannot come to differ over it.

extension Entry {
    /// Reads an opened body; nil when it breaks a rule. Unknown members are left for later versions.
    public init?(_ opened: OpenedEntry, log: LogName) {
        guard log == .pair || opened.mine, Entry.isName(opened.id), Entry.isName(opened.author),
            let wall = opened.body["w"]?.int64, let count = opened.body["c"]?.int64,
            let key = opened.body.text("k"), Entry.isName(key), let value = opened.body["v"],
            !value.isDeeper(than: Entry.depth), value.write().count <= Entry.bytes
        else { return nil }
        let stamp = Stamp(wall: wall, count: count, author: opened.author)
        guard stamp.isInRange else { return nil }
        self.init(log: log, id: opened.id, stamp: stamp, mine: opened.mine, key: key, value: value)
    }

    /// What is sealed.
    public var body: JSON {
        ["w": .integer(stamp.wall), "c": .integer(stamp.count), "k": .string(key), "v": value]
    }

    /// Levels of lists and objects in a value; leaves room for what is put around it on the way.
    static let depth = 32
    /// Bytes of a written value, so that the sealed, padded entry stays below the relay's 64 KiB.
    static let bytes = 48 << 10

    /// Keys, ids and authors: 1 to 128 letters, digits and `- _ . : @ /`.
    static func isName(_ text: Text) -> Bool {
        1...128 ~= text.bytes.count
            && text.bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}

extension JSON {
    func isDeeper(than depth: Int) -> Bool {
        switch self {
        case .array(let items): depth == 0 || items.contains { $0.isDeeper(than: depth - 1) }
        case .object(let members): depth == 0 || members.contains { $0.value.isDeeper(than: depth - 1) }
        default: false
        }
    }
}
