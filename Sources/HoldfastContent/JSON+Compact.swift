import HoldfastCore

extension JSON {
    /// An object whose nil members are left out.
    static func compact(_ members: [(String, JSON?)]) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(Text(name), $0) } })
    }
}
