import HoldfastCore
import Testing

struct ConvergenceTests {
    @Test(arguments: ["kelp", "coral", "tide", "dune", "moss", "fern"])
    func `devices that have seen the same entries never differ`(_ seed: Text) throws {
        print("seed", seed)
        for round in 0..<100 {
            var couple = SimulatedCouple(seed: "\(seed) \(round)")
            for _ in 0..<60 { couple.step() }
            couple.settle()
            let context = "seed \(seed) \(round)"
            for member in 0...1 {
                let mine = couple.devices.filter { $0.member == member }
                for device in mine { #expect(device.records == mine[0].records, "\(context)") }
            }
            for device in couple.devices { #expect(device.shared == couple.devices[0].shared, "\(context)") }
        }
    }

    /// The fold against its own definition: of all entries for a key by those who may write it, the greatest stamp.
    @Test(arguments: ["sand", "reef"])
    func `what counts is always the entry with the greatest stamp`(_ seed: Text) throws {
        print("seed", seed)
        for round in 0..<40 {
            var couple = SimulatedCouple(seed: "\(seed) \(round)")
            for _ in 0..<60 { couple.step() }
            couple.settle()
            for device in couple.devices {
                for key in SimulatedCouple.keys {
                    #expect(device.journal.value(.pair, key) == newest(key, couple.relay), "seed \(seed) \(round) \(key)")
                }
            }
        }
    }

    private func newest(_ key: Text, _ relay: [Sent]) -> JSON? {
        let rightful = relay.filter { sent in
            guard sent.log == .pair, sent.opened.body["k"]?.text == key else { return false }
            return key.hasSuffix("@0") ? sent.member == 0 : key.hasSuffix("@1") ? sent.member == 1 : true
        }
        func rank(_ sent: Sent) -> (Int64, Int64, Text, Text) {
            let body = sent.opened.body
            return (body["w"]?.int64 ?? 0, body["c"]?.int64 ?? 0, sent.opened.author, sent.opened.id)
        }
        let value = rightful.max { rank($0) < rank($1) }?.opened.body["v"]
        return value == .null ? nil : value
    }

    @Test func `someone who has read a record and writes it is never overruled by what they read`() throws {
        for round in 0..<200 {
            var couple = SimulatedCouple(seed: "overruled \(round)")
            for _ in 0..<40 { couple.step() }
            let device = couple.random.below(couple.devices.count)
            var journal = couple.devices[device].journal
            let entry = journal.write(.pair, "song", .string("round \(round)"), id: "last", wall: At.evening - 9 * At.hour)
            #expect(entry != nil)
            #expect(journal.value(.pair, "song")?.text == "round \(round)", "round \(round)")
        }
    }
}
