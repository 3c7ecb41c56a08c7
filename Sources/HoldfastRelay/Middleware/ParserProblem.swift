import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Gives the bare 400, with which the framework answers bytes that are no HTTP, the body that every other error has.
final class ParserProblem: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data), head.status == .badRequest,
            head.headerFields[.contentLength] == "0"
        else { return context.write(data, promise: promise) }
        let body = Problem.malformed("This is not HTTP. The connection is closed.").json
        head.headerFields[.contentLength] = String(body.count)
        head.headerFields[.contentType] = "application/problem+json"
        head.headerFields[.cacheControl] = "no-store"
        for (name, value) in SecurityHeaders.fields { head.headerFields[name] = value }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: promise)
    }
}
