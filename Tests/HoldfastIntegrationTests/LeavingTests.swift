import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

struct LeavingTests {
    @Test(arguments: StoreKind.allCases)
    func `R18 leaving is at once, and the other never sees more than a phone that is off`(kind: StoreKind) async throws {
        var seen: [[JSON]] = []
        var heard: [[Event.Kind]] = []
        var calls: [[Int]] = []
        for leaves in [true, false] {
            try await Home.story(kind) { home in
                let (ana, sam) = (home.ana.phone, home.sam.phone)
                try await home.meet()
                for phone in [ana, sam] { phone.press("after.keep", ["activity": "copy-me"]) }
                try await home.settle()
                let before = sam.events.count
                if leaves { ana.press("us.leaveNow") } else { ana.offline = true }
                try await home.settle(60_000)
                #expect((ana.app.desk.pair == nil) == leaves)
                if leaves { #expect(ana.app.desk.shared("name@1") == nil && home.ana.vault.pair == nil) }

                sam.answer("copy-me", "same")
                sam.press("explore.ask", ["activity": "three-questions"])
                sam.press("us.nameKeep", fields: ["name": "Samira"])
                try await home.settle(60_000)
                sam.send(.hidden)
                sam.send(.shown)
                try await home.settle(60_000)
                seen.append(sam.everyTab)
                heard.append(sam.events[before...].map(\.kind).filter { $0.isNews })
                calls.append(sam.events[before...].compactMap { if case .answered(_, let status, _) = $0.kind { status } else { nil } })
            }
        }
        #expect(seen[0] == seen[1])
        #expect(heard[0] == heard[1])
        #expect(calls[0] == calls[1])
    }

    @Test(arguments: StoreKind.allCases)
    func `who left never hears from that pair again, and can be in another`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            try await home.meet()
            home.ana.phone.press("us.leaveNow")
            try await home.settle()
            let before = home.ana.phone.events.count
            home.sam.phone.press("us.nameKeep", fields: ["name": "Samira"])
            home.sam.phone.press("explore.ask", ["activity": "copy-me"])
            try await home.settle(60_000)
            #expect(!home.ana.phone.events[before...].contains { $0.kind.isNews })
            #expect(home.relay.refusals == [])

            let third = home.another("third")
            third.open()
            try await home.settle()
            home.ana.phone.press("pair.invite")
            try await home.settle()
            third.phone.press("welcome.join")
            third.phone.press("pair.join", fields: ["code": .string(home.ana.inviteLink), "name": "Kim"])
            try await home.settle(5_000)
            #expect([home.ana.phone.screen, third.phone.screen] == ["compare", "compare"])
            for handset in [home.ana, third] { handset.phone.press("pair.same") }
            try await home.settle()
            #expect(home.ana.phone.app.desk.otherName == "Kim")
            #expect(home.sam.phone.app.desk.otherName == "Ana", "the one who stayed keeps what was shared")
        }
    }
}
