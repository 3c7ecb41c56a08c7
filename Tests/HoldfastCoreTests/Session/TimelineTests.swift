@testable import HoldfastCore
import Testing

@Suite struct TimelineTests {
    static let activities = ["hug", "breath", "questions", "games", "wrestle"]

    private func each(_ seeds: Int = 40, _ body: (Script, Int, Text) -> Void) {
        for id in TimelineTests.activities {
            for rung in Packs.named(id).ladder {
                for number in 0..<seeds {
                    let script = Script(rung, seed: "seed \(number)")
                    for segment in script.segments.indices { body(script, segment, "\(id) \(rung.id) seed \(number) segment \(segment)") }
                }
            }
        }
    }

    @Test func `two phones never work out different timelines`() {
        each { script, segment, what in
            let again = Script(script.rung, seed: script.seed)
            #expect(
                Timeline(script, at: Place(segment: segment, round: 1)) == Timeline(again, at: Place(segment: segment, round: 1)), "\(what)"
            )
        }
    }

    @Test func `a drawn length is never outside 60 to 100 percent, and a written one never drawn`() {
        var shortest = 1.0
        var longest = 0.0
        each { script, segment, what in
            for part in Timeline(script, at: Place(segment: segment, round: 0)).parts {
                let length: Scene.Length
                switch script.rung.scenes[part.scene].kind {
                case .say(let say): length = say.length
                case .hold(let hold): length = hold.length
                case .pace(let pace): length = pace.length
                case .lead(let lead): length = lead.length
                default: continue
                }
                let share = Double(part.end - part.start) / Double(length.nominal)
                #expect(length.drawn ? (0.599...1).contains(share) : share == 1, "\(what)")
                if length.drawn { (shortest, longest) = (min(shortest, share), max(longest, share)) }
            }
        }
        #expect(shortest < 0.62 && longest > 0.98)
    }

    @Test func `a drawn length tells nothing: another session, another length`() {
        let rung = Packs.named("hug").ladder[0]
        let lengths = (0..<100).map { Timeline(Script(rung, seed: "\($0)"), at: Place(segment: 0, round: 0)).length }
        #expect(Set(lengths).count > 90)
    }

    @Test func `neither slot is first more often than the other`() {
        let first = (0..<4_000).filter { Script.isFirst(slot: 0, seed: "session \($0)") }.count
        #expect((1_850...2_150).contains(first))
        for number in 0..<50 { #expect(Script.isFirst(slot: 0, seed: "\(number)") != Script.isFirst(slot: 1, seed: "\(number)")) }
    }

    @Test func `every moment can be read, heard and felt, each on its own`() {
        each(6) { script, segment, what in
            for part in Timeline(script, at: Place(segment: segment, round: 0)).parts where part.name != "quiet" {
                #expect(part.prompts.first?.at ?? 0 <= part.start + Timeline.opening, "\(what)")
                for prompt in part.prompts {
                    for say in [prompt.first, prompt.second] {
                        #expect(say.words != .nothing && say.sound != .none, "\(what)")
                        #expect(say.buzz != .none || prompt.loud < 0.2, "\(what)")
                    }
                }
            }
        }
    }

    @Test func `moments never go backwards or past their scene`() {
        each { script, segment, what in
            let timeline = Timeline(script, at: Place(segment: segment, round: 0))
            for part in timeline.parts {
                #expect(part.prompts.allSatisfy { $0.at >= part.start && $0.at < part.end }, "\(what)")
                #expect(
                    part.keys.allSatisfy {
                        $0.at >= part.start && $0.at <= part.end && (0...1).contains($0.first) && (0...1).contains($0.second)
                    }, "\(what)")
                #expect(zip(part.prompts, part.prompts.dropFirst()).allSatisfy { $0.at <= $1.at }, "\(what)")
                #expect(zip(part.keys, part.keys.dropFirst()).allSatisfy { $0.at <= $1.at }, "\(what)")
            }
            #expect(zip(timeline.parts, timeline.parts.dropFirst()).allSatisfy { $0.end == $1.start }, "\(what)")
        }
    }

    @Test func `no plan carries more than the shell can schedule, however long the script`() {
        let turns = Packs.turns.with("times", 40).with("call", [1, 1]).with("answer", [1, 1])
        let looks = Packs.glances.with("times", 40).with("look", [1, 1]).with("rest", [1, 1])
        let breath = Packs.pace.with("seconds", 300).with("from", 15).with("to", 15).with("pattern", "circle").with("in", 5).with("out", 5)
        let long = Packs.rung("long", [turns, looks, turns, breath, looks])
        let pack = Packs.activity("long", ["group": "none", "touch": false, "consent": "none"], [Packs.rung("one", [Packs.say()]), long])
        let catalogue = Packs.catalogue([pack])
        #expect(catalogue.refused == [])
        guard let rung = catalogue.activities.first?.ladder.last else { return }
        let timeline = Timeline(Script(rung, seed: "s"), at: Place(segment: 0, round: 0))
        var covered = 0
        while covered < timeline.parts.count {
            let window = timeline.window(around: covered)
            #expect(window.lowerBound == covered && !window.isEmpty)
            for part in window { #expect(timeline.window(around: part) == window) }
            #expect(timeline.parts[window].reduce(0) { $0 + $1.prompts.count } <= 200)
            #expect(timeline.parts[window].reduce(0) { $0 + $1.keys.count } * 2 <= 400)
            covered = window.upperBound
        }
    }

    @Test func `a hold's cues go on in the next round where the last one stopped`() {
        let rung = Packs.named("hug").ladder[1]
        for number in 0..<30 {
            let script = Script(rung, seed: "\(number)")
            guard let segment = script.segments.firstIndex(where: { $0.scene == 1 }) else { Issue.record("no hold"); return }
            let said = (0..<4).flatMap { round in
                Timeline(script, at: Place(segment: segment, round: round)).parts.flatMap { $0.prompts.dropFirst().map(\.first.words) }
            }
            let cues = ["Feet.", "Jaw.", "Breath."]
            #expect(said == said.indices.map { .pack(cues[$0 % 3]) })
        }
    }

    @Test func `in turns the two swap, and the one who waits is told so`() {
        let rung = Packs.named("games").ladder[1]
        let timeline = Timeline(Script(rung, seed: "s"), at: Place(segment: 0, round: 0))
        guard let turns = timeline.parts.first(where: { $0.name == "turns" }) else { Issue.record("no turns"); return }
        #expect(turns.prompts.count == 8)
        for (index, prompt) in turns.prompts.enumerated() {
            let isCall = index % 2 == 0
            let swapped = index / 2 % 2 == 1
            let active = isCall != swapped ? prompt.first : prompt.second
            let passive = isCall != swapped ? prompt.second : prompt.first
            #expect(active.words == .pack(isCall ? "Make a sound." : "Give it back."))
            #expect(passive.waits && !active.waits)
        }
    }
}
