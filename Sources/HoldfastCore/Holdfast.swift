// Bytes in, bytes out: the whole app as another program meets it. What cannot be read changes nothing and is
// answered, never a trap.

/// The core: events as JSON in, effects and the view as JSON out. See docs/core-interface.md.
public struct Holdfast: ~Copyable, Sendable {
    private var app = App()

    public init() {}

    /// Takes one event; answers a JSON array of effects, to be done in order.
    public mutating func update(_ bytes: [UInt8]) -> [UInt8] {
        let event: JSON
        do throws(JSONFault) {
            event = try JSON.read(bytes, limits: Holdfast.limits)
        } catch {
            return JSON.array([Effect.complain(error.message).json]).write()
        }
        return JSON.array(app.update(Event(event)).map { $0.json }).write()
    }

    /// What is on the screen now, as JSON.
    public func view() -> [UInt8] { app.view().json(app.desk.words).write() }

    /// A start carries ten years of log and the whole catalogue. One entry that cannot be read costs none of the others.
    static let limits = JSONLimits(depth: 64, bytes: 64 << 20, forgiving: true)
}
