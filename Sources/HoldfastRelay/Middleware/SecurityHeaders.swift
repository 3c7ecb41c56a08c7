import HTTPTypes
import Hummingbird

/// Stands on every response: pages, calls and errors alike.
struct SecurityHeaders: RouterMiddleware {
    /// Whether browsers should insist on HTTPS from now on.
    let isSecure: Bool

    private static let policy = [
        "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data: blob:",
        "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "media-src 'self' blob:", "font-src 'self'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    /// The camera is for scanning a partner's code. Everything else that could tell of a person stays off (rule R16).
    private static let permissions = [
        "camera=(self)", "microphone=()", "geolocation=()", "accelerometer=(self)", "gyroscope=(self)",
        "screen-wake-lock=(self)", "autoplay=(self)", "payment=()", "usb=()", "serial=()", "bluetooth=()", "hid=()",
        "midi=()", "display-capture=()", "idle-detection=()", "local-fonts=()", "publickey-credentials-get=()",
        "xr-spatial-tracking=()",
    ].joined(separator: ", ")

    static let fields: [(HTTPField.Name, String)] = {
        let named = [
            ("Content-Security-Policy", policy), ("Permissions-Policy", permissions),
            ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
        ]
        return named.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
    }()

    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=63072000" }
        return response
    }
}
