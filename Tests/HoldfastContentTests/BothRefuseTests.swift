import HoldfastCore
import Testing

@testable import HoldfastContent

// A pack cannot break a rule because two refuse it: the check, which says where, why and what to write, and the core, which reads
// what was compiled all the same.
struct BothRefuseTests {
    /// What the core says of a folder that was compiled in spite of its mistakes.
    private func refused(_ files: [String: String]) throws -> [Refusal] {
        let folder = try Folder(files)
        let read = withExtendedLifetime(folder) { ContentFolder(folder.url) }
        let compiled = JSON.compact([
            ("activities", .array(read.activities.map(\.json))), ("decks", .array(read.decks.map(\.json))),
            ("sources", read.sources?["sources"]),
        ])
        return Catalogue(compiled).refused
    }

    private func found(_ files: [String: String]) throws -> [Mistake] {
        let folder = try Folder(files)
        return withExtendedLifetime(folder) { check(folder: folder.url) }
    }

    private func refused(in file: String, _ broken: Broken) throws -> [Refusal] {
        var files = GoodPack.files
        files[file] = files[file]?.replacing(broken.old, with: broken.new, maxReplacements: 1)
        return try refused(files)
    }

    @Test func `what all these break is taken by both`() throws {
        #expect(try refused(GoodPack.files) == [])
    }

    @Test(arguments: BrokenPackTests.bounds) func `R4 R10 R36 R37 no pack passes a bound of the new scenes, in the check or in the core`(
        _ broken: Broken
    ) throws {
        try broken.expectMistake(in: GoodPack.file)
        #expect(try refused(in: GoodPack.file, broken).count == 1)
    }

    @Test(arguments: BrokenPackTests.steps) func `R36 no place for words tells anyone to do it, in the check or in the core`(
        _ broken: Broken
    ) throws {
        try broken.expectMistake(in: GoodPack.file)
        let told = try refused(in: GoodPack.file, broken)
        #expect(told.count == 1 && told.allSatisfy { $0.reason.description.contains("R36") }, "\(told)")
    }

    @Test(arguments: BrokenPackTests.prompts) func `no prompt asks what no pack may ask`(_ broken: Broken) throws {
        try broken.expectMistake(in: "prompts/things.yaml")
    }

    @Test func `R37 nobody stands on one leg for more than 30 seconds`() throws {
        try expect(
            "31 seconds on one leg",
            [
                ("family: A12", "family: A11"), ("falls: lower", "falls: lower\n  one-leg: lower\n  blood: lower"),
                ("seizures: lower", "seizures: never"),
                ("seconds: 30\n        words: Palm to palm.", "seconds: 31\n        words: Palm to palm."),
            ])
    }

    @Test func `R37 nobody is tickled for more than 90 seconds`() throws {
        try expect(
            "150 seconds of tickling in this rung",
            [("family: A12", "family: A5"), ("bones: lower", "bones: lower\n  blood: lower"), ("panic: lower", "panic: ask")])
    }

    @Test func `R9 what a rung asks for never shrinks on the way up, in the check or in the core`() throws {
        try expect(
            "this rung holds for 30, one before it 40",
            [("seconds: 10\n        flex: true", "seconds: 40\n        flex: true"), ("cap: 120", "cap: 40")])
        let still = "- kind: quiet\n        seconds: 5\n"
        let glances =
            "- kind: glances\n        times: 1\n        look: [10, 20]\n        rest: [4, 6]\n        words-look: Look\n        words-rest: Rest\n"
        try expect("this rung looks for 15, one before it 20", [(still, glances)])
        let pace =
            "- kind: pace\n        seconds: 90\n        pattern: circle\n        from: 8\n        to: 6.5\n        in: 5\n        out: 5\n"
            + "        words-in: In\n        words-out: Out\n        fade: true\n"
        try expect("this rung paces breath for 60, one before it 90", [(still, pace)])
        let press =
            "- kind: press\n        receiver: first\n        times: 10\n        seconds: [4, 8]\n        first: {words: Lift to stop.}\n"
            + "        second: {words: One place.}\n      "
        try expect("this rung touches under a thumb for 40, one before it 80", [("- kind: lead", press + "- kind: lead")])
    }

    @Test func `R10 nothing without touch is kept behind an unlocking`() throws {
        let open = [("quiet: false", "quiet: false\nunlock: true")]
        let files = GoodPack.files.merging([GoodPack.file: changed(open)]) { $1 }
        #expect(try found(files) == [])
        try expect("unlock is true, but there is no touch in it", open + [("group: held", "group: none"), ("touch: true", "touch: false")])
    }

    @Test func `a deck of prompts never runs dry, on a call either`() throws {
        let prompts = GoodPack.prompts.replacing("apart: true", with: "apart: false", maxReplacements: 1)
        let few = GoodPack.files.merging(["prompts/things.yaml": prompts]) { $1 }
        #expect(try found(few).map(\.what) == ["things has 1 prompts that work apart"])
        let name = GoodPack.files.merging(["questions/things.yaml": GoodPack.deck.replacing("small", with: "things")]) { $1 }
        let told = try found(name).map(\.what)
        #expect(told.contains("there is a deck things in questions/ too"))
    }

    @Test func `words for one alone are read as hard as all others`() throws {
        let (found, _) = try GoodPack.mistakes(
            in: GoodPack.file, "words: Hold your own hand.",
            "words: Considerable relaxation accompanies individual immobility right here today.")
        #expect(found.count == 1 && found[0].what.contains("reads at grade"))
    }

    private func changed(_ changes: [(String, String)]) -> String {
        changes.reduce(GoodPack.activity) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
    }

    /// One mistake, with its reason and remedy, and one refusal.
    private func expect(_ what: String, _ changes: [(String, String)]) throws {
        let files = GoodPack.files.merging([GoodPack.file: changed(changes)]) { $1 }
        let found = try self.found(files)
        #expect(found.map(\.what) == [what])
        #expect(found.allSatisfy { $0.file == GoodPack.file && $0.line >= 1 && !$0.why.isEmpty && !$0.remedy.isEmpty })
        #expect(try refused(files).count == 1)
    }
}
