import HoldfastCore

extension Shape {
    /// The value as JSON, members in the schema's order; nil where it cannot be used. Every mistake is reported, and reading goes on.
    func read(_ written: Written, _ path: String, into report: inout Report) -> JSON? {
        switch self {
        case .words(let voice): return text(written, path, voice, into: &report)
        case .text: return text(written, path, nil, into: &report)
        case .id: return id(written, path, into: &report)
        case .word(let known): return word(written, path, known, into: &report)
        case .flag: return flag(written, path, into: &report)
        case .whole(let range): return whole(written, path, range, into: &report).map { JSON($0) }
        case .number(let range): return number(written, path, range, into: &report)
        case .span(let range): return span(written, path, range, into: &report)
        case .list(let shape, let count): return list(written, path, shape, count, into: &report)
        case .object(let members): return object(written, path, members, into: &report)
        case .kinds(let name, let kinds): return self.kinds(written, path, name, kinds, into: &report)
        case .empty: return empty(written, path, into: &report)
        }
    }

    private func object(_ written: Written, _ path: String, _ members: [Member], into report: inout Report) -> JSON? {
        guard case .map(let entries) = written.value else {
            report.add(
                written.place, "\(named(path)) is \(written.kind)", "it has members of its own",
                "write each as “name: value” on its own line")
            return nil
        }
        let known = members.map(\.name)
        for entry in entries where !known.contains(entry.key) {
            report.add(
                entry.place, "\(entry.key) is not known \(path.isEmpty ? "here" : "in " + path)",
                "an unknown word is left out, and what it meant is lost", meant(entry.key, known))
        }
        var found: [(String, JSON?)] = []
        for member in members {
            let inner = path.isEmpty ? member.name : path + "." + member.name
            if let value = written[member.name] {
                found.append((member.name, member.shape.read(value, inner, into: &report)))
            } else if member.needed {
                report.add(written.place, "\(inner) is missing", "every pack says this", "add \(member.name): \(member.shape.example)")
            }
        }
        return JSON.compact(found)
    }

    private func kinds(
        _ written: Written, _ path: String, _ name: String, _ kinds: [(name: String, members: [Member])], into report: inout Report
    ) -> JSON? {
        let choose = Member(name, .word(kinds.map(\.name)))
        guard let chosen = kinds.first(where: { $0.name == written[name]?.text }) else {
            // Which members belong here depends on the word that is wrong, so only that is said.
            if let kind = written[name] {
                _ = choose.shape.read(kind, path + "." + name, into: &report)
            } else {
                report.add(written.place, "\(path) has no \(name)", "all else depends on it", "add \(name): \(choose.shape.example)")
            }
            return nil
        }
        return object(written, path, [choose] + chosen.members, into: &report)
    }

    private func list(_ written: Written, _ path: String, _ shape: Shape, _ count: ClosedRange<Int>, into report: inout Report) -> JSON? {
        guard case .list(let items) = written.value else {
            report.add(written.place, "\(named(path)) is \(written.kind)", "it is a list", "begin each line with “- ”")
            return nil
        }
        if !count.contains(items.count) {
            let wanted = count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
            report.add(
                written.place, "\(named(path)) has \(items.count) lines", "it has \(wanted)",
                items.count < count.lowerBound ? "add what is missing" : "keep the ones that matter most")
        }
        return .array(items.enumerated().compactMap { shape.read($0.element, "\(path)[\($0.offset)]", into: &report) })
    }

    private func empty(_ written: Written, _ path: String, into report: inout Report) -> JSON? {
        guard case .list(let items) = written.value, items.isEmpty else {
            report.add(
                written.place, "\(path) is not empty", "nothing on that list is ever allowed (R36)",
                "write \(path): [] and leave the step out")
            return nil
        }
        return .array([])
    }

    /// What to write, in a message.
    var example: String {
        switch self {
        case .words, .text: "a short sentence"
        case .id: "a-short-name"
        case .word(let known): known.joined(separator: " or ")
        case .flag: "true or false"
        case .whole(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
        case .span: "[least, most]"
        case .list: "a list"
        case .object, .kinds: "its members"
        case .empty: "[]"
        }
    }
}

func named(_ path: String) -> String { path.isEmpty ? "this file" : path }
