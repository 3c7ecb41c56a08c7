import Crypto

/// What is wrong with a log, as the person is told. Nothing already read is thrown away for it.
public struct Problem: Equatable, Sendable {
    public enum Kind: String, Sendable {
        /// An entry's predecessor by the same author is missing.
        case gap
        /// The relay has less than it had before.
        case rollback
        /// A seal does not open.
        case forged
        /// Written in a form this version does not know.
        case unreadable
    }

    public var kind: Kind
    /// The relay's number of the entry where it was noticed.
    public var seq: Int64
    public var why: String
}

/// An entry whose seal has been opened.
public struct OpenedEntry: Equatable, Sendable {
    public var seq: Int64
    public var mine: Bool
    /// 16 hexadecimal digits.
    public var author: String
    /// 32 hexadecimal digits.
    public var id: String
    /// JSON, UTF-8.
    public var body: [UInt8]
    /// Which of the keys it was read with opened it.
    var key = 0
}

/// A log read in relay order: each seal opened, each author's chain followed.
public struct ReadLog: Sendable {
    public private(set) var entries: [OpenedEntry] = []
    public private(set) var problems: [Problem] = []
    private var heads: [[UInt8]: [UInt8]] = [:]
    private var known: [[UInt8]: [UInt8]] = [:]

    /// The own log.
    public init(own log: SealedLog, secret: MemberSecret) {
        self.init(log, as: .own, keys: [secret.ownLogKey])
    }

    /// The pair log; entries of an earlier pair open with an earlier secret.
    public init(pair log: SealedLog, secrets: [PairSecret]) {
        self.init(log, as: .pair, keys: secrets.map(\.pairLogKey))
    }

    private init(_ log: SealedLog, as name: Log, keys: [SymmetricKey]) {
        for row in log.entries.sorted(by: { $0.seq < $1.seq }) {
            do throws(VaultError) {
                try read(row, as: name, keys: keys)
            } catch {
                let kind: Problem.Kind = error == .forged ? .forged : .unreadable
                problems.append(Problem(kind: kind, seq: row.seq, why: error.description))
                if kind == .unreadable { passOver(row.sealed) }
            }
        }
        let newest = log.entries.map(\.seq).max() ?? 0
        if let last = log.last, newest < last {
            problems.append(Problem(kind: .rollback, seq: newest, why: "The relay had \(last) entries before, now \(newest)."))
        }
    }

    private mutating func read(_ row: SealedRow, as log: Log, keys: [SymmetricKey]) throws(VaultError) {
        let entry = try SealedEntry(bytes: row.sealed)
        let hash = entry.hash
        if let before = known[entry.id] {
            // The same entry twice is a repeated delivery; another one under its id is not.
            if before != hash { throw .forged }
            return
        }
        guard entry.log == log else { throw .forged }
        let (key, (previous, body)) = try Self.open(entry, keys: keys)
        if previous != heads[entry.author] ?? [UInt8](repeating: 0, count: 32) {
            let why = "Entries before this one, from the same phone, are missing."
            problems.append(Problem(kind: .gap, seq: row.seq, why: why))
        }
        heads[entry.author] = hash
        known[entry.id] = hash
        entries.append(
            OpenedEntry(
                seq: row.seq, mine: row.mine, author: Bytes.hex(entry.author), id: Bytes.hex(entry.id), body: body, key: key))
    }

    /// A newer version's entry cannot be read, but the next one can still name it: where the author stands
    /// has not changed since version 1.
    private mutating func passOver(_ sealed: [UInt8]) {
        guard sealed.count >= SealedEntry.bound else { return }
        heads[Array(sealed[2..<10])] = Array(SHA256.hash(data: sealed))
    }

    private static func open(
        _ entry: SealedEntry, keys: [SymmetricKey]
    ) throws(VaultError) -> (key: Int, (previous: [UInt8], body: [UInt8])) {
        for (number, key) in keys.enumerated() {
            do throws(VaultError) {
                return (number, try entry.open(with: key))
            } catch {
                if error != .forged { throw error }
            }
        }
        throw .forged
    }
}
