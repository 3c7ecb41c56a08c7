// What the relay's clock says, as seen from this phone. Both phones of a pair ask the relay the time again and
// again; each then knows when the relay's moment T is on its own monotonic clock, and they move in step.
//
// A message is never early: whatever the network adds, it adds delay. So the quickest messages in each direction
// draw two edges between which the truth lies, and a line through the middle is far better than the one probe with
// the shortest way there and back (after Moon, Skelly and Towsley 1999). The slope of the line is the drift of
// one clock against the other, of which tens of parts in a million are usual. What no measurement from one end can see is
// a way out that is always longer than the way back: half of that difference stays unknown.

public struct ClockEstimate: Equatable, Sendable {
    private var probes: [Probe] = []
    private var fit: ClockFit?
    /// Subtracted from all differences, which are near the number of milliseconds since 1970, to keep them exact.
    private var base = 0.0

    /// How long a probe counts, in milliseconds, and how many at most.
    static let memory = 300_000.0
    static let most = 400
    /// Longer on the way than this (milliseconds), and a probe says nothing.
    static let patience = 10_000.0

    public init() {}

    /// Takes in one probe: sent and received on this phone's monotonic clock, the relay's two readings between,
    /// all in milliseconds. Readings that cannot be true are passed over.
    public mutating func add(sent: Double, relayReceived: Double, relaySent: Double, received: Double) {
        let readings = [sent, relayReceived, relaySent, received]
        guard readings.allSatisfy({ $0.isFinite && $0.magnitude < 1e14 }) else { return }
        let (away, there) = (received - sent, relaySent - relayReceived)
        guard away <= Self.patience, there >= 0, away >= there else { return }
        if probes.isEmpty { base = relayReceived - sent }
        let probe = Probe(
            sent: sent, most: relayReceived - sent - base, received: received, least: relaySent - received - base)
        if isJump(probe) { probes = [] }
        probes.add(probe)
        probes.removeAll { $0.received < received - Self.memory }
        if probes.count > Self.most { probes.removeFirst(probes.count - Self.most) }
        fit = ClockFit(probes)
    }

    /// A probe alone says between what two values the truth lies. When what we believed is outside, one of the
    /// clocks has jumped (a phone's stands still while it sleeps), and what was measured before is void.
    private func isJump(_ probe: Probe) -> Bool {
        guard let fit else { return false }
        let slack = 2 + min(fit.uncertainty, 50)
        return fit.offset(at: probe.received) < probe.least - slack || fit.offset(at: probe.sent) > probe.most + slack
    }

    /// Milliseconds since 1970 on the relay's clock at this monotonic moment; nil before the first probe.
    public func relay(atMono mono: Int64) -> Double? { fit.map { Double(mono) + base + $0.offset(at: Double(mono)) } }

    /// The monotonic moment, in milliseconds, at which the relay's clock shows this; nil before the first probe.
    public func mono(atRelay relay: Double) -> Double? { fit.map { $0.mono(atRelay: relay - base) } }

    /// Milliseconds to either side within which the estimate usually lies (in simulations eight to ten times in ten,
    /// the less even the delays the fewer), as far as one end can tell.
    public var uncertainty: Double? { fit?.uncertainty }

    var probeCount: Int { probes.count }

    /// More probes, close together, would still bring the two phones nearer. On a good network a few are enough.
    var wantsMore: Bool { probes.count < 300 && (uncertainty ?? .infinity) > 1 }

    /// Good enough to move in step: within ten milliseconds, from at least eight probes.
    public var isSure: Bool { probes.count >= 8 && (uncertainty ?? .infinity) <= 10 }
}

/// One probe as bounds: at `sent` the relay's clock was at most `most` ahead of ours, at `received` at least `least`.
struct Probe: Equatable, Sendable {
    var sent: Double
    var most: Double
    var received: Double
    var least: Double
}
