import Foundation
import Hummingbird
import NIOCore
import NIOHTTP1

extension Request {
    /// The body as a value.
    /// - Parameter limit: bytes; a longer body is not read.
    /// - Throws: ``Problem`` `too-large`, or `malformed` with the place of the mistake.
    func decoded<Value: Decodable>(as type: Value.Type = Value.self, limit: Int) async throws -> Value {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge("The body", limit: limit)
        }
        let body: ByteBuffer
        do { body = try await self.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw Problem.tooLarge("The body", limit: limit)
        } catch let error where error is HTTPParserError || error is CancellationError {
            throw error
        } catch {
            // Whoever sent this is gone: no fault of the relay's, and nothing for the operator to look into.
            throw Problem.malformed("The connection ended before the body did.")
        }
        do { return try JSONDecoder().decode(Value.self, from: Data(body.readableBytesView)) } catch let error as DecodingError {
            throw Problem.malformed(error.place)
        } catch {
            throw Problem.malformed("The body is not JSON.")
        }
    }

    /// A whole number in the query.
    func number(_ name: Substring, in range: ClosedRange<Int64>, or usual: Int64) throws -> Int64 {
        guard let text = uri.queryParameters[name] else { return usual }
        guard let number = Int64(text), range.contains(number) else {
            throw Problem.malformed("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }
}

extension DecodingError {
    /// Where the mistake is, in words that hold nothing of what was sent but names of fields we know.
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, _): "The body has no \"\(key.stringValue)\"."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.codingPath.isEmpty
                ? "The body must be a JSON object." : "\"\(context.path)\" is not of the right kind."
        case .dataCorrupted(let context):
            context.codingPath.isEmpty ? "The body is not JSON." : "\"\(context.path)\" is not of the right kind."
        @unknown default: "The body could not be read."
        }
    }
}

extension DecodingError.Context {
    fileprivate var path: String { codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") }
}

/// Sealed bytes as a call carries them.
enum Sealed {
    /// - Throws: `malformed` where it is not b64 or empty, `too-large` above the limit.
    static func bytes(_ text: String, _ field: String, limit: Int) throws -> [UInt8] {
        guard text.utf8.count <= (limit * 4 + 2) / 3 else { throw Problem.tooLarge("\"\(field)\"", limit: limit) }
        guard let bytes = Base64URL.decode(text), !bytes.isEmpty else {
            throw Problem.malformed("\"\(field)\" must be base64url without padding, and not empty.")
        }
        return bytes
    }

    /// A door: 16 bytes.
    static func door(_ text: String) throws -> [UInt8] {
        guard let bytes = Base64URL.decode(text), bytes.count == 16 else {
            throw Problem.malformed("\"door\" must be 16 bytes as 22 characters of base64url.")
        }
        return bytes
    }
}

extension Response {
    /// An answer that nobody on the way may keep.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        .json(bytes: try JSONText.encode(value), status: status)
    }

    static func json(bytes: some Collection<UInt8> & Sendable, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static var noContent: Response { Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
}
