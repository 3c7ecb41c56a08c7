import Testing

@testable import HoldfastCore

/// A good stretch, or too much (science 5.9).
struct WeighingTests {
    private func weighing(_ couple: Couple, _ activity: Text = "own-feet-hug", ticking signs: [Text]) {
        couple.a.press("mine.weigh", ["activity": .string(activity)])
        for sign in signs { couple.a.press("weigh.sign", ["sign": .string(sign)]) }
        couple.a.press("weigh.on")
    }

    private func ways(_ phone: Phone) -> [Text] {
        phone.view.everyAction.filter { $0.tap.name == "weigh.way" }.compactMap { $0.tap.with.text("way") }
    }

    @Test func `R32 smaller, a pause, away and talking come first and weigh the same, whatever was pressed`() throws {
        for signs in [[], Weighing.good, Weighing.much, Weighing.good + Weighing.much] {
            let couple = try Couple.ready()
            weighing(couple, ticking: signs)
            #expect(Array(ways(couple.a).prefix(4)) == ["smaller", "pause", "away", "talk"])
            let styles = couple.a.view.everyAction.filter { $0.tap.name == "weigh.way" }.map(\.style)
            #expect(styles.allSatisfy { $0 == .plain })
        }
    }

    @Test(arguments: Weighing.much)
    func `R32 staying is never offered where one sign speaks against it, and help is`(sign: Text) throws {
        let couple = try Couple.ready()
        weighing(couple, ticking: Weighing.good + [sign])
        #expect(!ways(couple.a).contains("stay"))
        #expect(couple.a.view.action("help.open") != nil)
        couple.a.press("weigh.way", ["way": "stay"])
        #expect(couple.a.screen == "weigh-ways", "nor by a press that is not on the screen")
    }

    @Test func `what was pressed and taken back counts for nothing`() throws {
        let couple = try Couple.ready()
        weighing(couple, ticking: ["chose", "numb", "numb"])
        #expect(ways(couple.a).last == "stay")
        #expect(couple.a.app.desk.own("much:own-feet-hug") == nil)
    }

    @Test func `R33 it counts as one time too much in a day, and with a second day it rests for this member alone`() throws {
        let couple = try Couple.ready()
        for _ in 0..<3 {
            weighing(couple, ticking: ["sick"])
            couple.a.press("weigh.way", ["way": "pause"])
            couple.a.press("weigh.done")
        }
        #expect(!Stretches.rests("own-feet-hug", couple.a.app.desk))
        couple.a.mono += 86_400_000
        weighing(couple, ticking: ["peace"])
        #expect(Stretches.rests("own-feet-hug", couple.a.app.desk))
        #expect(!Stretches.rests("own-feet-hug", couple.b.app.desk))
    }

    @Test func `R11 what was pressed is kept nowhere and goes nowhere`() throws {
        let couple = try Couple.ready()
        couple.settle(1_000)
        couple.a.done = []
        weighing(couple, ticking: Weighing.good + ["numb"])
        couple.a.press("weigh.way", ["way": "talk"])
        couple.a.press("weigh.done")
        couple.settle(1_000)
        let kept = couple.a.done.compactMap { if case .keep(let log, _, let body) = $0 { (log, body.written()) } else { nil } }
        #expect(kept.count == 1 && kept.allSatisfy { $0.0 == .own && $0.1.contains("much:own-feet-hug") }, "that it was a lot")
        for sign in Weighing.good + Weighing.much { #expect(!kept.contains { $0.1.contains(sign + "\"") }, "and nothing of why") }
        #expect(!couple.a.done.contains { if case .live = $0 { true } else { false } })
    }

    @Test func `R25 being afraid to stop brings the private check back within a week`() throws {
        for (sign, isSooner) in [("afraid", true), ("numb", false)] as [(Text, Bool)] {
            let couple = try Couple.ready()
            let desk = couple.a.app.desk
            let due = try #require(desk.own("check")?.int("due"))
            weighing(couple, ticking: [sign])
            let now = try #require(couple.a.app.desk.own("check")?.int("due"))
            #expect(isSooner ? now <= desk.today.number + 7 : now == due, "\(sign)")
        }
    }

    @Test func `a pause puts it away for thirty days, can be undone, and ends by itself`() throws {
        let couple = try Couple.ready()
        let hug = try #require(couple.a.app.desk.catalogue.activity("own-feet-hug"))
        weighing(couple, ticking: [])
        couple.a.press("weigh.way", ["way": "pause"])
        let rest = try #require(couple.a.view.action("explore.hide"))
        couple.a.press(rest.tap.name, rest.tap.with)
        #expect(Hidden.holds(hug, couple.a.app.desk) && !Hidden.holds(hug, couple.b.app.desk))
        #expect(couple.a.says("hide.rests"))
        let undo = try #require(couple.a.view.notice?.action)
        couple.a.press(undo.tap.name, undo.tap.with)
        #expect(!Hidden.holds(hug, couple.a.app.desk))
        couple.a.press(rest.tap.name, rest.tap.with)
        var desk = couple.a.app.desk
        desk.now.wall += 29 * 86_400_000
        desk.now.mono += 29 * 86_400_000
        #expect(Hidden.holds(hug, desk))
        desk.now.wall += 86_400_000
        desk.now.mono += 86_400_000
        #expect(!Hidden.holds(hug, desk))
    }

    @Test func `every way leads on and back again, and none goes on to more`() throws {
        for way in ["smaller", "pause", "away", "talk", "stay"] as [Text] {
            let couple = try Couple.ready()
            weighing(couple, ticking: ["chose"])
            couple.a.press("weigh.way", ["way": .string(way)])
            #expect(couple.a.screen == "weigh-way")
            #expect(!couple.a.view.everyAction.contains { ["after.more", "one.begin", "today.answer"].contains($0.tap.name) })
            couple.a.press("weigh.back")
            couple.a.press("weigh.back")
            #expect(couple.a.screen == "weigh-signs")
            couple.a.press("nav.back")
            #expect(couple.a.screen == "today" || couple.a.screen == "mine")
        }
    }

    @Test func `about nothing that Holdfast knows there are words, and nothing that acts`() throws {
        let couple = try Couple.ready()
        for activity in ["", "gone-away"] as [Text] {
            for way in ["smaller", "pause", "away"] as [Text] {
                weighing(couple, activity, ticking: ["numb"])
                couple.a.press("weigh.way", ["way": .string(way)])
                #expect(couple.a.view.everyAction.map(\.tap.name) == ["weigh.done", "weigh.back"])
                couple.a.press("weigh.done")
            }
        }
        #expect(couple.a.app.desk.journal.records(.own, "much:").isEmpty)
    }

    @Test func `from Mine it asks what it was, out of what was noticed last`() throws {
        let couple = try Couple.ready()
        for (index, id) in (["copy-me", "own-feet-hug", "copy-me"] as [Text]).enumerated() {
            couple.a.app.desk.keep(.own, "noticing:\(index)", ["day": 1, "activity": .string(id)])
        }
        couple.a.press("mine.weigh")
        let about = couple.a.view.everyAction.filter { $0.tap.name == "weigh.about" }
        #expect(about.compactMap { $0.tap.with.text("activity") } == ["copy-me", "own-feet-hug"])
        couple.a.press("weigh.about", about[1].tap.with)
        #expect(couple.a.view.everyAction.filter(\.on).compactMap { $0.tap.with.text("activity") } == ["own-feet-hug"])
    }

    @Test func `R27 R28 each page has its way out, and the other sees the same as ever`() throws {
        let couple = try Couple.ready()
        couple.settle(1_000)
        let before = couple.b.json
        couple.a.press("mine.weigh", ["activity": "own-feet-hug"])
        for step in ["weigh.sign", "weigh.on", "weigh.way"] as [Text] {
            #expect(couple.a.view.exit != nil)
            couple.a.press(step, ["sign": "afraid", "way": "away"])
        }
        #expect(couple.a.screen == "weigh-way" && couple.a.view.exit != nil)
        couple.settle(1_000)
        #expect(couple.b.json == before)
    }
}
