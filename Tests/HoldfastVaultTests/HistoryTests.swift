import Foundation
import Testing

@testable import HoldfastVault

/// A member's history without a browser, a partner or a running relay.
struct HistoryTests {
    let member = MemberSecret()
    let pair = PairSecret()

    /// Seconds after a moment of 2023.
    private func at(_ seconds: Int64) -> Int64 { 1_700_000_000_000 + seconds * 1000 }

    /// Own: a pair record, two versions of a note, one taken back. Pair: a record from each.
    private func file() throws -> LogFile {
        var mine = Phone(), theirs = Phone()
        let own = try [
            mine.own(record("pair", "{\"secret\":\"\(Bytes.base64(pair.bytes))\",\"pair\":\"p1\",\"slot\":0}", wall: at(1)), member),
            mine.own(record("note:1", "\"second\"", wall: at(3)), member),
            mine.own(record("note:1", "\"first\"", wall: at(2)), member),
            mine.own(record("note:2", "{\"n\":0.1,\"big\":9007199254740993,\"yes\":true}", wall: at(3), count: 1), member),
            mine.own(record("note:3", "\"gone\"", wall: at(4)), member),
            mine.own(record("note:3", "null", wall: at(5)), member),
            mine.own(record("code", "\"\(RecoveryCode(member))\"", wall: at(6)), member),
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
        #expect(entries.map { $0["wall"] } == [1, 2, 3, 3, 4, 5, 6].map { .integer(at($0)) })
        #expect(entries[1]["when"] == .text("2023-11-14T22:13:22Z"))
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
        #expect(whole["own"]?["now"]?["far"] == nil, "of a time that no phone takes")
    }

    @Test func `what a changed app of the other wrote never counts here where it counts on no phone`() throws {
        var file = try file()
        var theirs = Phone(), mine = Phone()
        let year2100: Int64 = 4_102_444_800_000
        let foreign = try [
            record("name@0", "{\"name\":\"not mine\"}"), record("name@1", "{\"name\":\"too late\"}", wall: year2100),
            record("ask:1", "1", wall: 1_577_836_799_999), record("ask:2", "1", count: 1_000_000_001), record("ask:3", "1", count: -1),
            record("key with blanks", "1"), record(String(repeating: "k", count: 129), "1"), record("name@0!", "1"),
            record("ask:4", String(repeating: "[", count: 33) + String(repeating: "]", count: 33)),
            record("ask:5", "\"" + String(repeating: "x", count: 50 << 10) + "\""), record("ask:6", "{\"half\":\"\\ud800\"}"),
            record("ask:7", String(repeating: "[", count: 32) + String(repeating: "]", count: 32)),
            record("ask:8", "1", count: 1_000_000_000),
        ].map { try theirs.pair($0, pair) }
        let ours = try [record("name@0", "{\"name\":\"mine\"}", wall: at(1)), record("name@1", "{\"name\":\"theirs\"}")].map {
            try mine.pair($0, pair)
        }
        let all = rows(ours) + rows(foreign, mine: false)
        file.pair = SealedLog(
            entries: (file.pair?.entries ?? []) + all.enumerated().map { SealedRow(seq: Int64($0 + 2), mine: $1.mine, sealed: $1.sealed) })
        guard let pair = try opened(file)["pair"], case .object(let now)? = pair["now"], case .list(let entries)? = pair["entries"] else {
            throw VaultError.forged
        }
        #expect(Set(now.keys) == ["name@0", "name@1", "ask:7", "ask:8"])
        #expect(now["name@0"]?["name"] == .text("mine") && now["name@1"]?["name"] == .text("Ω"))
        // Nothing is hidden for that: what can be read is still listed.
        #expect(entries.contains { $0["key"] == .text("ask:1") })
    }

    @Test func `an earlier pair's entries never become unreadable`() throws {
        var file = try file()
        var phone = Phone(author: Bytes.fromHex("00000000000000aa") ?? [])
        let later = record("pair", "{\"secret\":\"\(Bytes.base64(PairSecret().bytes))\",\"pair\":\"p2\"}", wall: at(9))
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
