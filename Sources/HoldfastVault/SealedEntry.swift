import Crypto
import Foundation

/// Which of the two logs. Each has its own key and its own sequence numbers, so that nothing about the
/// private one, not even its length, shows in the other.
public enum Log: UInt8, CaseIterable, Sendable {
    case own = 1
    case pair = 2

    public var name: String { self == .own ? "own" : "pair" }
}

/// One entry as it travels and is stored.
///
/// | bytes | what |
/// | --- | --- |
/// | 0 | version, 1 |
/// | 1 | log |
/// | 2-9 | author: the installation that wrote it |
/// | 10-25 | entry id |
/// | 26-37 | nonce |
/// | 38- | AES-256-GCM ciphertext and tag; bytes 0-25 are its additional data |
///
/// Plaintext: hash of the same author's previous sealed entry here (32 bytes), length (4), body, zeros.
public struct SealedEntry: Equatable, Sendable {
    public static let version: UInt8 = 1
    /// At most this many bytes sealed.
    public static let limit = 64 * 1024
    static let bound = 26
    static let smallest = bound + AEAD.overhead + Padding.least

    public let bytes: [UInt8]
    public let log: Log
    public let author: [UInt8]
    public let id: [UInt8]

    /// Reads the outside. Throws `tooLarge`, or `unreadable` for an unknown version, log or length.
    public init(bytes: [UInt8]) throws(VaultError) {
        guard bytes.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
        guard bytes.first == Self.version else { throw .unreadable(why: "a newer Holdfast wrote it, or none") }
        guard bytes.count >= Self.smallest else { throw .unreadable(why: "it is cut short") }
        guard let log = Log(rawValue: bytes[1]) else { throw .unreadable(why: "it belongs to no log") }
        self.bytes = bytes
        self.log = log
        author = Array(bytes[2..<10])
        id = Array(bytes[10..<26])
    }

    /// SHA-256 of the whole: what the same author's next entry names.
    public var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// Seals `body` (JSON, UTF-8). `previous` is the hash of the same author's entry before, 32 zero bytes
    /// for the first. Throws `tooLarge`.
    static func seal(
        _ body: [UInt8], log: Log, author: [UInt8], id: [UInt8], previous: [UInt8], key: SymmetricKey, nonce: [UInt8]? = nil
    ) throws(VaultError) -> SealedEntry {
        guard author.count == 8, id.count == 16, previous.count == 32 else {
            throw .unreadable(why: "an author has 8 bytes, an id 16, a hash 32")
        }
        let padded = try Padding.pad(body, after: previous)
        guard bound + AEAD.overhead + padded.count <= limit else { throw .tooLarge(limit: limit) }
        let head = [version, log.rawValue] + author + id
        return try SealedEntry(bytes: head + AEAD.seal(padded, binding: head, key: key, nonce: nonce))
    }

    /// What is inside. Throws `forged` or `unreadable`.
    func open(with key: SymmetricKey) throws(VaultError) -> (previous: [UInt8], body: [UInt8]) {
        let padded = try AEAD.open(bytes[Self.bound...], binding: Array(bytes[..<Self.bound]), key: key)
        return (Array(padded.prefix(32)), try Padding.unpad(padded, skip: 32))
    }
}

extension MemberSecret {
    /// Seals an entry of the own log.
    public func seal(_ body: [UInt8], author: [UInt8], id: [UInt8], previous: [UInt8]) throws(VaultError) -> SealedEntry {
        try SealedEntry.seal(body, log: .own, author: author, id: id, previous: previous, key: ownLogKey)
    }
}

extension PairSecret {
    /// Seals an entry of the pair log.
    public func seal(_ body: [UInt8], author: [UInt8], id: [UInt8], previous: [UInt8]) throws(VaultError) -> SealedEntry {
        try SealedEntry.seal(body, log: .pair, author: author, id: id, previous: previous, key: pairLogKey)
    }
}
