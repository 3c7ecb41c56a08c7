import Crypto
import Foundation

/// What makes a member: 16 random bytes that only this member's devices and recovery sheet hold.
public struct MemberSecret: Equatable, Sendable {
    public static let size = 16
    public let bytes: [UInt8]

    /// A new member.
    public init() { bytes = Bytes.random(Self.size) }

    /// Refuses anything but 16 bytes.
    public init(bytes: [UInt8]) throws(VaultError) {
        self.bytes = try Bytes.exactly(Self.size, bytes)
    }

    /// The bearer token, as it stands in `Authorization: Bearer`: 32 bytes in base64url.
    public var relayToken: String { Bytes.base64(raw(derive(.relayToken))) }

    var ownLogKey: SymmetricKey { derive(.ownLog) }

    private func derive(_ label: Label) -> SymmetricKey { label.key(from: bytes) }
}

/// What makes a pair: 32 random bytes on both members' devices.
public struct PairSecret: Equatable, Sendable {
    public static let size = 32
    public let bytes: [UInt8]

    /// A new pair.
    public init() { bytes = Bytes.random(Self.size) }

    /// Refuses anything but 32 bytes.
    public init(bytes: [UInt8]) throws(VaultError) {
        self.bytes = try Bytes.exactly(Self.size, bytes)
    }

    var pairLogKey: SymmetricKey { Label.pairLog.key(from: bytes) }
    var matchKey: SymmetricKey { Label.match.key(from: bytes) }
    var liveKey: SymmetricKey { Label.live.key(from: bytes) }
    var wordsKey: SymmetricKey { Label.words.key(from: bytes) }
}

/// Every working key is HKDF-SHA-256 (RFC 5869) of one secret, empty salt, its label as info, 32 bytes.
enum Label: String, CaseIterable {
    case ownLog = "holdfast v1 own log"
    case relayToken = "holdfast v1 relay token"
    case pairLog = "holdfast v1 pair log"
    case match = "holdfast v1 match"
    case live = "holdfast v1 live"
    case words = "holdfast v1 words"

    func key(from secret: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array(rawValue.utf8), outputByteCount: 32)
    }
}

func raw(_ key: SymmetricKey) -> [UInt8] { key.withUnsafeBytes { Array($0) } }
