import Foundation
import Testing

@testable import HoldfastRelay

struct ModelTests {
    @Test func `base64url reads back what it wrote, and one text only`() {
        for count in 0..<70 {
            let bytes = Sample.bytes(count, count: count)
            let text = Base64URL.encode(bytes)
            let reference = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").filter { $0 != "=" }
            #expect(text == reference)
            #expect(Base64URL.decode(text) == bytes)
        }
        for text in ["A", "AB", "ABC", "AA=", "AA==", "A A", "AA\n", "++++", "Ä", "AAAAA"] { #expect(Base64URL.decode(text) == nil) }
    }

    @Test(
        arguments: [
            (0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (951_782_400_000, 0, "2000-02-29"), (1_709_164_800_000, 0, "2024-02-29"),
            (1_795_435_200_000, 0, "2026-11-23"), (1_795_435_200_000, 720, "2026-11-24"), (1_795_435_200_000, -720, "2026-11-23"),
            (1_795_391_999_999, 0, "2026-11-22"), (4_107_542_399_999, 0, "2100-02-28"), (4_107_542_400_000, 0, "2100-03-01"),
        ] as [(Int64, Int, String)])
    func `a day is the calendar's, in the pair's zone`(_ now: Int64, _ zone: Int, _ day: String) {
        #expect(RelayDay(at: now, zone: zone).text == day)
    }

    @Test func `a token keeps its bytes, and another length is none`() {
        let token = Sample.token(1)
        #expect(MatchToken(token.text) == token)
        #expect(MatchToken(bytes: token.bytes) == token)
        #expect([MatchToken](packed: [token, Sample.token(2)].packed) == [token, Sample.token(2)])
        #expect([Ladder](packed: Sample.ladders(yes: [1: 1], filler: 1).packed) == Sample.ladders(yes: [1: 1], filler: 1))
        for count in [0, 15, 17, 32] { #expect(MatchToken(bytes: Sample.bytes(1, count: count)) == nil) }
        #expect([MatchToken](packed: Sample.bytes(1, count: 17)).count == 1)
    }

    @Test func `hashes are compared whole`() {
        #expect(Sample.hash(1).matches(Sample.hash(1)))
        #expect(!Sample.hash(1).matches(Sample.hash(2)))
        for place in [0, 15, 31] {
            var bytes = Sample.hash(1).bytes
            bytes[place] ^= 1
            #expect(!Sample.hash(1).matches(TokenHash(stored: bytes)))
        }
        #expect(!Sample.hash(1).matches(TokenHash(stored: [])))
    }

    @Test func `identifiers are long, random and unlike`() {
        let chance = Chance()
        let many = Set((0..<1_000).map { _ in chance.identifier() })
        #expect(many.count == 1_000)
        #expect(many.allSatisfy { Base64URL.decode($0)?.count == 16 })
    }
}
