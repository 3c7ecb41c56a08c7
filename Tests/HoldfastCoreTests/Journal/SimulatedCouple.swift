// Two members with a few devices each, and a relay that loses, repeats and reorders what it passes on.

import HoldfastCore

/// What lies on the relay: sealed there, open here.
struct Sent: Sendable {
    var log: LogName
    /// 0 or 1.
    var member: Int
    var opened: OpenedEntry

    /// As this member's devices receive it; nil for what is not theirs.
    func entry(for reader: Int) -> Entry? {
        guard log == .pair || member == reader else { return nil }
        var opened = opened
        opened.mine = member == reader
        return Entry(opened, log: log)
    }
}

struct SimulatedDevice {
    let member: Int
    let author: Text
    var journal: Journal
    var seen: [Entry] = []
    /// Milliseconds by which this device's clock is wrong.
    var skew: Int64

    init(member: Int, author: Text, skew: Int64, knowsSide: Bool) {
        self.member = member
        self.author = author
        self.skew = skew
        journal = Journal(author: author)
        if knowsSide { journal.slot = member }
    }

    mutating func receive(_ entry: Entry, at time: Int64) {
        seen.append(entry)
        journal.apply(entry, wall: time + skew)
    }

    /// Closed and opened again: from a snapshot and what came after it, or, where that is damaged, from the log.
    mutating func restart(damaged: Bool, at time: Int64) {
        let bytes = damaged ? [] : journal.snapshot.write()
        if let saved = try? JSON.read(bytes), let restored = Journal(snapshot: saved, author: author) {
            journal = restored
        } else {
            let slot = journal.slot
            journal = Journal(author: author)
            journal.slot = slot
            for entry in seen { journal.apply(entry, wall: time + skew) }
        }
    }

    /// Everything but the clock, which is each device's own.
    var records: [UInt8] {
        JSON.array([journal.snapshot["authors"], journal.snapshot["own"], journal.snapshot["pair"]].compactMap { $0 }).write()
    }

    /// The shared records as any room can read them.
    var shared: [Text] {
        ["", "kept:", "place:"].flatMap { journal.records(.pair, $0) }.map { record in
            let writer = record.mine ? member : 1 - member
            return "\(record.key) \(record.value.written()) \(record.stamp) \(record.id) \(writer)"
        }
    }
}

struct SimulatedCouple {
    var random: Random
    var devices: [SimulatedDevice] = []
    var relay: [Sent] = []
    /// Not yet delivered: which device, which entry.
    var onTheWay: [(device: Int, sent: Int)] = []
    var time = At.evening

    init(seed: Text) {
        random = Random(seed: seed)
        let skews = [0, 0, 5 * At.hour, -7 * At.hour, 3 * At.day, -400 * At.day, 20 * 365 * At.day]
        for number in 0..<(2 + random.below(4)) {
            let device = SimulatedDevice(
                member: number % 2, author: random.hex(bytes: 4), skew: skews[random.below(skews.count)],
                knowsSide: random.below(3) > 0)
            devices.append(device)
        }
    }

    static let keys = ["name@0", "name@1", "kept:hug", "kept:loop@0", "kept:loop@1", "place:a", "place:b", "song"]

    mutating func step() {
        time += Int64(random.below(5_000))
        let device = random.below(devices.count)
        switch random.below(10) {
        case 0...3: write(on: device)
        case 4...7: deliver(1 + random.below(4))
        case 8: devices[device].restart(damaged: random.below(4) == 0, at: time)
        default:
            devices[device].skew += Int64(random.below(3) - 1) * At.hour
            if random.below(5) == 0 { devices[device].journal.slot = devices[device].member }
        }
    }

    private mutating func write(on device: Int) {
        let log: LogName = random.below(3) == 0 ? .own : .pair
        let key = Self.keys[random.below(Self.keys.count)]
        let value: JSON = random.below(5) == 0 ? .null : .integer(Int64(relay.count))
        let wall = time + devices[device].skew
        let written = devices[device].journal.write(log, key, value, id: random.hex(bytes: 4), wall: wall)
        if let written {
            devices[device].seen.append(written)
            send(log, devices[device], written.id, written.body)
        } else if random.below(2) == 0 {
            // A changed app writes what it has no right to, as of whenever it likes.
            let body: JSON = ["w": .integer(wall + At.day), "c": JSON(random.below(9)), "k": .string(key), "v": "forged"]
            send(log, devices[device], random.hex(bytes: 4), body)
        }
    }

    private mutating func send(_ log: LogName, _ writer: SimulatedDevice, _ id: Text, _ body: JSON) {
        let opened = OpenedEntry(id: id, author: writer.author, mine: true, body: body)
        relay.append(Sent(log: log, member: writer.member, opened: opened))
        for device in devices.indices { onTheWay.append((device, relay.count - 1)) }
    }

    /// Passes on some of what waits, in any order; one in five stays waiting as well and so comes again.
    private mutating func deliver(_ count: Int) {
        for _ in 0..<count where !onTheWay.isEmpty {
            let index = random.below(onTheWay.count)
            let (device, sent) = onTheWay[index]
            if let entry = relay[sent].entry(for: devices[device].member) { devices[device].receive(entry, at: time) }
            guard random.below(5) > 0 else { continue }
            onTheWay.swapAt(index, onTheWay.count - 1)
            onTheWay.removeLast()
        }
    }

    /// Everyone is online for long enough, and knows their side.
    mutating func settle() {
        for device in devices.indices { devices[device].journal.slot = devices[device].member }
        while !onTheWay.isEmpty { deliver(20) }
    }
}
