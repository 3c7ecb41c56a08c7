import Testing

@testable import HoldfastContent

// Science 7 is law: what stands in its left column is found, what stands in its right column passes.
struct ToneTests {
    private func found(_ text: String, as voice: Voice) -> [String] {
        var report = Report(file: "a.yaml")
        report.speak(text, voice, "text", at: .start)
        report.lint()
        return report.mistakes.map(\.what)
    }

    @Test(arguments: [
        "You should hug your partner for 20 seconds every day.",
        "Don't break your 7-day streak!",
        "Your partner is waiting for you.",
        "Push through the discomfort; that's where growth happens.",
        "This releases oxytocin, the bonding hormone.",
        "Sync score: 62 %. Try harder!",
        "He leads, she follows.",
        "You skipped again. What's wrong?",
        "Your avoidant attachment is blocking intimacy.",
        "Lie face to face and gaze deeply without looking away. Don't look away.",
        "Couples who love each other enjoy this.",
    ])
    func `R29 R32 R41 R43 nothing on the left of the tone law passes`(_ text: String) {
        for voice in [Voice.line, .told, .app] { #expect(found(text, as: voice).isEmpty == false, "\(text)") }
    }

    @Test(arguments: [
        "If you both want, try a hug for as long as it feels easy. Ten seconds is plenty.",
        "Pick this up any day. Nothing is lost.",
        "There is an idea here when you want one.",
        "Notice what your body says. Smaller is fine. Stopping is fine.",
        "Many people find wanted touch calming. See how it is for you.",
        "You drifted and met a few times.",
        "One of you leads. Then swap.",
        "Not today. That's good to know.",
        "Look at each other a little. Look away whenever you like.",
        "Some couples like this. Some don't. Both are fine.",
        "Stop now. Step apart. Sit if you feel dizzy.",
    ])
    func `nothing on the right of the tone law is found fault with`(_ text: String) {
        for voice in [Voice.line, .app] { #expect(found(text, as: voice) == [], "\(text)") }
    }

    @Test(arguments: Ban.tone.indices) func `every group of banned words is found, and says why and what instead`(_ index: Int) {
        let ban = Ban.tone[index]
        #expect(!ban.why.isEmpty && !ban.remedy.isEmpty)
        #expect(found("We say " + BanSamples.tone[index] + " here now.", as: .line).contains("“\(BanSamples.tone[index])” in text"))
    }

    @Test(arguments: BanSamples.forbidden) func `R36 every group of forbidden steps is found in a scene and may be ruled out`(
        _ sample: String
    ) {
        #expect(found("Now " + sample + " a bit.", as: .told).contains("“\(sample)” in text"))
        #expect(found("Now " + sample + " a bit.", as: .ruledOut) == [])
    }

    @Test func `R43 evidence may speak of women and men but not of hormones`() {
        #expect(found("In women it was so. In men it was not. His own heart beat slower.", as: .evidence) == [])
        #expect(found("It kept cortisol low.", as: .evidence) == ["“cortisol” in text"])
    }

    @Test func `a ban ends at a word and does not reach into others`() {
        #expect(Ban("he, heal").found(in: spokenWords("The health of the heather")) == nil)
        #expect(Ban("hormon*").found(in: spokenWords("All hormones")) == "hormones")
        #expect(Ban("partner").found(in: spokenWords("My partner’s hand")) == "partner's")
        #expect(Ban("therapy", after: ["not"]).found(in: spokenWords("This is not therapy.")) == nil)
    }
}

/// One phrase of each group, in the order of the groups.
enum BanSamples {
    static let tone = [
        "should", "streak", "compared", "last chance", "waiting for you", "power through", "hormone", "therapy", "soulmate", "her",
        "research",
    ]
    static let forbidden = ["throat", "hold your breath", "breathe fast", "blindfold", "flash", "pin down"]
}
