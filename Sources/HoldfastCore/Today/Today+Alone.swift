// A day for one person: notice, prepare, write, and a few things to do with nobody there. Nothing here waits for anyone.

extension Today {
    static func alone(_ list: [Invitation], _ desk: Desk) -> [Block] {
        let words = desk.words
        var blocks: [Block] = [
            .card(
                Card(
                    words("alone.notice"), lines: [words("alone.noticeLine")], art: "one",
                    actions: [Action(words("alone.noticeGo"), Tap("alone.notice"))]))
        ]
        if let activity = reading(desk) {
            let with: JSON = ["activity": .string(activity.id)]
            blocks.add(
                .card(
                    Card(
                        words("alone.prepare"), lines: [words("alone.prepareLine"), activity.title + " · " + activity.short],
                        actions: [
                            Action(words("alone.prepareGo"), Tap("explore.open", with)),
                            Action(words("alone.prepareOther"), Tap("nav.tab", ["tab": "explore"]), style: .quiet),
                        ])))
        }
        blocks.add(
            .card(
                Card(
                    words("alone.write"), lines: [words("alone.writeLine")], actions: [Action(words("alone.writeGo"), Tap("mine.write"))])))
        return blocks
            + list.map { invitation in
                let activity = invitation.activity
                let tags =
                    activity.forOne.map { [Tag(Explore.length($0, 0, words)), Tag(words(key: "tag." + activity.mood), "shell")] } ?? []
                return .card(
                    Card(
                        activity.title, tags: tags, lines: [activity.alone?.about ?? activity.short],
                        actions: [Action(words("alone.begin"), Tap("alone.begin", ["activity": .string(activity.id)]))]))
            }
    }

    /// One thing to read about, another one each day, and never what was put away.
    private static func reading(_ desk: Desk) -> Activity? {
        let open = desk.catalogue.activities.filter { !Hidden.holds($0, desk) && !$0.unlock && !$0.isGiven }
        return open.isEmpty ? nil : open[Draw.below(open.count, "read|" + desk.author + "|" + desk.today.text)]
    }
}
