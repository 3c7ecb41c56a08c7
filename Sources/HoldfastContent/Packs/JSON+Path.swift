import HoldfastCore

extension JSON {
    /// The parts of a place as the core names it: `ladder[1].scenes[0].words`.
    static func steps(_ path: String) -> [String] { path.split { ".[]".contains($0) }.map(String.init) }

    /// What stands at a place, or nil.
    func value(at steps: some Collection<String>) -> JSON? {
        guard let step = steps.first else { return self }
        let inner = if let items { Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil } } else { self[name: Text(step)] }
        return inner?.value(at: steps.dropFirst())
    }

    /// The same with something else at a place; a member that is not there yet is added, and one for which nothing comes is left out.
    func with(_ value: JSON?, at steps: some Collection<String>) -> JSON {
        guard let step = steps.first else { return value ?? .null }
        let rest = steps.dropFirst()
        if var items {
            guard let index = Int(step), items.indices.contains(index) else { return self }
            if rest.isEmpty, value == nil { items.remove(at: index) } else { items[index] = items[index].with(value, at: rest) }
            return .array(items)
        }
        guard var members else { return self }
        let index = members.firstIndex { $0.name == Text(step) }
        if let index {
            members[index].value = members[index].value.with(value, at: rest)
        } else if rest.isEmpty, let value {
            members.append(Member(Text(step), value))
        }
        return .object(members)
    }
}

extension Written {
    /// What stands at a place that the core names, or the nearest around it.
    func nearest(to steps: some Collection<String>) -> Written {
        guard let step = steps.first else { return self }
        let inner = Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil } ?? self[step]
        return inner?.nearest(to: steps.dropFirst()) ?? self
    }
}
