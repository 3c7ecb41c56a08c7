import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

struct ShippedContentTests {
    let library: ContentLibrary
    let catalogue: Catalogue

    /// Read once for all tests.
    static let shipped = Result {
        let library = try ContentLibrary.load(folder: Repository.english)
        return (library, Catalogue(library.catalogue))
    }

    init() throws { (library, catalogue) = try Self.shipped.get() }

    @Test func `not one mistake is shipped`() {
        #expect(check(folder: Repository.english) == [])
    }

    @Test func `the core refuses nothing that is shipped, and one file is one activity`() throws {
        #expect(catalogue.refused == [])
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.english.appending(path: "activities" as String).path)
        #expect(catalogue.activities.count == files.count && catalogue.decks.map(\.id) == ["curious", "games", "glad"])
    }

    @Test func `the same content never gives other bytes`() throws {
        let again = try ContentLibrary.load(folder: Repository.english)
        #expect(again.catalogueFile() == library.catalogueFile() && again.wordsFile() == library.wordsFile())
    }

    @Test func `a phone is given every word once: those of a first page alone, all others with the library`() throws {
        let first = try #require(try JSON.read(library.wordsFile())["words"]?.members)
        let rest = try #require(try JSON.read(library.catalogueFile())["catalogue"])
        #expect(first.contains { $0.name == "language" && $0.value == "en" })
        let given = (first + (rest["words"]?.members ?? [])).map(\.name)
        #expect(Set(given) == Set((library.words.members ?? []).map(\.name)) && given.count == Set(given).count)
        #expect(library.wordsFile().count * 4 < library.words.write().count)
        #expect(rest["checkWords"]?.items?.count == 256 && rest["activities"] == library.catalogue["activities"])
    }

    @Test func `nobody is left without the quiet set`() {
        let quiet = catalogue.activities.filter(\.quiet)
        #expect(quiet.count >= 2)
        for activity in quiet { #expect(!activity.touch && !activity.physical && activity.gates.allSatisfy { $0.effect == .lower }) }
    }

    @Test func `R9 every ladder begins with something small`() throws {
        for activity in catalogue.activities {
            let first = try #require(activity.ladder.first)
            // Cards take as long as their answers; all else begins within a few minutes.
            let hasCard = first.scenes.contains { if case .card = $0.kind { true } else { false } }
            #expect(first.longest <= (hasCard ? 480_000 : 240_000), "\(activity.id)")
        }
        let hug = try #require(catalogue.activity("own-feet-hug"))
        #expect(hug.ladder.map(\.id) == ["hold-yourself", "ten-seconds", "thirty-seconds", "two-minutes", "until-settled"])
        #expect(hug.ladder[0].withoutTouch)
    }

    @Test func `R37 the longest of each is what the science brief allows`() throws {
        #expect(try #require(catalogue.activity("own-feet-hug")).ladder.map(\.longest).max()! <= 324_000)
        #expect(try #require(catalogue.activity("breathe-together")).ladder.map(\.longest).max()! <= 330_000)
        #expect(try #require(catalogue.activity("breathe-as-one-circle")).ladder.map(\.longest).max()! <= 210_000)
        #expect(try #require(catalogue.activity("eye-glances")).ladder.map(\.longest).max()! <= 320_000)
    }

    @Test func `science 5-5 the pacer ends where the protocol says, and the longest begins near rest`() throws {
        for (id, pattern, halves) in [
            (Text("breathe-together"), Scene.Pace.Pattern.together, (4.0, 6.0)), ("breathe-as-one-circle", .circle, (5.0, 5.0)),
        ] {
            let paces = try #require(catalogue.activity(id)).ladder.flatMap(\.scenes).compactMap { scene -> Scene.Pace? in
                if case .pace(let pace) = scene.kind { pace } else { nil }
            }
            #expect(paces.count == 3)
            for pace in paces {
                #expect(pace.pattern == pattern && pace.fade && (pace.breatheIn, pace.breatheOut) == halves)
                #expect((4.5...7.5).contains(pace.to))
                // The glide fits its length: one breath a minute each minute.
                #expect(pace.from - pace.to <= Double(pace.length.nominal) / 60_000)
            }
            let longest = try #require(paces.last)
            #expect((10.0...12.0).contains(longest.from))
        }
    }

    @Test func `R42 every line of evidence has a source that was seen`() {
        for activity in catalogue.activities {
            for line in activity.evidence { #expect(catalogue.source(line.source) != nil && line.source != "S56" && !line.studied.isEmpty) }
        }
        #expect(
            catalogue.sources.allSatisfy { source in catalogue.activities.contains { $0.evidence.contains { $0.source == source.id } } })
    }

    @Test func `science 5-1 the deck never runs dry and leans on what is warm`() throws {
        let deck = try #require(catalogue.deck("curious"))
        #expect(deck.questions.count >= 40)
        for depth in 1...3 { #expect(deck.questions.count { $0.depth == depth } >= 10) }
        #expect(deck.questions.count { $0.valence == "tender" } * 2 < deck.questions.count)
        #expect(Set(deck.questions.map(\.topic)).count == 11)
    }

    @Test func `R26 help names a line for the deaf, for men and for everyone, and no country stands without a number`() throws {
        let help = try #require(library.catalogue["help"])
        let countries = try #require(help["countries"]?.items)
        let lines = countries.flatMap { $0["lines"]?.items ?? [] }
        #expect(lines.contains { $0["deaf"] != nil } && lines.contains { $0["for"] == "men" } && lines.contains { $0["for"] == "lgbt" })
        for country in countries { #expect(country["emergency"]?.text?.description.contains { $0.isNumber } == true) }
        #expect(help["about"]?.items?.contains("Numbers can change. If one does not work, ring the emergency number.") == true)
    }

    @Test func `the check and the core know the same body flags`() {
        for flag in Shape.flags {
            let gates = GoodPack.activity.replacing(
                "  pregnant: lower\n", with: "  pregnant: lower\n" + (GoodPack.activity.contains("  \(flag):") ? "" : "  \(flag): lower\n"))
            let folder = try? Folder(GoodPack.files.merging([GoodPack.file: gates]) { $1 })
            let library = try? folder.map { try ContentLibrary.load(folder: $0.url) }
            #expect(library.map { Catalogue($0.catalogue).refused } == [], "\(flag)")
        }
    }
}
