import Foundation
import Testing

@testable import HoldfastVault

/// A member's history without a browser, a partner or a running relay.
struct HistoryTests {
    let member = MemberSecret()
    let pair = PairSecret()

    /// Own: a pair record, two versions of a note, one taken back. Pair: a record from each.
    private func file() throws -> LogFile {
        var mine = Phone(), theirs = Phone()
        let own = try [
            mine.own(record("pair", "{\"secret\":\"\(Bytes.base64(pair.bytes))\",\"pair\":\"p1\",\"slot\":0}", wall: 1000), member),
            mine.own(record("note:1", "\"second\"", wall: 3000), member),
            mine.own(record("note:1", "\"first\"", wall: 2000), member),
            mine.own(record("note:2", "{\"n\":0.1,\"big\":9007199254740993,\"yes\":true}", wall: 3000, count: 1), member),
            mine.own(record("note:3", "\"gone\"", wall: 4000), member),
            mine.own(record("note:3", "null", wall: 5000), member),
            mine.own(record("code", "\"\(RecoveryCode(member))\"", wall: 6000), member),
        ]
        let both = try [theirs.pair(record("name@1", "{\"name\":\"Ω\"}"), pair)]
        return LogFile(own: SealedLog(entries: rows(own), last: 7), pair: SealedLog(entries: rows(both, mine: false), last: 1))
    }

    private func opened(_ file: LogFile) throws -> Value {
        let history = try History(opening: file, with: RecoveryCode(member))
        return try JSONDecoder().decode(Value.self, from: Data(history.json()))
    }

    @Test func `the recovery sheet alone never leaves the shared half closed`() throws {
        let whole = try opened(file())
        #expect(whole["pair"]?["now"]?["name@1"]?["name"] == .text("Ω"))
        guard case .list(let entries)? = whole["pair"]?["entries"] else { throw VaultError.forged }
        #expect(entries.first?["mine"] == .bool(false))
    }

    @Test func `an older record never hides a newer one, and a removed one stays removed`() throws {
        let whole = try opened(file())
        #expect(whole["own"]?["now"]?["note:1"] == .text("second"))
        #expect(whole["own"]?["now"]?["note:3"] == nil)
        guard case .list(let entries)? = whole["own"]?["entries"] else { throw VaultError.forged }
        #expect(entries.count == 7)
        #expect(entries.map { $0["wall"] } == [1000, 2000, 3000, 3000, 4000, 5000, 6000].map { .integer($0) })
        #expect(entries[1]["when"] == .text("1970-01-01T00:00:02Z"))
    }

    @Test func `no number or word of this member changes on the way out`() throws {
        let note = try opened(file())["own"]?["now"]?["note:2"]
        #expect(note == .object(["n": .number(0.1), "big": .integer(9_007_199_254_740_993), "yes": .bool(true)]))
    }

    @Test func `a readable file never holds a key`() throws {
        let text = String(decoding: try History(opening: file(), with: RecoveryCode(member)).json(), as: UTF8.self)
        #expect(!text.contains(Bytes.base64(pair.bytes)))
        #expect(!text.contains(RecoveryCode(member).description))
        #expect(text.contains("(a key, left out)"))
    }

    @Test func `the same log never gives two different files`() throws {
        let file = try file()
        let code = RecoveryCode(member)
        #expect(try History(opening: file, with: code).json() == History(opening: file, with: code).json())
    }

    @Test func `another member's code never opens anything, and says so`() throws {
        let file = try file()
        #expect(throws: VaultError.wrongCode(entries: 7)) { try History(opening: file, with: RecoveryCode(MemberSecret())) }
    }

    @Test func `an empty log is never called a wrong code`() throws {
        let history = try History(opening: LogFile(own: SealedLog()), with: RecoveryCode(member))
        #expect(history.own.entries.isEmpty)
        #expect(history.pair == nil)
    }

    @Test func `a broken entry never hides the others`() throws {
        var file = try file()
        file.own.entries[2].sealed[100] ^= 1
        var phone = Phone()
        file.own.entries.append(SealedRow(seq: 8, mine: true, sealed: try phone.own("not JSON", member)))
        file.own.entries.append(SealedRow(seq: 9, mine: true, sealed: try phone.own(String(repeating: "[", count: 5000), member)))
        file.own.entries.append(SealedRow(seq: 10, mine: true, sealed: try phone.own(record("far", "1", wall: .max), member)))
        let whole = try opened(file)
        guard case .list(let problems)? = whole["own"]?["problems"] else { throw VaultError.forged }
        #expect(problems.map { $0["kind"]?.text } == ["forged", "gap", "unreadable", "unreadable"])
        #expect(whole["own"]?["now"]?["note:1"] == .text("second"))
        #expect(whole["own"]?["now"]?["far"] == .integer(1))
    }

    @Test func `an earlier pair's entries never become unreadable`() throws {
        var file = try file()
        var phone = Phone(author: Bytes.fromHex("00000000000000aa") ?? [])
        let later = record("pair", "{\"secret\":\"\(Bytes.base64(PairSecret().bytes))\",\"pair\":\"p2\"}", wall: 9000)
        file.own.entries.append(SealedRow(seq: 8, mine: true, sealed: try phone.own(later, member)))
        #expect(try opened(file)["pair"]?["now"]?["name@1"]?["name"] == .text("Ω"))
    }

    @Test func `a saved file never changes when saved again`() throws {
        let file = try file()
        #expect(try LogFile(reading: file.json()) == file)
    }

    @Test(
        arguments: [
            ("", "it is not JSON"), ("{}", "own is missing"), ("[]", "the whole is of another kind"),
            ("{\"own\":{\"entries\":[{\"seq\":1,\"mine\":true}]}}", "own.entries.[0].sealed is missing"),
            (
                "{\"own\":{\"entries\":[{\"seq\":1,\"mine\":true,\"sealed\":\"a=\"}]}}",
                "own.entries.[0].sealed is not base64url without padding"
            ),
            ("{\"own\":{\"entries\":[{\"seq\":1e30,\"mine\":true,\"sealed\":\"\"}]}}", nil),
        ] as [(String, String?)])
    func `a file that is no sealed log is refused with the place`(text: String, why: String?) {
        do throws(VaultError) {
            _ = try LogFile(reading: Array(text.utf8))
            Issue.record("read as a log")
        } catch {
            if let why { #expect(error == .file(why: why)) }
        }
    }

    @Test func `pages are never read for ever`() throws {
        var log = SealedLog()
        let page = "{\"entries\":[{\"seq\":1,\"mine\":true,\"sealed\":\"AAAA\"}],\"last\":2,\"more\":true}"
        #expect(try log.append(page: Array(page.utf8)))
        #expect(try log.append(page: Array(page.utf8)) == false)
        #expect(try log.append(page: Array("{\"entries\":[],\"last\":2,\"more\":true}".utf8)) == false)
        #expect(log.last == 2)
        #expect(throws: VaultError.self) { try log.append(page: Array("{\"entries\":7}".utf8)) }
    }
}
