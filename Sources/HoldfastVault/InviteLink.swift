import Foundation

/// An invitation as a link or QR. Everything secret stands behind the #, which browsers send to nobody.
public struct InviteLink: Equatable, Sendable {
    static let mark = "#join="
    public let door: [UInt8]
    public let secret: PairSecret

    /// `door` is 16 bytes.
    public init(door: [UInt8], secret: PairSecret) throws(VaultError) {
        self.door = try Bytes.exactly(16, door)
        self.secret = secret
    }

    /// Reads a whole link or only its fragment, with or without the #. Throws `notALink`.
    public init(reading text: String) throws(VaultError) {
        let link = text.hasPrefix("join=") ? "#" + text : text
        guard let start = link.range(of: Self.mark)?.upperBound,
            let bytes = Bytes.fromBase64(String(link[start...].prefix { !$0.isWhitespace && $0 != "&" })),
            bytes.count == 16 + PairSecret.size
        else { throw .notALink }
        try self.init(door: Array(bytes.prefix(16)), secret: PairSecret(bytes: Array(bytes.suffix(PairSecret.size))))
    }

    /// The link on this relay, such as `https://holdfast.example`.
    public func link(origin: String) -> String {
        origin + "/" + Self.mark + Bytes.base64(door + secret.bytes)
    }
}
