import Testing

@testable import HoldfastCore

/// How far two phones are out of step after half a minute of probes, over many simulated couples. The bounds leave
/// room above what is measured; the printed figures are the ones to quote.
struct PhaseTests {
    static let bounds: [(SimulatedNetwork, middle: Double, most: Double)] = [
        (.wireless, 0.3, 1.0), (.mobile, 1.2, 3.5), (.uneven, 1.2, 3.5), (.harsh, 8, 25),
    ]

    @Test(arguments: bounds)
    func `two phones are never far out of step, nor further than the quickest probe alone would leave them`(
        _ network: SimulatedNetwork, _ middle: Double, _ most: Double
    ) {
        let seed = "phase \(network)"
        var random = Random(seed: seed)
        var errors: [Double] = []
        var simple: [Double] = []
        for _ in 0..<40 {
            var phones = [SimulatedPhone(), SimulatedPhone(ahead: 1_795_460_000_000)]
            for index in phones.indices {
                phones[index].drift = (random.unit() - 0.5) * 80e-6
                phones[index].probes(60, over: 30_000, network, &random)
            }
            errors.append(abs(phones[0].error(at: 31_000) - phones[1].error(at: 31_000)))
            simple.append(abs(phones[0].simpleError(at: 31_000) - phones[1].simpleError(at: 31_000)))
        }
        errors.sort()
        simple.sort()
        print("seed", seed, "median", errors[20], "p95", errors[38], "quickest probe alone", simple[20], simple[38])
        #expect(errors[20] < middle)
        #expect(errors[38] < most)
        #expect(errors[20] < simple[20])
        #expect(errors[38] < simple[38])
    }
}
