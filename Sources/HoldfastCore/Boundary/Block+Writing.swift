// From a block to JSON, in the shapes of docs/core-interface.md.

extension Block {
    public var json: JSON {
        var members = Members()
        switch self {
        case .heading(let text): members = block("heading", text: text)
        case .text(let text): members = block("text", text: text)
        case .small(let text): members = block("small", text: text)
        case .card(let card): return card.json
        case .actions(let actions):
            members = Members("block", "actions")
            members.add("actions", actions.json { $0.json })
        case .chips(let label, let actions):
            members = Members("block", "chips")
            members.add("label", ifAny: label)
            members.add("actions", actions.json { $0.json })
        case .field(let field): return field.json
        case .slider(let slider): return slider.json
        case .circles(let how, let label):
            members = Members("block", "circles")
            members.add("how", how)
            members.add("label", label)
        case .bodyMap(let map):
            members = block("bodyMap", label: map.label)
            members.add("places", map.places.json { $0.json })
        case .qr(let drawing):
            members = block("qr", label: drawing.label)
            members.add("size", drawing.size)
            members.add("modules", drawing.modules)
        case .code(let label, let groups):
            members = block("code", label: label)
            members.add("groups", groups)
        case .list(let items):
            members = Members("block", "list")
            members.add("items", items)
        case .details(let summary, let blocks):
            members = Members("block", "details")
            members.add("summary", summary)
            members.add("blocks", blocks.json { $0.json })
        case .plant(let plant):
            members = block("plant", label: plant.label)
            members.add("blades", plant.blades.json { JSON($0) })
        case .holdTogether(let label, let hint, let tap):
            members = block("holdTogether", label: label)
            members.add("hint", hint)
            members.add("tap", tap.json)
        case .rows(let label, let rows):
            members = block("rows", label: label)
            members.add("rows", rows.json { $0.json })
        case .sheet(let blocks):
            members = Members("block", "sheet")
            members.add("blocks", blocks.json { $0.json })
        case .divider: members = Members("block", "divider")
        }
        return members.json
    }

    @inline(__always)
    private func block(_ name: StaticString, text: Text) -> Members {
        var members = Members("block", name)
        members.add("text", text)
        return members
    }

    @inline(__always)
    private func block(_ name: StaticString, label: Text) -> Members {
        var members = Members("block", name)
        members.add("label", label)
        return members
    }
}

extension Card {
    fileprivate var json: JSON {
        var members = Members("block", "card")
        members.add("title", title)
        members.add("tags", tags.json { $0.json })
        members.add("lines", lines)
        members.add("art", ifAny: art)
        members.add("tone", tone)
        members.add("actions", actions.json { $0.json })
        members.add("tap", ifAny: tap?.json)
        return members.json
    }
}

extension Field {
    fileprivate var json: JSON {
        var members = Members("block", "field")
        members.add("name", name)
        members.add("label", label)
        members.add("hint", ifAny: hint)
        members.add("value", value)
        members.add("kind", kind)
        members.add("limit", limit)
        members.add("tap", ifAny: tap?.json)
        return members.json
    }
}

extension Slider {
    fileprivate var json: JSON {
        var members = Members("block", "slider")
        members.add("name", name)
        members.add("label", label)
        members.add("stops", stops)
        members.add("value", value.map { JSON($0) } ?? .null)
        members.add("tap", tap.json)
        return members.json
    }
}

extension BodyMap.Place {
    fileprivate var json: JSON {
        var members = Members()
        members.add("id", id)
        members.add("label", label)
        members.add("on", on)
        members.add("tone", tone)
        members.add("tap", tap.json)
        return members.json
    }
}

extension Row {
    fileprivate var json: JSON {
        var members = Members()
        members.add("label", label)
        members.add("detail", detail)
        members.add("cells", cells)
        members.add("tap", ifAny: tap?.json)
        return members.json
    }
}
