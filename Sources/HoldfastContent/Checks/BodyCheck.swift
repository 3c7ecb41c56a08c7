import HoldfastCore

// What cannot be seen in one phrase alone: eyes closed while the body balances, and tasting with nothing said of what is in it (R36).
extension Report {
    mutating func checkBody(of activity: Written) {
        let needs = activity["needs"]?.items ?? []
        checkBody(
            isStanding: activity["where"]?.text == "standing" || activity["group"]?.text == "push",
            isListed: needs.contains { Ban.ingredients.found(in: spokenWords($0.text ?? "")) != nil },
            remedy: "add to needs: A list of the ingredients, read out first.")
    }

    /// A prompt has no needs, so nothing in it is tasted.
    mutating func checkBodyOfPrompts() {
        checkBody(isStanding: false, isListed: false, remedy: "leave it to an activity that lists the ingredients under needs")
    }

    private mutating func checkBody(isStanding: Bool, isListed: Bool, remedy: String) {
        for spoken in self.spoken where [.told, .line, .prompt].contains(spoken.voice) {
            for sentence in Sentence.all(in: spoken.text) {
                if let eyes = Ban.closedEyes.found(in: sentence.parts),
                    isStanding && spoken.voice == .told || Ban.balance.found(in: sentence.parts) != nil
                {
                    add(
                        spoken.place, "“\(eyes)” with balance in \(spoken.member)", "eyes stay open while the body balances (R36)",
                        "leave the eyes open, or sit")
                }
                if !isListed, let taste = Ban.tasting.found(in: sentence.parts) {
                    add(
                        spoken.place, "“\(taste)” in \(spoken.member)", "nobody tastes what they do not know the ingredients of (R36)",
                        remedy)
                }
            }
        }
    }
}
