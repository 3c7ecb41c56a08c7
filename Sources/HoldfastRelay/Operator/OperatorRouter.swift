import Hummingbird

/// What only the operator sees, on an address of its own.
///
/// | call | says |
/// | --- | --- |
/// | `GET /health` | 200 while the program runs |
/// | `GET /ready` | 200 while it can write to its database, else 503 |
/// | `GET /metrics` | totals, for Prometheus |
func buildOperatorRouter(
    store: some RelayStore, broker: StreamBroker, metrics: RelayMetrics
) -> Router<BasicRequestContext> {
    let router = Router()
    router.get("health") { _, _ in "running\n" }
    router.get("ready") { _, _ -> EditedResponse<String> in
        do {
            try await store.checkWritable()
            return EditedResponse(status: .ok, response: "ready\n")
        } catch {
            return EditedResponse(status: .serviceUnavailable, response: "the database cannot be written\n")
        }
    }
    router.get("metrics") { _, _ -> Response in
        let text = metrics.text(streams: broker.count, entries: try await store.entryCount())
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
    return router
}
