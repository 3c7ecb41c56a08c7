// From a block to JSON, in the shapes of docs/core-interface.md.

extension Block {
    public var json: JSON {
        switch self {
        case .heading(let text): block("heading", ("text", .string(text)))
        case .text(let text): block("text", ("text", .string(text)))
        case .small(let text): block("small", ("text", .string(text)))
        case .card(let card): card.json
        case .actions(let actions): block("actions", ("actions", .array(actions.map { $0.json })))
        case .chips(let label, let actions):
            block("chips", ("label", label.map(JSON.string)), ("actions", .array(actions.map { $0.json })))
        case .field(let field):
            block(
                "field", ("name", .string(field.name)), ("label", .string(field.label)), ("hint", field.hint.map(JSON.string)),
                ("value", .string(field.value)), ("kind", .string(field.kind)), ("limit", JSON(field.limit)))
        case .slider(let slider):
            block(
                "slider", ("name", .string(slider.name)), ("label", .string(slider.label)), ("stops", JSON(slider.stops)),
                ("value", slider.value.map { JSON($0) } ?? .null), ("tap", slider.tap.json))
        case .circles(let how, let label): block("circles", ("how", .string(how)), ("label", .string(label)))
        case .bodyMap(let map):
            block("bodyMap", ("label", .string(map.label)), ("places", .array(map.places.map { $0.json })))
        case .qr(let drawing):
            block(
                "qr", ("label", .string(drawing.label)), ("size", JSON(drawing.size)), ("modules", .string(drawing.modules)))
        case .code(let label, let groups): block("code", ("label", .string(label)), ("groups", JSON(groups)))
        case .list(let items): block("list", ("items", JSON(items)))
        case .details(let summary, let blocks):
            block("details", ("summary", .string(summary)), ("blocks", .array(blocks.map { $0.json })))
        case .plant(let plant):
            block("plant", ("label", .string(plant.label)), ("blades", .array(plant.blades.map { JSON($0) })))
        case .holdTogether(let label, let hint, let tap):
            block("holdTogether", ("label", .string(label)), ("hint", .string(hint)), ("tap", tap.json))
        case .rows(let label, let rows):
            block("rows", ("label", .string(label)), ("rows", .array(rows.map { $0.json })))
        case .sheet(let blocks): block("sheet", ("blocks", .array(blocks.map { $0.json })))
        case .divider: block("divider")
        }
    }
}

private func block(_ name: String, _ members: (String, JSON?)...) -> JSON {
    .compact([("block", .string(name))] + members)
}

extension Card {
    fileprivate var json: JSON {
        block(
            "card", ("title", .string(title)), ("tags", .array(tags.map { $0.json })), ("lines", JSON(lines)),
            ("art", art.map(JSON.string)), ("tone", .string(tone)), ("actions", .array(actions.map { $0.json })), ("tap", tap?.json))
    }
}

extension BodyMap.Place {
    fileprivate var json: JSON {
        .compact([
            ("id", .string(id)), ("label", .string(label)), ("on", .bool(on)), ("tone", .string(tone)), ("tap", tap.json),
        ])
    }
}

extension Row {
    fileprivate var json: JSON {
        .compact([
            ("label", .string(label)), ("detail", .string(detail)), ("cells", JSON(cells)), ("tap", tap?.json),
        ])
    }
}
