import Crypto

/// The member secret as a person keeps it: 140 bits in seven groups of four.
public struct RecoveryCode: Equatable, Sendable, CustomStringConvertible {
    static let characters = 28
    public let secret: MemberSecret

    public init(_ secret: MemberSecret) { self.secret = secret }

    /// Reads what a person typed. Throws `codeLength`, `codeLetter` or `codeChecksum`.
    public init(reading text: String) throws(VaultError) {
        let bits = try Base32.read(text, characters: Self.characters)
        let secret = try MemberSecret(bytes: Array(bits.prefix(MemberSecret.size)))
        // 140 bits end inside the 18th byte, so both sides carry four zero bits there.
        guard Array(bits.dropFirst(MemberSecret.size)) == Self.checksum(secret) else { throw .codeChecksum }
        self.secret = secret
    }

    /// `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`.
    public var description: String {
        Base32.grouped(Base32.write(secret.bytes + Self.checksum(secret), characters: Self.characters))
    }

    /// 12 bits: one mistyped code in 4096 is not noticed here, and then opens nothing.
    private static func checksum(_ secret: MemberSecret) -> [UInt8] {
        let digest = Array(SHA256.hash(data: Array("holdfast v1 recovery".utf8) + secret.bytes).prefix(2))
        return [digest[0], digest[1] & 0xF0]
    }
}
