// What may stand in the pair's log. The other member's app may have been changed at will: a key of no family here is left
// out, so that it fills nothing. Whoever adds a family also raises the snapshot's version: a phone that left such entries
// out then reads its log anew.

enum Families {
    /// Whether a room of this version reads this key.
    static func have(_ key: Text) -> Bool {
        let owned = Side.owner(key, .pair) != nil
        switch Shelf.family(of: key) {
        case "": return key == "apart" || owned && (key.begins(with: "name@") || key.begins(with: "ask@")) && key.bytes.count < 7
        case "keep:", "run:", "rung:": return owned
        case "done:", "seen:", "pack:": return !owned
        default: return false
        }
    }
}
