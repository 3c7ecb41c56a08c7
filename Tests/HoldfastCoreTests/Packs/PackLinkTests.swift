import Testing

@testable import HoldfastCore

/// A pack that comes as a link: fetched once, opened by the vault, and never in anyone's way.
struct PackLinkTests {
    let relay = PlainRelay()
    let phone: Phone
    private let fragment: Text = "pack=AbC-_1.k3Y"

    init() throws {
        phone = Phone("a", relay, try Library.content())
        relay.shares["AbC-_1"] = .string("k3Y|" + Outside.pack().written())
    }

    @Test func `a link waits until someone has begun, and is then opened`() {
        phone.open(fragment: fragment)
        #expect(phone.screen == "welcome")
        #expect(!phone.done.contains { if case .call = $0 { true } else { false } })
        phone.press("welcome.one")
        #expect(phone.screen == "pack-offer" && phone.reading.contains("Sit and hum"))
        phone.press("pack.add")
        #expect(phone.given.count == 1)
    }

    @Test func `a link that comes while the app is open is opened at once`() {
        phone.open()
        phone.press("welcome.one")
        phone.send(.arrived(fragment: fragment))
        phone.deliver()
        #expect(phone.screen == "pack-offer")
    }

    @Test func `a link can be pasted, whole or in part, and never asks another relay`() {
        phone.open()
        phone.press("welcome.one")
        for text in ["https://holdfast.test/#pack=AbC-_1.k3Y", "#pack=AbC-_1.k3Y ", "pack=AbC-_1.k3Y"] as [Text] {
            phone.press("pack.open")
            phone.press("pack.link", fields: ["link": .string(text)])
            #expect(phone.screen == "pack-offer", "\(text)")
            phone.press("pack.leave")
        }
        phone.done = []
        phone.press("pack.open")
        phone.press("pack.link", fields: ["link": "https://elsewhere.test/#pack=AbC-_1.k3Y"])
        #expect(phone.reading.contains("another Holdfast"))
        #expect(!phone.done.contains { if case .call = $0 { true } else { false } })
    }

    @Test(arguments: ["pack=", "pack=a", "pack=a.", "pack=.b", "pack=a.b.c", "pack=../v1/marks.b", "pack=a%2f.b", "hello"])
    func `no other call is ever made by a link`(text: Text) {
        #expect(PackLink(text) == nil)
        phone.open()
        phone.press("welcome.one")
        phone.press("pack.open")
        phone.done = []
        phone.press("pack.link", fields: ["link": .string(text)])
        #expect(phone.reading.contains("This link is not whole."))
        #expect(!phone.done.contains { if case .call = $0 { true } else { false } })
    }

    @Test func `what has run out, is forged or cannot be reached says so`() {
        phone.open()
        phone.press("welcome.one")
        phone.send(.arrived(fragment: "pack=gone.k3Y"))
        phone.deliver()
        #expect(phone.reading.contains("This link has run out"))
        phone.send(.arrived(fragment: "pack=AbC-_1.other"))
        phone.deliver()
        #expect(phone.reading.contains("This link is not whole."))
        phone.offline = true
        phone.send(.arrived(fragment: fragment))
        phone.deliver()
        #expect(phone.reading.contains("There is no connection right now."))
        phone.offline = false
        let again = phone.view.action("pack.again")
        phone.press("pack.again", again?.tap.with ?? .null)
        #expect(phone.screen == "pack-offer")
    }

    @Test func `a session is never left for a link`() throws {
        phone.open()
        phone.press("welcome.one")
        phone.press("one.begin", ["activity": "quiet-0"])
        #expect(phone.screen == "session-setup")
        phone.send(.arrived(fragment: fragment))
        phone.send(.picked(Outside.pack().written(), why: ""))
        phone.deliver()
        #expect(phone.screen == "session-setup")
    }
}
