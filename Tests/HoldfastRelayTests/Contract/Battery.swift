import Foundation
import Hummingbird

@testable import HoldfastRelay

/// Asks for everything that the relay can answer, once.
struct Battery {
    let phones: Phones

    private var exchange: String { "/v1/exchanges/\(Sample.token(1).text)" }

    /// Calls with a body, and one that would be taken.
    private var bodies: [(HTTPRequest.Method, String, [String: any Sendable])] {
        [
            (.post, "/v1/members", [:]), (.post, "/v1/pairs", ["zone": 0]),
            (.post, "/v1/invites", ["door": Sample.doorText(40), "wrapped": "AAAA"]),
            (.post, "/v1/invites/use", ["door": Sample.doorText(41)]),
            (.post, "/v1/logs/own", ["entries": [Sample.entryJSON(1)]]),
            (.put, "/v1/marks", ["tokens": Sample.marks(open: [], filler: 1).map(\.text)]),
            (
                .put, "/v1/answers",
                [
                    "day": "2026-11-23", "ladders": Sample.ladders(yes: [:], filler: 1).map { $0.rungs.map(\.text) },
                ]
            ),
            (.put, exchange, ["sealed": "AAAA"]), (.post, "/v1/live", ["sealed": "AAAA"]),
            (.post, "/v1/transfers", ["door": Sample.doorText(42), "sealed": "AAAA"]),
            (.post, "/v1/transfers/fetch", ["door": Sample.doorText(43)]),
            (.post, "/v1/shares", ["sealed": "AAAA", "until": HeldClock.start + 10]),
        ]
    }

    private let bodiless: [(HTTPRequest.Method, String)] = [
        (.get, "/v1/members/me"), (.get, "/v1/logs/own"), (.get, "/v1/logs/pair"), (.get, "/v1/offers"), (.get, "/v1/answers"),
        (.get, "/v1/exchanges/\(Sample.token(1).text)"), (.get, "/v1/clock"), (.get, "/v1/shares/\(Sample.token(9).text)"),
        (.get, "/v1/logs/none"), (.get, "/v1/exchanges/x"), (.delete, "/v1/exchanges/x"), (.get, "/v1/logs/own?limit=0"),
        (.delete, "/v1/shares/x"),
    ]

    private let departures: [(HTTPRequest.Method, String)] = [
        (.delete, "/v1/exchanges/\(Sample.token(2).text)"), (.delete, "/v1/shares/\(Sample.token(9).text)"),
        (.delete, "/v1/invites"), (.delete, "/v1/pairs/mine"), (.delete, "/v1/members/me"),
    ]

    /// What is answered when all is well, and to someone who is alone or unknown.
    func answers(_ clock: HeldClock) async throws {
        let (one, other) = try await phones.couple()
        let alone = try await phones.member(90)
        for phone in [one, other, alone, phones.stranger] {
            for (method, path, body) in bodies { try await phone.call(method, path, body) }
            for (method, path) in bodiless { try await phone.call(method, path) }
        }
        try await alone.call(.post, "/v1/invites/use", ["door": Sample.doorText(40)])
        try await unpaired()
        let transfer = ["door": Sample.doorText(50), "sealed": "AAAA"]
        try await one.call(.post, "/v1/transfers", transfer)
        try await other.call(.post, "/v1/transfers", transfer)
        try await phones.stranger.call(.post, "/v1/transfers/fetch", ["door": Sample.doorText(50)])
        let shared = try await one.call(.post, "/v1/shares", ["sealed": "AAAA", "until": clock.now + 10])
        try await phones.stranger.call(.get, "/v1/shares/\(shared.json["share"] as? String ?? "")")
        try await one.call(.post, "/v1/logs/none", ["entries": [Sample.entryJSON(1)]])
        for phone in [phones.stranger, alone, one] {
            for (method, path) in departures { try await phone.call(method, path) }
        }
        // Both halves were in, so this one can no longer be taken back.
        try await other.call(.delete, exchange)
        try await phones.stranger.call(.get, "/v1/stream")
    }

    /// What is answered to a member without a pair.
    private func unpaired() async throws {
        let single = try await phones.member(91)
        for (method, path, body) in bodies where path != "/v1/pairs" { try await single.call(method, path, body) }
        for (method, path) in bodiless { try await single.call(method, path) }
        try await single.call(.post, "/v1/logs/pair", ["entries": [Sample.entryJSON(1)]])
        try await single.call(.delete, "/v1/invites")
        try await single.call(.delete, exchange)
    }

    /// What is refused: bodies that are none, or too large; and what is there already.
    func refusals() async throws {
        let (one, other) = try await phones.couple()
        for (method, path, _) in bodies {
            for text in ["{", "[]", "null", "7", "\"\""] { try await one.send(method, path, ByteBuffer(string: text)) }
            try await one.send(method, path, ByteBuffer(repeating: 0x20, count: (1 << 20) + 1))
            try await phones.unregistered(77).call(method, path, [:])
        }
        try await one.answers([1: 0], filler: 1)
        try await other.answers([1: 0], filler: 2)
        try await one.answers([1: 0], filler: 1)
        // More than a day releases.
        for first in stride(from: 100, to: 200, by: AnswerRelease.ladders) {
            let yes = Dictionary(uniqueKeysWithValues: (first..<first + AnswerRelease.ladders).map { ($0, 2) })
            for phone in [one, other] { try await phone.answers(yes, filler: 3) }
        }
        try await one.call(.get, "/v1/answers")
        for number in 0..<21 {
            try await one.call(.post, "/v1/shares", ["sealed": "AAAA", "until": HeldClock.start + 10 + Int64(number)])
        }
    }

    /// What is answered when the limits are nothing.
    func crowd(_ routes: [(path: RouterPath, method: HTTPRequest.Method)]) async throws {
        for route in routes {
            let path = route.path.description.replacing("{log}", with: "own").replacing("{name}", with: Sample.token(1).text)
                .replacing("{id}", with: Sample.token(1).text)
            let isOpen = ["/v1/members", "/v1/transfers/fetch", "/v1/clock"].contains(path)
            try await (isOpen ? phones.stranger : phones.unregistered(1)).call(route.method, path, [:])
        }
    }
}
