import Foundation
import HoldfastVault

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// What a giver of packs asks of a relay: to keep something sealed for a while, for a member whom nobody knows afterwards.
struct RelayCalls {
    let origin: String
    private let base: URL
    private let token = MemberSecret().relayToken

    init(address: String) throws {
        base = try RemoteLogs(address: address, token: "").base
        var parts = URLComponents()
        (parts.scheme, parts.host, parts.port) = (base.scheme, base.host, base.port)
        origin = parts.string ?? address
    }

    /// The share's name. The member that keeps it is made for it alone, and its secret forgotten.
    func share(_ sealed: [UInt8], until: Date) async throws -> String {
        _ = try await post("v1/members", [:])
        let body: [String: Any] = ["sealed": Bytes.base64(sealed), "until": Int64(until.timeIntervalSince1970 * 1_000)]
        let answer = try await post("v1/shares", body)
        guard let share = answer["share"] as? String else {
            throw Failure("The relay's answer could not be read.", do: "Is \(base) a Holdfast relay?")
        }
        return share
    }

    private func post(_ path: String, _ body: [String: Any]) async throws -> [String: Any] {
        var request = URLRequest(url: base.appending(path: path), timeoutInterval: 30)
        request.httpMethod = "POST"
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONSerialization.data(withJSONObject: body)
        let data: Data, response: URLResponse
        do { (data, response) = try await URLSession.shared.data(for: request) } catch {
            throw Failure("The relay at \(base) did not answer: \(error.localizedDescription)", do: "Check the address and the network.")
        }
        switch (response as? HTTPURLResponse)?.statusCode ?? 0 {
        case 200..<300: return (try? JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:]
        case 403:
            throw Failure("This relay takes no new members.", do: "Give the file instead (holdfast content pack), or ask whoever runs it.")
        case 429: throw Failure("The relay was asked too often.", do: "Wait an hour, then try again.")
        case let status:
            throw Failure("The relay at \(base) answered with status \(status).", do: "Is it a Holdfast relay? Then try again later.")
        }
    }
}
