import Foundation
import HoldfastRelay
import HoldfastVault

/// A member's sealed logs in a relay's own database, whether or not the relay runs.
struct StoredLogs {
    let folder: DataFolder
    let token: String

    func read() async throws -> LogFile {
        let store = try SQLiteStore(path: try folder.existingDatabase().path)
        guard let bytes = Bytes.fromBase64(token), let member = try await store.member(with: TokenHash(token: bytes)) else {
            throw Failure("\(folder.url.path) knows nobody with this code.", do: "Check the code and the folder.")
        }
        let own = try await log(.own, of: member, in: store)
        let paired = try await store.membership(of: member)?.pair != nil
        return LogFile(own: own, pair: paired ? try await log(.pair, of: member, in: store) : nil)
    }

    private func log(_ name: HoldfastRelay.LogName, of member: MemberID, in store: SQLiteStore) async throws -> SealedLog {
        var log = SealedLog()
        var more = true
        while more {
            let page = try await store.page(of: name, for: member, after: log.entries.last?.seq ?? 0, limit: 500, bytes: 8 << 20)
            log.entries += page.entries.map { SealedRow(seq: $0.seq, mine: $0.isMine, sealed: $0.sealed) }
            log.last = page.last
            more = page.more
        }
        return log
    }
}
