import Testing

@testable import HoldfastCore

/// The plant grows a blade each time the two showed up, on whichever phones.
struct PlantTests {
    private func blades(_ phone: Phone) -> [Int] {
        phone.press("nav.tab", ["tab": "us"])
        for case .plant(let plant) in phone.view.blocks { return plant.blades }
        return []
    }

    private func play(_ couple: Couple, _ begin: Text, _ activity: Text) {
        couple.a.press("nav.tab", ["tab": "today"])
        couple.a.press(begin, ["activity": .string(activity)])
        couple.a.pressSession("session.ready")
        couple.settle(8_000)
        couple.a.pressSession("session.stop")
        couple.a.pressSession("session.done")
    }

    @Test func `with one phone it never stays bare`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        #expect(blades(couple.a).isEmpty)
        for count in 1...3 {
            play(couple, "one.begin", "copy-me")
            #expect(blades(couple.a).count == count)
        }
    }

    @Test func `one person alone never grows it, for it takes both`() throws {
        let couple = try Couple(Library.content())
        couple.a.open()
        couple.a.press("welcome.alone")
        play(couple, "alone.begin", "quiet-0")
        #expect(blades(couple.a).isEmpty)
    }

    @Test func `what was done on one phone and on two grows in the order it was done`() throws {
        let couple = try Couple.joined()
        let desk = couple.a.app.desk
        func entry(_ log: LogName, _ activity: Text, _ hour: Int64) -> OpenedEntry {
            Phone.entry("done:\(hour)", ["activity": .string(activity)], wall: Phone.epoch + 60_000 + hour, mine: log == .own)
        }
        let names = desk.catalogue.activities.prefix(6).map(\.id)
        for (hour, name) in names.enumerated() {
            let log: LogName = hour % 2 == 0 ? .own : .pair
            couple.a.read(log, [entry(log, name, Int64(hour))])
        }
        #expect(blades(couple.a) == names.map { Draw.below(6, "blade|" + $0) })
    }

    @Test func `it never sends more than is drawn, and the newest are among them`() throws {
        let couple = try Couple.joined()
        couple.a.read(
            .pair,
            (0..<300).map { Phone.entry("done:\($0)", ["activity": .string("x\($0)")], count: Int64($0), mine: $0 % 2 == 0) })
        #expect(blades(couple.a) == (252..<300).map { Draw.below(6, "blade|x\($0)") })
    }
}
