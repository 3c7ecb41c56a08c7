import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// A pack by others, from its folder to the one JSON that is given.
struct PackFolderTests {
    private let ours: ContentLibrary

    init() throws { ours = try Ours.library.get() }

    private func pack(_ files: [String: String]) throws -> PackFolder {
        let folder = try Folder(files)
        return withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours) }
    }

    private func hum(_ old: String = "", _ new: String = "") throws -> [String: String] {
        let text = try #require(Guide.files["activities/hum-together.yaml"])
        return ["activities/hum-together.yaml": old.isEmpty ? text : text.replacing(old, with: new)]
    }

    @Test func `the worked example of the guide has no mistake, and a phone takes it`() throws {
        try #require(Guide.files.count == 2)
        let made = try pack(Guide.files)
        #expect(made.mistakes == [])
        let json = try #require(made.json)
        #expect(json["title"] == "Humming for two" && json["format"] == 1)
        #expect(json.write().count < 48 << 10)
        #expect(Catalogue(ours.catalogue).refusal(ofPack: json) == nil)
    }

    @Test func `a folder with only activities is a whole pack`() throws {
        let made = try pack(hum())
        #expect(made.mistakes == [] && made.json?["id"] == "hum-together" && made.json?["title"] == "Hum together")
        #expect(made.json?["by"] == nil)
        let two = try hum().merging(["activities/hum-twice.yaml": hum("id: hum-together", "id: hum-twice").values.first!]) { $1 }
        #expect(try pack(two).json?["id"]?.text?.description.hasPrefix("holdfast-content-") == true, "two take the folder's name")
        #expect(try pack([:]).mistakes.count == 1)
    }

    @Test func `nothing goes along that is not used`() throws {
        let made = try pack(hum())
        #expect(made.json?["sources"]?.items?.compactMap { $0["id"]?.text } == ["S00"])
        #expect(made.json?["decks"] == [])
    }

    @Test func `R36 R35 what a phone would refuse is named here, with its file and line`() throws {
        let missing = try #require(
            (1...55).map { $0 < 10 ? "S0\($0)" : "S\($0)" }.first { Catalogue(ours.catalogue).source(Text($0)) == nil })
        for (old, new, said) in [
            ("words: Hum one low note.", "words: Hum, and hug {other}.", "ladder[1].scenes[0].words says “hug”, but touch is false"),
            ("source: S00", "source: \(missing)", "evidence[0].source is not in the register of sources (R42)"),
            ("words: Hum one low note.", "words: Hum one l\u{43E}w note.", "mixes letters of two alphabets"),
        ] {
            let files = try hum(old, new)
            let made = try pack(files)
            #expect(made.json == nil && made.mistakes.count == 1)
            #expect(made.mistakes.first?.what.contains(said) == true, "\(made.mistakes)")
            #expect(made.mistakes.first?.file == "activities/hum-together.yaml")
            #expect(made.mistakes.first?.line == line(of: new, in: files.values.first!))
        }
    }

    @Test func `what is too large to be given is never packed`() throws {
        var files: [String: String] = [:]
        for number in 0..<12 { files["activities/hum-\(number).yaml"] = try hum("id: hum-together", "id: hum-\(number)").values.first }
        #expect(try pack(files).json != nil)
        let many = (0..<300).map {
            "  - id: q\($0)\n    depth: 1\n    valence: warm\n    topic: play\n    kind: present\n    text: What is near \($0)?\n"
        }
        files["questions/many.yaml"] = "deck: many\nquestions:\n" + many.joined()
        let large = try pack(files)
        #expect(large.json == nil && large.mistakes.first?.what.contains("larger than 49152 bytes") == true, "\(large.mistakes.prefix(2))")
    }

    @Test func `what a preview shows is the pack or its mistakes`() throws {
        #expect(try pack(hum()).preview["packs"]?.items?.count == 1)
        let bad = try pack(hum("mood: calming", "mood: blue")).preview
        #expect(bad["mistakes"]?.items?.first?.text?.description.contains("activities/hum-together.yaml:12:7:") == true, "\(bad)")
        let read = try JSON.read(ours.catalogueFile(preview: bad))
        #expect(read["catalogue"]?["preview"] == bad)
    }
}
