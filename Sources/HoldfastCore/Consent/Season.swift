// Seasons: four weeks in which chance alone, the same for both phones, decides which kinds of touch are on
// offer. It reads the pair's public name and the calendar and nothing else (R15), so an absence tells nothing.

enum Season {
    /// How often a group of touch activities is in season: science 4.5, point 4.
    static let chance = 1.0 / 3.0

    static func holds(group: Text, touch: Bool, season: Int, pair: Text) -> Bool {
        !touch || Draw.unit("season|" + pair + "|\(season)|" + group) < chance
    }
}
