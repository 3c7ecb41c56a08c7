import Testing

@testable import HoldfastCore

/// Something to take to a therapist (science 5.9), and the question before it.
struct BriefTests {
    private func couple() throws -> Couple {
        let couple = try Couple.joined()
        let today = couple.a.app.desk.today.number
        couple.a.app.desk.keep(
            .own, "noticing:1",
            [
                "day": JSON(today), "activity": "copy-me", "body": [["place": "chest", "quality": "tight"]], "word": "far",
                "felt": ["stretch": 900],
            ])
        couple.a.app.desk.keep(.own, "reflection:1", ["day": JSON(today - 1), "text": "A page of mine.\n\nAnd more."])
        couple.a.press("mine.brief")
        return couple
    }

    private func keys(_ phone: Phone) -> [Text] {
        phone.view.everyAction.filter { $0.tap.name == "brief.turn" }.compactMap { $0.tap.with.text("key") }
    }

    private func sheet(_ phone: Phone) -> [Text] {
        for case .sheet(let blocks) in phone.view.blocks {
            return blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
        return []
    }

    @Test func `nothing is on the sheet that was not chosen, and what is taken back is gone from it`() throws {
        let couple = try couple()
        #expect(keys(couple.a) == ["noticing:1", "reflection:1"] && sheet(couple.a).isEmpty)
        #expect(couple.a.view.action("brief.print") == nil, "there is nothing to print yet")
        couple.a.press("brief.turn", ["key": "reflection:1"])
        couple.a.press("brief.turn", ["key": "noticing:1"])
        #expect(sheet(couple.a) == ["A page of mine.", "And more.", "Copy me · Chest: tight · “far” · too much"])
        couple.a.press("brief.turn", ["key": "reflection:1"])
        #expect(sheet(couple.a).count == 1)
    }

    @Test func `R20 nothing but this member's noticings and pages can come onto it`() throws {
        let couple = try couple()
        for key in ["recovery", "pair", "mark:own-feet-hug", "check", "name@1", "note", "body:heart"] as [Text] {
            couple.a.press("brief.turn", ["key": .string(key)])
        }
        #expect(sheet(couple.a).isEmpty)
        couple.a.press("brief.turn", ["key": "reflection:1"])
        #expect(sheet(couple.a) == ["A page of mine.", "And more."])
    }

    @Test func `it leaves this phone by a press alone, on paper or as a file, and nothing of it is kept`() throws {
        let couple = try couple()
        couple.a.done = []
        couple.a.press("brief.turn", ["key": "reflection:1"])
        #expect(couple.a.done == [.render])
        couple.a.press("brief.print")
        couple.a.press("brief.file")
        #expect(couple.a.done.contains(.print))
        let files = couple.a.done.compactMap { if case .file(_, let content) = $0 { content } else { nil } }
        #expect(files.first?.items?.first?.text("text") == "A page of mine.\n\nAnd more." && files.count == 1)
        #expect(!couple.a.done.contains { if case .keep = $0 { true } else { false } })
    }

    @Test func `with nothing noticed and nothing written it says so`() throws {
        let couple = try Couple.joined()
        couple.a.press("mine.brief")
        #expect(couple.a.screen == "brief" && keys(couple.a).isEmpty)
        #expect(couple.a.view.blocks == [.small(couple.a.app.desk.words("mine.empty"))])
    }

    @Test func `what might be holding me back is a page of one's own, with what was noticed beside it`() throws {
        let couple = try couple()
        couple.a.press("nav.back")
        couple.a.press("mine.back")
        #expect(couple.a.screen == "writing" && couple.a.view.exit != nil)
        #expect(couple.a.view.blocks.contains { if case .rows(_, let rows) = $0 { rows.count == 1 } else { false } })
        couple.a.press("write.keep", fields: ["text": "Maybe I am tired."])
        #expect(couple.a.app.desk.journal.records(.own, "reflection:").contains { $0.value.text("text") == "Maybe I am tired." })
    }
}
