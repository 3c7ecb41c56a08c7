import Foundation
import Testing

@testable import HoldfastCore

/// Plays evenings and records what reached one phone, for `StoryTests` to hold native and WebAssembly to the same bytes.
/// `HOLDFAST_RECORD=1 swift test --filter Recording`, then `HOLDFAST_RECORD=1 swift test --filter StoryTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HOLDFAST_RECORD"] == "1"))
struct Recording {
    @Test func `an evening on two phones, with a pause, a noticing, a step up and a stop`() throws {
        // By events alone: whatever a test did to the app by hand would be missing when the story is played again.
        let couple = try Couple.joined()
        couple.a.press("mine.check")
        couple.a.answerCheck(with: "no")
        couple.beginTogether("breathe-as-one-circle")
        couple.settle(20_000)
        couple.b.pressSession("session.pause")
        couple.settle(2_000)
        couple.a.pressSession("session.resume")
        couple.b.pressSession("session.resume")
        couple.settle(6 * 60_000)
        couple.a.press("notice.place", ["place": "chest"])
        couple.a.press("notice.quality", ["quality": "warm"])
        couple.a.press("notice.show", fields: ["word": "ganz ruhig 🌊"])
        couple.a.press("show.now")
        couple.a.press("after.keep", ["activity": "breathe-as-one-circle"])
        couple.b.press("notice.skip")
        for phone in [couple.a, couple.b] { phone.press("after.more", ["activity": "breathe-as-one-circle"]) }
        // Both want more: the next step is paced.
        couple.beginTogether("breathe-as-one-circle")
        couple.settle(40_000)
        couple.b.pressSession("session.stop")
        couple.settle(1_000)
        for phone in [couple.a, couple.b] { phone.pressSession("session.done") }
        couple.beginTogether("three-questions")
        couple.settle(45_000)
        couple.a.pressSession("session.next")
        couple.settle(2_000)
        couple.a.pressSession("session.soft")
        couple.settle(1_000)
        for tab in Tab.all { couple.a.press("nav.tab", ["tab": .string(tab.name)]) }
        try save("evening-on-two-phones", couple.a)
    }

    @Test func `one phone between two, with the check, the rehearsal and a hug`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.press("one.begin", ["activity": "own-feet-hug"])
        for _ in 0..<2 {
            couple.a.press("check.alone")
            couple.a.answerCheck(with: "no")
        }
        for step in ["word", "taps", "control", "done"] { couple.a.press("rehearse." + step) }
        couple.a.sayClear()
        couple.a.pressSession("session.ready")
        couple.settle(5 * 60_000)
        couple.a.press("hand.go")
        couple.a.press("notice.skip")
        couple.a.press("notice.leave")
        try save("one-phone-between-two", couple.a)
    }

    @Test func `a stranger's messages, a wrong clock and a broken link`() throws {
        let couple = try Couple.joined()
        couple.a.skew = -7 * 3_600_000
        for text in ["{}", "[]", "{\"m\":\"begin\"}", "{\"m\":\"stop\",\"s\":\"x\"}", "{\"m\":\"state\",\"s\":1,\"at\":1e300}"] {
            couple.a.send(.live(try JSON.read(text)))
        }
        couple.beginTogether("copy-me")
        couple.settle(9_000)
        couple.a.send(.stream(up: false))
        couple.settle(30_000)
        couple.a.send(.hidden)
        couple.a.send(.shown)
        couple.a.send(.unkept(log: .own, id: "x", why: "full"))
        couple.a.send(.synced(log: .pair, waiting: 0, problem: "gap"))
        couple.a.press("us.leaveNow")
        try save("what-goes-wrong", couple.a)
    }

    private func save(_ name: Text, _ phone: Phone) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../fixtures/stories" as String).standardized
        let lines = phone.events.map { $0.json.written() }.joined("\n") + "\n"
        try Data(lines.utf8).write(to: folder.appending(path: (name + ".jsonl").description))
    }
}
