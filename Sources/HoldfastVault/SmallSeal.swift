import Crypto
import Foundation

/// AES-256-GCM (NIST SP 800-38D) of a padded text: live messages, exchanges, invites, transfers, snapshots, packs.
/// Nonce (12 bytes), ciphertext, tag (16 bytes).
public enum SmallSeal {
    /// What the seal is for, bound in as additional data: a seal made for one purpose never opens as another.
    public enum Purpose: Equatable, Sendable {
        case live
        case exchange(name: String)
        case transfer
        case invite
        case snapshot
        case pack

        var text: String {
            switch self {
            case .live: "holdfast v1 live"
            case .exchange(let name): "holdfast v1 exchange|\(name)"
            case .transfer: "holdfast v1 transfer"
            case .invite: "holdfast v1 invite"
            case .snapshot: "holdfast v1 snapshot"
            case .pack: "holdfast v1 pack"
            }
        }
    }

    static func seal(_ text: String, for purpose: Purpose, key: SymmetricKey, nonce: [UInt8]? = nil) throws(VaultError) -> [UInt8] {
        try AEAD.seal(Padding.pad(Array(text.utf8)), binding: Array(purpose.text.utf8), key: key, nonce: nonce)
    }

    static func open(_ sealed: [UInt8], for purpose: Purpose, key: SymmetricKey) throws(VaultError) -> String {
        let padded = try AEAD.open(sealed[...], binding: Array(purpose.text.utf8), key: key)
        guard let text = String(validating: try Padding.unpad(padded), as: UTF8.self) else {
            throw .unreadable(why: "it is not UTF-8")
        }
        return text
    }
}

extension PairSecret {
    /// Seals a live message or an exchange under the live key.
    public func seal(_ text: String, for purpose: SmallSeal.Purpose) throws(VaultError) -> [UInt8] {
        try SmallSeal.seal(text, for: purpose, key: liveKey)
    }

    /// Opens what either member sealed. Throws `forged` or `unreadable`.
    public func open(_ sealed: [UInt8], for purpose: SmallSeal.Purpose) throws(VaultError) -> String {
        try SmallSeal.open(sealed, for: purpose, key: liveKey)
    }
}

/// The one place where bytes are encrypted: nonce, ciphertext, tag, in one row.
enum AEAD {
    static let overhead = 12 + 16

    static func seal(_ text: [UInt8], binding: [UInt8], key: SymmetricKey, nonce: [UInt8]? = nil) throws(VaultError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(
                text, using: key, nonce: AES.GCM.Nonce(data: nonce ?? Bytes.random(12)), authenticating: binding)
            return Array(box.nonce) + box.ciphertext + box.tag
        } catch {
            throw .unreadable(why: "it could not be sealed")
        }
    }

    /// Throws `forged` for anything that this key did not seal with this binding.
    static func open(_ sealed: ArraySlice<UInt8>, binding: [UInt8], key: SymmetricKey) throws(VaultError) -> [UInt8] {
        guard sealed.count >= overhead else { throw .forged }
        do {
            let box = try AES.GCM.SealedBox(combined: Array(sealed))
            return try Array(AES.GCM.open(box, using: key, authenticating: binding))
        } catch {
            throw .forged
        }
    }
}
