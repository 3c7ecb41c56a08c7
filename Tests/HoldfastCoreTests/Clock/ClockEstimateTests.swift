import Testing

@testable import HoldfastCore

struct ClockEstimateTests {
    @Test func `nothing is claimed before the relay has been heard`() {
        let estimate = ClockEstimate()
        #expect(estimate.relay(atMono: 5) == nil)
        #expect(estimate.mono(atRelay: 5) == nil)
        #expect(estimate.uncertainty == nil)
        #expect(!estimate.isSure)
    }

    @Test func `on a still network nothing is off by more than the clock can be read`() {
        var random = Random(seed: "still")
        var phone = SimulatedPhone()
        phone.probes(20, over: 5_000, .still, &random)
        #expect(abs(phone.error(at: 5_000)) < 0.1)
        #expect(phone.estimate.isSure)
    }

    @Test func `one probe is never taken for certainty`() {
        var random = Random(seed: "one")
        var phone = SimulatedPhone()
        phone.probe(at: 0, .mobile, &random)
        #expect(abs(phone.error(at: 100)) <= phone.estimate.uncertainty ?? 0)
        #expect(!phone.estimate.isSure)
    }

    @Test(arguments: [-80e-6, -20e-6, 0, 20e-6, 80e-6])
    func `a clock that drifts does not run away between probes`(_ drift: Double) {
        var random = Random(seed: "drift")
        var phone = SimulatedPhone(drift: drift)
        phone.probes(120, over: 240_000, .wireless, &random)
        #expect(abs(phone.error(at: 300_000)) < 1)
    }

    @Test func `there and back is the same moment`() throws {
        var random = Random(seed: "inverse")
        var phone = SimulatedPhone(drift: 60e-6)
        phone.probes(60, over: 60_000, .mobile, &random)
        for mono: Int64 in [0, 30_000, 60_000, 10_000_000] {
            let relay = try #require(phone.estimate.relay(atMono: mono))
            let back = try #require(phone.estimate.mono(atRelay: relay))
            #expect(abs(back - Double(mono)) < 0.01)
        }
    }

    @Test(arguments: [-3_600_000.0, -500, 500, 8_000, 3_600_000])
    func `after a phone has slept, or a clock was set, the first probe puts it right`(_ jump: Double) {
        var random = Random(seed: "sleep")
        var phone = SimulatedPhone()
        phone.probes(60, over: 30_000, .mobile, &random)
        phone.ahead += jump
        phone.probe(at: 31_000, .mobile, &random)
        #expect(abs(phone.error(at: 31_500)) < 120)
        #expect(!phone.estimate.isSure)
        phone.probes(60, over: 30_000, from: 32_000, .mobile, &random)
        #expect(abs(phone.error(at: 62_000)) < 3)
        #expect(phone.estimate.isSure)
    }

    @Test(arguments: [SimulatedNetwork.mobile, .uneven, .harsh, .wireless])
    func `jitter alone is never taken for a jump`(_ network: SimulatedNetwork) {
        for round in 0..<20 {
            var random = Random(seed: "jitter \(round)")
            var phone = SimulatedPhone(drift: 40e-6)
            phone.probes(40, over: 20_000, network, &random)
            let before = phone.estimate
            phone.probes(10, over: 5_000, from: 20_000, network, &random)
            // Forgetting would show as far less certainty with more probes.
            #expect((phone.estimate.uncertainty ?? 0) < (before.uncertainty ?? 0) * 2 + 1, "\(network) \(round)")
        }
    }

    static let nonsense: [(Double, Double, Double, Double)] = [
        (.nan, 1, 1, 1), (0, .infinity, 1, 1), (0, 1, -.infinity, 1), (0, 1, 1, .nan), (10, 100, 100, 5),
        (0, 100, 99, 10), (0, 100, 120, 10), (0, 100, 100, 10_001), (1e15, 1e15, 1e15, 1e15), (0, -1e300, 1e300, 1),
    ]

    @Test(arguments: nonsense)
    func `a probe that cannot be true changes nothing`(_ sent: Double, _ in: Double, _ out: Double, _ received: Double) {
        var random = Random(seed: "nonsense")
        var phone = SimulatedPhone()
        for _ in 0..<2 {
            let before = phone.estimate
            phone.estimate.add(sent: sent, relayReceived: `in`, relaySent: out, received: received)
            #expect(phone.estimate == before)
            phone.probes(10, over: 5_000, .wireless, &random)
        }
    }

    @Test func `no sequence of probes gives a time that is not a number`() {
        var random = Random(seed: "any")
        print("seed any")
        for _ in 0..<100 {
            var estimate = ClockEstimate()
            for _ in 0..<20 {
                func any() -> Double { (random.unit() - 0.5) * [1, 1e3, 1e6, 1e13][random.below(4)] }
                let (sent, there) = (any(), any())
                estimate.add(sent: sent, relayReceived: there, relaySent: there + random.unit(), received: sent + any())
                if let relay = estimate.relay(atMono: Int64(any())) { #expect(relay.isFinite) }
                if let mono = estimate.mono(atRelay: any()) { #expect(mono.isFinite) }
            }
        }
    }

    @Test func `old probes are let go, and no more are kept than can be looked through quickly`() {
        var random = Random(seed: "old")
        var phone = SimulatedPhone()
        phone.probes(1_000, over: 100_000, .still, &random)
        #expect(phone.estimate.probeCount == ClockEstimate.most)
        phone.probe(at: 1_000_000, .still, &random)
        #expect(phone.estimate.probeCount == 1)
    }
}
