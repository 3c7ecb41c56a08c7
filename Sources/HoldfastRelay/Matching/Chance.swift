import Synchronization

/// The relay's randomness. The system's, unless a test hands in a seeded generator.
public final class Chance: Sendable {
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    public init(_ generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        self.generator = Mutex(generator)
    }

    /// Lends the generator for one draw.
    func draw<Value: Sendable>(_ body: (inout any RandomNumberGenerator & Sendable) -> Value) -> Value {
        generator.withLock { body(&$0) }
    }

    /// A fresh identifier: 16 random bytes as b64.
    func identifier() -> String {
        draw { generator in
            Base64URL.encode((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        }
    }
}
