import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

/// A relay and the phones of two people, in one time that only the test moves.
final class Home {
    let relay: LivingRelay
    let ana: Handset
    let sam: Handset
    private(set) var handsets: [Handset]
    private let content: JSON
    private var now: Int64 = 1_000

    init(_ kind: StoreKind) throws {
        relay = try LivingRelay(kind)
        content = try Content.load()
        ana = Handset("ana", relay, content, at: now)
        sam = Handset("sam", relay, content, at: now)
        handsets = [ana, sam]
    }

    /// One more phone comes into the house.
    func another(_ name: String) -> Handset {
        let handset = Handset(name, relay, content, at: now)
        handsets.append(handset)
        return handset
    }

    // MARK: Stories

    /// Runs the relay for a whole story.
    static func story(_ kind: StoreKind, _ story: @MainActor (Home) async throws -> Void) async throws {
        let home = try Home(kind)
        try await home.relay.run { try await story(home) }
    }

    /// Ana invites, Sam comes by the link, and both find the same words.
    func meet(ana anaName: String = "Ana", sam samName: String = "Sam") async throws {
        ana.open()
        sam.open()
        try await settle()
        ana.phone.press("welcome.two")
        ana.phone.press("welcome.named", fields: ["name": .string(anaName)])
        try await settle()
        sam.phone.press("welcome.join")
        sam.phone.press("pair.join", fields: ["code": .string(ana.inviteLink), "name": .string(samName)])
        try await settle(5_000)
        ana.phone.press("pair.same")
        sam.phone.press("pair.same")
        try await settle()
    }

    /// Both say yes to this, Ana begins it, and both are ready.
    func begin(_ activity: String) async throws {
        for handset in [ana, sam] { handset.phone.answer(Text(activity), "same") }
        try await settle()
        ana.phone.press("both.open", ["activity": .string(activity)])
        ana.phone.press("both.begin")
        try await settle()
        for handset in [ana, sam] { handset.phone.pressSession("session.ready") }
        try await settle()
    }

    // MARK: Time

    /// Lets this much time pass for all, ringing timers as they come due, until nothing is left to do.
    func settle(_ milliseconds: Int64 = 0) async throws {
        let end = now + milliseconds
        try await quieten()
        while let next = handsets.compactMap(\.phone.nextTimer).min(), next <= end {
            pass(to: next)
            try await quieten()
        }
        pass(to: end)
        try await quieten()
    }

    private func pass(to time: Int64) {
        relay.clock.advance(milliseconds: max(0, time - now))
        now = max(now, time)
        for handset in handsets { handset.phone.pass(to: now) }
    }

    private func quieten() async throws {
        repeat {
            for handset in handsets { try await handset.work() }
            if relay.beat() {
                for handset in handsets { try await handset.hear() }
            }
        } while handsets.contains { !$0.isIdle }
    }
}

extension Handset {
    var inviteLink: String {
        guard case .inviting(let invite) = phone.app.pairing.state else { return "" }
        return invite.link.description
    }
}
