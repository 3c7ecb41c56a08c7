import Testing

@testable import HoldfastVault

struct InviteTests {
    @Test func `an invitation never opens with another code`() throws {
        let pair = PairSecret()
        let code = TypedCode()
        let parcel = try Parcel(inviting: pair, code: code)
        #expect(parcel.door.count == 16)
        #expect(try Parcel.open(invite: parcel.sealed, code: code) == pair)
        #expect(throws: VaultError.forged) { try Parcel.open(invite: parcel.sealed, code: TypedCode()) }
        // An invitation for the partner is never a way into this member's own log (R44).
        #expect(throws: VaultError.forged) { try Parcel.open(transfer: parcel.sealed, code: code) }
    }

    @Test func `a code's door at the relay never depends on chance alone or tells its key`() throws {
        let code = TypedCode()
        let first = try code.stretched(for: .invite)
        #expect(try code.stretched(for: .invite).door == first.door)
        #expect(try code.stretched(for: .transfer).door != first.door)
        #expect(!raw(first.key).starts(with: first.door))
    }

    @Test func `a link never loses its secret on the way`() throws {
        let link = try InviteLink(door: Bytes.random(16), secret: PairSecret())
        let text = link.link(origin: "https://holdfast.example")
        #expect(try InviteLink(reading: text) == link)
        #expect(try InviteLink(reading: String(text.drop { $0 != "#" })) == link)
        #expect(try InviteLink(reading: String(text.drop { $0 != "j" })) == link)
        #expect(try InviteLink(reading: "Come: \(text) whenever you like") == link)
    }

    @Test func `a secret never stands before the #`() throws {
        let secret = PairSecret()
        let text = try InviteLink(door: Bytes.random(16), secret: secret).link(origin: "https://holdfast.example")
        #expect(text.prefix { $0 != "#" } == "https://holdfast.example/")
    }

    @Test(arguments: [
        "", "#join=", "https://holdfast.example/", "#join=AAAA", "#join=" + String(repeating: "A", count: 63),
        "#join=" + String(repeating: "A", count: 65), "#join=" + String(repeating: "é", count: 64),
        "#move=" + String(repeating: "A", count: 64),
    ])
    func `a text that is no link never becomes an invitation`(text: String) {
        #expect(throws: VaultError.notALink) { try InviteLink(reading: text) }
    }

    @Test(arguments: ["A", "AA=", "AB", "A+A_", "A A", "AAA\n", "ÄÄÄÄ"])
    func `one value never has two spellings`(text: String) {
        #expect(Bytes.fromBase64(text) == nil)
    }

    @Test func `bytes never change when written and read again`() {
        for count in 0..<70 {
            let bytes = Bytes.random(count)
            #expect(Bytes.fromBase64(Bytes.base64(bytes)) == bytes)
            #expect(Bytes.fromHex(Bytes.hex(bytes)) == bytes)
        }
        #expect(Bytes.fromHex("abc") == nil)
        #expect(Bytes.fromHex("zz") == nil)
    }
}
