import HTTPTypes
import Hummingbird

extension AssetLibrary.Asset {
    /// The file, the smallest of its packed forms that the client takes, or 304 where the client has it already (RFC 9110,
    /// sections 12.5.3 and 13.1.2).
    func response(to request: Request) -> Response {
        let taken = Self.codings(request.headers[values: .acceptEncoding])
        let packed = self.packed.first { taken($0.coding) }
        // A tag for each form: a strong tag stands for exact bytes.
        let tag = packed.map { "\(self.tag.dropLast())-\($0.coding)\"" } ?? self.tag
        var headers: HTTPFields = [
            .eTag: tag, .vary: "Accept-Encoding",
            .cacheControl: isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if Self.names(request.headers[values: .ifNoneMatch], tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        if let link, let name = HTTPField.Name("Link") { headers[name] = link }
        if let packed { headers[.contentEncoding] = packed.coding }
        let content = packed?.bytes ?? bytes
        guard request.method != .head else {
            headers[.contentLength] = String(content.count)
            return Response(status: .ok, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }

    /// Whether a coding is taken, by name or by `*`, and not refused with `q=0`.
    static func codings(_ fields: [String]) -> (String) -> Bool {
        var quality: [String: Double] = [:]
        for coding in fields.flatMap({ $0.split(separator: ",") }) {
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first else { continue }
            let q = parts.dropFirst().first { $0.hasPrefix("q=") }
            quality[name] = q.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        }
        if let old = quality["x-gzip"], quality["gzip"] == nil { quality["gzip"] = old }
        return { [quality] name in (quality[name] ?? quality["*"] ?? 0) > 0 }
    }

    private static func names(_ fields: [String], _ tag: String) -> Bool {
        fields.flatMap { $0.split(separator: ",") }.contains { field in
            let name = field.filter { $0 != " " && $0 != "\t" }
            return name == "*" || name == tag || name == "W/\(tag)"
        }
    }
}
