import Foundation
import HoldfastContent
import HoldfastCore

/// What the app loads that is not in the web folder: the compiled core, the packed shell and the compiled packs.
struct AppFiles {
    /// By path: `/core.wasm`, `/app.js`, `/app.css`, `/content/en/words.json`,
    /// `/content/en/catalogue.json`, `/content/languages.json`.
    let assets: [String: [UInt8]]
    /// What is made anew whenever it is asked for, where a pack is tried out.
    let fresh: (@Sendable (_ path: String) -> [UInt8]?)?

    /// Throws where something built is missing, or Holdfast's own content has a mistake: half an app is not served.
    init(content: URL, isShellPacked: Bool, pack: OwnPack? = nil) throws {
        var assets: [String: [UInt8]] = [:]
        for name in isShellPacked ? ["core.wasm", "app.js", "app.css"] : ["core.wasm"] {
            let built = try Places.built(name)
            assets["/" + name] = [UInt8](try Data(contentsOf: built))
            // What was put somewhere by hand may come without its packed form.
            assets["/\(name).br"] = try? [UInt8](Data(contentsOf: built.appendingPathExtension("br")))
        }
        var libraries: [String: ContentLibrary] = [:]
        var directions: [JSON.Member] = []
        for folder in try Languages.folders(in: content) {
            let library: ContentLibrary
            do throws(ContentMistakes) { library = try ContentLibrary.load(folder: folder) } catch {
                throw Failure(
                    "\(folder.path) has mistakes, so nothing is served.\n\(error)",
                    do: "holdfast content check --content \(content.path)")
            }
            let path = "/content/\(folder.lastPathComponent)/"
            assets[path + "words.json"] = library.wordsFile()
            assets[path + "catalogue.json"] = library.catalogueFile()
            libraries[path + "catalogue.json"] = library
            directions.append(JSON.Member(Text(folder.lastPathComponent), library.words["direction"] ?? "ltr"))
        }
        // What a phone chooses from, and which way each is written: it must know before the words have come.
        assets["/content/languages.json"] = JSON.object(directions).write()
        self.assets = assets
        guard let pack else {
            fresh = nil
            return
        }
        fresh = { [libraries] path in
            // A worker would keep what was true when it came.
            if path == "/service-worker.js" { return Array("// What is tried out is never kept on a phone.\n".utf8) }
            return libraries[path]?.catalogueFile(preview: pack.read().preview)
        }
    }
}
