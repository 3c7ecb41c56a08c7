import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `POST /v1/logs/{own,pair}` | the member; the pair's two members |
/// | `GET /v1/logs/{own,pair}` | the same: a log is never read by anyone else (rule R11) |
struct LogsController<Store: RelayStore> {
    let relay: Relay<Store>

    func addRoutes(to group: RouterGroup<RelayContext>) {
        group.post("logs/{log}", use: append)
        group.get("logs/{log}", use: read)
    }

    private struct Append: Decodable {
        var entries: [Entry]

        struct Entry: Decodable {
            var id: String
            var sealed: String
        }
    }

    private struct Position: Encodable { var last: Int64 }

    @Sendable private func append(_ request: Request, context: RelayContext) async throws -> Response {
        let member = try context.requireMember()
        let log = try Self.name(in: context)
        let body = try await request.decoded(as: Append.self, limit: relay.limits.body)
        guard (1...relay.limits.entriesPerCall).contains(body.entries.count) else {
            throw Problem.malformed("\"entries\" must be 1 to \(relay.limits.entriesPerCall) entries.")
        }
        let entries = try body.entries.enumerated().map { index, entry in
            guard let id = Self.entryID(entry.id) else {
                throw Problem.malformed("\"entries.\(index).id\" must be 16 bytes as 32 hexadecimal digits, in small letters.")
            }
            let sealed = try Sealed.bytes(entry.sealed, "entries.\(index).sealed", limit: relay.limits.entry)
            return NewEntry(id: id, sealed: sealed)
        }
        let quota = LogQuota(bytes: relay.limits.logBytes, entries: relay.limits.logEntries)
        let appended = try await relay.store.append(entries, to: log, by: member, quota: quota)
        if appended.isNew {
            for reader in appended.readers { relay.broker.publish(.nudge(log: log, last: appended.last), to: reader) }
        }
        return try .json(Position(last: appended.last))
    }

    private struct Page: Encodable {
        var entries: [Entry]
        var last: Int64
        var more: Bool

        struct Entry: Encodable {
            var seq: Int64
            var mine: Bool
            var sealed: String
        }
    }

    @Sendable private func read(_ request: Request, context: RelayContext) async throws -> Response {
        let most = Int64(relay.limits.entriesPerPage)
        let after = try request.number("after", in: 0...Int64.max, or: 0)
        let limit = try request.number("limit", in: 1...most, or: most)
        let page = try await relay.store.page(
            of: try Self.name(in: context), for: try context.requireMember(), after: after, limit: Int(limit),
            bytes: relay.limits.bytesPerPage)
        let entries = page.entries.map {
            Page.Entry(seq: $0.seq, mine: $0.isMine, sealed: Base64URL.encode($0.sealed))
        }
        return try .json(Page(entries: entries, last: page.last, more: page.more))
    }

    private static func name(in context: RelayContext) throws -> LogName {
        guard let log = context.parameters.get("log").flatMap(LogName.init) else { throw Problem.notFound }
        return log
    }

    private static func entryID(_ text: String) -> [UInt8]? {
        let digits = text.utf8.compactMap { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard text.utf8.count == 32, digits.count == 32 else { return nil }
        return stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
