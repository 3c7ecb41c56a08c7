import CZlib

/// Gzip (RFC 1952), by zlib.
enum Gzip {
    /// - Returns: nil where zlib cannot, or where the result is no smaller.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count <= Int(UInt32.max) else { return nil }
        var stream = z_stream()
        // 15 bits of window, and 16 to ask for gzip's header instead of zlib's.
        let started = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard started == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count)
        let (state, written) = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return (deflate(&stream, Z_FINISH), Int(stream.total_out))
            }
        }
        // Anything but the end means that it did not fit into as many bytes as it had.
        guard state == Z_STREAM_END, written < bytes.count else { return nil }
        return Array(output[..<written])
    }
}
