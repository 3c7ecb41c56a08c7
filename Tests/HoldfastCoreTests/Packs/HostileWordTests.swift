import Testing

@testable import HoldfastCore

/// Words by somebody who knows the lists, and honest ones that the lists must let pass.
struct HostileWordTests {
    private let ours = Catalogue(Library.json)

    private func refusal(_ words: Text) -> Refusal? { ours.refusal(ofPack: Outside.pack([Outside.telling(words)])) }

    private func isHidden(_ words: Text) -> Bool { words.hasLookalikes || Forbidden.seen(in: words) ?? touched(words) != nil }

    private func touched(_ words: Text) -> Text? { Forbidden.contact.seen(in: words) ?? Forbidden.bare.seen(in: words) }

    @Test(
        arguments: [
            "Breathe in. Hold. Breathe out.", "Inhale for four, hold for seven, exhale for eight.",
            "In for four, hold for four, out for four.",
            "Box breathing.", "Take a breath and hold it.", "Full lungs, and wait.", "Fill the lungs.", "Pause at the top.",
            "Hold your own breath.", "Hold your next breath.", "Hold your very last breath.", "No breathing.", "Hold your nose.",
            "Head under water.", "Inhale — hold — exhale.", "Hold, then exhale.", "Breathe in, pause, breathe out.",
            "Br3athe in. H0ld. Out.",
        ] as [Text])
    func `R36 breath is held in no other words`(words: Text) {
        #expect(Forbidden.seen(in: words) != nil && refusal(words)?.reason.contains("R36") == true, "\(words)")
    }

    @Test(
        arguments: [
            "A deep, slow breath.", "Breathe slowly and deeply.", "Breathe in fast.", "Breathe in hard.", "Quick, short breaths.",
            "Huff and puff.",
            "Wim Hof.", "Rebirthing.", "Breathe till you feel dizzy.", "Take one big and slow breath.", "Breathe, and then faster.",
        ] as [Text])
    func `R36 breath is deep, fast or forced in no other words`(words: Text) {
        #expect(refusal(words)?.reason.contains("R36") == true, "\(words)")
    }

    @Test(
        arguments: [
            "No holds. Breath is small and easy.", "Keep it small and easy, as if smelling soup.", "Take a new breath when you like.",
            "Pause, and take a breath.", "Breathe as you like. Hold on to a chair.", "Short of breath? Sit.", "Your breath is not deep.",
            "This is not the fast circle breathing that makes you dizzy.", "Sit with your back held, and hum as short as you like.",
            "You can hold a cup and breathe.", "A deep blue. Breath is easy.", "Let your breath come by itself.",
            "Wait till it is your turn.",
        ] as [Text])
    func `breath may be spoken of as a writer is told to`(words: Text) {
        #expect(Forbidden.seen(in: words) == nil, "\(words)")
    }

    @Test func `a wait is one of breath for three parts, and no longer`() {
        #expect(Forbidden.strainedBreath(in: "Breathe in. Look up. Hold. Sit.") == "hold")
        #expect(Forbidden.strainedBreath(in: "Breathe in. Look up. Look down. Look up. Hold.") == nil)
        #expect(Forbidden.strainedBreath(in: "Hold. Breathe as you like.") == nil)
    }

    @Test(
        arguments: [
            "Hold the other down.", "Hold your partner down.", "Tie the other.", "Tie each other up.", "Sit on the other.",
            "Cover the other's eyes.", "Cover each other’s mouth.", "Don't let {other} go.", "Never let {other} go.",
            "Twist {other}'s arm.",
            "Scratch each other.", "Pinch one another.", "Hold {other} still.", "Bind {other}.", "Cuff {other}.", "Trap {other}.",
            "Hold {other}'s wrists.", "Lock the door.", "Beat {other}.", "Strike {other}.", "Whip {other}.", "Hurt {other}.", "Pull hair.",
            "Pull the other’s hair.", "Throw down.", "Noose.", "Gag.", "Garrote.", "Larynx.", "Adam's apple.", "Under the jaw.",
            "Till they pass out.", "A cloth over the eyes.", "Lamp on, lamp off.", "Close both eyes and stand on one foot.",
            "Eyes stay shut as you stand.", "Eyes closed, hop.", "Eyes closed, jump.", "Eyes closed, dance.", "Eyes closed, run.",
        ] as [Text])
    func `R36 the other is whoever is meant, and no step is forgotten`(words: Text) {
        #expect(refusal(words)?.reason.contains("R36") == true, "\(words)")
    }

    @Test(
        arguments: [
            "Hold the other.", "Touch the other.", "Push each other.", "Stroke one another.", "Squeeze the other.", "Carry your partner.",
            "Take {other}'s hand.", "Put your arms around the other.", "Lips meet.", "Nuzzle.", "You kissed.", "You hugged.", "Play fight.",
        ] as [Text])
    func `R21 the other is touched by no other name`(words: Text) {
        #expect(refusal(words)?.reason.contains("touch is false") == true, "\(words)")
    }

    @Test(
        arguments: [
            "Strip.", "Topless now.", "Take your top off.", "Shirt off.", "Trousers down.", "Unbutton {other}.", "Bare breast.", "Nude.",
            "Nudity.", "Disrobe.", "Robe open.", "Clothes come off.", "Your clothes come off now.", "Get out of your clothes.",
            "Wear nothing.", "Nothing on.", "Sit with nothing on", "Strip, then lie down.", "Skin to skin.", "Knickers.",
        ] as [Text])
    func `R10 nothing is bared in any words`(words: Text) {
        #expect(Forbidden.bare.seen(in: words) != nil, "\(words)")
        let scenes: JSON = [Packs.rung("short", [Packs.say()]), Packs.rung("long", [Packs.say(8, words)])]
        #expect(ours.refusal(ofPack: Outside.pack([Outside.hug.with("ladder", scenes)])) != nil, "\(words)")
    }

    @Test(
        arguments: ["With nothing on the belly.", "A strip of paper.", "Nothing on the floor to trip on.", "A striped robe, and socks."]
            as [Text])
    func `cloth and paper may be spoken of`(words: Text) { #expect(Forbidden.bare.seen(in: words) == nil, "\(words)") }

    @Test func `what is sexual is known by name, and no step towards it is a step`() {
        for words: Text in [
            "Have sex.", "Make love.", "Intercourse.", "Breasts.", "Nipples.", "Genitals.", "Masturbate.", "Groping.", "The crotch.",
            "The groin.",
            "An orgasm.", "Oral sex.", "Gen1tals",
        ] { #expect(Forbidden.sexual.seen(in: words) != nil, "\(words)") }
        for words: Text in ["This is not a step towards sex.", "A chicken breast.", "We love to make soup."] {
            #expect(Forbidden.sexual.seen(in: words) == nil, "\(words)")
        }
    }
}
