import Testing

@testable import HoldfastCore

/// Two phones and a relay without a network: the vault's tokens are the labels themselves, so that a test can
/// see what a relay never can. Events are delivered in order until nothing is left to do.
final class Couple {
    let relay = PlainRelay()
    let a: Phone
    let b: Phone

    init(_ content: JSON? = nil) throws {
        let content = try content ?? Content.load()
        a = Phone("a", relay, content)
        b = Phone("b", relay, content)
    }

    /// Both have joined, with the names Ana and Sam, and are on Today.
    static func joined(_ content: JSON? = nil) throws -> Couple {
        let couple = try Couple(content)
        couple.a.open()
        couple.b.open()
        couple.a.press("welcome.two")
        couple.a.press("welcome.named", fields: ["name": "Ana"])
        couple.b.press("welcome.join")
        couple.b.press("pair.join", fields: ["code": .string(couple.a.inviteCode), "name": "Sam"])
        couple.settle(5_000)
        couple.a.press("pair.same")
        couple.b.press("pair.same")
        couple.settle()
        return couple
    }

    /// Both have answered the check with no and rehearsed the stop.
    static func ready(_ content: JSON? = nil) throws -> Couple {
        let couple = try joined(content)
        for phone in [couple.a, couple.b] {
            phone.press("mine.check")
            phone.answerCheck(with: "no")
            phone.app.desk.keep(.own, "rehearsed", ["done": true])
        }
        couple.settle()
        return couple
    }

    /// Both say yes to this activity and the first begins it.
    func beginTogether(_ activity: Text) {
        a.answer(activity, "same")
        b.answer(activity, "same")
        settle()
        a.press("both.open", ["activity": .string(activity)])
        a.press("both.begin")
        settle()
        a.pressSession("session.ready")
        b.pressSession("session.ready")
        settle()
    }

    /// Lets this much time pass on both phones, ringing timers as they come due.
    func settle(_ milliseconds: Int64 = 0) {
        let end = max(a.mono, b.mono) + milliseconds
        deliver()
        while let next = [a.nextTimer, b.nextTimer].compactMap({ $0 }).min(), next <= end {
            for phone in [a, b] { phone.pass(to: next) }
            deliver()
        }
        for phone in [a, b] { phone.pass(to: end) }
        deliver()
    }

    private func deliver() {
        while !a.inbox.isEmpty || !b.inbox.isEmpty {
            a.deliver()
            b.deliver()
        }
    }
}
