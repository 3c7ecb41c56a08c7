import Foundation
import PackagePlugin

/// Makes what a phone loads inside `swift build`, as resources of the target that serves it: `core.wasm` out of the core, `app.js` and
/// `app.css` out of the shell's modules and styles, each with its packed form (`.br`).
@main
struct BuildWeb: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let scripts = package.appending(path: "Plugins/BuildWeb")
        let output = context.pluginWorkDirectoryURL
        let tools = try context.tool(named: "swiftc").url.deletingLastPathComponent()
        let scratch = output.deletingLastPathComponent().appending(path: "WebCore")
        let core = ["HoldfastCore", "HoldfastWeb", "CWebRuntime"].flatMap { name in
            files(under: package.appending(path: "Sources/\(name)"), ["swift", "c", "h"])
        }
        let web = package.appending(path: "Web")
        return [
            command(
                "Building the core for the web", scripts.appending(path: "core"),
                [tools.path, package.path, scratch.path, output.appending(path: "core.wasm").path], reads: core,
                makes: ["core.wasm"], in: output),
            command(
                "Packing the shell", scripts.appending(path: "shell"), [web.path, output.path], reads: files(under: web, ["js", "css"]),
                makes: ["app.js", "app.css"], in: output),
        ]
    }

    private func command(
        _ name: String, _ script: URL, _ arguments: [String], reads: [URL], makes: [String], in output: URL
    ) -> Command {
        .buildCommand(
            displayName: name, executable: script, arguments: arguments, inputFiles: [script] + reads,
            outputFiles: (makes + makes.map { $0 + ".br" }).map { output.appending(path: $0) })
    }

    /// Every source below a folder, in an order that does not depend on the file system.
    private func files(under folder: URL, _ endings: [String]) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { endings.contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }
}
