import Crypto
import Testing

@testable import HoldfastVault

/// A relay may lose, drop, reorder, repeat, swap or invent. Whatever it does is named, and what can be read is read.
struct ReadLogTests {
    let member = MemberSecret()

    private func chain(_ count: Int, by phone: inout Phone) throws -> [[UInt8]] {
        try (0..<count).map { try phone.own(record("note:\($0)", "\($0)"), member) }
    }

    private func read(_ rows: [SealedRow], last: Int64? = nil) -> ReadLog {
        ReadLog(own: SealedLog(entries: rows, last: last), secret: member)
    }

    @Test func `a whole log never shows a problem`() throws {
        var phone = Phone()
        let log = read(rows(try chain(20, by: &phone)), last: 20)
        #expect(log.problems == [])
        #expect(log.entries.count == 20)
    }

    @Test func `two phones of one member never disturb each other's chains`() throws {
        var first = Phone(), second = Phone()
        let (one, two) = (try chain(5, by: &first), try chain(5, by: &second))
        let mixed = zip(one, two).flatMap { [$0, $1] }
        #expect(read(rows(mixed)).problems == [])
    }

    @Test(arguments: 0..<5)
    func `a dropped entry never goes unnoticed`(dropped: Int) throws {
        var phone = Phone()
        var all = rows(try chain(6, by: &phone))
        all.remove(at: dropped)
        let log = read(all)
        #expect(log.problems.map(\.kind) == [.gap])
        #expect(log.problems.first?.seq == Int64(dropped + 2))
        // The rest is read all the same.
        #expect(log.entries.count == 5)
    }

    @Test func `a dropped end never goes unnoticed by who knows the length`() throws {
        var phone = Phone()
        let log = read(rows(Array(try chain(6, by: &phone).prefix(4))), last: 6)
        #expect(log.problems.map(\.kind) == [.rollback])
        #expect(log.entries.count == 4)
    }

    @Test func `swapped entries never go unnoticed`() throws {
        var phone = Phone()
        var sealed = try chain(4, by: &phone)
        sealed.swapAt(1, 2)
        #expect(read(rows(sealed)).problems.map(\.kind).contains(.gap))
    }

    @Test func `a repeated entry is never read twice`() throws {
        var phone = Phone()
        let sealed = try chain(3, by: &phone)
        let log = read(rows([sealed[0], sealed[1], sealed[0], sealed[2]]))
        #expect(log.entries.count == 3)
        #expect(log.problems == [])
    }

    @Test func `an invented entry is never read, and hides none of the true ones`() throws {
        var phone = Phone(), stranger = Phone()
        var sealed = try chain(2, by: &phone)
        sealed.insert(try stranger.own(record("pair", "{}"), MemberSecret()), at: 1)
        let log = read(rows(sealed))
        #expect(log.problems == [Problem(kind: .forged, seq: 2, why: VaultError.forged.description)])
        #expect(log.entries.count == 2)
    }

    @Test func `an entry of the pair log is never taken for an own one`() throws {
        var phone = Phone()
        let pair = PairSecret()
        let log = read(rows([try phone.pair("{}", pair)]))
        #expect(log.problems.map(\.kind) == [.forged])
        #expect(log.entries.isEmpty)
    }

    @Test func `a newer version's entry is named unreadable, never forged`() throws {
        var phone = Phone()
        var sealed = try chain(2, by: &phone)
        sealed[1][0] = 2
        #expect(read(rows(sealed)).problems.map(\.kind) == [.unreadable])
    }

    @Test func `a newer version's entry never makes those after it look cut off`() throws {
        var phone = Phone()
        var sealed = try chain(2, by: &phone)
        sealed[1][0] = 2
        phone.previous = Array(SHA256.hash(data: sealed[1]))
        sealed.append(try phone.own(record("note:2", "2"), member))
        let log = read(rows(sealed))
        #expect(log.problems.map(\.kind) == [.unreadable])
        #expect(log.entries.count == 2)
    }

    @Test func `another entry under a known id is never believed`() throws {
        let author = Bytes.random(8), id = Bytes.random(16), zero = [UInt8](repeating: 0, count: 32)
        let first = try member.seal(Array("1".utf8), author: author, id: id, previous: zero)
        let second = try member.seal(Array("2".utf8), author: author, id: id, previous: first.hash)
        let log = read(rows([first.bytes, second.bytes]))
        #expect(log.problems.map(\.kind) == [.forged])
        #expect(log.entries.map(\.body) == [Array("1".utf8)])
    }
}
