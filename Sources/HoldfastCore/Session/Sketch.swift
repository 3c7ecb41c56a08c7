// The private map of touch: where it is nice, funny or not wanted. It is drawn on the owner's phone, kept in the owner's
// log and shown nowhere again (R14); a place marked *no* is simply never proposed.

struct Sketch: Equatable, Sendable {
    /// Where nobody is asked to be touched is not on the map.
    static let places = Text.list("head arms hands belly back legs feet")
    static let brushes = Text.list("nice funny no")

    struct Mark: Equatable, Sendable {
        var place: Text
        var brush: Text
    }

    var brush: Text = "nice"
    var marks: [Mark] = []
    /// With one phone: the cover before the first, the first, the cover before the second, the second.
    var hand = 0

    /// What this place is marked as now.
    mutating func touch(_ place: Text) -> Text? {
        let old = marks.first { $0.place == place }?.brush
        marks.removeAll { $0.place == place }
        guard old != brush else { return nil }
        marks.add(Mark(place: place, brush: brush))
        return brush
    }

    func blocks(_ words: Words) -> [Block] {
        let places = Sketch.places.map { id in
            let brush = marks.first { $0.place == id }?.brush
            return BodyMap.Place(
                id: id, label: words(key: "place." + id) + (brush.map { " · " + words(key: "session.map." + $0) } ?? ""), on: brush != nil,
                tone: brush == "no" ? "coral" : brush == "funny" ? "shell" : "kelp",
                tap: Tap("session.mark", ["place": .string(id)]))
        }
        return [
            .chips(
                label: nil,
                Sketch.brushes.map {
                    Action(words(key: "session.map." + $0), Tap("session.brush", ["brush": .string($0)]), on: $0 == brush)
                }),
            .bodyMap(BodyMap(label: words("session.map"), places: places)),
        ]
    }
}

extension Session {
    mutating func sketch(_ name: Text, _ with: JSON, _ position: Position) {
        guard case .map = script[position.place.segment] else { return }
        dirty = true
        switch name {
        case "session.brush": if let brush = with.text("brush"), Sketch.brushes.contains(where: { $0 == brush }) { sketch.brush = brush }
        case "session.mark":
            guard let place = with.text("place"), Sketch.places.contains(where: { $0 == place }) else { return }
            let brush = sketch.touch(place)
            // On a phone that two share nothing of it is kept.
            if slot != nil { outputs.add(.marked(place: place, brush: brush)) }
        case "session.hand":
            sketch = Sketch(hand: sketch.hand + 1)
            // Whoever takes the phone has the whole time, which begins when they do.
            guard sketch.hand > 3 else { return step(to: position.place, at: relayNow, from: position) }
            choices = Choices(mine: true, theirs: true)
            goOn(from: position, at: relayNow &+ Session.lead)
        default: break
        }
    }
}
