import HoldfastVault
import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

/// An evening on two phones as it is lived: real keys and seals on both, the real relay between them, and no call
/// that the relay has to refuse.
struct EveningTests {
    @Test(arguments: StoreKind.allCases)
    func `two phones become a couple by a typed code, and a third never gets in with it`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            let (ana, sam) = (home.ana.phone, home.sam.phone)
            home.ana.open()
            home.sam.open()
            try await home.settle()
            ana.press("welcome.two")
            ana.press("welcome.named", fields: ["name": "Ana"])
            try await home.settle()
            let code = ana.inviteCode
            sam.press("welcome.join")
            sam.press("pair.join", fields: ["code": .string(code.lowercased()), "name": "Sam"])
            try await home.settle(5_000)
            #expect([ana.screen, sam.screen] == ["compare", "compare"])
            let words = try #require(ana.view.code)
            #expect(words.count == 3 && words.allSatisfy { ana.app.desk.checkWords.contains(Text($0 as String)) })
            #expect(sam.view.code == words)
            #expect(home.relay.refusals == [])

            let third = home.another("third")
            third.open()
            try await home.settle()
            third.phone.press("welcome.join")
            third.phone.press("pair.join", fields: ["code": .string(code), "name": "Eve"])
            try await home.settle()
            #expect(third.phone.view.notice?.text == ana.app.desk.words("join.error.gone"))
            #expect(third.phone.app.desk.pair == nil)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `the whole evening never meets a refusal, and what each one noticed stays with them`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            let (ana, sam) = (home.ana.phone, home.sam.phone)
            try await home.meet()
            ana.press("explore.ask", ["activity": "copy-me"])
            try await home.settle()
            #expect(Invitations.asks(sam.app.desk).map(\.activity) == ["copy-me"])
            sam.answer("copy-me", "same")
            try await home.settle()
            #expect([ana.screen, sam.screen] == ["both", "both"])

            sam.press("both.begin")
            try await home.settle()
            for phone in [ana, sam] { phone.pressSession("session.ready") }
            try await home.settle(9_000)
            #expect(ana.isRunning && sam.isRunning)
            #expect(ana.view.session?.cues.map(\.at) == sam.view.session?.cues.map(\.at), "in step")
            try await home.settle(15 * 60_000)
            #expect([ana.screen, sam.screen] == ["noticing", "noticing"])

            ana.press("notice.place", ["place": "belly"])
            ana.press("notice.quality", ["quality": "soft"])
            ana.press("notice.keep", fields: ["word": "wintergreen"])
            sam.press("notice.skip")
            for phone in [ana, sam] { phone.press("after.keep", ["activity": "copy-me"]) }
            try await home.settle()
            for phone in [ana, sam] {
                #expect(Us.blades(phone.app.desk).count == 1)
                #expect(Invitations.isKept("copy-me", phone.app.desk))
                #expect(phone.app.membership.keptSafely)
            }
            #expect(Us.blades(ana.app.desk) == Us.blades(sam.app.desk))
            #expect(ana.app.desk.journal.records(.own, "noticing:").count == 1)
            #expect(!sam.app.desk.journal.snapshot.written().contains("wintergreen"), "R11")
            #expect(home.relay.refusals == [])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `R1 R2 R3 too much on either phone ends it on both alike, and the relay never learns whose it was`(kind: StoreKind) async throws {
        var kept: [[String]] = []
        for presser in ["ana", "sam"] {
            try await Home.story(kind) { home in
                let (ana, sam) = (home.ana.phone, home.sam.phone)
                try await home.meet()
                try await home.begin("copy-me")
                try await home.settle(9_000)
                #expect(ana.isRunning && sam.isRunning)
                let phone = presser == "ana" ? ana : sam
                phone.done = []
                phone.pressSession("session.stop")
                #expect(phone.done.first == .silence, "stop never waits")
                try await home.settle()
                #expect(ana.json == sam.json)
                for phone in [ana, sam] { phone.pressSession("session.done") }
                try await home.settle(60_000)
                kept.append((home.ana.own.read.entries + home.ana.pair.read.entries).map { "\($0.mine) \($0.sealed.count)" })
            }
        }
        #expect(kept[0] == kept[1])
    }

    @Test(arguments: StoreKind.allCases)
    func `R3 R28 a yes that is not returned never shows on the other phone`(kind: StoreKind) async throws {
        var seen: [[JSON]] = []
        var heard: [[Event.Kind]] = []
        for says in [true, false] {
            try await Home.story(kind) { home in
                try await home.meet()
                let before = home.sam.phone.events.count
                if says { home.ana.phone.answer("copy-me", "same") }
                try await home.settle(60_000)
                home.sam.phone.answer("copy-me", "no")
                try await home.settle(60_000)
                seen.append(home.sam.phone.everyTab)
                heard.append(home.sam.phone.events[before...].map(\.kind).filter { $0.isNews })
            }
        }
        #expect(seen[0] == seen[1])
        #expect(heard[0] == heard[1])
    }

    @Test(arguments: StoreKind.allCases)
    func `R12 what one shows opens only when both show, for both`(kind: StoreKind) async throws {
        try await Home.story(kind) { home in
            let (ana, sam) = (home.ana.phone, home.sam.phone)
            try await home.meet()
            try await home.begin("copy-me")
            try await home.settle(9_000)
            ana.pressSession("session.soft")
            try await home.settle(30_000)
            #expect([ana.screen, sam.screen] == ["noticing", "noticing"])
            ana.press("notice.show", fields: ["word": "wintergreen"])
            ana.press("show.now")
            try await home.settle(60_000)
            sam.send(.shown)
            try await home.settle()
            #expect(!sam.json.written().contains("wintergreen"))
            sam.press("notice.show", fields: ["word": "saltwater"])
            sam.press("show.now")
            try await home.settle()
            ana.send(.shown)
            try await home.settle()
            #expect(sam.view.notice?.text.contains("wintergreen") == true)
            #expect(ana.view.notice?.text.contains("saltwater") == true)
        }
    }
}
