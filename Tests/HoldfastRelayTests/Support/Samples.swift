import Foundation

@testable import HoldfastRelay

/// Things as a client would send them, different from each other by number and the same in every run.
enum Sample {
    static func bytes(_ number: Int, count: Int = 16, kind: UInt8 = 0) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(number) &* 1_000 &+ UInt64(kind))
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    static func token(_ number: Int) -> MatchToken { MatchToken(bytes: bytes(number, kind: 1))! }
    static func bearer(_ number: Int) -> String { Base64URL.encode(bytes(number, count: 32, kind: 2)) }
    static func hash(_ number: Int) -> TokenHash { TokenHash(token: bytes(number, count: 32, kind: 2)) }
    static func door(_ number: Int) -> [UInt8] { bytes(number, kind: 3) }
    static func doorText(_ number: Int) -> String { Base64URL.encode(door(number)) }
    static func sealed(_ number: Int, count: Int = 300) -> [UInt8] { bytes(number, count: count, kind: 4) }
    static func sealedText(_ number: Int, count: Int = 300) -> String { Base64URL.encode(sealed(number, count: count)) }
    static func member(_ number: Int) -> MemberID { MemberID(Base64URL.encode(bytes(number, kind: 5))) }
    static func pair(_ number: Int) -> PairID { PairID(Base64URL.encode(bytes(number, kind: 6))) }

    static func entry(_ number: Int, count: Int = 300) -> NewEntry {
        NewEntry(id: bytes(number, kind: 7), sealed: sealed(number, count: count))
    }

    static func entryJSON(_ number: Int, count: Int = 300) -> [String: String] {
        let id = bytes(number, kind: 7).map { String(format: "%02x", $0) }.joined()
        return ["id": id, "sealed": sealedText(number, count: count)]
    }

    /// 256 marks: `open` ones that both can have in common, and filler of this member's own.
    static func marks(open: [MatchToken], filler: Int) -> [MatchToken] {
        open + (0..<OfferDraw.marks - open.count).map { token(100_000 * (filler + 1) + $0) }
    }

    /// 16 ladders: yes to each of `yes` up to a rung (0 gentle, 1 same, 2 more), and filler.
    static func ladders(yes: [Int: Int], filler: Int) -> [Ladder] {
        (0..<AnswerRelease.ladders).map { place in
            let activity = yes.keys.sorted().dropFirst(place).first
            return Ladder(
                (0..<Ladder.height).map { rung in
                    if let activity, let most = yes[activity], rung <= most { return self.rung(activity, rung) }
                    return token(10_000_000 * (filler + 1) + place * Ladder.height + rung)
                })!
        }
    }

    static func rung(_ activity: Int, _ rung: Int) -> MatchToken { token(5_000_000 + activity * 10 + rung) }
}
