import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

struct HostileFileTests {
    private func told(_ text: String) throws -> [String] {
        let folder = try Folder([GoodPack.file: text])
        return check(folder: folder.url).map { "\($0.line):\($0.column): \($0.what)" }
    }

    @Test func `aliases never grow without end`() throws {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
        #expect(try told(bomb) == ["1:4: an anchor or alias (& or *)"])
        #expect(try told("title: *x\n") == ["1:8: an anchor or alias (& or *)"])
    }

    @Test func `an ampersand in a sentence is no anchor`() throws {
        let (found, _) = try GoodPack.mistakes(in: GoodPack.file, "title: Side by side", "title: \"You & I, *so* close\"")
        #expect(found == [])
    }

    @Test func `broken YAML is told with its line`() throws {
        let found = try told("id: a\ntitle: [one, two\nshort: x\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("3:") && found[0].contains("this is not YAML"))
        #expect(try told("id: a\n\ttitle: b\n").first?.contains("this is not YAML") == true)
        #expect(try told("id: a: b\n").first?.hasPrefix("1:6: this is not YAML") == true)
    }

    @Test func `a key that stands twice is named where it stands again`() throws {
        let (found, text) = try GoodPack.mistakes(in: GoodPack.file, "cautions:\n", "mood: playful\ncautions:\n")
        let wanted = try #require(line(of: "mood: playful", in: text))
        #expect(found.map { "\($0.line):\($0.column): \($0.what)" } == ["\(wanted):1: mood stands twice"])
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n"]) func `an empty file is told so`(_ text: String) throws {
        #expect(try told(text) == ["1:1: this file is empty"])
    }

    @Test(arguments: ["just text", "- a\n- b\n", "42\n"]) func `a file of another shape is told so`(_ text: String) throws {
        #expect(try told(text).first?.hasPrefix("1:1: this file is") == true)
    }

    @Test func `two documents in one file are refused`() throws {
        #expect(try told("id: a\n---\nid: b\n").count == 1)
    }

    @Test func `a file that is not text, or too long, is refused and not read`() throws {
        let folder = try Folder([:])
        try folder.write(GoodPack.file, Data([0xFF, 0xFE, 0x00, 0xC3]))
        #expect(check(folder: folder.url).map(\.what) == ["this file is not UTF-8"])
        try folder.write(GoodPack.file, Data(repeating: UInt8(ascii: "a"), count: Written.longestFile + 1))
        #expect(check(folder: folder.url).map(\.what) == ["this file is longer than 512 KB"])
    }

    @Test func `deep nesting does not break the reader`() throws {
        #expect(try told(String(repeating: "[", count: 5_000)).isEmpty == false)
        let nested = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
        #expect(try told("title: " + nested).contains { $0.hasSuffix("title is a list") })
    }

    @Test func `numbers too big for any clock are refused and never trap`() throws {
        for number in ["99999999999999999999", "-1", "1e9", "0.5", "9223372036854775807", ".", "-", "--1"] {
            for old in ["seconds: 10\n", "seconds: 30\n"] {
                let (found, _) = try GoodPack.mistakes(in: GoodPack.file, old, "seconds: \(number)\n")
                #expect(found.isEmpty == false, "\(number)")
            }
            let (caps, _) = try GoodPack.mistakes(in: GoodPack.file, "cap: 120", "cap: \(number)")
            #expect(caps.isEmpty == false, "\(number)")
            let (back, _) = try GoodPack.mistakes(in: GoodPack.file, "back: 0", "back: \(number)")
            #expect(back.isEmpty == false, "\(number)")
        }
    }

    @Test(arguments: [UInt64](1...6)) func `whatever bytes stand in a pack, checking ends and what passes the core takes`(_ seed: UInt64)
        throws
    {
        print("seed \(seed)")
        var random = Seeded(seed)
        for _ in 0..<12 {
            var bytes = Array(GoodPack.activity.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: Array("-:[]{}&*'\"#\n09".utf8).shuffled(using: &random).prefix(2), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
                }
            }
            let folder = try Folder(GoodPack.files)
            try folder.write(GoodPack.file, Data(bytes))
            guard let library = try? ContentLibrary.load(folder: folder.url) else { continue }
            let catalogue = Catalogue(library.catalogue)
            #expect(catalogue.refused == [], "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            #expect(catalogue.activities.count == 1)
        }
    }
}
