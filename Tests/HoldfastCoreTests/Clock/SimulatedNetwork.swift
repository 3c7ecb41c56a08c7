// Ways to the relay and back, as phones have them, and a phone whose clock runs a little too fast or slow.

import Foundation

@testable import HoldfastCore

/// One-way delays in milliseconds. Both ways have the same floor: a difference there cannot be seen from one end.
struct SimulatedNetwork: Sendable, CustomStringConvertible {
    let description: String
    let out: @Sendable (inout Random) -> Double
    let back: @Sendable (inout Random) -> Double

    static let still = SimulatedNetwork(description: "still", out: { _ in 10 }, back: { _ in 10 })
    static let wireless = SimulatedNetwork(
        description: "wireless", out: { 8 + ($0.unit() < 0.2 ? $0.waiting(30) : $0.waiting(1.5)) },
        back: { 8 + ($0.unit() < 0.2 ? $0.waiting(30) : $0.waiting(1.5)) })
    /// Grants, repeats and queues of a mobile network, worse on the way out.
    static let mobile = SimulatedNetwork(
        description: "mobile",
        out: { 18 + 5 * $0.unit() + ($0.unit() < 0.15 ? 8 : 0) + ($0.unit() < 0.3 ? $0.waiting(40) : $0.waiting(2)) },
        back: { 18 + $0.unit() + ($0.unit() < 0.1 ? 8 : 0) + ($0.unit() < 0.2 ? $0.waiting(40) : $0.waiting(2)) })
    static let uneven = SimulatedNetwork(description: "uneven", out: { 20 + $0.waiting(60) }, back: { 20 + $0.waiting(10) })
    static let harsh = SimulatedNetwork(description: "harsh", out: { 20 + 280 * $0.unit() }, back: { 20 + 280 * $0.unit() })
}

extension Random {
    /// Exponential waiting time with this mean.
    mutating func waiting(_ mean: Double) -> Double { -mean * log(1 - unit()) }
}

struct SimulatedPhone {
    var estimate = ClockEstimate()
    /// The relay's clock at the phone's zero, and by how much it gains in a millisecond.
    var ahead: Double
    var drift: Double
    /// The best estimate that a single probe gives: the one with the shortest way there and back.
    private var shortest = Double.infinity
    private(set) var simple = 0.0

    init(ahead: Double = 1_795_460_400_000, drift: Double = 0) {
        self.ahead = ahead
        self.drift = drift
    }

    func relay(at mono: Double) -> Double { ahead + mono * (1 + drift) }

    /// A probe sent at this moment by the phone's clock, read to a tenth of a millisecond as browsers do.
    mutating func probe(at mono: Double, _ network: SimulatedNetwork, _ random: inout Random) {
        func read(_ time: Double) -> Double { (time * 10).rounded() / 10 }
        let arrived = mono + network.out(&random)
        let answered = arrived + 0.3 * random.unit()
        let received = answered + network.back(&random)
        estimate.add(
            sent: read(mono), relayReceived: relay(at: arrived), relaySent: relay(at: answered), received: read(received))
        guard received - mono < shortest else { return }
        shortest = received - mono
        simple = (relay(at: arrived) + relay(at: answered) - mono - received) / 2
    }

    /// Evenly spaced probes, of which one in fifty is lost.
    mutating func probes(_ count: Int, over span: Double, from start: Double = 0, _ network: SimulatedNetwork, _ random: inout Random) {
        for index in 0..<count where random.below(50) > 0 {
            probe(at: start + span * Double(index) / Double(count), network, &random)
        }
    }

    /// By how many milliseconds the estimate is wrong at this moment.
    func error(at mono: Int64) -> Double { (estimate.relay(atMono: mono) ?? 0) - relay(at: Double(mono)) }

    func simpleError(at mono: Int64) -> Double { Double(mono) + simple - relay(at: Double(mono)) }
}
