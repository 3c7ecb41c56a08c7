// What one activity says about itself has to fit together (R4, R35, R36, R42).
extension Report {
    mutating func check(_ activity: Written, sources: [String: Written]?, decks: Decks) {
        checkName(activity)
        checkContact(activity)
        checkUnlock(activity)
        checkQuiet(activity)
        checkGates(activity)
        checkEvidence(activity, sources)
        checkAdaptations(activity)
        checkBody(of: activity)
        checkLadder(of: activity, decks: decks)
    }

    private mutating func checkName(_ activity: Written) {
        guard let id = activity["id"], let name = id.text, !name.isEmpty else { return }
        let wanted = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
        if name != wanted {
            add(
                id.place, "the id is \(name), the file \(wanted)", "an activity is found by its name",
                "rename the file, or write id: \(wanted)")
        }
    }

    private mutating func checkContact(_ activity: Written) {
        guard let touch = activity["touch"]?.flag, let group = activity["group"]?.text, let place = activity["group"]?.place else { return }
        let groups = ["hands", "held", "play", "push", "skin"]
        if touch, !groups.contains(group) {
            add(
                place, "touch is true, the group \(group)", "seasons draw touch by its group (R15)",
                "write one of: " + groups.joined(separator: ", "))
        }
        if !touch, groups.contains(group) {
            add(place, "the group is \(group), touch false", "that group is contact", "write touch: true, or group: none or gaze")
        }
        if touch, activity["physical"]?.flag == false {
            add(
                activity["physical"]!.place, "touch is true, physical false",
                "the private check and the rehearsed stop come before any touch (R5, R21)", "write physical: true")
        }
        if ["held", "play", "push", "skin"].contains(group), activity["consent"]?.text == "none" {
            add(
                activity["consent"]!.place, "consent is none, the group \(group)",
                "holding and rough play need a yes that stays fresh (R4)", "write timer or continuous")
        }
        if activity["physical"]?.flag == true, activity["sign"] == nil {
            add(
                activity.place, "sign is missing", "a physical activity has a sign to stop (R5)",
                "add sign: Say \"stop\", tap twice on anything, or press Too much.")
        }
    }

    /// Opened by each alone: only what has contact, and never the quiet set (R10).
    private mutating func checkUnlock(_ activity: Written) {
        guard let unlock = activity["unlock"], unlock.flag == true, activity["touch"]?.flag == false || activity["quiet"]?.flag == true
        else { return }
        add(
            unlock.place, "unlock is true, but there is no touch in it", "only an activity with touch is opened by each alone (R10)",
            "leave unlock out")
    }

    private mutating func checkQuiet(_ activity: Written) {
        let drinking = activity["gates"]?["drinking"]
        guard activity["quiet"]?.flag == true else {
            if activity["quiet"]?.flag == false, drinking?.text != "never" {
                add(
                    activity["gates"]?.place ?? activity.place, "gates has no drinking: never",
                    "with alcohol or drugs only the quiet set is there (R38)", "add drinking: never")
            }
            return
        }
        for name in ["touch", "physical"] where activity[name]?.flag == true {
            add(
                activity[name]!.place, "quiet is true and \(name) too", "the quiet set is never gated, so it has no contact",
                "write \(name): false, or quiet: false")
        }
        if let group = activity["group"], group.text != "none" {
            add(
                group.place, "quiet is true, the group \(group.text ?? "")", "the quiet set is in season every day",
                "write group: none, or quiet: false")
        }
        for gate in activity["gates"]?.entries ?? [] where gate.value.text != "lower" || gate.key == "drinking" {
            add(
                gate.place, "the gate \(gate.key) in the quiet set", "the quiet set is never closed to anyone",
                "write lower, or leave it out")
        }
    }

    private mutating func checkEvidence(_ activity: Written, _ sources: [String: Written]?) {
        for item in activity["evidence"]?.items ?? [] {
            guard let source = item["source"], let id = source.text, let grade = item["grade"]?.text else { continue }
            if id == "S56" {
                add(
                    source.place, "the source S56", "it stands for what was only recalled, and that is never printed as fact (R42)",
                    "check it against its source first, or leave the line out")
            } else if !isKnown(id, in: sources) {
                add(
                    source.place, "there is no source \(id)", "every line that says what is known has a source in sources.yaml (R42)",
                    sources.map { meant(id, $0.keys.sorted()) } ?? "use an id of the science register, S00 to S55")
            } else if id == "S00", grade == "E3" || grade == "E2" {
                add(source.place, "grade \(grade) with source S00", "S00 says that nothing was found", "write E0 or E1, or name the study")
            }
        }
    }

    /// A pack that brings no sources of its own is used beside Holdfast's, which has those of the science register.
    private func isKnown(_ id: String, in sources: [String: Written]?) -> Bool {
        if let sources { return sources[id] != nil }
        return id.utf8.count == 3 && id.hasPrefix("S") && (Int(id.dropFirst()).map { (0...55).contains($0) } ?? false)
    }

    private mutating func checkAdaptations(_ activity: Written) {
        for entry in activity["adaptations"]?.entries ?? [] {
            guard let text = entry.value.text, !text.isEmpty else { continue }
            if spokenWords(text).count < 3 {
                add(
                    entry.value.place, "adaptations.\(entry.key) says “\(text)”", "it is the whole version for someone",
                    "say what to do, or write “Not this one” and why")
            }
            if entry.key == "apart", activity["distance"]?.flag == true, text.hasPrefix("Not this one") {
                add(
                    entry.value.place, "distance is true, but apart says no", "one of them is not so",
                    "say how it goes apart, or write distance: false")
            }
        }
    }
}
