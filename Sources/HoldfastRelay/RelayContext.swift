import HTTPTypes
public import Hummingbird
import NIOCore

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What is known of one request on its way to its handler.
public struct RelayContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The connection: closed where a reader of a stream falls behind.
    let channel: any Channel
    /// Microseconds since 1970 at which the request's head was read.
    var received: Int64 = 0
    /// Who asks. Nil on calls that need no token.
    var member: MemberID?

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Throws ``Problem/noToken``. Handlers behind ``Authentication`` never see that.
    func requireMember() throws -> MemberID {
        guard let member else { throw Problem.noToken }
        return member
    }
}

/// A client's address, as far as limits need it: hashed with this process's own random seed, never kept in clear,
/// never logged (rule R16). IPv6 counts by /64, which is what one household has.
struct ClientAddress: Hashable, Sendable {
    private let hash: Int

    init(_ request: Request, _ context: RelayContext, trustedHeader: HTTPField.Name?) {
        var hasher = Hasher()
        if let trustedHeader, let last = request.headers[values: trustedHeader].last?.split(separator: ",").last {
            let text = last.trimmingPrefix { $0 == " " }
            Self.hash(text: String(text), into: &hasher)
        } else if let address = context.channel.remoteAddress {
            Self.hash(text: address.ipAddress ?? "", into: &hasher)
        }
        hash = hasher.finalize()
    }

    private static func hash(text: String, into hasher: inout Hasher) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 {
            bytes[..<4].forEach { hasher.combine($0) }
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            // An IPv4 client of a dual-stack socket: the last four bytes are its address.
            let isMapped = bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            (isMapped ? bytes[12...] : bytes[..<8]).forEach { hasher.combine($0) }
        } else {
            hasher.combine(text)
        }
    }
}
