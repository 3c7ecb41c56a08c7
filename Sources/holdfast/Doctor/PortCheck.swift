import Foundation

/// Whether serve could listen there.
struct PortCheck {
    var host: String
    var port: Int

    func run() -> Finding {
        switch attempt() {
        case 0: .well("Port \(port) on \(host) is free.")
        case EADDRINUSE:
            .note(
                "Port \(port) on \(host) is taken, by a running Holdfast or by something else.",
                "If it is something else, choose another with --port.")
        case EACCES:
            .wrong("Port \(port) needs more rights than \(Places.user) has.", "Choose a port from 1024 on, or put a proxy in front.")
        case EADDRNOTAVAIL:
            .wrong(
                "\(host) is not an address of this machine.",
                "Use 127.0.0.1, 0.0.0.0 for all, or one of: \(NetworkAddresses.local().joined(separator: ", "))")
        case let other:
            .wrong(
                "Listening on \(host), port \(port), fails: \(String(cString: strerror(other)))", "Choose another with --host and --port.")
        }
    }

    /// Binds and lets go; 0 or the system's error number.
    func attempt() -> Int32 {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        #if canImport(Glibc)
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
        hints.ai_socktype = SOCK_STREAM
        #endif
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "\(port)", &hints, &found) == 0, let address = found else { return EADDRNOTAVAIL }
        defer { freeaddrinfo(found) }
        let handle = socket(address.pointee.ai_family, address.pointee.ai_socktype, 0)
        guard handle >= 0 else { return errno }
        defer { close(handle) }
        // As the relay does: a port that was only just let go is free.
        var reuse: Int32 = 1
        setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        guard bind(handle, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0, listen(handle, 1) == 0 else { return errno }
        return 0
    }
}
