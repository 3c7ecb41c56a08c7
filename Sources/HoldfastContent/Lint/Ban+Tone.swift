// The tone law (science 7, 1.2; R29, R32, R41, R43).
extension Ban {
    static let tone: [Ban] = [
        Ban(
            """
            should, shouldn't, must, mustn't, ought, you have to, you need to, you've got to, make sure, be sure to, don't \
            forget, try harder
            """,
            why: "every activity is an invitation, and nobody owes one",
            remedy: "say what one can do: “you can”, “if you like”, “it is fine to”"),
        Ban(
            """
            streak*, score*, points, badge*, leaderboard*, rank*, percent*, per cent, levels, level up, next level, in a \
            row, high score, well done, good job, keep it up, completed, achievement*, reward*, challenge*
            """,
            why: "nothing between two people is scored or rewarded (R29)",
            remedy: "leave it out, or say what happened: “You drifted and met a few times.”",
            but: [.evidence]),
        Ban(
            """
            compared, comparison*, better than your, more than your partner, other couples, most couples, couples who \
            love, normal couples, true love
            """,
            why: "nobody is held up against anybody (R29)",
            remedy: "say that people differ, and that each way is fine",
            but: [.evidence]),
        Ban(
            """
            don't break, don't lose, don't miss, you will lose, you'll lose, last chance, running out, missed days, you \
            missed, you skipped, falling behind
            """,
            why: "nobody is frightened into coming back (R29, R31)",
            remedy: "write “Pick this up any day. Nothing is lost.”"),
        Ban(
            """
            waiting for you, is waiting, misses you, prove it, prove your love, if you love
            """,
            why: "nobody is pressed by what the other wants",
            remedy: "write “There is an idea here when you want one.”"),
        Ban(
            """
            push through, pushing through, push past, power through, no pain, tough it out, endure, comfort zone, grit \
            your teeth, ignore the pain, ignore your body, resist the urge, don't stop, don't let go, don't look away, no \
            matter what, force yourself
            """,
            why: "Holdfast never says to go on against the body (R32)",
            remedy: "write “Smaller is fine. Stopping is fine.”"),
        Ban(
            """
            hormon*, oxytocin, endorphin*, dopamine, serotonin, cortisol, adrenaline, bonding, rewire*, rewiring, heal, \
            heals, healed, healing, cure, cures, cured, proven, proves, scientifically, clinically, science says, science \
            shows, therapeutic, vagus, vagal, nervous system, detox*, guarantee*, releases, boost*, unlock*, biohack*, \
            secure attachment
            """,
            why: "the evidence does not carry it (R43)",
            remedy: "say what people noticed, as in “Many people find wanted touch calming.”"),
        Ban(
            """
            therapy
            """,
            why: "Holdfast is not therapy and claims nothing of it (R43)",
            remedy: "name a therapist as someone to talk to, or leave it out",
            after: ["not", "no", "in", "couples"]),
        Ban(
            """
            avoidant, anxiously attached, anxious attachment, insecure, insecurely, attachment style*, attachment type*, \
            codependen*, narcissis*, toxic, dysfunction*, patholog*, diagnos*, frigid, love language*, break up, breakup, \
            split up, divorce*, soulmate*, your trauma
            """,
            why: "nobody is labelled, and no ending is foretold (R41)",
            remedy: "say what happens, as in “Closeness feels different to different people.”"),
        Ban(
            """
            he, she, him, her, his, hers, himself, herself, husband*, wife, wives, boyfriend*, girlfriend*, masculine, \
            feminine, ladies, gentlemen
            """,
            why: "roles are anyone's; lead and follow have no sex",
            remedy: "write “one of you”, “the other” or {other}",
            but: [.evidence]),
        Ban(
            """
            studies, study shows, research, researcher*, scientist*, experts, statistic*, evidence shows, it is known
            """,
            why: "what is known stands with its grade and its source (R42)",
            remedy: "move it under evidence, or leave it out",
            but: [.evidence, .app]),
    ]

    /// What a question never asks (science 5.1).
    static let questions: [Ban] = [
        Ban(
            """
            rank, rate, on a scale, best or worst, love more, love most, who do you love, more than me, better than me, \
            favourite child, favorite child
            """,
            why: "no answer ranks a person or a love",
            remedy: "ask what changed lately, or what you are glad of"),
        Ban(
            """
            ex, exes, former partner*, last partner*, past partner*, old flame*, first love, past lover*, before me
            """,
            why: "former partners stay out of it",
            remedy: "ask about the two of you, or about now"),
        Ban(
            """
            sex, sexual*, sexy, orgasm*, slept with, sleep with, how many people, how many partners, virgin*, fantas*, \
            naked
            """,
            why: "no question asks for sexual history",
            remedy: "ask about closeness in general, or leave it out"),
        Ban(
            """
            worst, most painful, most embarrassing, most ashamed, biggest regret*, trauma*, abuse*, nightmare*
            """,
            why: "a worst moment is not for a card",
            remedy: "ask what helped, or what was learnt"),
        Ban(
            """
            secret*, never told, confess*, lied, lie to me, crime*, illegal, steal, stole, cheat*, affair*, hide from me, \
            hiding from me
            """,
            why: "no question asks to give up a secret",
            remedy: "ask what one would like to be asked"),
        Ban(
            """
            change about me, change in me, wrong with me, annoys you about, hate about, dislike about, improve about, \
            forgive me, owe me
            """,
            why: "no question asks for a complaint",
            remedy: "ask what helps, or what one would like more of"),
    ]
}
