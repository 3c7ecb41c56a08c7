// The help page: the same for everyone, there without a network, and plain about what Holdfast cannot know
// (R26). Opening it changes nothing anyone else could see (R28).

enum Help {
    static func view(_ desk: Desk) -> View {
        let words = desk.words
        var view = View(screen: "help", title: words("help.title"), lead: words("help.lead"))
        view.blocks = blocks(desk)
        view.exit = Safety.exit(words)
        view.goBack(words)
        return view
    }

    static func blocks(_ desk: Desk) -> [Block] {
        let words = desk.words
        var blocks: [Block] = [
            .card(Card(words("help.now"), lines: [words("help.nowText"), words("help.cannot")], tone: "shell")),
            .heading(words("help.lines")),
        ]
        for country in desk.help["countries"]?.items ?? [] {
            let lines = country.items("lines").map { Block.card(line($0, words)) }
            blocks.add(.details(summary: country.text("name") ?? "", [.text(country.text("emergency") ?? "")] + lines))
        }
        let elsewhere = desk.help.items("elsewhere").compactMap { $0.text }
        if !elsewhere.isEmpty { blocks.add(.details(summary: words("help.elsewhere"), [.list(elsewhere)])) }
        blocks += desk.help.items("about").compactMap { $0.text.map(Block.small) }
        blocks.add(.details(summary: words("exit.about"), [.text(words("exit.aboutText"))]))
        return blocks
    }

    private static func line(_ line: JSON, _ words: Words) -> Card {
        let ways = ["call", "text", "deaf", "web"].compactMap { way in
            line[name: way]?.text.map { words(key: "help." + way, ("contact", $0)) }
        }
        return Card(line.text("name") ?? "", tags: line.text("for").map { [Tag(words(key: "help.for." + $0))] } ?? [], lines: ways)
    }
}
