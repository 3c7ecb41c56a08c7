import Foundation
import HoldfastRelay

/// What the one who started Holdfast reads: where it is, how a phone gets there, what to do next.
struct Announcement {
    var settings: ServeSettings
    /// The port it really listens on.
    var port: Int

    func print() {
        // The first line is fixed: programs wait for it.
        Swift.print(([ready] + people + phone).joined(separator: "\n"))
        fflush(nil)
    }

    private var address: String {
        let host = ["127.0.0.1", "0.0.0.0", "::", "::1"].contains(settings.host) ? "localhost" : settings.host
        return "\(settings.tls == nil ? "http" : "https")://\(host):\(port)"
    }

    private var ready: String { "Holdfast is ready: \(address)" }

    private var people: [String] {
        let open = settings.relay.publicOrigin ?? address
        if let pack = settings.pack {
            return [
                "",
                "  \(pack.folder.path) stands first in Explore, marked as a preview. Load the page anew to see what you changed.",
                "  Open \(open) in a private window: what is done there is thrown away when this ends.    Stop: Ctrl-C",
            ]
        }
        return [
            "",
            "  Open \(open) in a browser on this machine.",
            "  To be both people on one machine, open it again in a private window.",
            "  Data: \(DataFolder(settings.data).url.path)    Stop: Ctrl-C    Options: holdfast serve --help",
        ]
    }

    private var phone: [String] {
        if let phone = settings.phone {
            let link = "https://\(phone.address):\(phone.port)"
            return ["", "  A phone in the same network: \(link)", ""] + TerminalQR.lines(link) + [
                "",
                "  The phone will warn once that it does not know this certificate: it was made on this machine, for",
                "  this network. Choose “Advanced” and go on. Holdfast seals everything before it leaves the phone either",
                "  way. While the certificate is not trusted, some phones will not keep the app for use without a network.",
            ]
        }
        if let origin = settings.relay.publicOrigin ?? (settings.tls == nil ? nil : address), !origin.contains("//localhost") {
            return ["", "  A phone: \(origin)", ""] + TerminalQR.lines(origin)
        }
        guard settings.tls == nil, !["127.0.0.1", "localhost", "::1"].contains(settings.host) else {
            let why =
                settings.phoneAddress == nil
                ? "This machine is in no network, so phones cannot reach it. Join one and start again."
                : "Phones cannot reach this. For phones in the same network: bin/holdfast, without “serve” and “--local”."
            return ["", "  \(why)"]
        }
        return [
            "",
            "  Phones can reach this at http://\(NetworkAddresses.local().first ?? "this machine's address"):\(port), but their browsers",
            "  refuse cryptography without HTTPS. Give --tls-certificate and --tls-key, put a reverse proxy in front, or use",
            "  bin/holdfast without “serve”, which makes a certificate for this network.",
        ]
    }
}
