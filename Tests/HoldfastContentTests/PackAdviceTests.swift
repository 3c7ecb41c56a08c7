import Foundation
import HoldfastCore
import Testing

@testable import HoldfastContent

/// What only a phone would refuse is told to its writer with the value, a reason and a remedy of its own.
struct PackAdviceTests {
    private static let touch = [
        ("group: none", "group: hands"), ("touch: false", "touch: true"), ("physical: false", "physical: true\nsign: Say stop."),
        ("quiet: true", "quiet: false"), ("consent: none", "consent: timer"), ("  breath: lower", "  breath: lower\n  drinking: never"),
    ]

    @Test(arguments: [
        ("words: Hum one low note.", "words: Hum, and hug {other}.", "write touch: true"),
        ("- Hoarse today? Only listen.", "- A hand on the throat feels it.", "begin a sentence with “No” or “Never”"),
        ("source: S00", "source: S05", "bring sources.yaml"),
        ("title: Hum together", "title: Hum tоgether", "in one alphabet"),
    ]) func `R35 R36 no two refusals share a remedy that says nothing`(old: String, new: String, remedy: String) throws {
        let found = try HumPack.told([(old, new)])
        #expect(found.count == 1 && found.first?.remedy.contains(remedy) == true, "\(found)")
        #expect(found.allSatisfy { $0.why != "a phone takes nothing else from outside, whoever it comes from" && $0.what.contains("“") })
        #expect(try found.first?.line == line(of: new, in: HumPack.text().replacing(old, with: new)))
    }

    @Test func `R35 gates of a group and of scenes are named one and all, each with what to write`() throws {
        let pace =
            "      - kind: pace\n        seconds: 30\n        pattern: together\n        from: 8\n        to: 7\n        in: 4\n        out: 5\n        words-in: In\n        words-out: Out\n"
        let glances =
            "      - kind: glances\n        times: 2\n        look: [2, 3]\n        rest: [3, 4]\n        words-look: Look\n        words-rest: Rest\n"
        let found = try HumPack.told([("gates:\n  breath: lower\n", "gates: {}\n"), ("close:\n", pace + glances + "close:\n")])
        #expect(found.map(\.remedy).sorted() == ["breath", "heart", "panic", "pregnant", "seizures"].map { "write \($0): lower" })
        #expect(found.contains { $0.why.hasPrefix("for a scene of kind pace") })
        let held = try HumPack.told(PackAdviceTests.touch + [("group: hands", "group: play"), ("consent: timer", "consent: continuous")])
        #expect(held.contains { $0.remedy == "write panic: ask" && $0.why.hasPrefix("for the group play") }, "\(held)")
        let closed = try HumPack.told([("family: A7", "family: A4")])
        #expect(
            closed.contains { $0.what.hasPrefix("quiet is true with A4") } && !closed.contains { $0.remedy.hasSuffix("never") }, "\(closed)"
        )
    }

    @Test func `R7 a choice that leads those who said no into a hold is told where to ask again`() throws {
        let scenes = """
                  - kind: choose
                    words: Hold hands?
                    more: Yes
                    enough: Leave it out
                    skip: 6
                    seconds: 30
                  - kind: say
                    seconds: 5
                    words: Take a seat.
                  - kind: hold
                    seconds: 10
                    words: Hand in hand.

            """
        let found = try HumPack.told(PackAdviceTests.touch + [("close:\n", scenes + "close:\n")])
        #expect(found.map(\.remedy) == ["put another choose before that touch, or end the rung at this one"], "\(found)")
    }

    @Test func `R36 breath that something else paces is told to be left to pace`() throws {
        let found = try HumPack.told([
            ("seconds: 15\n        words: Listen to the room.", "seconds: 4\n        words: Listen to one breath.")
        ])
        #expect(found.map(\.remedy) == ["use a scene of kind pace, or leave breath out of these words"], "\(found)")
        #expect(try found.first?.line == line(of: "- kind: say", in: HumPack.text()))
    }

    @Test func `an unknown deck is told with the decks that there are`() throws {
        let card = "      - kind: card\n        deck: curius\n        depth: 1\n        seconds: 60\n        reader: first\n"
        let found = try HumPack.told([("close:\n", card + "close:\n")])
        #expect(found.map(\.remedy) == ["write curious, or add questions/curius.yaml or prompts/curius.yaml"], "\(found)")
    }

    @Test func `what is refused in several places is told of all of them at once`() throws {
        let twice = try HumPack.text().replacing("id: hum-together", with: "id: hum-twice").replacing(
            "words: Hum one low note.", with: "words: Hum and hug.")
        let found = try HumPack.told(
            [
                ("words: Hum one low note.", "words: Hum and kiss."), ("more: There is nothing to do yet.", "more: Hold hands."),
                ("source: S00", "source: S05"),
            ],
            ["activities/hum-twice.yaml": twice, "pack.yaml": "id: hum\ntitle: Hum\nby: Holdfast itself\n"])
        #expect(found.map { "\($0.file):\($0.line)" }.count == 5 && Set(found.map(\.file)).count == 3, "\(found)")
        for word in ["kiss", "hold hands", "hug", "S05", "Holdfast itself"] {
            #expect(found.contains { $0.what.contains("“\(word)") }, "\(word)")
        }
    }

    @Test func `R42 no line that says it was tried has nobody for its source`() throws {
        for grade in ["E2", "E3"] {
            let found = try HumPack.told([("grade: E0", "grade: \(grade)")])
            #expect(found.map(\.what) == ["grade \(grade) with source S00"])
            let own = ["sources.yaml": "sources:\n  - id: S00\n    citation: A study of my own.\n"]
            #expect(try HumPack.told([("grade: E0", "grade: \(grade)")], own).count == 1, "whatever it is called")
        }
        #expect(try HumPack.told([("grade: E0", "grade: E1")]) == [])
    }

    @Test func `a word for yes asks for one thing alone`() throws {
        let found = try HumPack.told([("quiet: true", "quiet: yes")])
        #expect(found.map(\.what) == ["quiet is “yes”"])
    }

    @Test(arguments: [">", "|", "|+"]) func `words on several lines are told to be one`(sign: String) throws {
        let found = try HumPack.told([("words: Hum one low note.", "words: \(sign)\n          Hum one\n          low note.")])
        #expect(found.map(\.what) == ["ladder[1].scenes[0].words is more than one line"])
        #expect(found.first?.remedy.contains("on one line") == true)
    }

    @Test func `no reason of a phone is left without advice of its own`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.core.appendingPathComponent("Packs").path)
        var seen = 0
        for file in files where file.contains("Outside") {
            let text = try String(contentsOf: Repository.core.appendingPathComponent("Packs/\(file)"), encoding: .utf8)
            for line in text.split(separator: "\n") where line.contains("refusal(place") || line.contains("refusal(told.place") {
                let reason = line.split(separator: "\"").dropFirst().filter { $0.count > 8 }.joined(separator: " ")
                let advice = PackAdvice(reason, at: [], value: nil, in: [:], beside: try Ours.library.get())
                #expect(advice.remedy != "change that, or leave it out", "\(line)")
                seen += 1
            }
        }
        #expect(seen > 15)
    }
}
