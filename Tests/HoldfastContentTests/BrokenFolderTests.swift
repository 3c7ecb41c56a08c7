import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

struct BrokenFolderTests {
    static let decks = [
        Broken("deck: small", "deck: tiny", "the deck is tiny, the file small", beside: 1),
        Broken("    depth: 1", "    depth: 4", "questions[0].depth is 4", beside: 1),
        Broken("topic: home", "topic: hom", "questions[0].topic is “hom”"),
        Broken("- id: smell", "- id: sound # again", "the question sound stands twice"),
        Broken("Which smell takes you back?", "Which smell takes you back", "the question has no mark at its end"),
        Broken("Which smell takes you back?", "Rank the smells you like.", "“rank” in questions[1].text", beside: 1),
        Broken("Which smell takes you back?", "What do you miss of your ex?", "“ex” in questions[1].text"),
        Broken("Which smell takes you back?", "What was your worst day?", "“worst” in questions[1].text"),
        Broken("Which smell takes you back?", "Which secret do you keep?", "“secret” in questions[1].text"),
        Broken("Which smell takes you back?", "Who have you slept with?", "“slept with” in questions[1].text"),
        Broken("Which smell takes you back?", "What would you change about me?", "“change about me” in questions[1].text"),
    ]

    static let sources = [
        Broken("- id: S33", "- id: S333", "the source id “S333”", beside: 1),
        Broken("Dueren et al. 2021, 10.1016/j.actpsy.2021.103441", "Dueren [recall]", at: "- id: S33", "the source S33 is only recalled"),
        Broken("- id: S00", "- id: S33 # too", at: "- id: S33\n", "the source S33 stands twice"),
    ]

    static let help = [
        Broken("- id: ie", "- id: ire", "the country id “ire”"),
        Broken(", call: 1800 341 900", "", at: "Women's Aid", "a help line with no number and no website"),
        Broken("Holdfast cannot see what happens at home.", "Ring them.", at: "about:", "nothing says what Holdfast cannot see"),
        Broken("for: women", "for: ladies", "countries[0].lines[0].for is “ladies”"),
    ]

    static let words = [
        Broken("language: en\n", "", at: "direction", "language is missing"),
        Broken("direction: ltr", "direction: down", "the direction “down”"),
        Broken("today.title: Today", "today title: Today", "the key “today title”"),
        Broken("today.title: Today", "today.title:", "today.title is empty"),
        Broken("today.title: Today", "today.title: [Today]", "today.title is a list"),
        Broken("Hello, {name}.", "Hello, {na me}.", "a broken fill in us.hello"),
        Broken("Hello, {name}.", "Hello, {name.", "a broken fill in us.hello"),
        Broken("today.title: Today", "today.title: Your partner is waiting.", "“is waiting” in today.title"),
        Broken("us.hello:", "today.title: Now\nus.hello:", at: "today.title: Now", "today.title stands twice"),
    ]

    @Test(arguments: decks) func `no question asks what may not be asked`(_ broken: Broken) throws {
        try broken.expectMistake(in: "questions/small.yaml")
    }

    @Test(arguments: sources) func `R42 no source is only recalled or stands twice`(_ broken: Broken) throws {
        try broken.expectMistake(in: "sources.yaml")
    }

    @Test(arguments: help) func `R26 no help line leads nowhere`(_ broken: Broken) throws {
        try broken.expectMistake(in: "help.yaml")
    }

    @Test(arguments: words) func `no key of the app is broken`(_ broken: Broken) throws {
        try broken.expectMistake(in: "words.yaml")
    }

    @Test func `a question asked in two decks is not asked twice`() throws {
        let second = GoodPack.deck.replacing("deck: small", with: "deck: tall")
        let folder = try Folder(GoodPack.files.merging(["questions/tall.yaml": second]) { $1 })
        let told = check(folder: folder.url).map { "\($0.file):\($0.line): \($0.what)" }
        #expect(told == [8, 14].map { "questions/tall.yaml:\($0): this question is asked in questions/small.yaml too" })
    }

    @Test func `two phones never show one word for two numbers`() throws {
        let folder = try Folder(GoodPack.files.merging(["check-words.yaml": GoodPack.checkWords.replacing("- abn", with: "- aan")]) { $1 })
        #expect(check(folder: folder.url).map(\.what) == ["the word aan stands twice"])
        let short = try Folder(GoodPack.files.merging(["check-words.yaml": "- acorn\n"]) { $1 })
        #expect(check(folder: short.url).map(\.what) == ["this file has 1 lines"])
    }

    @Test func `a pack by others needs no words, help or sources of the app`() throws {
        let alone = try Folder([GoodPack.file: GoodPack.activity])
        #expect(check(folder: alone.url) == [])
        for id in ["S56", "S99", "s33", "S-1"] {
            let folder = try Folder([GoodPack.file: GoodPack.activity.replacing("source: S33", with: "source: \(id)")])
            #expect(check(folder: folder.url).count == 1, "\(id)")
        }
        let whole = try Folder([GoodPack.file: GoodPack.activity, "questions/small.yaml": GoodPack.deck, "sources.yaml": GoodPack.sources])
        #expect(check(folder: whole.url) == [])
    }

    @Test func `a language without its words is not loaded`() throws {
        var files = GoodPack.files
        files["words.yaml"] = nil
        files["help.yaml"] = nil
        let folder = try Folder(files)
        #expect(check(folder: folder.url) == [])
        let refused = #expect(throws: ContentMistakes.self) { try ContentLibrary.load(folder: folder.url) }
        #expect(refused?.mistakes.map(\.file) == ["help.yaml", "words.yaml"])
    }

    @Test func `a translation that lacks a key or changes a fill is told so`() throws {
        let folder = try Folder([
            "en/words.yaml": GoodPack.words,
            "de/words.yaml": "language: de\ndirection: ltr\nus.hello: Hallo, {nam}.\ntoday.titel: Heute\n",
        ])
        let told = check(folder: folder.url.appendingPathComponent("de")).map { "\($0.line): \($0.what)" }
        #expect(told == ["1: today.title is missing", "3: us.hello fills in {nam}", "4: today.titel is not a key of the English words"])
    }

    @Test func `another language is not held to English reading grades`() throws {
        let files = GoodPack.files.mapValues { $0.replacing("title: Side by side", with: "title: Geborgenheitsgemeinschaft") }
        let folder = try Folder(Dictionary(uniqueKeysWithValues: files.map { ("de/" + $0.key, $0.value) }))
        #expect(check(folder: folder.url.appendingPathComponent("de")) == [])
    }

    @Test func `a folder that is not there or empty is told so`() throws {
        #expect(check(folder: URL(fileURLWithPath: "/nowhere/at/all")).map(\.what) == ["there is no such folder"])
        let folder = try Folder(["readme.txt": "nothing"])
        #expect(check(folder: folder.url).map(\.what) == ["there is nothing to read here"])
    }
}
