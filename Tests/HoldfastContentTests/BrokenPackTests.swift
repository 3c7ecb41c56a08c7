import Foundation
import Testing

@testable import HoldfastContent

/// One thing broken in the good pack, where it is to be found, and what is said of it.
struct Broken: CustomTestStringConvertible {
    let old: String
    let new: String
    /// A part of the line that is named; the first line of `new` where nothing else is said.
    let at: String
    let what: String
    /// How many further mistakes the same change makes.
    let beside: Int

    init(_ old: String, _ new: String, at: String? = nil, _ what: String, beside: Int = 0) {
        self.old = old
        self.new = new
        self.at = at ?? new.split(separator: "\n").first.map(String.init) ?? ""
        self.what = what
        self.beside = beside
    }

    var testDescription: String { what }

    func expectMistake(in file: String) throws {
        let (found, text) = try GoodPack.mistakes(in: file, old, new)
        try #require(text != GoodPack.files[file], "the change must change something")
        let wanted = try #require(line(of: at, in: text))
        let told = found.map { "\($0.file):\($0.line): \($0.what)" }
        #expect(told.contains("\(file):\(wanted): \(what)"), "\(told)")
        #expect(found.count == 1 + beside, "\(told)")
        #expect(found.allSatisfy { !$0.why.isEmpty && !$0.remedy.isEmpty && $0.column >= 1 })
    }
}

struct BrokenPackTests {
    @Test func `the pack that all these break has no mistake of its own`() throws {
        let folder = try Folder(GoodPack.files)
        #expect(check(folder: folder.url) == [])
        #expect(try ContentLibrary.load(folder: folder.url).catalogueFile().isEmpty == false)
    }

    @Test(arguments: shapes) func `no broken member passes unnamed`(_ broken: Broken) throws {
        try broken.expectMistake(in: GoodPack.file)
    }

    @Test(arguments: wholes) func `nothing that contradicts itself passes unnamed`(_ broken: Broken) throws {
        try broken.expectMistake(in: GoodPack.file)
    }

    @Test(arguments: caps) func `R4 R36 R37 no pack passes a cap`(_ broken: Broken) throws {
        try broken.expectMistake(in: GoodPack.file)
    }

    @Test(arguments: words) func `R29 R32 R36 R41 R42 R43 no pack says what Holdfast never says`(_ broken: Broken) throws {
        try broken.expectMistake(in: GoodPack.file)
    }

    @Test func `the nearest right word is suggested for a wrong one`() throws {
        let (found, _) = try GoodPack.mistakes(in: GoodPack.file, "mood: calming", "mood: calmin")
        #expect(found.first?.remedy == "write calming")
        let (unknown, _) = try GoodPack.mistakes(in: GoodPack.file, "    studied:", "    studeid:")
        #expect(unknown.contains { $0.remedy == "write studied" })
    }

    @Test func `R36 tasting passes only where the ingredients are read out first`() throws {
        let taste = "about: You taste a grape. Then you rest."
        let (found, _) = try GoodPack.mistakes(in: GoodPack.file, "about: You sit side by side. Then you rest.", taste)
        #expect(found.map(\.what) == ["“taste” in about"])
        let listed = taste.replacing("grape", with: "bit")
        var files = GoodPack.files
        files[GoodPack.file] = GoodPack.activity.replacing("about: You sit side by side. Then you rest.", with: listed)
            .replacing("  - A seat for two.", with: "  - A list of the ingredients, read out first.")
        let folder = try Folder(files)
        #expect(check(folder: folder.url) == [])
    }

    @Test func `all mistakes are found and not only the first`() throws {
        var text = GoodPack.activity
        for broken in BrokenPackTests.shapes.prefix(8) { text = text.replacing(broken.old, with: broken.new, maxReplacements: 1) }
        let folder = try Folder(GoodPack.files.merging([GoodPack.file: text]) { $1 })
        let found = check(folder: folder.url).map(\.what)
        for broken in BrokenPackTests.shapes.prefix(8) { #expect(found.contains(broken.what)) }
    }

    @Test func `a mistake reads as file, line, column, reason and remedy`() {
        let mistake = Mistake(file: "a.yaml", line: 3, column: 7, what: "touch is “yes”", why: "it is true or false", remedy: "write true")
        #expect(mistake.description == "a.yaml:3:7: touch is “yes”\n    Why: it is true or false\n    Instead: write true")
    }
}
