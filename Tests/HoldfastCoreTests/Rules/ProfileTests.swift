import Testing

@testable import HoldfastCore

/// R44: the other member cannot create, set up, recover or reset this member's profile.
struct ProfileTests {
    private static let keys: [Text] = [
        "me", "way", "recovery", "pair", "check", "rehearsed", "group:held", "mark:own-feet-hug", "body:heart", "senses", "sober",
        "leaving",
        "answer:copy-me", "reflection:1", "noticing:1", "showing:1", "name@0",
    ]

    private let values: [JSON] = [
        .null, ["code": "THEIRS", "name": "forged", "way": "one", "open": true, "done": true, "due": 1, "on": true],
    ]

    @Test func `R44 nothing that the other member writes ever becomes this member's own`() throws {
        for value in values {
            let couple = try Couple.ready()
            couple.settle(1_000)
            func own() -> [JSON] { [couple.a.app.desk.journal.snapshot["own"] ?? .null, .string(couple.a.app.desk.myName)] }
            let before = own()
            for key in Self.keys {
                let entry = Phone.entry(key, value, wall: 4_102_444_799_999, mine: false)
                couple.a.read(.own, [entry])
                couple.a.read(.pair, [entry])
                couple.a.send(.live(["m": .string(key), "k": .string(key), "v": value, "s": "0123456789abcdef"]))
            }
            #expect(own() == before)
            #expect(couple.a.app.desk.pair?.slot == 0)
        }
    }

    @Test func `R44 nothing that the other phone sends ever touches a key, a recovery or what lies on this phone`() throws {
        let couple = try Couple.ready()
        couple.settle(1_000)
        couple.a.done = []
        for name: Text in ["restore", "member", "wipe", "forgetPair", "usePair", "transfer", "reset", "begin", "join", "anywhere", "stop"] {
            couple.a.send(.live(["m": .string(name), "s": "0123456789abcdef", "code": "THEIRS", "secret": "theirs"]))
            couple.a.hear(name, ["code": "THEIRS", "secret": "theirs"])
        }
        couple.settle(60_000)
        let touched = couple.a.done.filter { effect in
            switch effect {
            case .wipe, .keep(log: .own, id: _, body: _): true
            case .vault(_, let op, _): ["member", "restore", "pair", "usePair", "forgetPair", "transfer", "transferOpen"].contains(op)
            case .call(_, let method, let path, _): method == "DELETE" || path.hasPrefix("/v1/transfers") || path == "/v1/members"
            default: false
            }
        }
        #expect(touched.isEmpty, "\(touched)")
    }

    @Test func `R44 recovery never asks a question that somebody close could answer`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.restore")
        let fields = couple.a.view.blocks.compactMap { if case .field(let field) = $0 { field } else { nil } }
        #expect(fields.map(\.name) == ["code"], "the sheet alone, or the phone that is already this member's")
        let words = try Content.load()["words"]?.written().lowercased() ?? ""
        for phrase: Text in ["secret question", "security question", "maiden name", "first pet", "where did you meet"] {
            #expect(!words.contains(phrase), "\(phrase)")
        }
    }
}
