import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// What is wrong with a pack as a whole is told where its writer can mend it.
struct PackWholeTests {
    @Test func `what a pack says of itself is told where it stands`() throws {
        func head(_ text: String) throws -> [String] {
            try HumPack.told([], ["pack.yaml": text]).map { "\($0.file):\($0.line):\($0.column): \($0.what)" }
        }
        #expect(
            try head("id: hum\ntitle: Hum\nby: The Holdfast team\n") == [
                "pack.yaml:3:5: by names what no pack does, or says that it is from Holdfast: “The Holdfast team”"
            ])
        let long = String(repeating: "a", count: 81)
        #expect(try head("id: hum\ntitle: Hum\nby: \(long)\n").first?.hasPrefix("pack.yaml:3:5: by is longer than 80 bytes") == true)
        #expect(try head("id: \(long.prefix(41))\ntitle: Hum\n").first?.hasPrefix("pack.yaml:1:5: id is “aaa") == true)
        #expect(
            try head("id: hum-together\ntitle: Hum\nby: Holdfast\n").first?.hasPrefix("pack.yaml:3:5:") == true,
            "the id of its one activity")
        #expect(
            try HumPack.told([("title: Hum together", "title: Hum\(String(repeating: " through", count: 10))")]).map {
                "\($0.file):\($0.line)"
            }
                == [
                    "activities/hum-together.yaml:4"
                ])
    }

    @Test func `too much is told with how much there is`() throws {
        let many = (0..<400).map {
            "  - id: q\($0)\n    depth: 1\n    valence: warm\n    topic: play\n    kind: present\n    text: What is near you now at \($0), and do you like it?\n"
        }
        let found = try HumPack.told([], ["questions/many.yaml": "deck: many\nquestions:\n" + many.joined()])
        #expect(found.count == 1 && found.first?.what == "the pack is larger than 49152 bytes")
        #expect(found.first?.why.contains(" has 5") == true && found.first?.remedy.contains("two packs") == true, "\(found)")
        let hum = try HumPack.text()
        let thirteen = (0..<12).map { ("activities/h\($0).yaml", hum.replacing("id: hum-together", with: "id: h\($0)")) }
        let list = try HumPack.told([], Dictionary(uniqueKeysWithValues: thirteen))
        #expect(list.map(\.why) == ["there are 13"])
    }
}
