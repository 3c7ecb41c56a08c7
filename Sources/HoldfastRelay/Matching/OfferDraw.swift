/// Draws what two people are both open to.
///
/// Only chance decides what of it they see on a day, so that an activity which does not appear is hardly any
/// sign that someone said no: after d days without it the odds of a no have grown by at most 1 / (1 - p)^d,
/// which stays below 3 for 30 days at p = 0.036 (rule R15; science, 4.5). A client changed at will learns no
/// more than what is drawn.
public enum OfferDraw {
    /// The chance of each common token, each day.
    public static let probability = 0.036
    /// At most so many a day, whatever chance says.
    public static let most = 3
    /// A member's marks are always so many tokens: real ones and random filler.
    public static let marks = 256

    /// - Returns: at most ``most`` tokens that are in both lists, in an order that says nothing of either list.
    public static func draw(
        _ one: [MatchToken], _ other: [MatchToken], using generator: inout some RandomNumberGenerator
    ) -> [MatchToken] {
        // Sets, so that a list which names one token many times gives it no more chances.
        let common = Set(one).intersection(other).sorted()
        var drawn = common.filter { _ in Double.random(in: 0..<1, using: &generator) < probability }
        drawn.shuffle(using: &generator)
        return drawn.prefix(most).sorted()
    }
}
