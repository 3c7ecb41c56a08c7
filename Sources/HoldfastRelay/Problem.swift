import Foundation
public import Hummingbird

/// What a client is told when something did not work: a problem details object (RFC 9457). `type` ends with the
/// slug, which is what the app reads; the words are for people.
public struct Problem: Error, Equatable, Sendable {
    public var slug: String
    public var status: HTTPResponse.Status
    public var title: String
    /// What was wrong, where, and what to do. Never repeats what the client sent.
    public var detail: String
    /// Seconds.
    public var retryAfter: Int?
    public var limit: Int?
    /// For 405 only: the methods that the path has.
    public var allow: [String] = []

    func response() -> Response {
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        if !allow.isEmpty { headers[.allow] = allow.joined(separator: ", ") }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
    }

    /// The object as UTF-8, its members in one fixed order.
    var json: [UInt8] {
        let object = Object(
            type: "/problems/\(slug)", title: title, status: status.code, detail: detail, retryAfter: retryAfter,
            limit: limit)
        return (try? JSONText.encode(object)) ?? Array("{}".utf8)
    }

    private struct Object: Encodable {
        var type: String
        var title: String
        var status: Int
        var detail: String
        var retryAfter: Int?
        var limit: Int?
    }
}

/// JSON as the relay writes it: the same value is always the same bytes.
enum JSONText {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
