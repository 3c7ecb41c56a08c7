import ArgumentParser
import Foundation
import HoldfastVault

/// Gives a pack as a link, sealed.
struct ShareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Seal a pack, lay it with a relay and print the link for a couple.",
        discussion: """
            The relay keeps sealed bytes until the day is over; the key stands in the link alone, behind the #, which browsers \
            send to nobody. Whoever has the link can read the pack until then. It cannot be taken back earlier: nothing is kept \
            that could. Use the relay that the two use themselves; their app asks no other.
            """)

    @Argument(help: "The folder that holds activities/.")
    var folder: String
    @Option(help: ArgumentHelp("The relay that the two use.", valueName: "address"))
    var relay: String
    @Option(help: ArgumentHelp("How long the link can be opened, 1 to 90 days.", valueName: "number"))
    var days = 30

    func validate() throws {
        guard (1...90).contains(days) else { throw ValidationError("--days is \(days). A link can be opened for 1 to 90 days.") }
    }

    func run() async throws {
        let pack = try OwnPack(folder).packed()
        let key = PackKey()
        // An hour short of the day, so that a clock that is a little fast does not ask for more than a relay keeps.
        let until = Date.now.addingTimeInterval(Double(days) * 86_400 - 3_600)
        let relay = try RelayCalls(address: relay)
        let share = try await relay.share(key.seal(pack.text), until: until)
        let link = PackLink(share: share, key: key).link(origin: relay.origin)
        print(
            """
            \(link)

              “\(pack.title)”, sealed. It can be opened until \(until.formatted(.iso8601.year().month().day())), by whoever has this link.
              Give it to the two, on a way that only they read. On a phone with Holdfast as an app of its own, they paste it
              under Explore, “Add an activity from a file or a link”.

            """)
        print(TerminalQR.lines(link).joined(separator: "\n"))
    }
}
