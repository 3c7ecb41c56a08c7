import Crypto
import CryptoExtras
import Foundation

/// Twelve characters that one person reads to another: 60 random bits, good for an hour or two days and
/// for one use. What it opens lies at the relay, so it is stretched to make guessing slow.
public struct TypedCode: Equatable, Sendable, CustomStringConvertible {
    static let characters = 12
    /// Rounds of PBKDF2, as OWASP's Password Storage Cheat Sheet (2023) asks for HMAC-SHA-256.
    static let rounds = 600_000
    /// Without hyphens, in capitals: the password that is stretched.
    let text: String

    /// A new code.
    public init() { text = Base32.write(Bytes.random(8), characters: Self.characters) }

    /// Reads what a person typed. Throws `codeLength` or `codeLetter`.
    public init(reading text: String) throws(VaultError) {
        self.text = try Base32.tidy(text, characters: Self.characters)
    }

    /// `XXXX-XXXX-XXXX`.
    public var description: String { Base32.grouped(text) }

    /// PBKDF2-HMAC-SHA-256 (RFC 8018): 64 bytes, of which the first 16 are the door and the last 32 the key.
    /// Takes about a second on a phone.
    func stretched(for purpose: SmallSeal.Purpose) throws(VaultError) -> (door: [UInt8], key: SymmetricKey) {
        do {
            let bytes = raw(
                try KDF.Insecure.PBKDF2.deriveKey(
                    from: Array(text.utf8), salt: Array(purpose.text.utf8), using: .sha256, outputByteCount: 64,
                    rounds: Self.rounds))
            return (Array(bytes.prefix(16)), SymmetricKey(data: bytes.suffix(32)))
        } catch {
            throw .unreadable(why: "the code could not be stretched")
        }
    }
}

/// A secret laid with the relay behind a door that only a typed code finds.
public struct Parcel: Equatable, Sendable {
    /// 16 bytes: where it lies.
    public let door: [UInt8]
    /// The secret, sealed under the stretched code.
    public let sealed: [UInt8]

    /// An invitation: the pair secret for the other member.
    public init(inviting secret: PairSecret, code: TypedCode) throws(VaultError) {
        try self.init(secret.bytes, code: code, purpose: .invite)
    }

    /// A move to another place: the member secret for this member's new phone.
    public init(moving secret: MemberSecret, code: TypedCode) throws(VaultError) {
        try self.init(secret.bytes, code: code, purpose: .transfer)
    }

    private init(_ secret: [UInt8], code: TypedCode, purpose: SmallSeal.Purpose) throws(VaultError) {
        let (door, key) = try code.stretched(for: purpose)
        self.door = door
        sealed = try SmallSeal.seal(Bytes.base64(secret), for: purpose, key: key)
    }

    /// Opens an invitation. Throws `forged` for another code's.
    public static func open(invite sealed: [UInt8], code: TypedCode) throws(VaultError) -> PairSecret {
        try PairSecret(bytes: secret(sealed, code: code, purpose: .invite))
    }

    /// Opens a transfer. Throws `forged` for another code's.
    public static func open(transfer sealed: [UInt8], code: TypedCode) throws(VaultError) -> MemberSecret {
        try MemberSecret(bytes: secret(sealed, code: code, purpose: .transfer))
    }

    private static func secret(_ sealed: [UInt8], code: TypedCode, purpose: SmallSeal.Purpose) throws(VaultError) -> [UInt8] {
        let text = try SmallSeal.open(sealed, for: purpose, key: code.stretched(for: purpose).key)
        guard let secret = Bytes.fromBase64(text) else { throw .unreadable(why: "there is no secret in it") }
        return secret
    }
}
