import Testing

@testable import HoldfastCore

struct ExploreTests {
    let phone: Phone

    init() throws {
        phone = Phone("a", PlainRelay(), try Library.content())
        phone.open()
        phone.press("welcome.one")
        phone.press("nav.tab", ["tab": "explore"])
    }

    private func choose(_ chips: Text...) -> [Text] {
        for chip in chips { phone.press("explore.chip", ["chip": .string(chip)]) }
        return phone.view.activities
    }

    private var all: Int { phone.app.desk.catalogue.activities.count }

    @Test func `the library takes every pack, and nothing is missing from it without a filter`() throws {
        #expect(phone.app.desk.catalogue.refused.isEmpty, "\(phone.app.desk.catalogue.refused)")
        #expect(phone.view.activities.count == 24)
        #expect(try Content.load()["catalogue"]?.items("activities").count ?? 0 > 0)
    }

    @Test func `with one phone no step is offered in which a phone of one's own is led by`() throws {
        let catalogue = Catalogue(try Content.load()["catalogue"] ?? .null)
        let walk = try #require(catalogue.activity("walk-in-step"))
        #expect(walk.ladder.contains { $0.beatsForOne })
        let steps = Explore.steps(walk, phone.app.desk)
        #expect(!steps.isEmpty && !steps.contains { $0.beatsForOne })
        for activity in catalogue.activities { #expect(!Explore.steps(activity, phone.app.desk).isEmpty, "\(activity.id)") }
    }

    @Test func `every chip keeps some and never all`() {
        for chip in Filter.kinds.flatMap({ $0 }) where chip != "time.longer" {
            let found = choose(chip)
            #expect(!found.isEmpty && found.count < all || chip == "time.short", "\(chip): \(found.count)")
            _ = choose(chip)
        }
    }

    @Test func `chips of one kind never stand together, and a second press lets go`() {
        #expect(choose("energy.low", "energy.lots").count == choose("mood.calming", "mood.calming").count)
        #expect(phone.app.filter.chips == ["energy.lots"])
        #expect(choose("energy.lots").count == all)
    }

    @Test func `chips of different kinds all count`() {
        let found = choose("mood.playful", "touch.without")
        let activities = found.compactMap { phone.app.desk.catalogue.activity($0) }
        #expect(!found.isEmpty)
        #expect(activities.allSatisfy { $0.mood == "playful" && !$0.touch })
    }

    @Test func `a short time never finds what takes longer, in the words of its own tag`() throws {
        phone.app.desk.catalogue = Catalogue(try Content.load()["catalogue"] ?? .null)
        let short = choose("time.short")
        let longer = choose("time.longer")
        #expect(Set(short).isDisjoint(with: longer))
        #expect(short.count + longer.count == all)
        for id in longer {
            let activity = try #require(phone.app.desk.catalogue.activity(id))
            #expect(Explore.minutes(activity, Ladder.rung(activity, phone.app.desk)) > 3)
        }
    }

    @Test func `apart finds nothing with touch that has no version without`() {
        let found = choose("whom.apart")
        #expect(found.contains("hands-0"))
        #expect(!found.contains("hands-1"), "it could be done apart, but only with touch")
        #expect(!found.contains("hands-2"))
    }

    @Test(arguments: [("NUMBER 1", 3), ("  be   playful ", 4), ("thing calm number", 4), ("zzz", 0), ("", 24), ("   ", 24)])
    func `a search looks for every word, and never for its case`(sought: Text, count: Int) {
        phone.press("explore.find", fields: ["sought": .string(sought)])
        #expect(phone.view.activities.count == count)
    }

    @Test func `capitals with accents are found as small letters`() {
        #expect(Text("ÄÉÎØ Straße ×").folded == "äéîø straße ×")
    }

    @Test func `what is typed is never lost by pressing a chip`() {
        phone.press("explore.chip", ["chip": "mood.playful"], fields: ["sought": "number 1"])
        #expect(phone.view.activities == ["quiet-1", "quiet-10"])
        let field = phone.view.blocks.compactMap { if case .field(let field) = $0 { field } else { nil } }.first
        #expect(field?.value == "number 1")
        #expect(field?.tap == Tap("explore.find"), "Enter is enough")
        #expect(field?.kind == "line")
    }

    @Test func `an empty shelf says something warm, and one press shows everything`() throws {
        phone.press("explore.find", fields: ["sought": "zzz"])
        #expect(phone.view.blocks.contains(.text(phone.app.desk.words("explore.none"))))
        let back = try #require(phone.view.action("explore.all"))
        phone.press(back.tap.name, fields: ["sought": "zzz"])
        #expect(phone.view.activities.count == all)
        #expect(phone.view.action("explore.all") == nil)
    }

    @Test func `a filter is never kept anywhere, and is gone when the app is opened anew`() throws {
        phone.done = []
        _ = choose("energy.low")
        phone.press("explore.find", fields: ["sought": "thing"])
        #expect(!phone.done.contains { if case .keep = $0 { true } else { false } })
        #expect(!phone.app.desk.journal.snapshot.written().contains("thing"))
        phone.press("nav.tab", ["tab": "us"])
        phone.press("nav.tab", ["tab": "explore"])
        #expect(phone.app.filter.chips == ["energy.low"])
        let again = Phone("a", PlainRelay(), try Library.content())
        again.open(member: true, snapshot: phone.app.desk.journal.snapshot)
        #expect(again.app.filter.isOpen)
    }

    @Test func `what is kept near stands first, once, and goes back when it is let go`() throws {
        phone.press("explore.open", ["activity": "play-1"])
        let near = try #require(phone.view.action("explore.near"))
        #expect(near.label == "Keep this near")
        phone.press(near.tap.name, near.tap.with)
        #expect(phone.view.action("explore.near")?.label == "Let it go")
        phone.press("nav.back")
        #expect(phone.view.activities.first == "play-1")
        #expect(phone.view.cards.filter { $0 == "A play-1" }.count == 1)
        phone.press("explore.near", ["activity": "play-1"])
        #expect(phone.view.activities.first == "quiet-0")
    }

    @Test func `R11 what is kept near goes to the own log alone`() throws {
        let couple = try Couple.joined(try Library.content())
        couple.a.press("explore.near", ["activity": "quiet-3"])
        couple.settle()
        let kept = couple.relay.log.filter { $0.entry.body.written().contains("favourite") }
        #expect(kept.map(\.log) == [.own])
        #expect(Tools.export(couple.a.app.desk).written().contains("favourite:quiet-3"), "R20 it is this member's own")
    }
}
