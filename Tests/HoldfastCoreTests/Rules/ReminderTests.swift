import Testing

@testable import HoldfastCore

/// R31: nothing mentions what was missed, and nothing reminds anyone.
struct ReminderTests {
    static let words: [Text] = [
        "missed", "days since", "reminder", "remind", "notification", "you have not", "haven't", "been a while", "come back soon",
        "last time you",
        "in a row", "overdue", "catch up",
    ]

    @Test func `R31 no word that Holdfast says reminds anyone`() throws {
        let content = try Content.load()
        for member in content["words"]?.members ?? [] {
            for word in Self.words {
                #expect(member.value.text?.lowercased().contains(word) != true, "\(member.name) says \(word)")
                #expect(!member.name.lowercased().contains(word), "\(member.name)")
            }
        }
    }

    @Test func `R31 no effect, event or record reminds anyone, however long nobody comes`() throws {
        let couple = try Couple.ready()
        couple.beginTogether("copy-me")
        couple.settle(60_000)
        for phone in [couple.a, couple.b] { phone.pressSession("session.stop") }
        for phone in [couple.a, couple.b] { phone.pressSession("session.done") }
        couple.settle(40 * 86_400_000)
        couple.a.send(.shown)
        couple.settle(1_000)
        let effects = (couple.a.done + couple.b.done).compactMap { $0.json.text("effect") }
        let keys = couple.relay.log.compactMap { $0.entry.body.text("k") }
        let timers = (couple.a.done + couple.b.done).compactMap { if case .timer(let name, _) = $0 { name } else { nil } }
        for name in effects + keys + timers {
            for word in Self.words + ["notify", "badge", "alarm"] { #expect(!name.contains(word), "\(name)") }
        }
        #expect(Set(timers).isSubset(of: ["sync", "register", "leave", "pairing", "clock", "session", "day"]), "each says what it is for")
    }

    @Test func `R31 a day after forty says nothing that a day after one does not`() throws {
        func today(after days: Int64) throws -> [Text] {
            let couple = try Couple.joined()
            couple.settle(days * 86_400_000)
            couple.a.send(.shown)
            couple.settle(1_000)
            // What is invited changes with the day; what is said around it does not.
            return couple.a.view.blocks.compactMap { if case .small(let text) = $0 { text } else { nil } } + [
                couple.a.view.title, couple.a.view.lead ?? "",
            ]
        }
        #expect(try today(after: 40) == today(after: 1))
    }
}
