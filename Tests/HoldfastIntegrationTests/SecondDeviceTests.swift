import HoldfastVault
import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

/// One member, two phones: by the recovery sheet, or by a code from the first phone.
struct SecondDeviceTests {
    @Test(arguments: StoreKind.allCases)
    func `a recovery code brings everything back, and the other member never notices`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            let (ana, sam) = (home.ana.phone, home.sam.phone)
            try await home.meet()
            ana.press("mine.write")
            ana.press("write.keep", fields: ["text": "only mine"])
            for phone in [ana, sam] { phone.press("after.keep", ["activity": "copy-me"]) }
            try await home.settle()
            let (screens, events) = (sam.everyTab, sam.events.count)

            let second = home.another("second")
            second.open()
            try await home.settle()
            second.phone.press("welcome.restore")
            second.phone.press("welcome.restoreGo", fields: ["code": ana.app.desk.own("recovery")?["code"] ?? .null])
            try await home.settle()
            #expect(second.phone.screen == "today")
            #expect(second.phone.app.membership.keptSafely)
            #expect(second.phone.app.desk.otherName == "Sam")
            #expect(Invitations.isKept("copy-me", second.phone.app.desk))
            #expect(second.phone.records == ana.records)
            #expect(sam.everyTab == screens)
            #expect(sam.events.count == events)

            second.phone.press("mine.write")
            second.phone.press("write.keep", fields: ["text": "from the second"])
            second.phone.answer("copy-me", "same")
            sam.answer("copy-me", "same")
            try await home.settle()
            #expect(ana.app.desk.journal.records(.own, "reflection:").count == 2)
            for phone in [ana, sam, second.phone] { #expect(phone.app.matching.match("copy-me") != nil) }
            #expect(home.relay.refusals == [])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a code from the first phone moves a member once and never twice`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            try await home.meet()
            home.ana.phone.press("mine.move")
            home.ana.phone.press("move.make")
            try await home.settle()
            let code = try #require(home.ana.phone.view.code).joined(separator: "-" as String)
            for (name, screen) in [("second", "today"), ("third", "restore")] as [(String, Text)] {
                let handset = home.another(name)
                handset.open()
                try await home.settle()
                handset.phone.press("welcome.restore")
                handset.phone.press("welcome.restoreGo", fields: ["code": .string(code)])
                try await home.settle()
                #expect(handset.phone.screen == screen, "\(name)")
                #expect((handset.vault.member == home.ana.vault.member) == (screen == "today"))
            }
        }
    }
}
