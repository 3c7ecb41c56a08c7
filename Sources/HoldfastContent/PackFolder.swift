public import Foundation
public import HoldfastCore

/// A pack by others: a folder with `activities/`, checked as Holdfast's own content is and then read by the core, exactly as a
/// phone will read it.
public struct PackFolder: Equatable, Sendable {
    /// Everything that keeps it from being given, in the order of files and lines.
    public let mistakes: [Mistake]
    /// The one JSON that is given, `{"holdfast":"pack",...}`; nil where there is a mistake.
    public let json: JSON?

    /// Whether a folder is a whole language of Holdfast, and no pack.
    public static func isLanguage(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("words.yaml").path)
    }

    /// Never throws: what cannot be read is a mistake too. `ours` is what the pack will stand beside.
    public init(_ folder: URL, beside ours: ContentLibrary) {
        let read = ContentFolder(folder)
        var found = read.mistakes
        guard found.isEmpty else {
            (mistakes, json) = (found, nil)
            return
        }
        let pack = Self.compiled(read, in: folder, beside: ours)
        if let refusal = Catalogue(ours.catalogue).refusal(ofPack: pack) { found = [Self.mistake(refusal, read, in: folder)] }
        (mistakes, json) = (found, found.isEmpty ? pack : nil)
    }

    /// For the app on this machine: the pack, or what is wrong with it.
    public var preview: JSON {
        if let json { return ["packs": .array([json])] }
        return ["mistakes": .array(mistakes.map { JSON.string(Text($0.description)) })]
    }

    private static func compiled(_ read: ContentFolder, in folder: URL, beside ours: ContentLibrary) -> JSON {
        let activities = read.activities.map(\.json)
        let one = activities.count == 1 ? activities[0] : nil
        let name = folder.standardizedFileURL.lastPathComponent
        let used = activities.flatMap { $0["evidence"]?.items ?? [] }.compactMap { $0["source"]?.text }
        let sources = ((read.sources ?? ours.catalogue)["sources"]?.items ?? []).filter { source in
            source["id"]?.text.map(used.contains) ?? false
        }
        let id: JSON = read.head?["id"] ?? one?["id"] ?? JSON.string(Text(Self.id(of: name)))
        let title: JSON = read.head?["title"] ?? one?["title"] ?? JSON.string(Text(name))
        let members: [(String, JSON?)] = [
            ("holdfast", "pack"), ("format", 1), ("id", id), ("title", title), ("by", read.head?["by"]),
            ("activities", .array(activities)), ("decks", .array(read.decks.map(\.json))), ("sources", .array(sources)),
        ]
        return JSON.compact(members)
    }

    private static func id(of name: String) -> String {
        let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return letters.contains { $0 != "-" } ? String(letters.prefix(40)) : "pack"
    }

    /// What the core says, where its writer finds it.
    private static func mistake(_ refusal: Refusal, _ read: ContentFolder, in folder: URL) -> Mistake {
        var (name, path) = (refusal.pack.description, refusal.place.description)
        // What is asked of the pack as a whole names its parts by number.
        for (list, ids) in [("activities[", read.activities.map(\.id)), ("decks[", read.decks.map(\.id))] where path.hasPrefix(list) {
            let parts = path.dropFirst(list.count).split(separator: "]", maxSplits: 1)
            guard let number = parts.first.flatMap({ Int($0) }), ids.indices.contains(number) else { continue }
            (name, path) = (ids[number], parts.dropFirst().joined())
        }
        let file = ["activities", "questions", "prompts"].flatMap(read.files).first { $0.hasSuffix("/\(name).yaml") }
        var report = Report(file: file ?? "")
        let written = file.flatMap { Written.read(folder.appendingPathComponent($0), into: &report) }
        let place = written?.place(of: path) ?? .start
        return Mistake(
            file: file ?? folder.lastPathComponent, line: place.line, column: place.column,
            what: "\(refusal.place.isEmpty ? "the pack" : refusal.place) \(refusal.reason)",
            why: "a phone takes nothing else from outside, whoever it comes from", remedy: "change that, or leave it out")
    }
}

extension Written {
    /// Where a member stands that the core names as `ladder[1].scenes[0].words`, or the nearest around it.
    fileprivate func place(of path: String) -> Place {
        var here = self
        for step in path.split(whereSeparator: { ".[]".contains($0) }) {
            if let index = Int(step), here.items.indices.contains(index) {
                here = here.items[index]
            } else if let inner = here[String(step)] {
                here = inner
            } else {
                break
            }
        }
        return here.place
    }
}
