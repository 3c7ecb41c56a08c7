import Foundation
import PackagePlugin

/// Makes `core.wasm`, and its packed form `core.wasm.br`, out of the core inside `swift build`, as a resource of the target that serves it.
@main
struct BuildWebCore: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let build = package.appending(path: "Plugins/BuildWebCore/build")
        let tools = try context.tool(named: "swiftc").url.deletingLastPathComponent()
        let output = context.pluginWorkDirectoryURL.appending(path: "core.wasm")
        let scratch = context.pluginWorkDirectoryURL.deletingLastPathComponent().appending(path: "WebCore")
        let sources = ["HoldfastCore", "HoldfastWeb", "CWebRuntime"].flatMap { name in
            files(under: package.appending(path: "Sources/\(name)"))
        }
        return [
            .buildCommand(
                displayName: "Building the core for the web",
                executable: build,
                arguments: [tools.path, package.path, scratch.path, output.path],
                inputFiles: [build] + sources,
                outputFiles: [output, output.appendingPathExtension("br")])
        ]
    }

    /// Every source below a folder, in an order that does not depend on the file system.
    private func files(under folder: URL) -> [URL] {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { ["swift", "c", "h"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }
}
