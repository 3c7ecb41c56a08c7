// From a view to JSON, in the shapes of docs/core-interface.md. Members that are false or absent are left
// out, so a view says nothing that is not drawn.

extension View {
    public func json(_ words: Words) -> JSON {
        var members = Members()
        members.add("screen", screen)
        members.add("mood", mood == .night ? Text("night") : Text("day"))
        members.add("title", title)
        members.add("lead", ifAny: lead)
        members.add("blocks", blocks.json { $0.json })
        members.add("tabs", tabs.json { $0.json })
        members.add("back", ifAny: back?.json)
        members.add("exit", ifAny: exit?.json)
        members.add("notice", ifAny: notice?.json)
        members.add("session", ifAny: session?.json)
        members.add("lang", words.language)
        members.add("dir", words.direction)
        return members.json
    }
}

extension TabItem {
    fileprivate var json: JSON {
        var members = Members()
        members.add("label", label)
        members.add("icon", icon)
        members.add("tap", tap.json)
        members.add("current", current)
        return members.json
    }
}

extension QuickExit {
    fileprivate var json: JSON {
        var members = Members()
        members.add("label", label)
        members.add("hint", hint)
        members.add("destination", destination)
        return members.json
    }
}

extension Notice {
    fileprivate var json: JSON {
        var members = Members()
        members.add("text", text)
        members.add("action", ifAny: action?.json)
        return members.json
    }
}

extension Tap {
    var json: JSON {
        var members = Members()
        members.add("name", name)
        members.add("with", with)
        return members.json
    }
}

extension Action {
    var json: JSON {
        var members = Members()
        members.add("label", label)
        members.add("style", style.name)
        members.add("tap", tap.json)
        members.add("on", when: on)
        members.add("disabled", when: disabled)
        return members.json
    }
}

extension Action.Style {
    fileprivate var name: Text {
        switch self {
        case .main: "main"
        case .plain: "plain"
        case .quiet: "quiet"
        }
    }
}

extension Tag {
    var json: JSON {
        var members = Members()
        members.add("text", text)
        members.add("tone", tone)
        return members.json
    }
}

extension Stage {
    var json: JSON {
        var members = Members()
        members.add("plan", plan)
        members.add("scene", scene)
        members.add("caption", caption)
        members.add("words", words)
        members.add("more", ifAny: more)
        members.add("card", ifAny: card)
        members.add("cardTitle", ifAny: cardTitle)
        members.add("distance", ifAny: distance)
        members.add("tracks", tracks.json { $0.json })
        members.add("cues", cues.json { $0.json })
        if !beats.isEmpty { members.add("beats", beats.json { .array([.integer($0.at), .integer($0.strong ? 1 : 0)]) }) }
        if !pads.isEmpty { members.add("pads", pads.json { $0.json }) }
        if !blocks.isEmpty { members.add("blocks", blocks.json { $0.json }) }
        members.add("actions", actions.json { $0.json })
        members.add("pause", ifAny: pause?.json)
        members.add("tooMuch", ifAny: tooMuch?.json)
        members.add("quietStop", ifAny: quietStop?.json)
        return members.json
    }
}

extension Pad {
    fileprivate var json: JSON {
        var members = Members()
        members.add("who", who)
        members.add("label", label)
        members.add("on", on)
        members.add("down", down.json)
        members.add("up", up.json)
        return members.json
    }
}

extension Track {
    fileprivate var json: JSON {
        var members = Members()
        members.add("who", who)
        members.add("keys", keys.json { $0.json })
        return members.json
    }
}

extension Track.Key {
    fileprivate var json: JSON {
        var members = Members()
        members.add("at", at)
        members.add("value", value)
        return members.json
    }
}

extension Cue {
    fileprivate var json: JSON {
        var members = Members()
        members.add("at", at)
        members.add("words", words)
        members.add("more", ifAny: more)
        members.add("says", ifAny: says)
        members.add("sound", sound)
        members.add("lasts", lasts)
        members.add("buzz", buzz)
        members.add("loud", loud)
        return members.json
    }
}
