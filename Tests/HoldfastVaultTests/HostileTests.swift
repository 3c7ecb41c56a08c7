import Testing

@testable import HoldfastVault

/// Bytes that someone else made. Nothing here may trap, and nothing changed may open.
struct HostileTests {
    let member = Vectors.memberSecret
    let pair = Vectors.pairSecret

    @Test func `random bytes never trap and never open`() {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var random = Seeded(state: seed)
        for round in 0..<3000 {
            var bytes = random.bytes(Int.random(in: 0...700, using: &random))
            // Every other one looks like an entry from outside.
            if round.isMultiple(of: 2), bytes.count > 1 { bytes[0] = 1; bytes[1] = UInt8.random(in: 0...3, using: &random) }
            #expect((try? SealedEntry(bytes: bytes).open(with: member.ownLogKey)) == nil)
            #expect(throws: VaultError.forged) { try pair.open(bytes, for: .live) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect((try? RecoveryCode(reading: text)) == nil)
            #expect((try? TypedCode(reading: text)) == nil)
            #expect(throws: VaultError.notALink) { try InviteLink(reading: text) }
            #expect((try? LogFile(reading: bytes)) == nil)
        }
    }

    @Test func `no flipped bit of an entry goes unnoticed`() throws {
        let sealed = Bytes.fromBase64(Vectors.all.own[0].sealed) ?? []
        for bit in 0..<sealed.count * 8 {
            var changed = sealed
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect((try? SealedEntry(bytes: changed).open(with: member.ownLogKey)) == nil, "bit \(bit)")
        }
    }

    @Test func `no flipped bit of a live message goes unnoticed`() throws {
        let sealed = Bytes.fromBase64(Vectors.all.small[0].sealed) ?? []
        for bit in 0..<sealed.count * 8 {
            var changed = sealed
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: VaultError.forged) { try pair.open(changed, for: .live) }
        }
    }

    @Test func `no cut or lengthened entry opens`() throws {
        let sealed = Bytes.fromBase64(Vectors.all.own[0].sealed) ?? []
        for count in 0..<sealed.count {
            #expect((try? SealedEntry(bytes: Array(sealed.prefix(count))).open(with: member.ownLogKey)) == nil, "\(count)")
        }
        #expect((try? SealedEntry(bytes: sealed + [0]).open(with: member.ownLogKey)) == nil)
    }

    @Test func `an oversized entry is never sealed and never read`() throws {
        var phone = Phone()
        // The greatest padded length that fits is 31 * 2048.
        let greatest = 63_488 - 36
        #expect(try phone.own(String(repeating: "x", count: greatest), member).count <= SealedEntry.limit)
        #expect(throws: VaultError.tooLarge(limit: SealedEntry.limit)) {
            try phone.own(String(repeating: "x", count: greatest + 1), member)
        }
        #expect(throws: VaultError.tooLarge(limit: SealedEntry.limit)) {
            try SealedEntry(bytes: [1, 1] + [UInt8](repeating: 0, count: SealedEntry.limit))
        }
    }

    @Test func `a seal never opens for another purpose, log, pair or member (R11)`() throws {
        var phone = Phone()
        let own = try SealedEntry(bytes: phone.own("{}", member))
        let both = try SealedEntry(bytes: phone.pair("{}", pair))
        #expect(throws: VaultError.forged) { try own.open(with: MemberSecret().ownLogKey) }
        #expect(throws: VaultError.forged) { try own.open(with: pair.pairLogKey) }
        #expect(throws: VaultError.forged) { try both.open(with: PairSecret().pairLogKey) }
        // The partner has the pair's keys, never the own log's.
        #expect(throws: VaultError.forged) { try both.open(with: member.ownLogKey) }
        let live = try pair.seal("still", for: .live)
        #expect(throws: VaultError.forged) { try pair.open(live, for: .exchange(name: "still")) }
        let answer = try pair.seal("still", for: .exchange(name: "one"))
        #expect(throws: VaultError.forged) { try pair.open(answer, for: .exchange(name: "two")) }
    }

    @Test func `nothing travels in the padding`() throws {
        let plain = Padding.length(for: 40)
        var padded = try Padding.pad(Array("four".utf8))
        #expect(padded.count == plain)
        padded[plain - 1] = 1
        #expect(throws: VaultError.unreadable(why: "its padding is not empty")) { try Padding.unpad(padded) }
        for count: [UInt8] in [[255, 255, 255, 255], [0, 0, 1, 0], [0x7F, 255, 255, 255]] {
            #expect(throws: VaultError.self) { try Padding.unpad(count + padded.dropFirst(4)) }
        }
        #expect(throws: VaultError.self) { try Padding.unpad([UInt8](repeating: 0, count: 255)) }
        #expect(throws: VaultError.self) { try Padding.unpad([UInt8](repeating: 0, count: 512)) }
    }

    @Test func `padding never costs more than an eighth, and never hides less than it says`() {
        for count in 257...70_000 {
            let padded = Padding.length(for: count)
            #expect(padded >= count && Double(padded) <= Double(count) * 1.125)
        }
        // Of 70,000 lengths hardly two hundred remain to be seen.
        #expect(Set((0...70_000).map(Padding.length)).count < 200)
    }
}
