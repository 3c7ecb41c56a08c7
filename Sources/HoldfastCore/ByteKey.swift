// Identifiers and map keys are bytes: no Unicode normalisation stands between two keys, and the
// WebAssembly module needs no tables for it.

/// A string compared, hashed and ordered by its UTF-8 bytes.
public struct ByteKey: Hashable, Comparable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func == (left: ByteKey, right: ByteKey) -> Bool { left.text.isSame(as: right.text) }

    public static func < (left: ByteKey, right: ByteKey) -> Bool { left.text.isBefore(right.text) }

    public func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// The UTF-8 bytes in one piece. Walking `utf8` itself costs a retain and a release for every byte in Embedded
    /// Swift, thirty times as much.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = self
        return text.withUTF8(body)
    }

    /// The same bytes, not merely the same characters.
    func isSame(as other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                guard left.count == right.count else { return false }
                for index in left.indices where left[index] != right[index] { return false }
                return true
            }
        }
    }

    /// In the order of their bytes.
    func isBefore(_ other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                    return left[index] < right[index]
                }
                return left.count < right.count
            }
        }
    }

    func starts(withBytesOf prefix: String) -> Bool {
        withBytes { text in
            prefix.withBytes { prefix in
                guard prefix.count <= text.count else { return false }
                for index in prefix.indices where prefix[index] != text[index] { return false }
                return true
            }
        }
    }
}
