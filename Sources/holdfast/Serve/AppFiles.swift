import Foundation
import HoldfastContent
import HoldfastCore

/// What the app loads that is not in the web folder: the compiled core and the compiled packs.
struct AppFiles {
    /// By path: `/core.wasm`, `/content/en.json`, `/content/languages.json`.
    let assets: [String: [UInt8]]
    /// What is made anew whenever it is asked for, where a pack is tried out.
    let fresh: (@Sendable (_ path: String) -> [UInt8]?)?

    /// Throws where the core is missing, or Holdfast's own content has a mistake: half an app is not served.
    init(content: URL, pack: OwnPack? = nil) throws {
        let core = try Places.core()
        var assets = ["/core.wasm": [UInt8](try Data(contentsOf: core))]
        // A core that was put somewhere by hand may come without its packed form.
        assets["/core.wasm.br"] = try? [UInt8](Data(contentsOf: core.appendingPathExtension("br")))
        var libraries: [String: ContentLibrary] = [:]
        var directions: [JSON.Member] = []
        for folder in try Languages.folders(in: content) {
            let path = "/content/\(folder.lastPathComponent).json"
            do throws(ContentMistakes) { libraries[path] = try ContentLibrary.load(folder: folder) } catch {
                throw Failure("\(folder.path) has mistakes, so nothing is served.\n\(error)", do: "holdfast content check \(folder.path)")
            }
            assets[path] = libraries[path]?.json()
            directions.append(JSON.Member(Text(folder.lastPathComponent), libraries[path]?.words["direction"] ?? "ltr"))
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
            return libraries[path]?.json(preview: pack.read().preview)
        }
    }
}
