import Crypto
import HoldfastCore

@testable import HoldfastVault

/// The vault's operations (docs/core-interface.md) with the native vault: real keys, real seals, real stretching. Codes are
/// the same for all of a run, because 600,000 rounds take their time; each lies at its own relay.
final class NativeVault {
    let author = Bytes.random(8)
    private(set) var member: MemberSecret? { didSet { bearer = member?.relayToken } }
    private(set) var bearer: String?
    private(set) var pair: PairSecret?
    private var invitation: Stretched?
    private var transfer: Stretched?
    private var given = 0

    private typealias Stretched = (door: [UInt8], key: SymmetricKey)
    private static var codes: [TypedCode] = []
    private static var stretched: [String: Stretched] = [:]

    /// The next code that this vault gives out: the first is everyone's first.
    private func nextCode() -> TypedCode {
        if given == Self.codes.count { Self.codes.append(TypedCode()) }
        given += 1
        return Self.codes[given - 1]
    }

    private static func stretch(_ code: TypedCode, _ purpose: SmallSeal.Purpose) throws -> Stretched {
        if let known = stretched["\(code) \(purpose)"] { return known }
        let fresh = try code.stretched(for: purpose)
        stretched["\(code) \(purpose)"] = fresh
        return fresh
    }

    /// Not one of the vault's own errors: the core asked for what cannot be.
    private struct Refusal: Error { var why: String }

    /// The operation's result, or `why` it was refused.
    func answer(_ op: String, _ with: JSON) -> (ok: Bool, JSON) {
        do { return (true, try perform(op, with)) } catch {
            let why =
                switch error {
                case let refusal as Refusal: refusal.why
                case VaultError.codeLength: "length"
                case VaultError.codeLetter: "letters"
                case VaultError.codeChecksum: "checksum"
                case VaultError.notALink: "notALink"
                case VaultError.forged: "forged"
                default: "broken"
                }
            return (false, ["why": .string(why)])
        }
    }

    private func perform(_ op: String, _ with: JSON) throws -> JSON {
        switch op {
        case "member":
            guard member == nil else { throw Refusal(why: "exists") }
            return begin(MemberSecret())
        case "restore": return begin(try RecoveryCode(reading: text(with, "code")).secret)
        case "transfer", "transferCode", "transferOpen": return try move(op, with)
        case "tokens", "ladders", "match", "name": return try matching(op, with, try inPair())
        case "seal":
            let sealed = try inPair().seal(text(with, "text"), for: .exchange(name: text(with, "name")))
            return ["sealed": .string(Bytes.base64(sealed))]
        case "open": return ["text": .string(try inPair().open(bytes(with, "sealed"), for: .exchange(name: text(with, "name"))))]
        default: return try pairing(op, with)
        }
    }

    private func begin(_ secret: MemberSecret) -> JSON {
        member = secret
        return ["author": .string(Bytes.hex(author)), "code": .string(RecoveryCode(secret).description)]
    }

    private func move(_ op: String, _ with: JSON) throws -> JSON {
        switch op {
        case "transfer":
            let secret = try RecoveryCode(reading: text(with, "code")).secret
            let code = nextCode()
            let (door, key) = try Self.stretch(code, .transfer)
            let sealed = try SmallSeal.seal(Bytes.base64(secret.bytes), for: .transfer, key: key)
            return ["code": .string("\(code)"), "door": b64(door), "sealed": b64(sealed)]
        case "transferCode":
            let stretched = try Self.stretch(TypedCode(reading: text(with, "code")), .transfer)
            transfer = stretched
            return ["door": b64(stretched.door)]
        default:
            guard let transfer else { throw VaultError.forged }
            return begin(try MemberSecret(bytes: secret(try bytes(with, "sealed"), for: .transfer, transfer.key)))
        }
    }

    /// A secret that was laid with the relay as text.
    private func secret(_ sealed: [UInt8], for purpose: SmallSeal.Purpose, _ key: SymmetricKey) throws -> [UInt8] {
        Bytes.fromBase64(try SmallSeal.open(sealed, for: purpose, key: key)) ?? []
    }

    private func pairing(_ op: String, _ with: JSON) throws -> JSON {
        switch op {
        case "pair":
            let secret = PairSecret()
            pair = secret
            return ["secret": b64(secret.bytes)]
        case "usePair":
            pair = try PairSecret(bytes: bytes(with, "secret"))
            return .object([])
        case "forgetPair":
            pair = nil
            return .object([])
        case "invite":
            let secret = try PairSecret(bytes: bytes(with, "secret"))
            let code = nextCode()
            let (door, key) = try Self.stretch(code, .invite)
            let wrapped = try SmallSeal.seal(Bytes.base64(secret.bytes), for: .invite, key: key)
            let link = try InviteLink(door: door, secret: secret).link(origin: text(with, "origin"))
            return ["code": .string("\(code)"), "door": b64(door), "wrapped": b64(wrapped), "link": .string(link)]
        case "inviteCode":
            let stretched = try Self.stretch(TypedCode(reading: text(with, "code")), .invite)
            invitation = stretched
            return ["door": b64(stretched.door)]
        case "inviteOpen":
            guard let invitation else { throw VaultError.forged }
            return ["secret": b64(try secret(try bytes(with, "wrapped"), for: .invite, invitation.key))]
        case "inviteLink":
            let link = try InviteLink(reading: text(with, "text"))
            return ["door": b64(link.door), "secret": b64(link.secret.bytes)]
        case "words":
            let parts = try text(with, "transcript").split(separator: "|").map { String($0) }
            guard parts.count == 3 else { throw Refusal(why: "unreadable") }
            return ["indices": .array(try inPair().wordIndices(pair: parts[0], creator: parts[1], joiner: parts[2]).map { JSON($0) })]
        default: throw Refusal(why: "unknown")
        }
    }

    private func matching(_ op: String, _ with: JSON, _ pair: PairSecret) throws -> JSON {
        func token(_ label: JSON) -> JSON { .string(pair.matchToken(label.text?.description ?? "")) }
        func filler() -> JSON { b64(Bytes.random(16)) }
        func filled(_ made: [JSON], _ filler: () -> JSON) -> JSON {
            .array((made + (made.count..<max(made.count, with["fill"]?.int ?? 0)).map { _ in filler() }).shuffled())
        }
        switch op {
        case "tokens": return ["tokens": filled((with["labels"]?.items ?? []).map(token), filler)]
        case "ladders":
            let made = (with["ladders"]?.items ?? []).map { rungs in
                JSON.array((rungs.items ?? []).map { $0.isNull ? filler() : token($0) })
            }
            return ["ladders": filled(made) { [filler(), filler(), filler()] }]
        case "match":
            let tokens = with["tokens"]?.items ?? []
            return ["labels": .array((with["labels"]?.items ?? []).filter { tokens.contains(token($0)) })]
        default: return ["token": token(with["label"] ?? .null)]
        }
    }

    private func inPair() throws -> PairSecret {
        guard let pair else { throw Refusal(why: "noPair") }
        return pair
    }

    private func b64(_ bytes: [UInt8]) -> JSON { .string(Bytes.base64(bytes)) }

    private func text(_ with: JSON, _ name: String) throws -> String {
        guard let text = with[name: Text(name)]?.text?.description else { throw Refusal(why: "unreadable") }
        return text
    }

    private func bytes(_ with: JSON, _ name: String) throws -> [UInt8] {
        guard let bytes = Bytes.fromBase64(try text(with, name)) else { throw VaultError.forged }
        return bytes
    }
}
