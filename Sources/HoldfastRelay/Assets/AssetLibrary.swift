import Crypto
import Foundation

/// The app's files, read once and kept in memory, compressed once. A change on the disk shows after a restart.
public struct AssetLibrary: Sendable {
    /// One file as it is sent.
    public struct Asset: Sendable {
        public let bytes: [UInt8]
        /// Smaller forms, the smallest first.
        public let packed: [Packed]
        public let contentType: String
        /// Quoted, as in the header: made from the bytes, so that the same file has it everywhere.
        public let tag: String
        /// The name holds a hash of the content, so that the file can never change under it.
        public let isImmutable: Bool
        /// What the page asks for first (RFC 8288), so that a browser asks for it before it has read the page.
        public fileprivate(set) var link: String?
    }

    /// A form of a file for the way to the client.
    public struct Packed: Sendable {
        /// The content coding's name: `br`, `gzip`.
        public let coding: String
        public let bytes: [UInt8]
    }

    private var assets: [String: Asset] = [:]
    /// What `/app.js` and `/app.css` are packed from. It can be read at its own address, and no phone needs it.
    private var sources: Set<String> = []
    private let fresh: (@Sendable (_ path: String) -> [UInt8]?)?

    /// - Parameters:
    ///   - folder: read with everything in it, but not what begins with a dot, and no links that lead out of it
    ///   - extra: more files by path, as in `/core.wasm`; they go before what is in the folder. A path that ends in
    ///     `.br` is the Brotli form of the file without that ending. With `/app.js` and `/app.css`, the folder's other modules
    ///     and styles are what they are packed from
    ///   - fresh: files that are made anew whenever they are asked for
    /// - Throws: what the system says of a file that cannot be read.
    public init(
        folder: String? = nil, extra: [String: [UInt8]] = [:], fresh: (@Sendable (_ path: String) -> [UInt8]?)? = nil
    ) throws {
        self.fresh = fresh
        if let folder {
            for (path, bytes) in try Self.files(in: URL(filePath: folder, directoryHint: .isDirectory)) { add(bytes, at: path) }
        }
        for (ending, packed) in [(".js", "/app.js"), (".css", "/app.css")] where extra[packed] != nil {
            sources.formUnion(assets.keys.filter { $0.hasSuffix(ending) && $0 != packed })
        }
        for (path, bytes) in extra where !path.hasSuffix(".br") { add(bytes, at: path, brotli: extra[path + ".br"]) }
        add(try list(), at: "/assets.json")
        let first = Self.first.filter { assets[$0.path] != nil }.map { "<\($0.path)>; \($0.kind)" }
        if !first.isEmpty { assets["/index.html"]?.link = first.joined(separator: ", ") }
    }

    /// In the order in which they are needed.
    private static let first = [
        (path: "/app.css", kind: "rel=preload; as=style"), (path: "/app.js", kind: "rel=modulepreload"),
        (path: "/content/languages.json", kind: "rel=preload; as=fetch; crossorigin"),
        (path: "/core.wasm", kind: "rel=preload; as=fetch; crossorigin"),
    ]

    /// Every file that a phone needs, with its hash, in order: what it keeps for use without a network, and how it sees a new version.
    private func list() throws -> [UInt8] {
        let rows = paths.filter { $0 != "/service-worker.js" && !sources.contains($0) }.compactMap { path in
            assets[path].map { Row(path: path, hash: String($0.tag.dropFirst().dropLast())) }
        }
        return try JSONText.encode(rows)
    }

    private struct Row: Encodable {
        var path: String
        var hash: String
    }

    /// The asset at a path as in a request: `/` is `/index.html`. Only exact paths are known, so nothing can climb out.
    public subscript(_ path: String) -> Asset? {
        if let bytes = fresh?(path) { return Self.asset(bytes, at: path) }
        return assets[path == "/" ? "/index.html" : path]
    }

    public var paths: [String] { assets.keys.sorted() }

    private mutating func add(_ bytes: [UInt8], at path: String, brotli: [UInt8]? = nil) {
        assets[path] = Self.asset(bytes, at: path, brotli: brotli)
    }

    private static func asset(_ bytes: [UInt8], at path: String, brotli: [UInt8]? = nil) -> Asset {
        let kind = MediaKind(path: path)
        let digest = SHA256.hash(data: bytes).prefix(16)
        var packed = brotli.map { [Packed(coding: "br", bytes: $0)] } ?? []
        if kind.isCompressible, let gzip = Gzip.compress(bytes) { packed.append(Packed(coding: "gzip", bytes: gzip)) }
        return Asset(
            bytes: bytes, packed: packed, contentType: kind.name,
            tag: "\"\(Base64URL.encode(digest))\"", isImmutable: namesItsHash(path))
    }

    private static func files(in folder: URL) throws -> [(String, [UInt8])] {
        let root = folder.resolvingSymlinksInPath()
        let keys: [URLResourceKey] = [.isRegularFileKey]
        var files: [(String, [UInt8])] = []
        var pending = [(root, "")]
        while let (place, prefix) = pending.popLast() {
            let found = try FileManager.default.contentsOfDirectory(
                at: place, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
            for url in found {
                let path = "\(prefix)/\(url.lastPathComponent)"
                let real = url.resolvingSymlinksInPath()
                guard real.path.hasPrefix(root.path + "/") else { continue }
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: real.path, isDirectory: &isFolder) else { continue }
                if isFolder.boolValue { pending.append((url, path)) } else { files.append((path, Array(try Data(contentsOf: real)))) }
            }
        }
        return files
    }

    /// `name.0a1b2c3d.ext`: eight or more hexadecimal digits between two dots.
    private static func namesItsHash(_ path: String) -> Bool {
        let parts = path.split(separator: ".")
        guard parts.count >= 3 else { return false }
        let hash = parts[parts.count - 2]
        return hash.utf8.count >= 8 && hash.allSatisfy(\.isHexDigit)
    }
}
