// The line through the middle of the two edges.

struct ClockFit: Equatable, Sendable {
    /// Monotonic milliseconds from which the line is measured: the newest probe.
    private let origin: Double
    /// How far the relay's clock is ahead there, in milliseconds.
    private let ahead: Double
    /// By how much it gains in a millisecond.
    private let drift: Double
    let uncertainty: Double

    /// What drift is usual: 25 parts in a million. The fewer and the noisier the probes, the more this counts.
    private static let usual = 25e-6
    /// More than 200 parts in a million no clock drifts.
    private static let greatest = 200e-6

    /// Nil without probes.
    init?(_ probes: [Probe]) {
        guard let newest = probes.last else { return nil }
        let origin = newest.received
        let out = ClockEdge(probes.map { ($0.sent - origin, $0.most) })
        let back = ClockEdge(probes.map { (origin - $0.received, -$0.least) })
        let drift = Self.drift(out, back)
        self.origin = origin
        self.drift = drift
        ahead = (out.floor(drift) - back.floor(drift)) / 2
        uncertainty = Self.uncertainty(out, back, drift)
    }

    func offset(at mono: Double) -> Double { ahead + drift * (mono - origin) }

    func mono(atRelay relay: Double) -> Double { (relay - ahead + drift * origin) / (1 + drift) }

    /// The most likely drift, when delays beyond the floor fall off exponentially and drift is usually small. That is a
    /// convex cost, so thirds find its lowest point.
    private static func drift(_ out: ClockEdge, _ back: ClockEdge) -> Double {
        let (outward, homeward) = (1 / max(out.excess(0) / out.count, 0.05), 1 / max(back.excess(0) / back.count, 0.05))
        func cost(_ drift: Double) -> Double {
            out.excess(drift) * outward + back.excess(drift) * homeward + drift * drift / (2 * usual * usual)
        }
        var (low, high) = (-greatest, greatest)
        for _ in 0..<32 {
            let third = (high - low) / 3
            if cost(low + third) < cost(high - third) { high -= third } else { low += third }
        }
        return (low + high) / 2
    }

    /// The floor lies about as far below the quickest message as the next ones lie above it. Where there are too few to
    /// tell, all that is certain is that the truth is between the edges.
    private static func uncertainty(_ out: ClockEdge, _ back: ClockEdge, _ drift: Double) -> Double {
        let between = (out.floor(drift) + back.floor(drift)) / 2
        guard out.count >= 4 else { return between }
        return min(1.5 * (out.spacing(drift) + back.spacing(drift)) + 0.2, between + 0.2)
    }
}

/// Delays in one direction, each with an unknown part that never changes and one that is never negative.
private struct ClockEdge {
    private let points: [(time: Double, delay: Double)]
    let count: Double
    private let times: Double
    private let delays: Double

    init(_ points: [(time: Double, delay: Double)]) {
        self.points = points
        count = Double(points.count)
        times = points.reduce(0) { $0 + $1.time }
        delays = points.reduce(0) { $0 + $1.delay }
    }

    /// The least delay once drift is taken out.
    func floor(_ drift: Double) -> Double {
        var least = Double.infinity
        for point in points { least = min(least, point.delay - drift * point.time) }
        return least
    }

    /// All delay beyond the floor, summed.
    func excess(_ drift: Double) -> Double { delays - drift * times - count * floor(drift) }

    /// The mean distance between the four least delays.
    func spacing(_ drift: Double) -> Double {
        let least = points.map { $0.delay - drift * $0.time }.ordered { $0 < $1 }.prefix(4)
        guard let first = least.first, let last = least.last, least.count > 1 else { return 0 }
        return (last - first) / Double(least.count - 1)
    }
}
