import Synchronization

/// Who is who, remembered: a live message must not wait for the database.
///
/// What is remembered is dropped as soon as a call changes it; `forget` is called after the change is durable and
/// before it is answered.
final class Members<Store: RelayStore>: Sendable {
    private struct Remembered {
        var byToken: [TokenHash: MemberID] = [:]
        var tokens: [MemberID: TokenHash] = [:]
        var memberships: [MemberID: Membership] = [:]
        /// Grows with every `forget`, so that an answer read before it is not remembered after it.
        var age = 0
    }

    private let store: Store
    private let remembered = Mutex(Remembered())
    /// Enough for any relay of this kind; beyond it everything is simply read again.
    private let most = 20_000

    init(store: Store) { self.store = store }

    func isKnown(_ token: TokenHash) -> Bool { remembered.withLock { $0.byToken[token] != nil } }

    func member(with token: TokenHash) async throws -> MemberID? {
        let (known, age) = remembered.withLock { ($0.byToken[token], $0.age) }
        if let known { return known }
        guard let member = try await store.member(with: token) else { return nil }
        remembered.withLock { remembered in
            guard remembered.age == age else { return }
            if remembered.byToken.count >= most { remembered = Remembered(age: age) }
            remembered.byToken[token] = member
            remembered.tokens[member] = token
        }
        return member
    }

    func membership(of member: MemberID) async throws -> Membership? {
        let (known, age) = remembered.withLock { ($0.memberships[member], $0.age) }
        if let known { return known }
        guard let membership = try await store.membership(of: member) else { return nil }
        remembered.withLock { remembered in
            guard remembered.age == age else { return }
            if remembered.memberships.count >= most { remembered.memberships = [:] }
            remembered.memberships[member] = membership
        }
        return membership
    }

    func forget(_ members: MemberID?...) {
        remembered.withLock { remembered in
            remembered.age += 1
            for member in members.compactMap({ $0 }) {
                remembered.memberships[member] = nil
                if let token = remembered.tokens.removeValue(forKey: member) { remembered.byToken[token] = nil }
            }
        }
    }
}
