import HoldfastCore

/// What the core's reason means to a writer: what is there, why a phone does not take it, and what to write instead.
struct PackAdvice {
    let what: String
    let why: String
    let remedy: String

    init(_ reason: String, at steps: [String], value: JSON?, in pack: JSON, beside ours: ContentLibrary) {
        let text = value?.text?.description
        what = text.map { reason.contains("“") ? reason : "\(reason): “\($0.prefix(60))”" } ?? reason
        if reason.hasPrefix("is larger than") {
            (why, remedy) = (
                "a phone keeps a pack as one entry, and this one has \(pack.write().count) bytes",
                "make two packs of it, or shorten its decks"
            )
        } else if reason.hasPrefix("is not a list of"), let items = value?.items {
            (why, remedy) = (
                "there are \(items.count)", items.isEmpty ? "write one: docs/content-guide.md shows it" : "make two packs of it"
            )
        } else if reason.contains("nobody is ever asked to do that") {
            (why, remedy) = PackAdvice.step(in: text, at: steps)
        } else if reason.hasPrefix("is not a deck that was read") {
            let known = [pack, ours.catalogue].flatMap { $0["decks"]?.items ?? [] }.compactMap { $0["deck"]?.text?.description }
            why = "a card is drawn from a deck of this pack, or of Holdfast"
            remedy = meant(text ?? "", known.sorted()) + ", or add questions/\(text ?? "").yaml or prompts/\(text ?? "").yaml"
        } else if let gate = steps.first == "gates" && steps.count == 2 ? steps[1] : nil, let effect = PackAdvice.effect(in: reason) {
            (why, remedy) = ("its words ask for it, as its family, its group or its scenes would", "write \(gate): \(effect) under gates")
        } else {
            let known = PackAdvice.known.first { reason.contains($0.reason) }
            why = known?.why ?? "a phone takes nothing else from outside, whoever it comes from"
            remedy = known?.remedy ?? "change that, or leave it out"
        }
    }

    /// Why a step is never asked for, by the first list that knows it. A line that rules it out may name it.
    private static func step(in text: String?, at steps: [String]) -> (why: String, remedy: String) {
        if ["never", "cautions"].contains(steps.first) {
            return (
                "a line that names a step says no to it",
                "begin a sentence with “No” or “Never”, with no comma in it, or ask: “A sore throat?”"
            )
        }
        if let text, let group = Forbidden.step(in: Text(text))?.group { return (group.why.description, group.remedy.description) }
        if text == nil {
            return ("a rung is read as one text too, so that no step is cut in two", "leave it out of these scenes, whichever they are in")
        }
        return ("a phone looks for it in every line, however it is written", "leave it out, or say what is small and easy instead")
    }

    /// `ask` out of “is not ask or stricter (R35)”.
    static func effect(in reason: String) -> String? {
        ["never", "ask", "lower"].first { reason.hasPrefix("is not \($0)") }
    }

    private static let known: [(reason: String, why: String, remedy: String)] = [
        (
            "but touch is false", "seasons, the private check and body flags go by what touch says",
            "leave it out, or write touch: true and physical: true, with a group of touch and its gates"
        ),
        (
            "but group is not skin", "bare skin is opened by each of the two alone (R10)",
            "leave it out, or write group: skin, unlock: true and distance: false"
        ),
        (
            "is not true, or distance is", "bare skin is for one room, and each of the two opens it alone first (R10)",
            "write unlock: true and distance: false"
        ),
        (
            "closes the eyes", "a rung is read as one text, and eyes stay open in it while the body balances (R36)",
            "leave the eyes open, or let both sit or lie through all of it"
        ),
        (
            "leads those who did not choose more", "whoever did not choose more would be touched all the same (R7)",
            "put another choose before that touch, or end the rung at this one"
        ),
        (
            "leaves them on one leg", "who is told nothing stands on (R37)",
            "write: Both feet down. In this scene, or in words-rest before it."
        ),
        ("asks for less touch", "a ladder goes from least to most, and is offered from its first rung (R9)", "change their order"),
        (
            "is followed by no release", "whoever chose enough goes on to the next scene, and is touched no more (R4, R7)",
            "begin the next scene with: Hands off. Or: Step back."
        ),
        (
            "for an agreement more than four times", "to be asked again and again is no free choice (R1)",
            "ask once, at the beginning, and let the rest follow"
        ),
        (
            "but no scene of it does", "touch is counted in scenes, and ends there (R4)",
            "tell it in a hold, or leave it out of the title and about"
        ),
        ("but it is over by then", "the close comes to whoever chose enough too (R4, R7)", "leave it out: the close is for each alone"),
        ("but it is a rest", "hands are off between two rounds (R4)", "write what both do apart, such as: Hands off. Feel your feet."),
        (
            "says out where it paces in", "in would be as long as out was meant to be (R36)",
            "let words-in begin with In, and words-out with Out"
        ),
        (
            "is A16, but", "bare skin is opened by each of the two alone (R10)", "write group: skin, unlock: true and distance: false"
        ),
        (
            "which no title of a source does", "a citation is looked up, and followed nowhere",
            "write who found it, in which journal, and when"
        ),
        (
            "in the middle of touch", "a choice that leads forward comes while both are free (R4)",
            "let hands come apart in the scene before it, and say so"
        ),
        (
            "has no end by the clock", "a card, a press and a map end by a tap, and touch never waits for one (R4)",
            "let hands come apart before it, and say so"
        ),
        (
            "is play or pushing", "rough play comes in rounds, each with a rest (R4)",
            "use hold with rest and words-rest, and a choose after it, or press"
        ),
        ("on one leg", "nobody stands so for longer (R37)", "make it 30 seconds or less, with both feet down after it"),
        ("looks for longer", "a look of two minutes is long, and five in all (R37)", "look for less, or rest between the looks"),
        ("tickle for more", "nobody is tickled for longer than 90 seconds in a rung (R37)", "make these scenes shorter"),
        (
            "which needs a scene with an end of its own", "a card has none by the clock (R37)",
            "leave it to an activity, in a scene that ends by itself"
        ),
        (
            "leads away from here", "a pack asks nobody to ring, write or go anywhere",
            "leave it out; who you are stands under by in pack.yaml"
        ),
        ("to be filled in", "only the other's name is known", "write {other}, or leave the braces out"),
        ("with a source that says nobody has", "S00 says that nothing was found (R42)", "write E0 or E1, or name the study"),
        (
            "but lists no ingredients", "nobody tastes what they do not know the ingredients of (R36)",
            "leave it to an activity that lists them under needs"
        ),
        (
            "paces breath", "breath is paced by scenes of kind pace alone, and never faster (R36)",
            "use a scene of kind pace, or leave breath out of these words"
        ),
        (
            "lets touch go on", "touch is asked about within 40 seconds, except in a hold and a press (R4)",
            "put a choose before this scene, or make the scenes before it shorter"
        ),
        (
            "is for one alone", "there is nobody else in it", "leave {other} out of its title, its about and its scenes"
        ),
        (
            "cards for this scene", "swapping needs twice as many as are asked", "ask for fewer cards, or take a deck with more"
        ),
        ("is a deck of things to do", "both do what the card says", "leave depth and reader out"),
        (
            "is not in the register", "each line that says what is known has a source that can be looked up (R42)",
            "use an id of Content/en/sources.yaml, or bring sources.yaml; S00, with grade E0 or E1, says that nothing was found"
        ),
        (
            "mixes letters of two alphabets", "a letter that looks like another hides a word", "type the word anew, in one alphabet"
        ),
        ("is longer than 80 bytes", "it stands on one card", "say it in 80 letters or fewer"),
        (
            "is from Holdfast", "nobody else is called Holdfast, and no name asks for what no pack does",
            "write a name without such words"
        ),
        ("is longer than 40 letters", "a phone finds it by that name", "write a shorter id, under id: in pack.yaml"),
        (
            "has something tasted", "nobody tastes what they do not know the ingredients of (R36)",
            "add to needs: A list of the ingredients, read out first."
        ),
    ]
}
