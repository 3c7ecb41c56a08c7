import Hummingbird

/// What no route answers: a file of the app, a method that a path does not have, or nothing at all.
///
/// Added to the router after all routes, so that it stands only before the framework's own 404.
struct UnmatchedRequests: RouterMiddleware {
    let assets: AssetLibrary
    private let routes: [(path: [RouterPath.Element], method: HTTPRequest.Method)]

    init(router: Router<RelayContext>, assets: AssetLibrary) {
        self.assets = assets
        routes = router.routes.map { (Array($0.path), $0.method) }
    }

    func handle(
        _ request: Request, context: RelayContext,
        next: (Request, RelayContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if let asset = assets[path] {
            guard request.method == .get || request.method == .head else {
                throw Problem.wrongMethod(allow: ["GET", "HEAD"])
            }
            return asset.response(to: request)
        }
        let parts = path.split(separator: "/")
        let allowed = routes.filter { route in
            route.path.count == parts.count && zip(route.path, parts).allSatisfy { $0 ~= $1 }
        }
        guard allowed.isEmpty else {
            throw Problem.wrongMethod(allow: Set(allowed.map(\.method.rawValue)).sorted())
        }
        throw Problem.notFound
    }
}
