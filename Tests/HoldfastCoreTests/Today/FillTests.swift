import Testing

@testable import HoldfastCore

struct FillTests {
    /// A pair of desks without phones, so that many days pass quickly.
    private func desk(_ pair: Text = "pair-1", slot: Int = 0) throws -> Desk {
        var desk = Desk()
        desk.catalogue = Catalogue(Library.json)
        desk.author = "author"
        desk.now.wall = Phone.epoch
        desk.random = Random(seed: pair)
        let record = Pair(id: pair, secret: "s", slot: slot, zone: 0, members: ["m0", "m1"])
        desk.keep(.own, "pair", record.json)
        desk.journal.slot = slot
        return desk
    }

    private func ids(_ desk: Desk) -> [Text] { Invitations.today(desk, offers: []).map(\.activity.id) }

    @Test func `both phones draw the same, whatever each of them kept near, noticed or felt`() throws {
        var (a, b) = (try desk(), try desk(slot: 1))
        a.keep(.own, "favourite:quiet-7", ["on": true])
        a.keep(.own, "noticing:1", ["activity": "quiet-3", "felt": ["pleasant": 900, "stretch": 300]])
        b.keep(.own, "mark:gaze-0", ["open": true])
        b.keep(.own, "noticing:2", ["activity": "quiet-3", "felt": ["pleasant": 10, "stretch": 990]])
        for _ in 0..<200 {
            #expect(Set(ids(a)) == Set(ids(b)))
            a.now.wall += 86_400_000
            b.now.wall = a.now.wall
        }
    }

    @Test func `nothing comes three days running, and nothing is left out for long`() throws {
        for pair in 0..<20 {
            var desk = try desk("pair-\(pair)")
            var days: [[Text]] = []
            for _ in 0..<90 {
                days.append(ids(desk))
                desk.now.wall += 86_400_000
            }
            for day in 2..<90 {
                let thrice = days[day].filter { days[day - 1].contains($0) && days[day - 2].contains($0) }
                #expect(thrice.isEmpty, "pair \(pair), day \(day): \(thrice)")
            }
            for index in 0..<12 {
                let seen = days.filter { $0.contains("quiet-\(index)") }.count
                #expect(seen >= 8, "pair \(pair): quiet-\(index) came on \(seen) of 90 days")
            }
        }
    }

    @Test func `what was done yesterday never comes again while others are there, and the day's list stays as it is`() throws {
        var desk = try desk()
        for _ in 0..<60 {
            let list = ids(desk)
            Done.keep(list[0], .pair, runs: 1, &desk)
            #expect(ids(desk) == list, "doing one of them moves nothing today")
            Done.keep(list[0], .pair, runs: 2, &desk)
            desk.now.wall += 86_400_000
            #expect(!ids(desk).contains(list[0]))
        }
    }

    @Test func `what the two have never done comes more often`() throws {
        var (new, known) = (0, 0)
        for pair in 0..<40 {
            var desk = try desk("pair-\(pair)")
            for index in 0..<6 { Done.keep("quiet-\(index)", .pair, runs: 1, &desk) }
            for _ in 0..<30 {
                desk.now.wall += 86_400_000
                let first = Fill.today(desk)[0].id
                if (0..<6).contains(where: { first == "quiet-\($0)" }) { known += 1 } else { new += 1 }
            }
        }
        #expect(Double(new) > 1.5 * Double(known), "\(new) new, \(known) known")
        #expect(known > 100, "but never only that")
    }

    @Test func `R15 what a member puts away is skipped on their own phone, and nothing changes on the other`() throws {
        var (a, b) = (try desk(), try desk(slot: 1))
        let hidden: [Text] = ["quiet-1", "quiet-4", "quiet-6", "quiet-9"]
        var other = try desk(slot: 1)
        for id in hidden { Hidden.hide(id, &a) }
        for _ in 0..<60 {
            #expect(ids(b) == ids(other))
            #expect(ids(a).count == 3)
            #expect(Set(ids(a)).isDisjoint(with: hidden))
            #expect(ids(b).filter { !hidden.contains($0) }.allSatisfy { ids(a).contains($0) }, "only the gap is filled")
            for wall in [a.now.wall + 86_400_000] { (a.now.wall, b.now.wall, other.now.wall) = (wall, wall, wall) }
        }
    }

    @Test func `with few left, no rest is kept and three still come`() throws {
        var desk = try desk()
        for index in 3..<12 { Hidden.hide("quiet-\(index)", &desk) }
        for _ in 0..<10 {
            #expect(Set(ids(desk)) == ["quiet-0", "quiet-1", "quiet-2"])
            desk.now.wall += 86_400_000
        }
    }

    @Test func `R24 with one phone the list is the same whatever the check closed, and what each opens alone is never on it`() throws {
        var desk = Desk()
        desk.catalogue = Catalogue(Library.json)
        desk.author = "author"
        desk.now.wall = Phone.epoch
        desk.keep(.own, "way", ["way": "one"])
        var other = desk
        Safety.conclude(clear: true, people: 2, &desk)
        Safety.conclude(clear: false, people: 2, &other)
        var seen: Set<Text> = []
        for _ in 0..<365 {
            #expect(ids(desk) == ids(other))
            #expect(ids(desk).count == 3)
            for id in ids(desk) {
                let activity = try #require(desk.catalogue.activity(id))
                #expect(Season.holds(group: activity.group, touch: activity.touch, season: desk.today.season, pair: "author"))
                seen.insert(id)
            }
            desk.now.wall += 86_400_000
            other.now.wall = desk.now.wall
        }
        #expect(seen.contains { $0.hasPrefix("held") || $0.hasPrefix("hands") || $0.hasPrefix("play") }, "touch has its seasons here too")
        #expect(!seen.contains("skin-0"))
    }
}
