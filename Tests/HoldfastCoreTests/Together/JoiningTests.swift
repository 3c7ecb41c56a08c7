import Testing

@testable import HoldfastCore

/// The first contact with the relay: who has not chosen a way is not heard of, and who joins is known first.
struct JoiningTests {
    @Test func `the relay never hears of somebody who only looks at the first page`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.send(.shown)
        couple.settle(60_000)
        #expect(couple.a.screen == "welcome")
        #expect(asked(couple.a).isEmpty && !couple.a.done.contains(.sync(log: .own)))
        couple.a.press("welcome.alone")
        #expect(asked(couple.a).first == "POST /v1/members")
    }

    @Test(arguments: ["welcome.one", "welcome.two", "welcome.alone", "welcome.join"] as [Text])
    func `nobody goes on from the first page before the library has come, and nobody has to press twice`(_ way: Text) throws {
        let phone = Phone("a", PlainRelay(), try Content.load())
        phone.send(.start(phone.start()))
        #expect(phone.screen == "welcome", "before there is a secret")
        phone.send(.tap(Tap(name: way), fields: .object([])))
        #expect(!phone.done.contains { if case .keep = $0 { true } else { false } }, "there is nobody yet to keep it for")
        phone.deliver()
        if way == "welcome.two" { phone.press("welcome.named", fields: ["name": "Ana"]) }
        #expect(["welcome", "welcome-name"].contains(phone.screen) && phone.app.desk.own("way") == nil)
        #expect(!phone.done.contains { if case .call = $0 { true } else { false } }, "the relay hears of nobody yet")
        phone.send(.catalogue(try Content.load()["catalogue"] ?? .null))
        phone.deliver()
        let straight = Phone("a", PlainRelay(), try Content.load())
        straight.open()
        straight.press(way)
        if way == "welcome.two" { straight.press("welcome.named", fields: ["name": "Ana"]) }
        #expect(phone.json == straight.json && !phone.screen.hasPrefix("welcome"))
    }

    @Test func `whatever can be shown before the library has come has its words by then, and all others come with it`() throws {
        let content = try Content.load()
        let early = Phone("a", PlainRelay(), content.with("words", content["first"]))
        early.send(.start(early.start()))
        var seen: [Text] = []
        func look() {
            seen.append(early.json.written())
            #expect(!(seen.last ?? "‹").contains("‹"), "\(seen.last ?? "")")
        }
        look()
        early.deliver()
        let codes: [Text] = ["", "abc", "0000", "\(Array(repeating: "A" as Text, count: 28).joined(""))"]
        for code in codes {
            early.press("welcome.restore")
            look()
            early.press("welcome.restoreGo", fields: ["code": .string(code)])
            look()
            early.press("welcome.back")
        }
        for way in ["welcome.one", "welcome.alone", "welcome.join", "welcome.two", "welcome.named", "welcome.back"] as [Text] {
            early.press(way)
            look()
        }
        for kind in [.unkept(log: .own, id: "1", why: "full"), .unkept(log: .own, id: "1", why: "broken"), .updateReady, .elsewhere]
            as [Event.Kind]
        {
            early.send(kind)
            look()
        }
        #expect(Set(seen).count > 5)
        let late = Phone("a", PlainRelay(), content.with("words", content["first"]))
        late.send(.start(late.start()))
        late.send(.catalogue((content["catalogue"] ?? .null).with("words", content["words"])))
        late.deliver()
        late.press("welcome.alone")
        #expect(late.screen == "today" && !late.json.written().contains("‹"))
    }

    @Test func `who goes back from a way before the library has come is not taken along it`() throws {
        let phone = Phone("a", PlainRelay(), try Content.load())
        phone.send(.start(phone.start()))
        phone.deliver()
        phone.press("welcome.two")
        phone.press("welcome.named", fields: ["name": "Ana"])
        phone.press("welcome.back")
        phone.send(.catalogue(try Content.load()["catalogue"] ?? .null))
        phone.deliver()
        #expect(phone.screen == "welcome")
    }

    @Test func `whoever closed the first page finds it again, and can still begin`() throws {
        let couple = try Couple()
        couple.a.open()
        let again = Phone("a", couple.relay, couple.a.content)
        again.open(member: true, snapshot: couple.a.app.desk.journal.snapshot)
        #expect(again.screen == "welcome")
        #expect(asked(again).isEmpty)
        again.press("welcome.two")
        again.press("welcome.named", fields: ["name": "Ana"])
        couple.settle()
        #expect(again.screen == "invite")
    }

    @Test func `a link on a new phone is never used before the relay knows the phone`() throws {
        let couple = try Couple()
        couple.b.open(fragment: "join=x")
        #expect(asked(couple.b) == ["POST /v1/members", "vault inviteLink"])
        #expect(couple.b.app.desk.way == .two)
    }

    @Test func `a link or a code without a connection says so, is not lost, and goes on by itself`() throws {
        for code in [false, true] {
            let couple = try Couple()
            couple.b.offline = true
            couple.b.open(fragment: code ? "" : "join=x")
            if code {
                couple.b.press("welcome.join")
                couple.b.press("pair.join", fields: ["code": "INVITE-a", "name": "Sam"])
            }
            couple.settle(1_000)
            #expect(couple.b.view.lead == couple.b.app.desk.words("pair.error.offline"))
            couple.b.press("pair.again")
            couple.b.offline = false
            couple.settle(30_000)
            #expect(asked(couple.b).contains(code ? "vault inviteCode" : "vault inviteLink"))
        }
    }

    @Test func `trying again joins again where somebody was joining`() throws {
        let couple = try Couple()
        couple.b.open()
        couple.b.press("welcome.join")
        couple.b.app.pairing.wish = .link("join=x")
        couple.b.app.pairing.state = .failed(problem: "pair.error.other")
        couple.b.press("pair.again")
        #expect(asked(couple.b).last == "vault inviteLink")
        couple.b.press("pair.invite")
        couple.settle()
        #expect(couple.b.screen == "invite")
    }

    /// What this phone asked of the relay and, after its own secret, of the vault.
    private func asked(_ phone: Phone) -> [Text] {
        phone.done.compactMap { effect in
            switch effect {
            case .call(_, let method, let path, _): method + " " + path
            case .vault(_, let op, _) where op != "member": "vault " + op
            default: nil
            }
        }
    }
}
