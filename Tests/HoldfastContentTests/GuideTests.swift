import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// What the guide for writers says is so.
struct GuideTests {
    private let ours: ContentLibrary

    init() throws { ours = try Ours.library.get() }

    private func pack(_ files: [String: String], in name: String = Guide.folder) throws -> PackFolder {
        let folder = try Folder(Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0.key)", $0.value) }))
        return withExtendedLifetime(folder) { PackFolder(folder.url.appendingPathComponent(name), beside: ours) }
    }

    private func activity(_ old: String, _ new: String) throws -> [String: String] {
        let (file, text) = ("activities/hum-together.yaml", try #require(Guide.files["activities/hum-together.yaml"]))
        try #require(text.contains(old))
        return Guide.files.merging([file: text.replacing(old, with: new, maxReplacements: 1)]) { $1 }
    }

    @Test func `the guide never shows an answer that the check does not give, in the folder that it names`() throws {
        let shown = try #require(Guide.mistake)
        try #require(Guide.text.contains("content check \(Guide.folder)/"))
        let made = try pack(activity(shown.old, shown.new))
        #expect(made.mistakes.map { "\($0)" } == [shown.answer])
    }

    @Test(arguments: ["my-pack", "to-hum", "it", "de", "pt-BR", "en", "x", "a pack"])
    func `R43 no name of a folder switches off what no pack says`(name: String) throws {
        let made = try pack(
            activity("short: One low note, each in your own way.", "short: It is scientifically proven to heal trauma and boost oxytocin."),
            in: name)
        #expect(made.json == nil)
        #expect(made.mistakes.contains { $0.what == "“scientifically” in short" })
        #expect(made.mistakes.allSatisfy { $0.file == "activities/hum-together.yaml" && $0.line == 5 }, "\(made.mistakes)")
    }

    @Test func `a pack is in another language only where it says so, and only in one that there is`() throws {
        let german = try activity("title: Hum together", "title: Geborgenheitsgemeinschaft")
        let head = try #require(Guide.files["pack.yaml"])
        #expect(try pack(german).mistakes.count == 1)
        #expect(try pack(german.merging(["pack.yaml": head + "language: de\n"]) { $1 }).mistakes == [])
        #expect(try pack(german.merging(["pack.yaml": head + "language: pt-BR\n"]) { $1 }).json != nil)
        for wrong in ["xx", "German", "d", "de-", "de-DE-x", "[de]", "\"\""] {
            let found = try pack(german.merging(["pack.yaml": head + "language: \(wrong)\n"]) { $1 }).mistakes
            #expect(
                found.contains {
                    $0.file == "pack.yaml" && $0.line == 5 && $0.what.contains("language is")
                }, "\(wrong)")
            #expect(found.count == 2, "English rules hold until it is said which others do: \(found)")
        }
    }

    @Test func `no family, group or scene asks for a gate that the guide does not name`() {
        let names = Shape.families + Shape.groups + ["taste", "glances", "pace", "say", "hold", "press", "beat"]
        for name in names {
            let least = LeastGates.of(Text(name))
            guard !least.isEmpty || Shape.families.contains(name) else { continue }
            let told = ["lower", "ask", "never"].compactMap { effect -> String? in
                let flags = least.filter { $0.effect.rawValue.description == effect }.map(\.flag.description)
                return flags.isEmpty ? nil : "`\(effect)`: " + flags.joined(separator: ", ")
            }
            #expect(Guide.gates[name] == (told.isEmpty ? "none" : told.joined(separator: "; ")), "\(name)")
        }
        for (name, told) in Guide.gates where told.contains("`: ") { #expect(!LeastGates.of(Text(name)).isEmpty, "\(name)") }
    }
}
