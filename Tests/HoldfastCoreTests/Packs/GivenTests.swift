import Testing

@testable import HoldfastCore

/// A pack on one phone: looked at, added, found, taken away.
struct GivenTests {
    let phone: Phone

    init() throws {
        phone = Phone("a", PlainRelay(), try Library.content())
        phone.open()
        phone.press("welcome.one")
    }

    @Test func `nothing is kept before someone has read what it is`() throws {
        phone.pick(Outside.pack([Outside.hum, Outside.look]).written())
        #expect(phone.screen == "pack-offer")
        for said in [
            "Someone gave you this", "Humming", "Sit and hum", "A look", "About.", "About short. As long as it is.", "Nobody squeezes.",
            "Hum a low note.", "It says that it comes from Ada, a therapist.", "does not know who wrote it",
        ] { #expect(phone.reading.contains(said), "\(said)") }
        #expect(phone.given.isEmpty)
        phone.press("pack.leave")
        #expect(phone.screen == "explore" && phone.given.isEmpty)
        #expect(phone.app.desk.journal.records(.own, "pack:").isEmpty)
    }

    @Test func `both answers weigh the same`() {
        phone.pick(Outside.pack().written())
        #expect(phone.view.action("pack.add")?.style == phone.view.action("pack.leave")?.style)
    }

    @Test func `R42 what somebody says of a source that Holdfast knows is never shown as if Holdfast said it`() {
        let claim = Outside.hum.items("evidence")[0].with("grade", "E3").with("says", "It works for all.").with("source", "S33")
        phone.add(Outside.pack([Outside.hum.with("evidence", [claim])]))
        #expect(phone.reading.contains("It works for all.") && phone.reading.contains("has not checked that it says this"))
        phone.press("nav.back")
        phone.press("explore.open", ["activity": "quiet-0"])
        #expect(phone.reading.contains("S33") && !phone.reading.contains("has not checked that it says this"))
    }

    @Test func `what was added stands in Explore, can be begun, and is there after a start`() throws {
        let id = try #require(phone.add().first)
        #expect(phone.screen == "activity" && phone.reading.contains("Ada, a therapist"))
        #expect(phone.reading.contains("S90 · An old book") && phone.reading.contains("has not looked this source up"))
        phone.press("nav.back")
        #expect(phone.view.activities.contains(id))
        #expect(phone.reading.contains("Given to you") && phone.reading.contains("from someone"))
        let again = Phone("a", PlainRelay(), phone.content)
        again.open(member: true, snapshot: phone.app.desk.journal.snapshot)
        #expect(again.given == [id])
        again.press("one.begin", ["activity": .string(id)])
        #expect(again.screen == "session-setup")
    }

    @Test func `it never fills a day by itself, and chance never offers it`() throws {
        phone.add(Outside.pack([Outside.hum.with("alone", Library.still), Outside.look]))
        for way: Text in ["one", "alone", "two"] {
            phone.app.desk.keep(.own, "way", ["way": .string(way)])
            for day in 0..<40 {
                phone.mono += 86_400_000 * Int64(day % 2)
                phone.press("nav.tab", ["tab": "today"])
                #expect(!Fill.pool(phone.app.desk).contains { $0.isGiven })
                #expect(!phone.view.activities.contains { $0.hasPrefix("x-") })
            }
        }
        #expect(!Marks.gated(phone.app.desk).contains { $0.isGiven })
        phone.press("mine.marks")
        #expect(!phone.reading.contains("A look"))
    }

    @Test func `taking it away takes all of it, and can be taken back`() throws {
        let ids = phone.add(Outside.pack([Outside.hum, Outside.look]))
        #expect(ids.count == 2 && phone.reading.contains("they go away with it"))
        phone.press("pack.away", ["activity": .string(ids[0])])
        #expect(phone.given.isEmpty && phone.screen == "explore")
        let undo = try #require(phone.app.view().notice?.action)
        phone.press(undo.tap.name, undo.tap.with)
        #expect(phone.given.count == 2)
    }

    @Test func `a new version takes the place of the old one, and says so before`() throws {
        let old = try #require(phone.add().first)
        phone.pick(Outside.pack(title: "Humming, again").written())
        #expect(phone.reading.contains("It takes the place of “Humming”."))
        phone.press("pack.add")
        #expect(phone.given.count == 1 && phone.given != [old])
    }

    @Test func `the same once more changes nothing`() {
        let ids = phone.add()
        phone.done = []
        phone.pick(Outside.pack().written())
        #expect(phone.reading.contains("You have this one already."))
        phone.press("pack.add")
        #expect(phone.given == ids)
        #expect(!phone.done.contains { if case .keep = $0 { true } else { false } })
    }

    @Test func `there are never more than twelve`() {
        for number in 0..<12 { phone.add(Outside.pack(id: "p\(number)")) }
        #expect(phone.given.count == 12)
        phone.pick(Outside.pack(id: "p12").written())
        #expect(phone.view.action("pack.add")?.disabled == true && phone.reading.contains("You have twelve of these now."))
        phone.press("pack.add")
        #expect(phone.given.count == 12)
        phone.pick(Outside.pack(id: "p3", title: "New").written())
        phone.press("pack.add")
        #expect(phone.given.count == 12, "one that is there already can be renewed")
    }

    @Test func `what is refused says why and where, in plain words, and adds nothing`() {
        let told = Outside.telling("Hold the throat.")
        phone.pick(Outside.pack([told]).written())
        #expect(phone.reading.contains("This one stays outside") && phone.reading.contains("ladder[0].scenes[0].words"))
        #expect(phone.reading.contains("throat"))
        #expect(phone.view.action("pack.add") == nil)
        phone.press("pack.add")
        #expect(phone.given.isEmpty)
    }

    @Test(arguments: [
        ("{", "This is not a Holdfast activity"), ("{\"holdfast\":\"pack\",\"format\":2}", "newer Holdfast"),
        ("", "This is not a Holdfast activity"),
    ])
    func `what is no pack says so`(text: Text, said: Text) {
        phone.pick(text)
        #expect(phone.reading.contains(said))
        for (why, said) in [("large", "too large"), ("unreadable", "This is not a Holdfast activity")] as [(Text, Text)] {
            phone.send(.picked("", why: why))
            #expect(phone.reading.contains(said))
        }
    }

    @Test func `a preview stands first, with its tag, and its mistakes where there are any`() throws {
        let content = try Library.content()
        func writing(_ preview: JSON) -> Phone {
            let catalogue = content["catalogue"]?.with("preview", preview)
            let phone = Phone("a", PlainRelay(), content.with("catalogue", catalogue))
            phone.open()
            phone.press("welcome.one")
            phone.press("nav.tab", ["tab": "explore"])
            return phone
        }
        let good = writing(["packs": [Outside.pack()]])
        #expect(good.view.activities.first == "x-preview.hum" && good.reading.contains("Preview"))
        good.press("explore.open", ["activity": "x-preview.hum"])
        #expect(good.view.action("pack.away") == nil)
        let bad = writing(["mistakes": ["activities/hum.yaml:3:1: a mistake"]])
        #expect(bad.reading.contains("activities/hum.yaml:3:1: a mistake") && bad.given.isEmpty)
        let refused = writing(["packs": [Outside.pack([Outside.hum.with("physical", true)])]])
        #expect(refused.given.isEmpty && refused.reading.contains("What to mend in your pack"))
    }
}
