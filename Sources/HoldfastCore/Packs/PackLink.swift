// A link to a pack: which share it lies in at the relay, and the key that only those have who were given the link.

struct PackLink: Equatable, Sendable {
    let share: Text
    let key: Text
    /// The address it was made for, where it says one.
    let origin: Text

    /// Reads a whole link or only its fragment, with or without the #.
    init?(_ text: Text) {
        let parts = (text.split(UInt8(ascii: " ")).first ?? "").split(UInt8(ascii: "#"))
        guard let fragment = parts.last, fragment.begins(with: "pack=") else { return nil }
        let names = fragment.dropping(5).split(UInt8(ascii: "."))
        guard names.count == 2, names.allSatisfy(PackLink.isName) else { return nil }
        share = names[0]
        key = names[1]
        origin = parts.count > 1 ? parts[0] : ""
    }

    var fragment: Text { "pack=" + share + "." + key }

    /// base64url: nothing that could lead to another call.
    private static func isName(_ text: Text) -> Bool {
        text.bytes.count <= 64
            && text.bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Made for the relay that this app came from; no other is ever called.
    func isFor(_ place: Text) -> Bool { origin.isEmpty || origin == place || origin == place + "/" }
}
