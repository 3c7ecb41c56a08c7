import Testing

@testable import HoldfastCore

struct MarkTests {
    @Test func `R14 after saving, open and not now look the same`() throws {
        func seen(_ open: Bool) throws -> JSON {
            let couple = try Couple.joined()
            couple.a.press("mine.marks")
            couple.a.press("marks.set", ["activity": "eye-glances", "open": .bool(open)])
            couple.settle()
            return couple.a.json
        }
        #expect(try seen(true) == seen(false))
    }

    @Test func `nothing is open before it was chosen`() throws {
        let couple = try Couple.ready()
        #expect(Marks.labels(couple.a.app.desk).isEmpty)
    }

    @Test func `only what both are open to can be drawn, and it comes to both`() throws {
        let couple = try Couple.joined()
        couple.relay.drawn = { _ in true }
        couple.a.press("marks.set", ["activity": "eye-glances", "open": true])
        couple.settle()
        #expect(couple.a.app.matching.offers.isEmpty)
        couple.b.press("marks.set", ["activity": "eye-glances", "open": true])
        couple.settle()
        couple.a.send(.stream(up: true))
        couple.settle()
        #expect(couple.a.app.matching.offers == ["eye-glances"])
        #expect(couple.b.app.matching.offers == ["eye-glances"])
    }

    @Test func `R23 after an unsure answer nothing with contact goes to the relay, whatever is marked`() throws {
        for answer in ["yes", "unsure", "rather"] {
            let couple = try Couple.ready()
            couple.a.press("marks.set", ["activity": "own-feet-hug", "open": true])
            couple.a.press("mine.check")
            couple.a.answerCheck(with: answer)
            couple.settle()
            #expect(!(couple.relay.marks["a"] ?? []).contains { $0.text?.contains("own-feet-hug") == true })
            couple.a.answer("own-feet-hug", "same")
            couple.settle()
            #expect(!(couple.relay.answers["a"] ?? []).contains { $0.written().contains("own-feet-hug") })
        }
    }
}
