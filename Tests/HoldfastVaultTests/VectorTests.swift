import Crypto
import Testing

@testable import HoldfastVault

/// What was sealed once must open for ever: none of these values may ever change.
struct VectorTests {
    let vectors = Vectors.all
    let member = Vectors.memberSecret
    let pair = Vectors.pairSecret

    @Test func `a derived key never changes`() {
        #expect(Bytes.hex(raw(member.ownLogKey)) == vectors.member.ownLog)
        #expect(member.relayToken == vectors.member.relayToken)
        #expect(Bytes.hex(raw(pair.pairLogKey)) == vectors.pair.pairLog)
        #expect(Bytes.hex(raw(pair.matchKey)) == vectors.pair.match)
        #expect(Bytes.hex(raw(pair.liveKey)) == vectors.pair.live)
        #expect(Bytes.hex(raw(pair.wordsKey)) == vectors.pair.words)
    }

    @Test func `no two purposes share a key (R11)`() {
        let keys = Label.allCases.map { raw($0.key(from: Bytes.fromHex(vectors.pair.secret) ?? [])) }
        #expect(Set(keys).count == Label.allCases.count)
    }

    @Test(arguments: Vectors.all.tokens.map { ($0.label, $0.token) })
    func `a match token never changes`(label: String, token: String) {
        #expect(pair.matchToken(label) == token)
    }

    @Test func `two phones never show different words for one joining`() {
        let words = vectors.words
        #expect(pair.wordIndices(pair: words.pair, creator: words.creator, joiner: words.joiner) == words.indices)
        #expect(pair.wordIndices(pair: words.pair, creator: words.joiner, joiner: words.creator) != words.indices)
    }

    @Test(arguments: Vectors.all.padding)
    func `a padded length never changes`(lengths: [Int]) {
        #expect(Padding.length(for: lengths[0]) == lengths[1])
    }

    @Test(arguments: Vectors.all.own + Vectors.all.pairEntries)
    func `a sealed entry never changes`(vector: Vectors.Entry) throws {
        let log: Log = vector.log == "own" ? .own : .pair
        let key = log == .own ? member.ownLogKey : pair.pairLogKey
        let sealed = try SealedEntry.seal(
            Array(vector.body.utf8), log: log, author: Bytes.fromHex(vector.author) ?? [], id: Bytes.fromHex(vector.id) ?? [],
            previous: Bytes.fromHex(vector.previous) ?? [], key: key, nonce: Bytes.fromHex(vector.nonce))
        #expect(Bytes.base64(sealed.bytes) == vector.sealed)
        #expect(Bytes.hex(sealed.hash) == vector.hash)
        let opened = try SealedEntry(bytes: Bytes.fromBase64(vector.sealed) ?? []).open(with: key)
        #expect(opened.body == Array(vector.body.utf8))
        #expect(Bytes.hex(opened.previous) == vector.previous)
    }

    @Test(arguments: Vectors.all.small)
    func `a small seal never changes`(vector: Vectors.Small) throws {
        let keys = ["live": pair.liveKey, "ownLog": member.ownLogKey, "pack": SymmetricKey(data: Vectors.packKey.bytes)]
        let key = try #require(keys[vector.key])
        let purposes: [SmallSeal.Purpose] = [.live, .snapshot, .exchange(name: "AbC-1"), .pack]
        let purpose = try #require(purposes.first { $0.text == vector.purpose })
        let sealed = try SmallSeal.seal(vector.text, for: purpose, key: key, nonce: Bytes.fromHex(vector.nonce))
        #expect(Bytes.base64(sealed) == vector.sealed)
        #expect(try SmallSeal.open(sealed, for: purpose, key: key) == vector.text)
    }

    @Test func `a link to a pack never changes`() throws {
        let link = PackLink(share: vectors.pack.share, key: Vectors.packKey)
        #expect(link.link(origin: vectors.pack.origin) == vectors.pack.link)
        #expect(try PackLink(reading: vectors.pack.link) == link)
    }

    @Test func `an invite never changes`() throws {
        let code = try TypedCode(reading: vectors.invite.code.lowercased())
        let stretched = try code.stretched(for: .invite)
        #expect(Bytes.base64(stretched.door) == vectors.invite.door)
        #expect(Bytes.hex(raw(stretched.key)) == vectors.invite.key)
        #expect(try Parcel.open(invite: Bytes.fromBase64(vectors.invite.sealed) ?? [], code: code) == pair)
        let link = try InviteLink(door: stretched.door, secret: pair)
        #expect(link.link(origin: vectors.invite.origin ?? "") == vectors.invite.link)
    }

    @Test func `a transfer never changes`() throws {
        let code = try TypedCode(reading: vectors.transfer.code)
        #expect(Bytes.base64(try code.stretched(for: .transfer).door) == vectors.transfer.door)
        #expect(try Parcel.open(transfer: Bytes.fromBase64(vectors.transfer.sealed) ?? [], code: code) == member)
    }

    @Test(arguments: ["natively", "browser"])
    func `neither vault seals what the other cannot open`(who: String) throws {
        let fresh = try #require(vectors.fresh[who])
        let own = ReadLog(own: SealedLog(entries: rows(fresh.own.compactMap(Bytes.fromBase64))), secret: member)
        let both = ReadLog(pair: SealedLog(entries: rows(fresh.pair.compactMap(Bytes.fromBase64))), secrets: [pair])
        for log in [own, both] {
            #expect(log.problems == [])
            #expect(log.entries.compactMap(Record.init).map(\.key) == ["note:0", "note:1", "note:2"])
        }
        #expect(try pair.open(Bytes.fromBase64(fresh.live) ?? [], for: .live) == "{\"sealed\":\"\(who)\"}")
        if let pack = fresh.pack { #expect(try Vectors.packKey.open(Bytes.fromBase64(pack) ?? []) == "{\"sealed\":\"\(who)\"}") }
        let invite = try TypedCode(reading: fresh.invite.code)
        #expect(try Parcel.open(invite: Bytes.fromBase64(fresh.invite.sealed) ?? [], code: invite) == pair)
        let transfer = try TypedCode(reading: fresh.transfer.code)
        #expect(try Parcel.open(transfer: Bytes.fromBase64(fresh.transfer.sealed) ?? [], code: transfer) == member)
    }
}
