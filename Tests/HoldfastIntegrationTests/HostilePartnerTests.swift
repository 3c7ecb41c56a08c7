import Crypto
import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests
@testable import HoldfastVault

/// A changed app of the other member has that member's token and the pair's key. Whatever it puts into the log or says
/// aloud is named or passed over, and changes nothing that is not that member's to change.
struct HostilePartnerTests {
    nonisolated struct Attack: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What Ana is told is wrong with the log; nil where there is nothing to tell.
        var problem: String?
        var entries: @MainActor (Home) throws -> [[UInt8]]

        init(_ name: String, _ problem: String?, _ entries: @escaping @MainActor (Home) throws -> [[UInt8]]) {
            (testDescription, self.problem, self.entries) = (name, problem, entries)
        }
    }

    nonisolated static let attacks = [
        Attack("sealed with another key", "forged") { home in [try home.sam.seal(drop(1), with: PairSecret())] },
        Attack("an entry of the own log", "forged") { home in [try #require(home.sam.own.read.entries.last).sealed] },
        Attack("bytes of the right shape", "forged") { _ in [[1, 2] + Bytes.random(500)] },
        Attack("one bit turned on the way", "forged") { home in
            var sealed = try home.sam.seal(drop(1))
            sealed[sealed.count - 1] ^= 1
            return [sealed]
        },
        Attack("a version that nobody knows", "unreadable") { home in
            var sealed = try home.sam.seal(drop(1))
            sealed[0] = 9
            return [sealed]
        },
        Attack("Ana's own entry once more", nil) { home in
            [try #require(home.sam.pair.read.entries.first { !$0.mine }).sealed]
        },
        Attack("another entry under the id of one of Ana's", "forged") { home in
            let known = try SealedEntry(bytes: #require(home.sam.pair.read.entries.first { !$0.mine }).sealed)
            return [try home.sam.seal(drop(1), id: known.id)]
        },
        Attack("a chain that names nothing there is", "gap") { home in [try home.sam.seal(drop(0), previous: Bytes.random(32))] },
        Attack("two entries swapped", "gap") { home in
            let first = try home.sam.seal(drop(0))
            let second = try home.sam.seal(
                body("ask@0", "{\"day\":20780,\"activity\":\"eye-glances\"}"), previous: Array(SHA256.hash(data: first)))
            return [second, first]
        },
        Attack("what only Ana may write", nil) { home in [try home.sam.seal(drop(0))] },
        Attack("what only Ana may write, as if from Ana's phone", "gap") { home in
            [try home.sam.seal(drop(0), author: home.ana.vault.author)]
        },
        Attack("a stamp of the next century", "unreadable") { home in [try home.sam.seal(drop(1, wall: 4_200_000_000_000))] },
        Attack("a key with a mark that none may have", "unreadable") { home in [try home.sam.seal(body("keep:copy-me@0!", "null"))] },
        Attack("a key that no room reads", "unreadable") { home in [try home.sam.seal(body("junk:copy-me", "{\"on\":true}"))] },
        Attack("a value larger than any", "unreadable") { home in
            [try home.sam.seal(body("name@1", "\"" + String(repeating: "x", count: 50_000) + "\""))]
        },
        Attack("a value that never ends", nil) { home in
            let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
            return [try home.sam.seal(body("name@1", deep))]
        },
        Attack("no record at all", nil) { home in [try home.sam.seal(Array("not JSON".utf8))] },
    ]

    @Test(arguments: attacks)
    func `an entry of a changed app is named or passed over, and changes nothing that is Ana's`(attack: Attack) async throws {
        // The store has no part in it: it cannot read what it keeps.
        try await Home.story(.memory) { home in
            let ana = home.ana.phone
            try await home.meet()
            for phone in [ana, home.sam.phone] { phone.press("after.keep", ["activity": "copy-me"]) }
            try await home.settle()
            #expect(Invitations.isKept("copy-me", ana.app.desk))
            let screens = ana.everyTab
            #expect(ana.app.membership.warnings.isEmpty)
            for sealed in try attack.entries(home) { #expect(try await home.sam.post(sealed) == 200) }
            try await home.settle()
            #expect(ana.app.membership.warnings == (attack.problem.map { ["kept." + Text($0)] } ?? []))
            #expect(ana.everyTab == screens)

            // And the log goes on for both.
            home.sam.phone.press("us.nameKeep", fields: ["name": "Samira"])
            try await home.settle()
            #expect(ana.app.desk.otherName == "Samira")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `other bytes under a known id never reach the log`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            try await home.meet()
            let known = Bytes.random(16)
            #expect(try await home.sam.post(home.sam.seal(body("keep:copy-me@1", "{\"on\":true}")), as: known) == 200)
            #expect(try await home.sam.post(home.sam.seal(drop(1)), as: known) == 409)
            try await home.settle()
            #expect(home.ana.phone.app.desk.shared("keep:copy-me@1") != nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `R6 R9 a live message that is made up, repeated or sealed by a stranger never begins anything`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            let ana = home.ana.phone
            try await home.meet()
            let secret = try #require(home.sam.vault.pair)
            let first = begin(0).written()
            func say(_ sealed: [UInt8]) async throws {
                let body: JSON = ["sealed": .string(Bytes.base64(sealed))]
                #expect(try await home.sam.call("POST", "/v1/live", body.write()).status == 202)
                try await home.settle(2_000)
            }

            try await say(secret.seal(first.description, for: .live))
            #expect(ana.screen == "today", "Ana has not said yes")
            for phone in [ana, home.sam.phone] { phone.answer("copy-me", "gentle") }
            try await home.settle()
            try await say(PairSecret().seal(first.description, for: .live))
            try await say(secret.seal(first.description, for: .exchange(name: "s")))
            try await say(Bytes.random(300))
            try await say(secret.seal(begin(2).written().description, for: .live))
            #expect(ana.screen == "both", "R9 more than was agreed")

            home.sam.phone.press("both.begin")
            let begun = home.sam.phone.done.compactMap { if case .live(let message) = $0, message["m"] == "begin" { message } else { nil } }
            try await home.settle()
            for phone in [ana, home.sam.phone] { phone.pressSession("session.ready") }
            try await home.settle(9_000)
            #expect(ana.isRunning)
            ana.pressSession("session.stop")
            try await home.settle(1_000)
            ana.pressSession("session.done")
            try await home.settle()
            try await say(secret.seal(try #require(begun.last).written().description, for: .live))
            #expect(ana.screen == "today", "R6 the yes was used up")
        }
    }
}

/// What the other phone says at a beginning.
private func begin(_ rung: Int) -> JSON {
    ["m": "begin", "s": "0123456789abcdef", "seed": "seed", "activity": "copy-me", "rung": JSON(rung)]
}

/// A record as JSON, later than anything that was written: it counts wherever nothing forbids it.
private func body(_ key: String, _ value: String, wall: Int64 = HeldClock.start + 3_600_000) -> [UInt8] {
    Array("{\"w\":\(wall),\"c\":0,\"k\":\"\(key)\",\"v\":\(value)}".utf8)
}

/// What a side writes to keep something no longer, which the other sees at once.
private func drop(_ slot: Int, wall: Int64 = HeldClock.start + 3_600_000) -> [UInt8] { body("keep:copy-me@\(slot)", "null", wall: wall) }

extension Handset {
    /// The hash of this installation's last entry at the relay.
    var head: [UInt8] {
        let mine = pair.read.entries.compactMap { try? SealedEntry(bytes: $0.sealed) }.last { $0.author == vault.author }
        return mine?.hash ?? [UInt8](repeating: 0, count: 32)
    }

    /// Seals past the core: anything, in anyone's name.
    func seal(
        _ body: [UInt8], author: [UInt8]? = nil, id: [UInt8] = Bytes.random(16), previous: [UInt8]? = nil, with secret: PairSecret? = nil
    ) throws -> [UInt8] {
        try #require(secret ?? vault.pair).seal(body, author: author ?? vault.author, id: id, previous: previous ?? head).bytes
    }

    /// Appends to the pair log past the app. Answers with the status.
    func post(_ sealed: [UInt8], as id: [UInt8] = Bytes.random(16)) async throws -> Int {
        let entry: JSON = ["id": .string(Bytes.hex(id)), "sealed": .string(Bytes.base64(sealed))]
        return try await call("POST", "/v1/logs/pair", JSON.object([JSON.Member("entries", [entry])]).write()).status
    }
}
