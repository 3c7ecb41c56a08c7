import Foundation
import Hummingbird
import Testing

@testable import HoldfastRelay

struct AssetTests {
    private static let page = Array(String(repeating: "<p>Two hands, one wall.</p>\n", count: 200).utf8)

    private func relay(folder: TemporaryFolder? = nil) throws -> RelayUnderTest {
        var relay = try RelayUnderTest()
        relay.configuration.webFolder = folder?.url.path
        relay.assets = ["/core.wasm": [0, 0x61, 0x73, 0x6D], "/content/en/words.json": Array(#"{"a":1}"#.utf8), "/index.html": Self.page]
        return relay
    }

    @Test func `files have their type, a tag and no long life`() async throws {
        try await relay().run { phones in
            for (path, type) in [
                ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"), ("/core.wasm", "application/wasm"),
                ("/content/en/words.json", "application/json"),
            ] {
                let answer = try await phones.stranger.expect(200, .get, path)
                #expect(answer.headers[.contentType] == type)
                #expect(answer.headers[.cacheControl] == "no-cache")
                #expect(answer.headers[.eTag]?.hasPrefix("\"") == true)
                #expect(answer.headers[.contentEncoding] == nil)
            }
        }
    }

    @Test func `whoever has a file already is sent nothing (304)`() async throws {
        try await relay().run { phones in
            let first = try await phones.stranger.expect(200, .get, "/")
            let tag = try #require(first.headers[.eTag])
            for condition in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let answer = try await phones.stranger.call(.get, "/", headers: [.ifNoneMatch: condition])
                #expect(answer.status == 304 && answer.bytes.isEmpty && answer.headers[.eTag] == tag)
            }
            #expect(try await phones.stranger.call(.get, "/", headers: [.ifNoneMatch: "\"other\""]).status == 200)
        }
    }

    @Test(arguments: [
        ("gzip", true), ("br, gzip;q=0.5", true), ("GZIP", true), ("*", true), ("gzip;q=0", false), ("gzip; q=0.0, *", false),
        ("br", false), ("identity", false), ("", false), ("gzip;q=x", false),
    ])
    func `compressed only for who takes it, with a tag of its own`(_ accept: String, _ isPacked: Bool) async throws {
        try await relay().run { phones in
            let plain = try await phones.stranger.call(.get, "/")
            let answer = try await phones.stranger.call(.get, "/", headers: [.acceptEncoding: accept])
            #expect(answer.headers[.vary] == "Accept-Encoding")
            #expect((answer.headers[.contentEncoding] == "gzip") == isPacked)
            #expect((answer.bytes.count < Self.page.count) == isPacked)
            #expect((answer.headers[.eTag] == plain.headers[.eTag]) == !isPacked)
            if isPacked { #expect(answer.bytes.starts(with: [0x1F, 0x8B])) } else { #expect(answer.bytes == Self.page) }
        }
    }

    @Test func `Brotli goes before gzip where it was made beforehand, and only for who takes it`() async throws {
        var relay = try relay()
        relay.assets["/index.html.br"] = [1, 2, 3]
        try await relay.run { phones in
            for (accept, coding) in [("gzip, br", "br"), ("br", "br"), ("br;q=0, *", "gzip"), ("gzip", "gzip")] {
                let answer = try await phones.stranger.call(.get, "/", headers: [.acceptEncoding: accept])
                #expect(answer.headers[.contentEncoding] == coding)
            }
            #expect(try await phones.stranger.call(.get, "/index.html.br").status == 404)
        }
    }

    @Test func `what the shell was packed from can be read, and no phone is told to keep it`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for name in ["app.js", "app.css", "part.js", "part.css", "service-worker.js", "icon.svg"] {
            try Data(name.utf8).write(to: URL(filePath: folder.path(name)))
        }
        func kept(_ library: AssetLibrary) throws -> [String?] {
            let rows = try JSONSerialization.jsonObject(with: Data(try #require(library["/assets.json"]).bytes))
            return try #require(rows as? [[String: String]]).map { $0["path"] }
        }
        let packed = try AssetLibrary(folder: folder.url.path, extra: ["/app.js": [1], "/app.css": [2]])
        #expect(try kept(packed) == ["/app.css", "/app.js", "/icon.svg"])
        #expect(packed["/app.js"]?.bytes == [1] && packed["/part.js"]?.bytes == Array("part.js".utf8))
        let plain = try AssetLibrary(folder: folder.url.path)
        #expect(try kept(plain) == ["/app.css", "/app.js", "/icon.svg", "/part.css", "/part.js"])
    }

    @Test func `the page says what it asks for first, as far as it is there, and no other file does`() throws {
        let library = try AssetLibrary(extra: ["/index.html": [1], "/app.js": [2], "/core.wasm": [3], "/other.js": [4]])
        #expect(library["/"]?.link == "</app.js>; rel=modulepreload, </core.wasm>; rel=preload; as=fetch; crossorigin")
        #expect(library.paths.filter { library[$0]?.link != nil } == ["/index.html"])
    }

    @Test func `what compression would not make smaller stays as it is`() async throws {
        try await relay().run { phones in
            let answer = try await phones.stranger.call(.get, "/content/en/words.json", headers: [.acceptEncoding: "gzip"])
            #expect(answer.headers[.contentEncoding] == nil)
        }
    }

    @Test func `HEAD is GET without the bytes`() async throws {
        try await relay().run { phones in
            let answer = try await phones.stranger.expect(200, .head, "/")
            #expect(answer.bytes.isEmpty && answer.headers[.contentLength] == String(Self.page.count))
        }
    }

    @Test func `a folder is served with its folders, and nothing hidden or outside of it`() async throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        defer { folder.remove(); outside.remove() }
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.path("styles/deep"), withIntermediateDirectories: true)
        for (path, words) in [
            ("app.js", "a"), ("styles/deep/base.css", "b"), (".secret", "c"), ("style.0a1b2c3d4e.css", "d"), ("index.html", "folder"),
            ("manifest.webmanifest", "{}"), ("unknown.xyz", "e"),
        ] { try Data(words.utf8).write(to: URL(filePath: folder.path(path))) }
        try Data("key".utf8).write(to: URL(filePath: outside.path("key.pem")))
        try manager.createSymbolicLink(atPath: folder.path("link.txt"), withDestinationPath: outside.path("key.pem"))
        try manager.createSymbolicLink(atPath: folder.path("all"), withDestinationPath: outside.url.path)
        let library = try AssetLibrary(folder: folder.url.path, extra: ["/index.html": Array("handed in".utf8)])
        #expect(
            library.paths == [
                "/app.js", "/assets.json", "/index.html", "/manifest.webmanifest", "/style.0a1b2c3d4e.css", "/styles/deep/base.css",
                "/unknown.xyz",
            ])
        #expect(library["/"]?.bytes == Array("handed in".utf8))
        #expect(library["/style.0a1b2c3d4e.css"]?.isImmutable == true && library["/app.js"]?.isImmutable == false)
        #expect(library["/manifest.webmanifest"]?.contentType == "application/manifest+json")
        #expect(library["/unknown.xyz"]?.contentType == "application/octet-stream")
        for path in ["/../key.pem", "/styles", "/styles/", "/.secret", "/app.js/", "/%61pp.js"] { #expect(library[path] == nil) }
        try await relay(folder: folder).run { phones in
            let answer = try await phones.stranger.expect(200, .get, "/style.0a1b2c3d4e.css")
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            try await phones.stranger.refused(404, "not-found", .get, "/.secret")
        }
    }

    @Test func `the list names every file but the service worker, and changes with any of them`() throws {
        let library = try AssetLibrary(extra: ["/a\".js": [1], "/b.js": [2], "/service-worker.js": [3]])
        let list = try #require(library["/assets.json"])
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.bytes)) as? [[String: String]])
        #expect(rows.map { $0["path"] } == ["/a\".js", "/b.js"])
        #expect(rows.allSatisfy { row in library[row["path"] ?? ""]?.tag == row["hash"].map { "\"\($0)\"" } })
        let changed = try AssetLibrary(extra: ["/a\".js": [1], "/b.js": [9]])
        #expect(changed["/assets.json"]?.tag != list.tag)
    }

    @Test func `a folder that is not there keeps the relay from starting, with its name`() throws {
        var relay = try RelayUnderTest()
        relay.configuration.webFolder = "/nowhere/at/all"
        let error = #expect(throws: RelayStartError.self) { _ = try relay.application() }
        #expect(error?.description.contains("/nowhere/at/all") == true)
    }

    @Test func `compression keeps every byte`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let packed = try #require(Gzip.compress(Self.page))
        try Data(packed).write(to: URL(filePath: folder.path("a.gz")))
        let gunzip = Process()
        gunzip.executableURL = URL(filePath: "/bin/gzip")
        gunzip.arguments = ["-d", folder.path("a.gz")]
        try gunzip.run()
        gunzip.waitUntilExit()
        #expect(try Array(Data(contentsOf: URL(filePath: folder.path("a")))) == Self.page)
        #expect(Gzip.compress([]) == nil)
        #expect(Gzip.compress(Sample.sealed(1, count: 1_000)) == nil)
    }
}
