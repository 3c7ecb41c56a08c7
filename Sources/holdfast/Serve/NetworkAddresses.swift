import Foundation

/// This machine's addresses in its own network, for a phone to reach it.
enum NetworkAddresses {
    /// IPv4 addresses of interfaces that are up, without loopback and link-local ones.
    static func local() -> [String] {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return [] }
        defer { freeifaddrs(list) }
        var found: [String] = []
        var next = list
        while let entry = next?.pointee {
            next = entry.ifa_next
            let up = UInt32(entry.ifa_flags) & UInt32(IFF_UP) != 0 && UInt32(entry.ifa_flags) & UInt32(IFF_LOOPBACK) == 0
            guard up, let address = entry.ifa_addr, Int32(address.pointee.sa_family) == AF_INET else { continue }
            let text = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { written($0.pointee) }
            // A container's own bridge is no way in from outside.
            let bridge = String(cString: entry.ifa_name).hasPrefix("docker")
            if let text, !text.hasPrefix("169.254."), !bridge { found.append(text) }
        }
        return found
    }

    private static func written(_ address: sockaddr_in) -> String? {
        var address = address.sin_addr
        var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
        guard inet_ntop(AF_INET, &address, &text, socklen_t(text.count)) != nil else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
