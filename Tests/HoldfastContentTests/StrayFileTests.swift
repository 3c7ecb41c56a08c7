import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// What a newcomer puts into a folder and would wait for in vain.
struct StrayFileTests {
    private let ours: ContentLibrary

    init() throws { ours = try Ours.library.get() }

    private func told(_ files: [String: String], whole: Bool = true) throws -> [String] {
        let folder = try Folder(whole ? Guide.files.merging(files) { $1 } : files)
        return withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes }.map { "\($0.file): \($0.what); \($0.remedy)" }
    }

    @Test(arguments: [
        ("activities/hum-twice.yml", "this file is not read; rename it to hum-twice.yaml"),
        ("activities/hum-twice.YAML", "this file is not read; rename it to hum-twice.yaml"),
        ("activities/hum-twice.yaml.txt", "this file is not read; rename it to hum-twice.yaml"),
        ("activities/hum-twice.txt", "this file is not read; rename it to hum-twice.yaml"),
        ("activities/hum-twice", "this file is not read; rename it to hum-twice.yaml"),
        ("questions/many.yml", "this file is not read; rename it to many.yaml"),
        ("pack.yml", "this file is not read; rename it to pack.yaml"),
        ("Pack.yaml", "this file is not read; rename it to pack.yaml"), ("source.yaml", "this file is not read; rename it to sources.yaml"),
        ("hum-twice.yaml", "this file is not read; put it into activities/, questions/ or prompts/, as hum-twice.yaml"),
    ]) func `no file is left out in silence`(file: String, said: String) throws {
        #expect(try told([file: "id: x\n"]) == ["\(file): \(said)"])
        #expect(try told([file: "id: x\n"], whole: false) == ["\(file): \(said)"], "alone")
    }

    @Test(arguments: [
        ("activitys/a.yaml", "activitys", "rename it to activities"), ("Activities/a.yaml", "Activities", "rename it to activities"),
        ("question/a.yaml", "question", "rename it to questions"), ("promts/readme", "promts", "rename it to prompts"),
        ("drafts/a.yml", "drafts", "put its files into one of these, or move it out of the pack"),
    ]) func `no folder is left out in silence`(file: String, folder: String, remedy: String) throws {
        #expect(try told([file: "id: x\n"]) == ["\(folder): the folder \(folder) is not read; \(remedy)"])
    }

    @Test func `a folder in a folder is told to be flat`() throws {
        #expect(
            try told(["activities/old/a.yaml": "id: x\n"]) == [
                "activities/old: this folder is not read; put what is in it into activities/ itself"
            ])
        #expect(try told(["prompts": "id: x\n"]).first?.hasPrefix("prompts: this is no folder") == true)
    }

    @Test func `notes, copies of an editor and hidden files are left alone`() throws {
        let quiet = [
            "README.md", ".git/config.yaml", "activities/.a.yaml.swp", "activities/hum.yaml~", "activities/#hum.yaml#", "pack.yaml.bak",
        ]
        #expect(try told(Dictionary(uniqueKeysWithValues: quiet.map { ($0, "x") } + [("pictures/hum.png", "x"), ("LICENSE", "x")])) == [])
    }

    @Test func `a file or nothing where a folder is wanted is told so`() throws {
        let folder = try Folder(Guide.files)
        let file = folder.url.appendingPathComponent("activities/hum-together.yaml")
        let found = withExtendedLifetime(folder) { PackFolder(file, beside: ours).mistakes }
        #expect(found.map(\.what) == ["this is a file"])
        #expect(found.first?.remedy == "give the folder of the pack: \(folder.url.path)")
        #expect(PackFolder.around(folder.url.appendingPathComponent("pack.yaml")).path == folder.url.path)
        #expect(PackFolder(URL(filePath: "/nowhere/at/all"), beside: ours).mistakes.map(\.what) == ["there is no such folder"])
    }
}
