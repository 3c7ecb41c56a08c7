import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

struct RestartTests {
    @Test func `a relay that is restarted after every step loses nothing, and nobody goes on without it`() async throws {
        let home = try Home(.sqlite)
        let (ana, sam) = (home.ana.phone, home.sam.phone)

        /// One step, with the relay gone afterwards for as long as phones need to notice.
        func step(_ body: @MainActor () async throws -> Void) async throws {
            try await home.relay.run {
                try await home.settle(3_000)
                try await body()
                try await home.settle()
            }
            try await home.settle(8_000)
        }

        home.ana.open()
        home.sam.open()
        try await home.settle()
        ana.press("welcome.two")
        ana.press("welcome.named", fields: ["name": "Ana"])
        try await step { try await home.settle(15_000) }
        #expect(ana.screen == "invite", "it waited for the relay")
        try await step {
            sam.press("welcome.join")
            sam.press("pair.join", fields: ["code": .string(home.ana.inviteLink), "name": "Sam"])
        }
        try await step { try await home.settle(5_000) }
        #expect([ana.screen, sam.screen] == ["compare", "compare"])
        try await step { for phone in [ana, sam] { phone.press("pair.same") } }
        try await step { ana.answer("copy-me", "same") }
        try await step { sam.answer("copy-me", "same") }
        try await step { ana.press("both.open", ["activity": "copy-me"]) }
        try await step { ana.press("both.begin") }
        try await step {
            for phone in [ana, sam] { phone.pressSession("session.ready") }
            try await home.settle(9_000)
            #expect(ana.isRunning && sam.isRunning)
        }
        #expect(!ana.isRunning && !sam.isRunning, "R1 nobody plays on alone")
        try await step {
            #expect(!ana.isRunning && !sam.isRunning)
            for phone in [ana, sam] { phone.pressSession("session.resume") }
            try await home.settle(9_000)
            #expect(ana.isRunning && sam.isRunning)
            sam.pressSession("session.soft")
            try await home.settle(30_000)
        }
        #expect([ana.screen, sam.screen] == ["noticing", "noticing"])
        // Written while nobody answers.
        ana.press("notice.keep", fields: ["word": "wintergreen"])
        sam.press("notice.skip")
        for phone in [ana, sam] { phone.press("after.keep", ["activity": "copy-me"]) }
        #expect(!ana.app.membership.keptSafely)
        try await step { try await home.settle(60_000) }
        try await home.relay.run {
            try await home.settle(60_000)
            for phone in [ana, sam] {
                #expect(phone.app.membership.keptSafely)
                #expect(phone.app.membership.warnings.isEmpty)
                #expect(Us.blades(phone.app.desk).count == 1)
                #expect(Invitations.isKept("copy-me", phone.app.desk))
            }
            let records = ana.records
            home.ana.open()
            try await home.settle()
            #expect(ana.records == records, "a reload reads the same")
        }
        #expect(home.relay.refusals == [])
    }
}
