import Testing

@testable import HoldfastCore

@Suite struct GateTests {
    /// A desk that knows a hug with one gate of each kind, and a quiet thing.
    private func desk() -> Desk {
        var desk = Desk()
        desk.catalogue = Packs.catalogue([
            Packs.hug.with("gates", ["pregnant": "lower", "heart": "never", "panic": "ask", "drinking": "never"]), Packs.breath,
            Packs.questions,
        ])
        desk.now = Moment(mono: 0, wall: Phone.epoch)
        return desk
    }

    private func hug(_ desk: Desk) -> Activity { desk.catalogue.activities[0] }

    @Test func `R35 a flag does what the pack says of it, and the strictest of several counts`() {
        for (flags, effect) in [
            ([], nil), (["pregnant"], .lower), (["panic"], .ask), (["heart"], .never), (["pregnant", "panic"], .ask),
            (["heart", "panic", "pregnant"], .never), (["eyes"], nil),
        ] as [([Text], Activity.Gate.Effect?)] {
            var desk = desk()
            for flag in flags { BodyProfile.set(flag, true, &desk) }
            #expect(Gates.effect(hug(desk), desk) == effect, "\(flags)")
            #expect(Gates.closes(hug(desk), desk) == (effect == .never))
            #expect(Gates.waitsForAsking(hug(desk), desk) == (effect == .ask))
        }
    }

    @Test func `R35 a flag that is taken back leaves nothing behind`() {
        var desk = desk()
        BodyProfile.set("heart", true, &desk)
        BodyProfile.set("heart", false, &desk)
        #expect(!Gates.closes(hug(desk), desk) && desk.own("body:heart") == nil)
    }

    @Test func `R35 a body that asks for less goes down before it is ready, and the other comes along without knowing why`() {
        let activity = Packs.named("hug")
        for lowered in [0, 1] {
            var phones = Phones(activity, rung: 1, open: false)
            phones.sessions[lowered] = Session(
                id: "s1", seed: "seed", activity: activity, rung: 1, mode: .twoPhones(slot: lowered), names: ("Ana", "Sam"), ceiling: 0)
            for phone in [0, 1] { phones.give(phone, .opened) }
            phones.run(300)
            #expect(phones.sessions.map(\.chapter.rung) == [0, 0])
            phones.begin()
            #expect(phones.scenes == ["say", "say"])
            #expect(phones.sessions[0].rung.id == "short")
        }
        var pressed = Phones(activity, rung: 1)
        pressed.press(1, "session.gentler")
        pressed.run(300)
        var lowered = Phones(activity, rung: 1, open: false)
        lowered.sessions[1] = Session(
            id: "s1", seed: "seed", activity: activity, rung: 1, mode: .twoPhones(slot: 1), names: ("Sam", "Ana"), ceiling: 0)
        for phone in [0, 1] { lowered.give(phone, .opened) }
        lowered.run(300)
        #expect(pressed.view(0) == lowered.view(0), "it looks like anyone's wish for a gentler way")
    }

    @Test func `R38 after a drink only the quiet set is there, for that day`() {
        var desk = desk()
        ForToday.set("drinking", true, &desk)
        #expect(desk.catalogue.activities.map { Gates.closes($0, desk) } == [true, false, false])
        desk.now.wall += 86_400_000
        #expect(desk.catalogue.activities.allSatisfy { !Gates.closes($0, desk) })
    }

    @Test func `R34 after a fight nothing physical is there for that day, and what calms stays`() {
        var desk = desk()
        ForToday.set("argument", true, &desk)
        #expect(Gates.closes(hug(desk), desk) && !Gates.closes(desk.catalogue.activities[1], desk))
    }

    @Test func `R25 R34 after something that hurt nothing physical is there for that day, and the check comes back within a week`() {
        var desk = desk()
        desk.keep(.own, "check", ["due": JSON(desk.today.number + 60), "people": 1])
        ForToday.set("hurt", true, &desk)
        #expect(Gates.closes(hug(desk), desk) && !Gates.closes(desk.catalogue.activities[1], desk))
        #expect((desk.today.number + 1...desk.today.number + 7).contains(desk.own("check")?.int("due") ?? 0))
        let soon = desk.own("check")
        ForToday.set("hurt", false, &desk)
        ForToday.set("hurt", true, &desk)
        #expect(!Gates.closes(desk.catalogue.activities[1], desk) && desk.own("check") == soon, "and never moves away")
        desk.now.wall += 86_400_000
        #expect(!Gates.closes(hug(desk), desk))
        #expect(desk.tray.allSatisfy { if case .keep(let log, _, _) = $0 { log == .own } else { true } })
    }

    @Test func `R33 after the second time it asks for nothing more, speaks of talking to someone, and says it to this member alone`() throws
    {
        let couple = try Couple.ready()
        let page = { Beginning.after("own-feet-hug", couple.a.app.desk) }
        Stretches.note("own-feet-hug", stretch: 900, &couple.a.app.desk)
        #expect(page().everyAction.contains { $0.tap.name == "after.keep" })
        Stretches.note("own-feet-hug", stretch: 900, &couple.a.app.desk)
        #expect(page().everyAction.map { $0.tap.name } == ["after.done", "mine.weigh"])
        #expect(page().lead?.contains("therapist") == true && page().exit != nil)
        let theirs = Beginning.after("own-feet-hug", couple.b.app.desk)
        #expect(theirs.everyAction.contains { $0.tap.name == "after.keep" } && theirs.title != page().title)
    }

    @Test func `without touch today an activity with touch is closed, or is its version without`() {
        var desk = desk()
        ForToday.set("untouched", true, &desk)
        #expect(Gates.closes(hug(desk), desk))
        let near = Packs.rung("near", [Packs.say()]).with("touch", false)
        desk.catalogue = Packs.catalogue([Packs.hug.with("ladder", [near, Packs.rung("short", [Packs.say(), Packs.hold])])])
        #expect(!Gates.closes(hug(desk), desk) && Gates.ceiling(hug(desk), desk) == 0)
    }

    @Test func `R33 two times too much with one activity rest it for thirty days, for this member alone`() {
        var desk = desk()
        Stretches.note("hug", stretch: 900, &desk)
        Stretches.note("hug", stretch: 300, &desk)
        #expect(!Gates.closes(hug(desk), desk), "once is no reason")
        desk.now.wall += 5 * 86_400_000
        Stretches.note("hug", stretch: 700, &desk)
        #expect(Gates.closes(hug(desk), desk))
        desk.now.wall += 29 * 86_400_000
        #expect(Gates.closes(hug(desk), desk))
        desk.now.wall += 86_400_000
        #expect(!Gates.closes(hug(desk), desk))
        #expect(desk.tray.allSatisfy { if case .keep(let log, _, _) = $0 { log == .own } else { true } })
    }
}

@Suite struct BodyPageTests {
    private func bodied(_ act: (Phone) -> Void) throws -> Couple {
        let couple = try Couple.ready()
        act(couple.b)
        couple.settle()
        return couple
    }

    @Test func `R35 R28 what someone says of their body changes nothing that the other can see or that the relay is sent more of`() throws {
        let plain = try bodied { _ in }
        let gated = try bodied { phone in
            phone.press("mine.body")
            phone.press("body.set", ["flag": "joints"])
            phone.press("body.day", ["flag": "argument"])
        }
        #expect(plain.a.json == gated.a.json)
        #expect(gated.b.done.allSatisfy { if case .keep(.pair, _, let body) = $0 { !body.written().contains("joints") } else { true } })
    }

    @Test func `R35 what a body closes is not matched, whatever was marked or said`() throws {
        let couple = try Couple.ready()
        couple.b.press("marks.set", ["activity": "own-feet-hug", "open": true])
        couple.b.answer("own-feet-hug", "same")
        couple.settle()
        #expect(couple.relay.answers["b"]?.contains { $0.written().contains("own-feet-hug") } == true)
        couple.b.press("body.day", ["flag": "argument"])
        couple.settle()
        #expect(couple.relay.answers["b"]?.contains { $0.written().contains("own-feet-hug") } == false)
        #expect(couple.relay.marks["b"]?.contains { $0.text?.contains("own-feet-hug") == true } == false)
    }

    @Test func `R38 it is asked once a day, before the first yes outside the quiet set, and rather not say is a yes`() throws {
        let couple = try Couple.ready()
        couple.a.press("today.answer", ["activity": "copy-me", "level": "same"])
        let isQuiet = couple.a.app.desk.catalogue.activity("copy-me")?.quiet == true
        #expect(couple.a.screen == (isQuiet ? "today" : "sober"))
        couple.a.press("today.answer", ["activity": "own-feet-hug", "level": "same"])
        #expect(couple.a.screen == "sober")
        couple.a.press("sober.answer", ["answer": "no"])
        couple.a.press("today.answer", ["activity": "eye-glances", "level": "same"])
        #expect(couple.a.screen == "today")
        for answer in ["yes", "rather"] as [Text] {
            let other = try Couple.ready()
            other.a.press("today.answer", ["activity": "own-feet-hug", "level": "same"])
            other.a.press("sober.answer", ["answer": .string(answer)])
            #expect(Answers.mine("own-feet-hug", other.a.app.desk) == nil)
            let shown = Invitations.today(other.a.app.desk, offers: ["own-feet-hug"])
            #expect(!shown.isEmpty && shown.allSatisfy { $0.activity.quiet })
        }
    }

    @Test func `R45 on a phone that two share nothing that was set is shown, and all of it can be cleared`() throws {
        let couple = try Couple()
        couple.a.open()
        couple.a.press("welcome.one")
        couple.a.press("mine.body")
        let before = couple.a.view.blocks
        couple.a.press("body.set", ["flag": "heart"])
        couple.a.press("body.set", ["flag": "heart"])
        #expect(couple.a.view.blocks == before && BodyProfile.has("heart", couple.a.app.desk))
        couple.a.press("body.clear")
        #expect(!BodyProfile.has("heart", couple.a.app.desk))
    }
}
