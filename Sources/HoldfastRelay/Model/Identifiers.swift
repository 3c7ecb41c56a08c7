import Crypto

/// Who a member is to the relay: 16 random bytes, b64, drawn by the relay. Says nothing about a person.
public struct MemberID: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Which pair: 16 random bytes, b64, drawn by the relay.
public struct PairID: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Which share: 16 random bytes, b64, drawn by the relay. Knowing it is what allows reading it.
public struct ShareID: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// SHA-256 of a member's bearer token: all that the relay ever stores of it.
public struct TokenHash: Hashable, Sendable {
    public let bytes: [UInt8]

    /// - Parameter token: the 32 bytes that the member sent as b64.
    public init(token: [UInt8]) { bytes = Array(SHA256.hash(data: token)) }

    /// A hash as read from a store.
    public init(stored bytes: [UInt8]) { self.bytes = bytes }

    /// Compares without stopping at the first difference, so that time tells nothing about the stored hash.
    public func matches(_ other: TokenHash) -> Bool {
        guard bytes.count == other.bytes.count else { return false }
        var difference: UInt8 = 0
        for (mine, theirs) in zip(bytes, other.bytes) { difference |= mine ^ theirs }
        return difference == 0
    }
}

/// One of the two places in a pair: 0 who started it, 1 who joined.
public typealias Slot = Int

/// The two logs that a member can read.
public enum LogName: String, Sendable, CaseIterable { case own, pair }
