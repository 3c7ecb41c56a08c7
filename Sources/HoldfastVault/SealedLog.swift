import Foundation

/// One sealed entry as the relay hands it out.
public struct SealedRow: Equatable, Sendable, Codable {
    /// The relay's number in this log, ascending.
    public var seq: Int64
    /// Written with this member's token, by the relay's account.
    public var mine: Bool
    public var sealed: [UInt8]

    public init(seq: Int64, mine: Bool, sealed: [UInt8]) {
        self.seq = seq
        self.mine = mine
        self.sealed = sealed
    }

    private enum Member: String, CodingKey { case seq, mine, sealed }

    public init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: Member.self)
        seq = try row.decode(Int64.self, forKey: .seq)
        mine = try row.decodeIfPresent(Bool.self, forKey: .mine) ?? true
        guard let bytes = Bytes.fromBase64(try row.decode(String.self, forKey: .sealed)) else {
            throw DecodingError.dataCorruptedError(forKey: .sealed, in: row, debugDescription: "not base64url without padding")
        }
        sealed = bytes
    }

    public func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Member.self)
        try row.encode(seq, forKey: .seq)
        try row.encode(mine, forKey: .mine)
        try row.encode(Bytes.base64(sealed), forKey: .sealed)
    }
}

/// A log as the relay keeps it: nothing of it can be read without a key.
public struct SealedLog: Equatable, Sendable, Codable {
    /// In relay order.
    public var entries: [SealedRow]
    /// The last sequence number that the relay is known to have given, if anyone noted it.
    public var last: Int64?

    public init(entries: [SealedRow] = [], last: Int64? = nil) {
        self.entries = entries
        self.last = last
    }

    /// Adds one answer of `GET /v1/logs/{own,pair}`; true while there is more to ask for.
    /// Throws `file` for anything else.
    public mutating func append(page: [UInt8]) throws(VaultError) -> Bool {
        let page: Page = try decoded(page)
        // A relay that says "more" without giving any would keep the reader asking for ever.
        let advances = page.entries.contains { $0.seq > entries.last?.seq ?? 0 }
        entries += page.entries
        last = max(last ?? 0, page.last)
        return page.more && advances
    }

    private struct Page: Decodable {
        var entries: [SealedRow]
        var last: Int64
        var more: Bool
    }
}

/// A member's sealed logs in one file, as saved from a relay: safe to keep anywhere.
public struct LogFile: Equatable, Sendable, Codable {
    public var own: SealedLog
    public var pair: SealedLog?

    public init(own: SealedLog, pair: SealedLog? = nil) {
        self.own = own
        self.pair = pair
    }

    /// Reads `{"own":{"entries":[{"seq","mine","sealed"}],"last"},"pair":{...}}`. Throws `file`, saying where.
    public init(reading json: [UInt8]) throws(VaultError) { self = try decoded(json) }

    /// The same again, for saving.
    public func json() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Numbers, booleans and base64 cannot fail to encode.
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }
}

private func decoded<T: Decodable>(_ json: [UInt8]) throws(VaultError) -> T {
    do {
        return try JSONDecoder().decode(T.self, from: Data(json))
    } catch let DecodingError.keyNotFound(key, context) {
        throw .file(why: "\(place(context.codingPath + [key])) is missing")
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
        throw .file(why: "\(place(context.codingPath)) is of another kind")
    } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
        throw .file(why: "\(place(context.codingPath)) is \(context.debugDescription)")
    } catch {
        throw .file(why: "it is not JSON")
    }
}

private func place(_ path: [any CodingKey]) -> String {
    path.isEmpty ? "the whole" : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
}
