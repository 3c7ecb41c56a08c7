import Foundation
import Yams

extension Written {
    /// Files are written by hand; a bigger one is a mistake or an attack.
    static let longestFile = 512 * 1024

    /// Reads one file. Broken YAML is a mistake with its line; the rest of that file then cannot be checked.
    static func read(_ url: URL, into report: inout Report) -> Written? {
        guard let file = try? FileHandle(forReadingFrom: url), let data = try? file.read(upToCount: longestFile + 1) ?? Data() else {
            report.add(
                .start, "this file cannot be read", "it is missing or closed to this account", "check that it exists and may be read")
            return nil
        }
        guard data.count <= longestFile else {
            report.add(.start, "this file is longer than 512 KB", "a pack is written by hand", "split it into several files")
            return nil
        }
        guard var text = String(data: data, encoding: .utf8) else {
            report.add(.start, "this file is not UTF-8", "every letter of every language is kept that way", "save it as UTF-8")
            return nil
        }
        // Some editors begin a file with a mark that says how it is kept.
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return read(text, into: &report)
    }

    static func read(_ text: String, into report: inout Report) -> Written? {
        guard report.canRead(text) else { return nil }
        do {
            let parser = try Parser(yaml: Veil.over(text))
            guard let node = try parser.singleRoot() else {
                report.add(.start, "this file is empty", "nothing in it can be used", "write it, or remove the file")
                return nil
            }
            var alias: Place?
            let written = Written(node, at: .start, alias: &alias)
            guard let alias else { return written }
            report.add(
                alias, "an anchor or alias (& or *)", "a reader sees at once what each line says, and none can grow without end",
                "write the words out, or put them in quotes")
        } catch let error as YamlError {
            report.add(error, in: text)
        } catch {
            report.add(.start, "this file is not YAML", "\(error)", "compare it with another pack")
        }
        return nil
    }

    /// `alias` is the first place where one would have stood.
    private init(_ node: Node, at near: Place, alias: inout Place?) {
        let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? near
        switch node {
        case .scalar(let scalar):
            let plain = scalar.style == .plain || scalar.style == .any
            if plain, alias == nil, Veil.begins(scalar.string) { alias = place }
            let empty = plain && (scalar.string == "~" || scalar.string == "null")
            self.init(place: place, value: .text(empty ? "" : Veil.off(scalar.string), plain: plain))
        case .sequence(let sequence):
            var items: [Written] = []
            for item in sequence { items.append(Written(item, at: place, alias: &alias)) }
            self.init(place: place, value: .list(items))
        case .mapping(let mapping):
            var entries: [Entry] = []
            for pair in mapping {
                let key = Written(pair.key, at: place, alias: &alias)
                let value = Written(pair.value, at: key.place, alias: &alias)
                entries.append(Entry(key: key.text ?? "", place: key.place, value: value))
            }
            self.init(place: place, value: .map(entries))
        case .alias:
            alias = alias ?? place
            self.init(place: place, value: .text("", plain: true))
        }
    }
}

extension Report {
    fileprivate mutating func add(_ error: YamlError, in text: String) {
        let remedy = """
            look at this line and the one above: a missing space after a colon, a tab, or a text with a colon, & or * that needs quotes
            """
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            add(Place(line: mark.line, column: mark.column), "this is not YAML: \(problem)", "the file cannot be read from here on", remedy)
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys.map(Veil.off) {
                let first = Place(line: context.mark.line, column: context.mark.column)
                add(second(key, after: first, in: text), "\(key) stands twice", "only one of them could count", "keep one")
            }
        default:
            add(.start, "this is not YAML", "the file cannot be read", remedy)
        }
    }

    /// Yams names the first of two equal keys; a writer wants to see the second.
    private func second(_ key: String, after first: Place, in text: String) -> Place {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var seen = false
        for (index, line) in lines.enumerated() where index + 1 >= first.line {
            let indent = line.prefix { $0 == " " || $0 == "-" }.count
            let bare = line.dropFirst(indent)
            guard bare.hasPrefix(key + ":") || bare.hasPrefix("\"\(key)\":") else { continue }
            if seen, indent == first.column - 1 || first.line == 0 { return Place(line: index + 1, column: indent + 1) }
            seen = true
        }
        return first
    }
}
