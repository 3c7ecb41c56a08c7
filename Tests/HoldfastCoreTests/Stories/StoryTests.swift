import Foundation
import HoldfastCore
import Testing

/// Recorded stories: one event a line, and what the core answered to each. The browser tests play the same files through
/// `core.wasm` and compare the same bytes, so that what is tested natively is what phones run.
///
/// `HOLDFAST_RECORD=1 swift test --filter StoryTests` writes the answers anew; read the difference before committing it.
struct StoryTests {
    @Test func `the stories are never lost`() throws {
        #expect(try !Story.all().isEmpty)
    }

    @Test(arguments: try Story.all())
    func `a story never gives other bytes than those recorded`(story: Story) throws {
        let told = try story.play()
        if ProcessInfo.processInfo.environment["HOLDFAST_RECORD"] == "1" { try story.record(told) }
        let golden = try story.golden()
        for (index, (now, then)) in zip(told, golden).enumerated() where now != then {
            Issue.record("\(story): \(index % 2 == 0 ? "effects" : "view") of event \(index / 2 + 1)\nnow:  \(now)\nthen: \(then)")
            return
        }
        #expect(told.count == golden.count, "the number of events has changed: record the story anew")
    }

    @Test func `the stories go through sessions and never stand still before them`() throws {
        let told = try Story.all().flatMap { try $0.golden() }.joined(separator: "\n")
        for scene in ["countdown", "say", "pace", "card", "paused", "lead", "closing"] {
            #expect(told.contains("\"scene\":\"\(scene)\""), "no story comes to \(scene)")
        }
        for screen in ["session-stopped", "noticing", "preview", "after", "cover", "sober", "both"] {
            #expect(told.contains("\"screen\":\"\(screen)\""), "no story comes to \(screen)")
        }
    }

    @Test(arguments: try Story.all())
    func `the same events never give different bytes the second time`(story: Story) throws {
        #expect(try story.play() == story.play())
    }
}

/// `<name>.jsonl` with events, `<name>.golden` with two lines for each: effects, then view.
struct Story: CustomTestStringConvertible, CustomStringConvertible, Sendable {
    let events: URL

    static func all() throws -> [Story] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../fixtures/stories" as String).standardized
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }
            .sorted { $0.path < $1.path }
            .map(Story.init)
    }

    func play() throws -> [String] {
        var core = Holdfast()
        return try lines(of: events).flatMap { event in
            let effects = core.update(Array(event.utf8))
            return [String(decoding: effects, as: UTF8.self), String(decoding: core.view(), as: UTF8.self)]
        }
    }

    func golden() throws -> [String] { try lines(of: goldenFile) }

    func record(_ told: [String]) throws {
        try Data((told.joined(separator: "\n") + "\n").utf8).write(to: goldenFile)
    }

    var description: String { events.deletingPathExtension().lastPathComponent }
    var testDescription: String { description }

    private var goldenFile: URL { events.deletingPathExtension().appendingPathExtension("golden") }

    private func lines(of file: URL) throws -> [String] {
        String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
