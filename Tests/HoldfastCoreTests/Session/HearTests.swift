import Testing

@testable import HoldfastCore

/// By ears alone: what a card asks is said, and said again when somebody asks for it.
@Suite struct HearTests {
    private func atCard(_ phones: inout Phones) {
        phones.begin()
        phones.run(until: "card")
        phones.run(500)
    }

    private func cues(_ view: View) -> [JSON] { (view.json(Words(.null))["session"]?["cues"]?.items ?? []) }

    @Test func `a card is never for the eyes alone`() throws {
        var phones = Phones(Packs.named("questions"), rung: 1)
        atCard(&phones)
        for phone in 0...1 {
            let card = try #require(phones.view(phone).session?.card)
            #expect(cues(phones.view(phone)).first?.text("says")?.contains(card) == true)
            #expect(cues(phones.view(phone)).dropFirst().allSatisfy { $0.text("says")?.contains(card) != true }, "once is enough")
        }
    }

    @Test func `nor with one phone, and its title is said too`() throws {
        var phone = OnePhone(Packs.named("questions"), rung: 1)
        phone.press("session.ready")
        phone.run(5_100)
        while phone.scene != "card" { phone.run(500) }
        let card = try #require(phone.view.session?.card)
        #expect(cues(phone.view).first?.text("says")?.contains(card) == true)
        let plan = phone.view.session?.plan
        phone.run(3_000)
        phone.press("session.hear")
        #expect(phone.view.session?.plan != plan)
        #expect(cues(phone.view).first?.text("says")?.contains(card) == true)
    }

    @Test func `hear it again says it now, on this phone alone, and nothing of it goes to the other`() throws {
        var phones = Phones(Packs.named("questions"), rung: 1)
        atCard(&phones)
        phones.run(20_000)
        let (before, sent) = (phones.view(0), phones.sent(0).filter { $0["m"] != "beat" }.count)
        let action = try #require(before.session?.actions.first { $0.tap.name == "session.hear" })
        #expect(action.style == .quiet)
        let other = phones.view(1)
        phones.press(0, "session.hear")
        let now = phones.view(0)
        #expect(now.session?.plan != before.session?.plan)
        #expect(now.session?.card == before.session?.card)
        #expect(now.session?.words == before.session?.words)
        let first = try #require(cues(now).first)
        #expect(first.text("says")?.contains(now.session?.card ?? "?") == true)
        let at = try #require(first["at"]?.int64)
        #expect(abs(at - phones.now(0).mono) < 1_000, "now")
        #expect(cues(now).dropFirst() == cues(before).filter { ($0["at"]?.int64 ?? 0) > at }[...], "and the rest as it was planned")
        #expect(phones.sent(0).filter { $0["m"] != "beat" }.count == sent)
        #expect(phones.view(1) == other)
    }

    @Test func `where nothing is asked there is nothing to hear again`() {
        var phones = Phones(Packs.named("hug"), rung: 0)
        phones.begin()
        phones.run(until: "hold")
        #expect(!phones.buttons(0).contains { $0.tap.name == "session.hear" })
        let plan = phones.view(0).session?.plan
        for step in 0..<5 { phones.give(0, .tap(name: "session.hear", with: ["chapter": 0, "step": JSON(step)])) }
        #expect(phones.view(0).session?.plan == plan)
    }
}
