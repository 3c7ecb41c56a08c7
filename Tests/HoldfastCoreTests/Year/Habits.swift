@testable import HoldfastCore

/// How one simulated member lives with Holdfast. All of it is drawn once, and differs from one to the next.
struct Habits {
    /// How often they look at Today, say yes, and say yes to a gentler way.
    let looks, says, gently: Double
    /// How much of what chance may bring they are open to.
    let open: Double
    let keeps, asks, wishesMore, rests: Double
    /// Days of a year on which they put something away for good.
    let hides: Int
    /// A kind of touch they are never open to.
    let refuses: Text?
    /// The private check left every contact open.
    let clear: Bool
    let flags: [Text]

    init(_ random: inout Random) {
        func share(_ least: Double, _ most: Double) -> Double { least + (most - least) * random.unit() }
        looks = share(0.6, 1)
        says = share(0.1, 0.7)
        gently = share(0, 0.5)
        open = random.below(6) == 0 ? 0 : share(0.2, 1)
        keeps = share(0, 0.5)
        asks = share(0, 0.15)
        wishesMore = share(0, 0.2)
        rests = share(0, 0.03)
        hides = random.below(4)
        refuses = random.below(4) == 0 ? ["hands", "held", "play", "push"][random.below(4)] : nil
        clear = random.below(10) != 0
        let count = random.below(3) == 0 ? 1 + random.below(2) : 0
        flags = (0..<count).map { _ in BodyProfile.flags[random.below(BodyProfile.flags.count)] }
    }
}

/// One of the two, with their own phone's desk.
struct Member {
    var desk: Desk
    let habits: Habits
    /// Put away, or closed by this body, at any time of the year.
    var away: Set<Text> = []
    /// Marks that were changed in the course of the year.
    var changed: Set<Text> = []

    init(slot: Int, pair: Text, first day: Int, _ catalogue: Catalogue, _ random: inout Random) {
        habits = Habits(&random)
        desk = Desk()
        desk.catalogue = catalogue
        desk.author = pair + "-\(slot)"
        desk.random = Random(seed: pair + "-\(slot)")
        desk.journal = Journal(author: desk.author)
        desk.now.wall = Int64(day) * 86_400_000
        desk.keep(.own, "pair", Pair(id: pair, secret: "s", slot: slot, zone: 0, members: ["m0", "m1"]).json)
        desk.journal.slot = slot
        Safety.conclude(clear: habits.clear, people: 1, &desk)
        for flag in habits.flags { BodyProfile.set(flag, true, &desk) }
        for activity in catalogue.activities {
            if Gates.effect(activity, desk) == .never { away.insert(activity.id) }
            guard !activity.quiet, activity.group != habits.refuses, random.unit() < habits.open else { continue }
            Marks.mark(activity.id, open: true, &desk)
        }
    }

    mutating func hide(_ id: Text) {
        Hidden.hide(id, &desk)
        away.insert(id)
    }

    mutating func noted(_ id: Text, _ day: Int, pleasant: Int, stretch: Int) {
        desk.keep(
            .own, "noticing:\(day)",
            ["day": JSON(day), "activity": .string(id), "felt": ["pleasant": JSON(pleasant), "stretch": JSON(stretch)]])
        Stretches.note(id, stretch: stretch, &desk)
        if Stretches.rests(id, desk) { away.insert(id) }
    }
}
