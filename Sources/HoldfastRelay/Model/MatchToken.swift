/// Sixteen bytes that a client made from a label with the pair's match key. To the relay it is one of 2^128
/// things that can only be equal or not.
public struct MatchToken: Hashable, Comparable, Sendable {
    public static let size = 16

    private let high: UInt64
    private let low: UInt64

    /// - Parameter bytes: exactly 16, else nil.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.size else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            if index < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
        }
        self.high = high
        self.low = low
    }

    /// - Parameter text: exactly 22 characters of b64, else nil.
    public init?(_ text: String) {
        guard text.utf8.count == 22, let bytes = Base64URL.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    public var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) } }
    }

    public var text: String { Base64URL.encode(bytes) }

    public static func < (one: MatchToken, other: MatchToken) -> Bool {
        (one.high, one.low) < (other.high, other.low)
    }
}

extension Collection<MatchToken> {
    /// Tokens one after another, as a store keeps them.
    var packed: [UInt8] { flatMap(\.bytes) }
}

extension [MatchToken] {
    /// - Parameter packed: tokens one after another; a rest shorter than a token is dropped.
    init(packed: some RandomAccessCollection<UInt8>) {
        let bytes = Array<UInt8>(packed)
        self = stride(from: 0, to: bytes.count - bytes.count % MatchToken.size, by: MatchToken.size)
            .compactMap { MatchToken(bytes: bytes[$0..<$0 + MatchToken.size]) }
    }
}

/// One answer: what a member would do of one activity, least intense first. A rung that the member said yes to
/// carries its real token, and so does every gentler one; the others are random filler.
public struct Ladder: Hashable, Sendable {
    public static let height = 3

    public let rungs: [MatchToken]

    /// - Parameter rungs: gentle, same, more: exactly three, else nil.
    public init?(_ rungs: [MatchToken]) {
        guard rungs.count == Self.height else { return nil }
        self.rungs = rungs
    }
}

/// What both said yes to, once released: fixed for the day.
public struct ReleasedLadder: Hashable, Sendable {
    /// The ladder's gentlest rung, by which both have the same ladder.
    public let gentlest: MatchToken
    /// The rung that applies.
    public let token: MatchToken

    public init(gentlest: MatchToken, token: MatchToken) {
        self.gentlest = gentlest
        self.token = token
    }
}

extension [ReleasedLadder] {
    init(packed: some RandomAccessCollection<UInt8>) {
        let tokens = [MatchToken](packed: packed)
        self = stride(from: 0, to: tokens.count - tokens.count % 2, by: 2).map {
            ReleasedLadder(gentlest: tokens[$0], token: tokens[$0 + 1])
        }
    }

    var packed: [UInt8] { flatMap { [$0.gentlest, $0.token] }.packed }

    /// As both are told: in an order that says nothing.
    var tokens: [MatchToken] { map(\.token).sorted() }
}

extension [Ladder] {
    init(packed: some RandomAccessCollection<UInt8>) {
        let tokens = [MatchToken](packed: packed)
        self = stride(from: 0, to: tokens.count - tokens.count % Ladder.height, by: Ladder.height)
            .compactMap { Ladder(Array<MatchToken>(tokens[$0..<$0 + Ladder.height])) }
    }

    var packed: [UInt8] { flatMap(\.rungs).packed }
}
