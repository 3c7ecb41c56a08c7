import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// A folder that somebody sends to a writer, to break the machine that checks it or to get something out of it.
struct HostilePackTests {
    private let ours: ContentLibrary

    init() throws { ours = try Ours.library.get() }

    @Test func `nothing in a pack reaches a terminal but signs that can be seen`() throws {
        let file = try #require(Guide.files["activities/hum-together.yaml"])
        for sign in ["\u{1B}[31m", "\u{7}", "\u{9B}2J", "\u{202E}", "\u{0}", "\u{8}"] {
            let name = sign == "\u{0}" ? "activities/a.yaml" : "activities/a\(sign).yaml"
            let escaped = sign.unicodeScalars.first.map { "\\u00" + String($0.value, radix: 16).suffix(2) } ?? ""
            let folder = try Folder([
                name: file.replacing("mood: calming", with: "mood: \(sign)calm"),
                "activities/b.yaml": file.replacing("mood: calming", with: "mood: \"\(sign == "\u{202E}" ? "\\u202E" : escaped)calm\""),
                "activities/c.yaml": "\"\(sign == "\u{202E}" ? "\\u202E" : escaped)a\": b\n",
            ])
            let found = withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes }
            #expect(found.count > 3)
            let seen = found.flatMap { "\($0)".unicodeScalars }.filter { $0 != "\n" }
            #expect(seen.filter(\.isHidden) == [])
        }
    }

    @Test func `a mark at the beginning of a file is no mistake`() throws {
        let file = try #require(Guide.files["activities/hum-together.yaml"])
        let folder = try Folder(["activities/hum-together.yaml": "\u{FEFF}" + file.replacing("\n", with: "\r\n")])
        #expect(withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes } == [])
    }

    @Test func `nothing outside of a pack is read, told or given away with it`() throws {
        let secret = try Folder(["secret.yaml": "root: the secret\n", "activities/hidden-one.yaml": "id: the secret\n"])
        let folder = try Folder(["activities/a.yaml": "mood: x\n"])
        let files = FileManager.default
        func link(_ name: String, to place: String) throws {
            try files.createSymbolicLink(atPath: folder.url.appendingPathComponent(name).path, withDestinationPath: place)
        }
        try link("activities/passwd.yaml", to: "/etc/passwd")
        try link("activities/zero.yaml", to: "/dev/zero")
        try link("activities/nowhere.yaml", to: "/nowhere/at/all")
        try link("activities/near.yaml", to: "../../" + secret.url.lastPathComponent + "/secret.yaml")
        try link("sources.yaml", to: secret.url.appendingPathComponent("secret.yaml").path)
        try link("pack.yaml", to: secret.url.appendingPathComponent("secret.yaml").path)
        try link("questions", to: secret.url.appendingPathComponent("activities").path)
        let found = withExtendedLifetime(secret) { PackFolder(folder.url, beside: ours).mistakes }
        let refused = found.filter { $0.what.contains("link that leads out") }.map(\.file)
        #expect(
            refused == [
                "activities/near.yaml", "activities/passwd.yaml", "activities/zero.yaml", "pack.yaml",
                "questions",
                "sources.yaml",
            ])
        let all = found.map { "\($0)" }.joined()
        #expect(!all.contains("root") && !all.contains("secret") && !all.contains("hidden-one"))
    }

    @Test func `a link within a pack is read, and what is no file is not waited for`() throws {
        let file = try #require(Guide.files["activities/hum-together.yaml"])
        let folder = try Folder(["kept/hum-together.txt": file])
        try FileManager.default.createDirectory(at: folder.url.appendingPathComponent("activities"), withIntermediateDirectories: true)
        let place = folder.url.appendingPathComponent("activities/hum-together.yaml").path
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "../kept/hum-together.txt")
        #expect(PackFolder(folder.url, beside: ours).mistakes == [])
        mkfifo(folder.url.appendingPathComponent("activities/b.yaml").path, 0o600)
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("activities/c.yaml"), withIntermediateDirectories: true)
        #expect(PackFolder(folder.url, beside: ours).mistakes.map(\.what) == ["this is no file", "this is no file"])
    }

    @Test func `R35 R36 no file of the app's own switches off what is asked of a pack`() throws {
        var files = Guide.files
        files["activities/hum-together.yaml"] = files["activities/hum-together.yaml"]?.replacing(
            "words: Hum one low note.", with: "words: Hug {other}.")
        for name in ["words.yaml", "help.yaml", "check-words.yaml"] {
            files[name] = "language: en\ndirection: ltr\n"
            let folder = try Folder(files)
            let made = withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours) }
            #expect(made.json == nil && made.mistakes.contains { $0.file == name && $0.what == "a pack has no \(name)" })
            #expect(!PackFolder.isLanguage(folder.url), "only a folder named by a language is one")
            files[name] = nil
        }
        let folder = try Folder(files)
        #expect(withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes.first?.what.contains("says “hug”") } == true)
    }
}
