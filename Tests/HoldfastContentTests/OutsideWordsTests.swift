import Testing

@testable import HoldfastContent
@testable import HoldfastCore

/// What Holdfast itself says, read as strictly as what comes from outside: an honest writer who writes as it does is not refused.
struct OutsideWordsTests {
    @Test func `no honest sentence of Holdfast's is taken for a hidden step`() throws {
        let library = try ShippedContentTests.shipped.get().0
        for activity in library.catalogue.items("activities") {
            // Evidence may tell of a step that went badly, and the two lists rule some out.
            for member in activity.members ?? [] where !["evidence", "never", "cautions"].contains(member.name) {
                read(member.value, activity.text("id") ?? "?")
            }
        }
        for deck in library.catalogue.items("decks") { read(deck, deck.text("deck") ?? "?") }
    }

    private func read(_ value: JSON, _ place: Text) {
        if let text = value.text {
            let found = Forbidden.seen(in: text) ?? Forbidden.sexual.seen(in: text)
            #expect(found == nil && !text.hasLookalikes, "\(place): \(text)")
        }
        for item in value.items ?? [] { read(item, place) }
        for member in value.members ?? [] { read(member.value, place) }
    }
}
