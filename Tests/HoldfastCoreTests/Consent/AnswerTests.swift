import Testing

@testable import HoldfastCore

struct AnswerTests {
    @Test func `both say yes and both learn it`() throws {
        let couple = try Couple.joined()
        couple.a.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.screen == "today", "one yes alone is nobody's business")
        couple.b.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.screen == "both")
        #expect(couple.b.screen == "both")
    }

    @Test func `R2 R15 a no, a silence and a day without anything in common look the same to the other`() throws {
        func seen(_ act: (Phone) -> Void) throws -> JSON {
            let couple = try Couple.joined()
            couple.a.answer("copy-me", "same")
            act(couple.b)
            couple.settle(1_000)
            return couple.a.json
        }
        let silence = try seen { _ in }
        #expect(try seen { $0.answer("copy-me", "no") } == silence)
        #expect(try seen { $0.answer("three-questions", "same") } == silence)
        #expect(
            try seen {
                $0.answer("copy-me", "no")
                $0.answer("three-questions", "no")
            } == silence)
    }

    @Test func `R8 the lower of two answers counts and neither screen says whose it was`() throws {
        for (left, right) in [("same", "gentle"), ("gentle", "same"), ("gentle", "gentle")] {
            let couple = try Couple.joined()
            couple.a.app.desk.keep(.pair, "rung:copy-me@0", ["rung": 1])
            couple.b.app.desk.keep(.pair, "rung:copy-me@1", ["rung": 1])
            couple.a.hear("rung:copy-me@1", ["rung": 1])
            couple.b.hear("rung:copy-me@0", ["rung": 1])
            couple.a.answer("copy-me", left)
            couple.b.answer("copy-me", right)
            couple.settle()
            #expect(couple.a.app.matching.match("copy-me")?.level == .gentle)
            #expect(couple.a.json["blocks"] == couple.b.json["blocks"])
        }
    }

    @Test func `R6 yesterday's yes is never used again`() throws {
        let couple = try Couple.joined()
        couple.a.answer("copy-me", "same")
        couple.settle(86_400_000)
        #expect(Answers.mine("copy-me", couple.a.app.desk) == nil)
        couple.b.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.app.matching.matches.isEmpty)
        #expect(couple.b.app.matching.matches.isEmpty)
    }

    @Test func `R6 doing it again on the same day needs another yes of both`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(10_000)
        couple.a.pressSession("session.stop")
        couple.settle(1_000)
        couple.a.pressSession("session.done")
        couple.b.pressSession("session.done")
        couple.settle()
        couple.a.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.app.matching.match("copy-me") == nil)
        couple.b.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.app.matching.match("copy-me") != nil)
    }

    @Test func `R6 the phone that ends a session later never uses up the next yes as well`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(10_000)
        couple.a.pressSession("session.stop")
        couple.settle(1_000)
        couple.a.pressSession("session.done")
        couple.settle()
        couple.a.answer("copy-me", "same")
        couple.settle()
        couple.b.pressSession("session.done")
        couple.settle()
        couple.b.answer("copy-me", "same")
        couple.settle()
        #expect(couple.a.app.matching.match("copy-me") != nil)
        #expect(couple.b.app.matching.match("copy-me") != nil)
    }

    @Test func `R9 more is climbed only when both had privately wished it`() throws {
        for (a, b, rung) in [(true, true, 1), (true, false, 0), (false, true, 0), (false, false, 0)] {
            let couple = try Couple.joined()
            if a { couple.a.app.desk.keep(.own, "more:copy-me", ["on": true]) }
            if b { couple.b.app.desk.keep(.own, "more:copy-me", ["on": true]) }
            couple.beginTogether("copy-me")
            couple.settle(8_000)
            let activity = try #require(couple.a.app.desk.catalogue.activity("copy-me"))
            #expect(Ladder.rung(activity, couple.a.app.desk) == rung)
            #expect(Ladder.rung(activity, couple.b.app.desk) == rung)
        }
    }

    @Test func `R9 one changed app never moves both up, nor holds the other down to what it says is done`() throws {
        let couple = try Couple.joined()
        let last = (wall: Int64(4_102_444_799_999), count: Int64(1_000_000_000))
        for key in ["rung:copy-me", "rung:copy-me@0", "rung:copy-me@1"] {
            couple.a.hear(key, ["rung": 1], wall: last.wall, count: last.count)
        }
        let activity = try #require(couple.a.app.desk.catalogue.activity("copy-me"))
        #expect(Ladder.rung(activity, couple.a.app.desk) == activity.beginning)
        couple.a.app.desk.keep(.own, "more:copy-me", ["on": true])
        Ladder.climb(activity, to: 1, &couple.a.app.desk)
        #expect(Ladder.rung(activity, couple.a.app.desk) == 1, "both have said so now")
    }

    @Test func `R6 a stamp of the far future never keeps a yes from being used up`() throws {
        for value: JSON in [["day": 0, "run": 0], ["day": 1_000_000, "run": 7], ["day": "today"], ["run": 3], [], "x"] {
            let couple = try Couple.joined()
            for key in ["run:copy-me", "run:copy-me@0", "run:copy-me@1"] {
                couple.a.hear(key, value, wall: 4_102_444_799_999, count: 1_000_000_000)
            }
            #expect(Answers.run("copy-me", couple.a.app.desk) == 0)
            couple.beginTogether("copy-me")
            couple.settle(8_000)
            couple.a.pressSession("session.stop")
            couple.a.pressSession("session.done")
            couple.settle(1_000)
            #expect(Answers.run("copy-me", couple.a.app.desk) == 1, "\(value)")
            #expect(couple.a.app.matching.matches.isEmpty)
        }
    }

    @Test func `R6 no number that the other writes makes one yes count twice`() throws {
        for run: JSON in [999, 1_000, 1_001, .integer(.max), .number(1e300), -5] {
            let couple = try Couple.joined()
            let record: JSON = ["day": JSON(couple.a.app.desk.today.number), "run": run]
            couple.b.app.desk.keep(.pair, "run:copy-me@1", record)
            couple.a.hear("run:copy-me@1", record)
            couple.beginTogether("copy-me")
            couple.settle(8_000)
            couple.a.pressSession("session.stop")
            couple.a.pressSession("session.done")
            couple.settle(1_000)
            #expect(Answers.mine("copy-me", couple.a.app.desk) == nil, "\(run)")
            #expect(couple.a.app.matching.matches.isEmpty, "\(run)")
        }
    }

    @Test func `R6 what the other says was not done never makes a used yes count again`() throws {
        let couple = try Couple.joined()
        couple.beginTogether("copy-me")
        couple.settle(8_000)
        couple.b.pressSession("session.stop")
        couple.b.pressSession("session.done")
        couple.settle(1_000)
        couple.a.pressSession("session.done")
        couple.a.hear("run:copy-me@1", ["day": JSON(couple.a.app.desk.today.number), "run": 0], wall: Phone.epoch + 900_000)
        #expect(Answers.run("copy-me", couple.a.app.desk) == 1)
        couple.a.answer("copy-me", "same")
        couple.settle(1_000)
        #expect(couple.a.app.matching.match("copy-me") == nil, "and the other does not learn of the next one")
    }

    @Test func `a yes on another device of mine is my yes here too, also where the other had said yes before`() throws {
        let couple = try Couple.joined()
        couple.b.answer("copy-me", "same")
        couple.settle()
        let answer: JSON = ["day": JSON(couple.a.app.desk.today.number), "level": "same"]
        let body: JSON = ["w": .integer(Phone.epoch + 9_000), "c": 0, "k": "answer:copy-me", "v": answer]
        couple.a.send(
            .entries(log: .own, [OpenedEntry(id: Text(String(repeating: "7", count: 32)), author: "another", mine: true, body: body)]))
        couple.a.send(.synced(log: .own, waiting: 0, problem: nil))
        couple.settle()
        for phone in [couple.a, couple.b] { #expect(phone.app.matching.match("copy-me") != nil, "\(phone.name)") }
    }

    @Test func `R3 nothing that is kept says who declined, passed or stopped`() throws {
        let couple = try Couple.ready()
        couple.a.answer("copy-me", "same")
        couple.a.answer("copy-me", "no")
        couple.b.answer("three-questions", "no")
        couple.beginTogether("copy-me")
        couple.settle(8_000)
        couple.b.pressSession("session.stop")
        couple.settle(1_000)
        couple.a.pressSession("session.done")
        couple.b.pressSession("session.done")
        couple.settle()
        for item in couple.relay.log {
            let text = item.entry.body.written()
            for word in ["stop", "declin", "refus", "skip", "\"no\"", "pass", "early", "score"] {
                #expect(!text.contains(word), "\(word) in \(text)")
            }
        }
    }

    @Test func `R28 the other's journal is the same whether a session ended softly or was stopped`() throws {
        func left(_ end: (Couple) -> Void) throws -> [Text] {
            let couple = try Couple.joined()
            couple.beginTogether("copy-me")
            couple.settle(8_000)
            end(couple)
            couple.settle(30_000)
            for phone in [couple.a, couple.b] { phone.pressSession("session.done") }
            couple.settle()
            return couple.relay.log.filter { $0.log == .pair }.compactMap { $0.entry.body["k"]?.text }
                .map { $0.before(UInt8(ascii: ":")) }.sorted()
        }
        #expect(try left { $0.a.pressSession("session.stop") } == left { $0.a.pressSession("session.soft") })
    }
}
