import Foundation

@testable import HoldfastVault

/// `Tests/fixtures/vectors.json`: the same values that the browser's vault and a third implementation must make.
struct Vectors: Decodable {
    struct Member: Decodable { var secret, ownLog, relayToken, recoveryCode: String }
    struct Pair: Decodable { var secret, pairLog, match, live, words: String }
    struct Entry: Decodable { var log, author, id, nonce, previous, body, sealed, hash: String }
    struct Token: Decodable { var label, token: String }
    struct Words: Decodable { var pair, creator, joiner: String, indices: [Int] }
    struct Small: Decodable { var purpose, key, nonce, text, sealed: String }
    struct Parcel: Decodable { var code, door, sealed: String, key, nonce, secret, origin, link: String? }
    struct Refused: Decodable { var text, why: String }
    struct Recovery: Decodable { var read: [String], refused: [Refused] }
    struct Pack: Decodable { var key, share, origin, link: String }
    struct Fresh: Decodable { var own, pair: [String], live: String, pack: String?, invite, transfer: Parcel }

    var member: Member
    var pair: Pair
    var pack: Pack
    var padding: [[Int]]
    var own, pairEntries: [Entry]
    var tokens: [Token]
    var words: Words
    var small: [Small]
    var invite, transfer: Parcel
    var recovery: Recovery
    var fresh: [String: Fresh]

    static let all: Vectors = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../fixtures/vectors.json")
        do {
            return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        } catch {
            fatalError("vectors.json: \(error)")
        }
    }()

    static let memberSecret = try! MemberSecret(bytes: Bytes.fromHex(all.member.secret)!)
    static let packKey = try! PackKey(bytes: Bytes.fromHex(all.pack.key)!)
    static let pairSecret = try! PairSecret(bytes: Bytes.fromHex(all.pair.secret)!)
}

/// A generator that gives the same again for the same seed (SplitMix64, Steele et al. 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}

/// One phone's chain in one log.
struct Phone {
    var author = Bytes.random(8)
    var previous = [UInt8](repeating: 0, count: 32)

    mutating func write(_ body: String, seal: ([UInt8], [UInt8], [UInt8], [UInt8]) throws -> SealedEntry) rethrows -> [UInt8] {
        let entry = try seal(Array(body.utf8), author, Bytes.random(16), previous)
        previous = entry.hash
        return entry.bytes
    }

    mutating func own(_ body: String, _ secret: MemberSecret) throws -> [UInt8] {
        try write(body) { try secret.seal($0, author: $1, id: $2, previous: $3) }
    }

    mutating func pair(_ body: String, _ secret: PairSecret) throws -> [UInt8] {
        try write(body) { try secret.seal($0, author: $1, id: $2, previous: $3) }
    }
}

func record(_ key: String, _ value: String, wall: Int64 = 1_790_000_000_000, count: Int = 0) -> String {
    "{\"w\":\(wall),\"c\":\(count),\"k\":\"\(key)\",\"v\":\(value)}"
}

func rows(_ sealed: [[UInt8]], mine: Bool = true) -> [SealedRow] {
    sealed.enumerated().map { SealedRow(seq: Int64($0.offset + 1), mine: mine, sealed: $0.element) }
}
