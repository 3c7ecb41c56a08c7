import Testing

@testable import HoldfastCore

struct KeptTests {
    private func couple(keeping ids: [Text]) throws -> Couple {
        let couple = try Couple.joined(try Library.content())
        for id in ids { for phone in [couple.a, couple.b] { phone.press("after.keep", ["activity": .string(id)]) } }
        couple.settle()
        return couple
    }

    private func days(_ couple: Couple, _ count: Int) -> [[Invitation]] {
        var desk = couple.a.app.desk
        return (0..<count).map { day in
            defer { desk.now.wall += 86_400_000 }
            return Invitations.today(at(couple.a.app.desk, day), offers: [])
        }
    }

    private func at(_ desk: Desk, _ day: Int) -> Desk {
        var desk = desk
        desk.clock = ClockEstimate()
        desk.now.wall += Int64(day) * 86_400_000
        return desk
    }

    @Test(arguments: [1, 2, 3, 5])
    func `never more than two kept things a day, and each comes on its share of days but never on all`(count: Int) throws {
        let ids = (0..<count).map { "quiet-\($0)" }
        let days = days(try couple(keeping: ids), 120)
        for id in ids {
            let seen = days.filter { day in day.contains { $0.activity.id == id && $0.source == .kept } }.count
            #expect(seen < 115, "\(id) \(seen)")
            #expect(Double(seen) > 120 * min(0.6, 1.2 / Double(count)), "\(id) \(seen)")
        }
        #expect(days.allSatisfy { day in day.filter { $0.source == .kept }.count <= 2 })
        #expect(days.allSatisfy { $0.count >= 3 })
    }

    @Test func `what rests today never comes in by the quiet set while others are there`() throws {
        for day in days(try couple(keeping: ["quiet-0", "quiet-1", "gaze-0"]), 60) {
            #expect(!day.contains { $0.source == .quiet && ["quiet-0", "quiet-1"].contains($0.activity.id) })
        }
    }

    @Test func `R15 a private rest takes a card from its owner's screen and nothing from the other's`() throws {
        let couple = try couple(keeping: ["quiet-0", "quiet-1", "gaze-0"])
        let before = (0..<30).map { Invitations.today(at(couple.b.app.desk, $0), offers: []) }
        for id in ["quiet-0", "gaze-0"] { couple.a.press("keep.rest", ["activity": .string(id)]) }
        couple.settle()
        for day in 0..<30 {
            let mine = Invitations.today(at(couple.a.app.desk, day), offers: [])
            #expect(!mine.contains { ["quiet-0", "gaze-0"].contains($0.activity.id) })
            #expect(mine.count >= 3)
            #expect(Invitations.today(at(couple.b.app.desk, day), offers: []) == before[day])
        }
    }

    @Test func `in Us a thing whose turn it is not reads like one that someone rests`() throws {
        let couple = try couple(keeping: ["quiet-0", "quiet-1", "quiet-2", "quiet-3"])
        couple.b.press("nav.tab", ["tab": "us"])
        let lines = couple.b.view.blocks.compactMap { block -> Text? in
            guard case .card(let card) = block, card.title.hasPrefix("Thing") else { return nil }
            return card.lines.first
        }
        #expect(lines.count == 4)
        #expect(lines.filter { $0 == couple.b.app.desk.words("us.resting") }.count >= 2)
    }
}

struct LikingTests {
    private func invitation(_ id: Text, _ source: Invitation.Source, _ desk: Desk) throws -> Invitation {
        Invitation(activity: try #require(desk.catalogue.activity(id)), source: source)
    }

    @Test func `what felt right comes forward among its own kind, and an unpleasant time never moves anything back`() throws {
        var desk = Desk()
        desk.catalogue = Catalogue(Library.json)
        desk.now.wall = Phone.epoch
        let list = [
            try invitation("quiet-9", .asked(mine: false), desk), try invitation("gaze-0", .kept, desk),
            try invitation("gaze-1", .kept, desk),
            try invitation("quiet-0", .quiet, desk), try invitation("quiet-1", .quiet, desk), try invitation("quiet-2", .quiet, desk),
        ]
        #expect(Liking.ordered(list, desk) == list)
        desk.keep(.own, "noticing:1", ["activity": "quiet-0", "felt": ["pleasant": 0, "stretch": 1000]])
        desk.keep(.own, "noticing:2", ["activity": "quiet-1", "felt": ["pleasant": 900, "stretch": 900]])
        #expect(Liking.ordered(list, desk) == list, "too much is not what felt right")
        desk.keep(.own, "noticing:3", ["activity": "quiet-2", "felt": ["pleasant": 700]])
        desk.keep(.own, "favourite:gaze-1", ["on": true])
        #expect(
            Liking.ordered(list, desk).map(\.activity.id) == ["quiet-9", "gaze-1", "gaze-0", "quiet-2", "quiet-0", "quiet-1"])
    }
}
