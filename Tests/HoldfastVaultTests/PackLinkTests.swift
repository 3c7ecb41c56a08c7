import Testing

@testable import HoldfastVault

struct PackLinkTests {
    @Test func `a pack never opens with another key, as something else, or changed`() throws {
        let key = PackKey()
        let sealed = try key.seal("a pack")
        #expect(try key.open(sealed) == "a pack")
        #expect(throws: VaultError.forged) { try PackKey().open(sealed) }
        #expect(throws: VaultError.forged) { try PairSecret(bytes: key.bytes).open(sealed, for: .live) }
        for place in sealed.indices where place % 37 == 0 {
            var changed = sealed
            changed[place] ^= 1
            #expect(throws: VaultError.forged) { try key.open(changed) }
        }
        #expect(throws: VaultError.secretLength(expected: 32, found: 31)) { try PackKey(bytes: Array(key.bytes.dropLast())) }
    }

    @Test func `its length says little`() throws {
        let key = PackKey()
        #expect(try key.seal("").count == key.seal(String(repeating: "x", count: 250)).count)
    }

    @Test func `a link never loses its key on the way, and never holds it before the #`() throws {
        let link = PackLink(share: "AbCd-_12", key: PackKey())
        let text = link.link(origin: "https://holdfast.example")
        #expect(text.prefix { $0 != "#" } == "https://holdfast.example/")
        for form in [text, String(text.drop { $0 != "#" }), String(text.drop { $0 != "#" }.dropFirst()), "Here: \(text) for you"] {
            #expect(try PackLink(reading: form) == link)
        }
    }

    @Test(arguments: ["", "#pack=", "#pack=a", "#pack=a.AAAA", "#pack=.AAAA", "#join=" + String(repeating: "A", count: 64), "#pack=a.b.c"])
    func `a text that is no link never becomes a pack`(text: String) {
        #expect(throws: VaultError.notALink) { try PackLink(reading: text) }
    }
}
