import Foundation
import HoldfastContent
import HoldfastCore

/// What the app loads that is not in the web folder: the compiled core and the compiled packs.
struct AppFiles {
    /// By path: `/core.wasm`, `/content/en.json`, `/content/languages.json`.
    let assets: [String: [UInt8]]

    /// Throws where the core is missing, or a pack has a mistake: half an app is not served.
    init(content: URL) throws {
        let core = try Places.core()
        var assets = ["/core.wasm": [UInt8](try Data(contentsOf: core))]
        // A core that was put somewhere by hand may come without its packed form.
        assets["/core.wasm.br"] = try? [UInt8](Data(contentsOf: core.appendingPathExtension("br")))
        var directions: [JSON.Member] = []
        for folder in try Languages.folders(in: content) {
            do throws(ContentMistakes) {
                let library = try ContentLibrary.load(folder: folder)
                assets["/content/\(folder.lastPathComponent).json"] = library.json()
                directions.append(JSON.Member(Text(folder.lastPathComponent), library.words["direction"] ?? "ltr"))
            } catch {
                throw Failure("\(folder.path) has mistakes, so nothing is served.\n\(error)", do: "holdfast content check \(folder.path)")
            }
        }
        // What a phone chooses from, and which way each is written: it must know before the words have come.
        assets["/content/languages.json"] = JSON.object(directions).write()
        self.assets = assets
    }
}
