import Foundation
import HoldfastVault

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A member's sealed logs at a relay, asked for over the network.
struct RemoteLogs {
    let base: URL
    let token: String

    init(address: String, token: String) throws(Failure) {
        let local = ["localhost", "127.0.0.1", "::1"]
        guard let url = URL(string: address), let host = url.host, url.scheme == "https" || (url.scheme == "http" && local.contains(host))
        else {
            throw Failure(
                "\(address) is not the address of a relay.",
                do: "Write it as https://holdfast.example. Without encryption only this machine may be asked: http://localhost:8080")
        }
        base = url
        self.token = token
    }

    func fetch() async throws -> LogFile {
        let own = try await log("own")
        guard let own else { throw Failure("The relay at \(base) knows nobody with this code.", do: "Check the code and the address.") }
        return LogFile(own: own, pair: try await log("pair"))
    }

    /// Every page of one log; nil where the relay says that there is none for this member.
    private func log(_ name: String) async throws -> SealedLog? {
        var log = SealedLog()
        var more = true
        while more {
            let after = log.entries.last?.seq ?? 0
            let url = base.appending(path: "v1/logs/\(name)").appending(queryItems: [
                URLQueryItem(name: "after", value: "\(after)"), URLQueryItem(name: "limit", value: "500"),
            ])
            guard let page = try await get(url) else { return nil }
            do { more = try log.append(page: page) } catch {
                throw Failure("The relay's answer could not be read: \(error)", do: "Is \(base) a Holdfast relay?")
            }
        }
        return log
    }

    private func get(_ url: URL) async throws -> [UInt8]? {
        var request = URLRequest(url: url, timeoutInterval: 30)
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        let data: Data, response: URLResponse
        do { (data, response) = try await URLSession.shared.data(for: request) } catch {
            throw Failure("The relay at \(base) did not answer: \(error.localizedDescription)", do: "Check the address and the network.")
        }
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        switch status {
        case 200: return [UInt8](data)
        // Without a pair there is no pair log; without membership there is nothing.
        case 401, 403, 404, 409: return nil
        case 429: throw Failure("The relay was asked too often.", do: "Wait a minute, then try again.")
        default: throw Failure("The relay at \(base) answered with status \(status).", do: "Try again later, or ask whoever runs it.")
        }
    }
}
