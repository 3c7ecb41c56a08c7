public import Foundation
public import HoldfastCore

/// A pack by others: a folder with `activities/`, checked as Holdfast's own content is and then read by the core, exactly as a
/// phone will read it.
public struct PackFolder: Equatable, Sendable {
    /// Everything that keeps it from being given, in the order of files and lines.
    public let mistakes: [Mistake]
    /// The one JSON that is given, `{"holdfast":"pack",...}`; nil where there is a mistake.
    public let json: JSON?

    /// Whether a folder of Holdfast's own content is one of its languages: it is named by one, and has the words of the app. What others
    /// wrote is a pack, whatever lies in it.
    public static func isLanguage(_ folder: URL) -> Bool { ContentFolder.language(of: folder) != nil }

    /// The folder of the pack that somebody most likely meant who named one of its files.
    public static func around(_ file: URL) -> URL { PackFiles.around(file) }

    /// Never throws: what cannot be read is a mistake too. `ours` is what the pack will stand beside.
    public init(_ folder: URL, beside ours: ContentLibrary) {
        let read = ContentFolder(folder, isPack: true)
        var found = read.mistakes
        guard found.isEmpty else {
            (mistakes, json) = (found, nil)
            return
        }
        let pack = Self.compiled(read, in: folder, beside: ours)
        found = PackRefusals(of: pack, from: read, in: folder, beside: ours).mistakes
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
        let head = read.head?.json
        let id: JSON = head?["id"] ?? one?["id"] ?? JSON.string(Text(Self.id(of: name)))
        let title: JSON = head?["title"] ?? one?["title"] ?? JSON.string(Text(name.shown))
        let members: [(String, JSON?)] = [
            ("holdfast", "pack"), ("format", 1), ("id", id), ("title", title), ("by", head?["by"]),
            ("activities", .array(activities)), ("decks", .array(read.decks.map(\.json))), ("sources", .array(sources)),
        ]
        return JSON.compact(members)
    }

    private static func id(of name: String) -> String {
        let letters = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return letters.contains { $0 != "-" } ? String(letters.prefix(40)) : "pack"
    }
}
