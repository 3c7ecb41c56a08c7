import Crypto
import Foundation

/// A pack that somebody gives as a link: sealed under a key of its own, which stands behind the # and goes to no relay.
public struct PackLink: Equatable, Sendable {
    static let mark = "#pack="
    /// The relay's name for the sealed bytes.
    public let share: String
    public let key: PackKey

    public init(share: String, key: PackKey) {
        self.share = share
        self.key = key
    }

    /// Reads a whole link or only its fragment, with or without the #. Throws `notALink`.
    public init(reading text: String) throws(VaultError) {
        let link = text.hasPrefix("pack=") ? "#" + text : text
        guard let start = link.range(of: Self.mark)?.upperBound else { throw .notALink }
        let parts = link[start...].prefix { !$0.isWhitespace }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let bytes = Bytes.fromBase64(String(parts[1])), bytes.count == PackKey.size
        else { throw .notALink }
        self.init(share: String(parts[0]), key: try PackKey(bytes: bytes))
    }

    /// The link on this relay, such as `https://holdfast.example`.
    public func link(origin: String) -> String { "\(origin)/\(Self.mark)\(share).\(Bytes.base64(key.bytes))" }
}

/// What seals one pack: 32 random bytes, used for nothing else.
public struct PackKey: Equatable, Sendable {
    public static let size = 32
    public let bytes: [UInt8]

    /// A new pack.
    public init() { bytes = Bytes.random(Self.size) }

    /// Refuses anything but 32 bytes.
    public init(bytes: [UInt8]) throws(VaultError) {
        self.bytes = try Bytes.exactly(Self.size, bytes)
    }

    public func seal(_ text: String) throws(VaultError) -> [UInt8] { try seal(text, nonce: nil) }

    func seal(_ text: String, nonce: [UInt8]?) throws(VaultError) -> [UInt8] {
        try SmallSeal.seal(text, for: .pack, key: SymmetricKey(data: bytes), nonce: nonce)
    }

    /// Throws `forged` or `unreadable`.
    public func open(_ sealed: [UInt8]) throws(VaultError) -> String {
        try SmallSeal.open(sealed, for: .pack, key: SymmetricKey(data: bytes))
    }
}
