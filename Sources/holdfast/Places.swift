import Foundation

/// Where the app's own files are: the page (`Web`), the packs (`Content`) and the compiled core.
enum Places {
    /// An installed Holdfast keeps them in `share/holdfast` beside `bin`; a checkout has them at its root, above the
    /// folder that Swift builds in. `chosen` is what the option of that name says.
    static func folder(_ name: String, chosen: String?) throws(Failure) -> URL {
        if let chosen {
            let url = URL(filePath: chosen, directoryHint: .isDirectory)
            guard isFolder(url) else {
                throw Failure("There is no folder \(url.path).", do: "Give the folder \(name), or leave the option out.")
            }
            return url
        }
        return try found(name, or: "Say where it is with --\(name.lowercased()), or run this from the checkout that it was built in.")
    }

    /// For a command that has no option for it.
    static func folder(_ name: String) throws(Failure) -> URL { try found(name, or: "Run this from the checkout that it was built in.") }

    private static func found(_ name: String, or remedy: String) throws(Failure) -> URL {
        guard let found = candidates(name).first(where: isFolder) else {
            throw Failure("The folder \(name) of Holdfast was not found.", do: remedy)
        }
        return found
    }

    /// `core.wasm`, `app.js` or `app.css`, which the build put beside the executable.
    static func built(_ name: String) throws(Failure) -> URL {
        let bundle = executable.deletingLastPathComponent().appending(path: "Holdfast_holdfast.resources/\(name)")
        for url in [installed(name), bundle] where FileManager.default.isReadableFile(atPath: url.path) { return url }
        throw Failure("\(name), which the build makes, was not found beside \(executable.path).", do: "Build again with: swift build")
    }

    /// Who runs this, in words. A container's user often has a number and no name.
    static var user: String { NSUserName().isEmpty ? "user \(getuid())" : NSUserName() }

    private static var executable: URL {
        (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
    }

    private static func installed(_ name: String) -> URL {
        executable.deletingLastPathComponent().deletingLastPathComponent().appending(path: "share/holdfast/\(name)")
    }

    private static func candidates(_ name: String) -> [URL] {
        var above = executable.deletingLastPathComponent()
        var found = [installed(name)]
        while above.pathComponents.count > 1 {
            above = above.deletingLastPathComponent()
            let manifest = above.appending(path: "Package.swift")
            if FileManager.default.fileExists(atPath: manifest.path) { found.append(above.appending(path: name)) }
        }
        found.append(URL(filePath: FileManager.default.currentDirectoryPath).appending(path: name))
        return found
    }

    static func isFolder(_ url: URL) -> Bool {
        var folder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &folder) && folder.boolValue
    }
}
