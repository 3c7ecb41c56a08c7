/// What a file is, by its ending. What is not known is bytes: browsers are told not to guess.
struct MediaKind {
    let name: String
    let isCompressible: Bool

    init(path: String) {
        let file = path.split(separator: "/").last ?? ""
        let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
        (name, isCompressible) = Self.known[ending] ?? ("application/octet-stream", false)
    }

    private static let known: [String: (String, Bool)] = [
        "html": ("text/html; charset=utf-8", true),
        "css": ("text/css; charset=utf-8", true),
        "js": ("text/javascript; charset=utf-8", true),
        "mjs": ("text/javascript; charset=utf-8", true),
        "json": ("application/json", true),
        "map": ("application/json", true),
        "webmanifest": ("application/manifest+json", true),
        "wasm": ("application/wasm", true),
        "svg": ("image/svg+xml", true),
        "txt": ("text/plain; charset=utf-8", true),
        "ico": ("image/x-icon", true),
        "png": ("image/png", false),
        "jpg": ("image/jpeg", false),
        "webp": ("image/webp", false),
        "woff2": ("font/woff2", false),
        "mp3": ("audio/mpeg", false),
        "ogg": ("audio/ogg", false),
        "opus": ("audio/ogg", false),
        "wav": ("audio/wav", true),
    ]
}
