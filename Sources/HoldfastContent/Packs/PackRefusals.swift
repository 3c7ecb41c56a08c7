import Foundation
import HoldfastCore

/// What a phone says of a pack, told where its writer finds it. A phone names one thing and takes nothing; here each thing is put right in
/// a copy and the copy read again, so that a writer sees them together.
struct PackRefusals {
    private(set) var mistakes: [Mistake] = []
    private let read: ContentFolder
    private let folder: URL
    private let ours: ContentLibrary

    /// Enough for one evening; a pack with more of them is told the rest next time.
    private static let most = 40

    init(of pack: JSON, from read: ContentFolder, in folder: URL, beside ours: ContentLibrary) {
        (self.read, self.folder, self.ours) = (read, folder, ours)
        let library = Catalogue(ours.catalogue)
        var pack = pack
        var places: Set<[String]> = []
        for _ in 0..<PackRefusals.most {
            guard let refusal = library.refusal(ofPack: pack) else { break }
            let steps = steps(to: refusal, in: pack, library)
            let isNew = places.insert(steps).inserted
            if isNew {
                let mistake = mistake(refusal, at: steps, in: pack)
                if !mistakes.contains(mistake) { mistakes.append(mistake) }
            }
            guard let next = mended(pack, at: steps, isNew: isNew, refusal) else { break }
            pack = next
        }
        mistakes.sort()
    }

    /// The place in the whole pack. The core names what it read by its id, and a pack may have the id of its one activity.
    private func steps(to refusal: Refusal, in pack: JSON, _ library: Catalogue) -> [String] {
        let steps = JSON.steps(refusal.place.description)
        guard let first = steps.first, !["activities", "decks", "sources"].contains(first) else { return steps }
        if steps.count == 1, let harmless = PackRefusals.harmless[first],
            library.refusal(ofPack: pack.with(harmless, at: steps)) != refusal
        {
            return steps
        }
        let (list, id): (String, StaticString) =
            ["deck", "questions", "prompts"].contains(first) ? ("decks", "deck") : ("activities", "id")
        let index = pack[name: Text(list)]?.items?.firstIndex { $0[id]?.text == refusal.pack }
        return index.map { [list, "\($0)"] + steps } ?? steps
    }

    /// What stands in the head of a pack, and what nobody would refuse there.
    private static let harmless: [String: JSON] = ["id": "a-pack-of-one", "title": "A pack", "by": "A writer"]

    private func mistake(_ refusal: Refusal, at steps: [String], in pack: JSON) -> Mistake {
        let part = part(at: steps, in: pack)
        let inner = part == nil ? steps[...] : steps.dropFirst(2)
        let (file, written): (String, Written?) =
            if let part { (part.file, part.written) } else if let head = read.head?.written, steps.first.flatMap({ head[$0] }) != nil {
                ("pack.yaml", head)
            } else if steps == ["id"] || steps == ["title"], read.activities.count == 1 {
                (read.activities[0].file, read.activities[0].written)
            } else { (folder.lastPathComponent, nil) }
        let place = written?.nearest(to: inner).place ?? .start
        let value = pack.value(at: steps)
        let advice = PackAdvice(refusal.reason.description, at: Array(inner), value: value, in: pack, beside: ours)
        return Mistake(
            file: file, line: place.line, column: place.column, what: "\(PackRefusals.path(inner)) \(advice.what)", why: advice.why,
            remedy: advice.remedy)
    }

    private func part(at steps: [String], in pack: JSON) -> ContentFolder.Part? {
        guard steps.count > 1, let value = pack.value(at: steps.prefix(2)) else { return nil }
        switch steps[0] {
        case "activities": return read.activities.first { Text($0.id) == value["id"]?.text }
        case "decks": return read.decks.first { Text($0.id) == value["deck"]?.text }
        default: return nil
        }
    }

    private static func path(_ steps: ArraySlice<String>) -> String {
        if steps.isEmpty { return "the pack" }
        return steps.reduce("") { path, step in Int(step) != nil ? "\(path)[\(step)]" : path.isEmpty ? step : "\(path).\(step)" }
    }

    /// The pack without what was refused, to be read again; nil where nothing is left to ask about. A sentence is made a harmless one;
    /// where more is wrong than a sentence, or that does not help, its activity is left out.
    private func mended(_ pack: JSON, at steps: [String], isNew: Bool, _ refusal: Refusal) -> JSON? {
        guard let last = steps.last else { return nil }
        if isNew, steps.count == 4, steps[2] == "gates", let effect = PackAdvice.effect(in: refusal.reason.description) {
            return pack.with(JSON.string(Text(effect)), at: steps)
        }
        if isNew, steps.count == 1, let harmless = PackRefusals.harmless[last] { return pack.with(harmless, at: steps) }
        if isNew, steps.count > 1, pack.value(at: steps)?.text != nil {
            if last == "source", let known = ours.catalogue["sources"]?.items?.compactMap({ $0["id"] }).first(where: { $0 != "S00" }) {
                return pack.with(known, at: steps)
            }
            if !["source", "deck", "kind", "group", "id"].contains(last) { return pack.with("Rest a little.", at: steps) }
        }
        guard steps.count > 1, steps[0] == "activities", (pack["activities"]?.items?.count ?? 0) > 1 else { return nil }
        return pack.with(nil, at: steps.prefix(2))
    }
}
