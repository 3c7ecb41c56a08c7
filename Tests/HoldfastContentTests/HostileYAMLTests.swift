import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// YAML that somebody wrote to break the machine that reads it.
struct HostileYAMLTests {
    private let ours: ContentLibrary

    init() throws { ours = try Ours.library.get() }

    private func told(_ text: String) throws -> [Mistake] {
        let folder = try Folder(["activities/a.yaml": text])
        return withExtendedLifetime(folder) { PackFolder(folder.url, beside: ours).mistakes }
    }

    /// Thirty lines of which each stands for ten of the one before: none may be followed, whatever comes before the first.
    private func bomb(_ name: String, before: String = "", mark: String = "&") -> String {
        (0..<30).reduce("a0: \(before)\(mark)\(name)0 [x, x]\n") { text, number in
            let alias = "*\(name)\(number)"
            return text
                + "a\(number + 1): \(before)\(mark)\(name)\(number + 1) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["q", "_", "-", "0"]) func `no name of an anchor lets a few lines grow without end`(
        name: String
    )
        throws
    {
        for before in ["", "\t", " ", "!t "] {
            let found = try told(bomb(name, before: before))
            #expect(found.count == 1 && found.first?.line == 1, "\(found.prefix(3))")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "k: {k: b 'c, a: &q0 [x, x], b: &q1 [*q0, *q0], c: [*q1, *q1], d: 'e'}\n",
            "k: [b \"c, &q0 [x, x], &q1 [*q0, *q0]]\nl: \"\n\"\n",
            "x: y\r\n&q0 a: [b]\r\nc: *q0\r\n", "a: {\"b\":&q0 [x], \"c\":*q0}\n", "- # it's\n  &q0 [x]\n- *q0\n",
            "? &q0 [x]\n: *q0\n", "a: !!seq &q0 [x]\nb: *q0\n", "--- &q0\n- x\n- *q0\n", "a: b\u{2028}c: &q0 [x]\u{2028}d: *q0\n",
        ]) func `no quote, tag or line end hides an anchor`(text: String) throws
    {
        let found = try told(text)
        #expect(
            !found.isEmpty && found.allSatisfy { $0.what.hasPrefix("an anchor or alias") || $0.what.hasPrefix("this is not YAML") },
            "\(found)")
    }

    @Test func `signs that are anchors elsewhere stay what they are in a sentence`() throws {
        for title in ["\"You & I, *so* close\"", "'&both*'", "You & I", "You &I *so* close"] {
            let files = GoodPack.files.merging([GoodPack.file: GoodPack.activity.replacing("title: Side by side", with: "title: \(title)")])
            { $1 }
            let folder = try Folder(files)
            let read = withExtendedLifetime(folder) { ContentFolder(folder.url) }
            let bare = title.trimmingCharacters(in: ["\"", "'"])
            #expect(read.activities.first?.json["title"]?.text?.description == bare, "\(read.mistakes)")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["- ", "? ", "-\t", "[", "{a: ", " - ", "- ? ", "x\u{2028}- "])
    func `no depth breaks the reader`(
        part: String
    ) throws {
        #expect(try told(String(repeating: part, count: 100_000)).isEmpty == false)
        #expect(try told("a:\n" + (0..<700).map { String(repeating: " ", count: $0) + "- \n" }.joined()).isEmpty == false)
        #expect(try told("a: " + String(repeating: "[", count: 990) + String(repeating: "]", count: 990)).isEmpty == false)
        #expect(try told(String(repeating: "- ", count: 990) + "x").isEmpty == false)
    }

    @Test func `a sign that cannot be read is told with its place`() throws {
        let found = try told("id: a\r\ntitle: b\u{0}c\r\n")
        #expect(found.map { "\($0.line):\($0.column): \($0.what)" } == ["2:9: a sign that cannot be read, U+0000"])
        #expect(try told("id: \u{E001}x\n").map(\.what) == ["a sign that cannot be read, U+E001"])
    }
}
