import Foundation

/// A member's own history, opened without a browser and without a running relay: theirs to read, keep and
/// take elsewhere.
public struct History: Sendable {
    public let own: ReadLog
    /// `nil` where there is no pair log, or the own log does not hold the pair's secret.
    public let pair: ReadLog?
    private let code: RecoveryCode
    private let membership: [PairMembership]

    /// Opens sealed logs, wherever they came from. Throws `wrongCode` where the code opens nothing of a
    /// log that is not empty; every lesser flaw is listed in `own.problems` and `pair.problems`.
    public init(opening file: LogFile, with code: RecoveryCode) throws(VaultError) {
        let own = ReadLog(own: file.own, secret: code.secret)
        guard !own.entries.isEmpty || file.own.entries.isEmpty else {
            throw .wrongCode(entries: file.own.entries.count)
        }
        self.own = own
        self.code = code
        membership = Self.membership(in: own)
        pair = file.pair.flatMap { [membership] in
            membership.isEmpty ? nil : ReadLog(pair: $0, secrets: membership.map(\.secret))
        }
    }

    /// One pair that this member is or was in.
    private struct PairMembership: Sendable {
        var secret: PairSecret
        /// 0 made it, 1 joined it; nil where the record does not say.
        var slot: Int64?
    }

    /// The member's pairs, newest first: the own log's record `pair`.
    private static func membership(in own: ReadLog) -> [PairMembership] {
        own.entries.compactMap(Record.init).filter { $0.key == "pair" && $0.counts }.sorted(by: Record.before).reversed()
            .compactMap { record in
                guard let bytes = record.value["secret"]?.text.flatMap(Bytes.fromBase64), let secret = try? PairSecret(bytes: bytes)
                else { return nil }
                return PairMembership(secret: secret, slot: record.value["slot"]?.integer)
            }
    }

    /// `{"own":{"now","entries","problems"},"pair":...}`, UTF-8, the same bytes each time. `now` holds the latest
    /// record under each key, of those that count on a phone; `entries` everything, oldest first. Keys and codes are
    /// left out.
    public func json() -> [UInt8] {
        let keys = Set(membership.map { Bytes.base64($0.secret.bytes) } + [code.description, Bytes.base64(code.secret.bytes)])
        var whole = ["own": Self.render(own, without: keys) { $0.counts }]
        whole["pair"] = pair.map { [membership] pair in
            Self.render(pair, without: keys) { $0.counts(for: membership[$0.entry.key].slot) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Every value in here was decoded from JSON, so it encodes again.
        return (try? encoder.encode(whole)).map { [UInt8]($0) } ?? []
    }

    private static func render(_ log: ReadLog, without keys: Set<String>, counting: (Record) -> Bool) -> Value {
        let records = log.entries.compactMap(Record.init).sorted(by: Record.before)
        let readable = Set(records.map(\.entry.id))
        let strange = log.entries.filter { !readable.contains($0.id) }.map {
            Problem(kind: .unreadable, seq: $0.seq, why: "It opens, but is no record that this version knows.")
        }
        var now: [String: Value] = [:]
        for record in records.filter(counting) { now[record.key] = record.value == .null ? nil : hide(keys, in: record.value) }
        return .object([
            "now": .object(now),
            "entries": .list(records.map { entry($0, without: keys) }),
            "problems": .list(
                (log.problems + strange).map { problem in
                    .object(["kind": .text(problem.kind.rawValue), "seq": .integer(problem.seq), "why": .text(problem.why)])
                }),
        ])
    }

    private static func entry(_ record: Record, without keys: Set<String>) -> Value {
        .object([
            "id": .text(record.entry.id), "author": .text(record.entry.author), "seq": .integer(record.entry.seq),
            "mine": .bool(record.entry.mine), "when": record.when.map(Value.text) ?? .null, "wall": .integer(record.wall),
            "count": .integer(record.count), "key": .text(record.key), "value": hide(keys, in: record.value),
        ])
    }

    /// A readable file lies about in downloads and backups: whoever finds it shall not also find the keys.
    private static func hide(_ keys: Set<String>, in value: Value) -> Value {
        switch value {
        case .text(let text): keys.contains(text) ? .text("(a key, left out)") : value
        case .list(let list): .list(list.map { hide(keys, in: $0) })
        case .object(let members): .object(members.mapValues { hide(keys, in: $0) })
        default: value
        }
    }
}
