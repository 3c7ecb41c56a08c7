import Foundation
import HoldfastContent

/// What the app loads that is not in the web folder: the compiled core and the compiled packs.
struct AppFiles {
    /// By path: `/core.wasm`, `/content/en.json`.
    let assets: [String: [UInt8]]

    /// Throws where the core is missing, or a pack has a mistake: half an app is not served.
    init(content: URL) throws {
        var assets = ["/core.wasm": [UInt8](try Data(contentsOf: Places.core()))]
        for folder in try Languages.folders(in: content) {
            do throws(ContentMistakes) {
                assets["/content/\(folder.lastPathComponent).json"] = try ContentLibrary.load(folder: folder).json()
            } catch {
                throw Failure("\(folder.path) has mistakes, so nothing is served.\n\(error)", do: "holdfast content check \(folder.path)")
            }
        }
        self.assets = assets
    }
}
