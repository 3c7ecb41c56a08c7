import Testing

@testable import HoldfastCore

struct JSONPropertyTests {
    static let seeds = ["first", "second", "third", "fourth"]

    @Test(arguments: seeds)
    func `no value is changed by being written and read`(_ seed: Text) throws {
        print("seed", seed)
        var random = Random(seed: seed)
        for _ in 0..<2_000 {
            let value = random.json(depth: 6)
            let bytes = value.write()
            let read = try JSON.read(bytes)
            #expect(read == value)
            #expect(read.write() == bytes)
        }
    }

    @Test(arguments: seeds)
    func `no double loses a bit`(_ seed: Text) throws {
        print("seed", seed)
        var random = Random(seed: seed)
        for _ in 0..<5_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            #expect(try JSON.read(JSON.number(number).write()).double?.bitPattern == number.bitPattern)
        }
    }

    /// The fast path must agree with the standard library wherever it answers.
    @Test(arguments: seeds)
    func `a short decimal is never off by one bit`(_ seed: Text) throws {
        print("seed", seed)
        var random = Random(seed: seed)
        for _ in 0..<20_000 {
            let digits = Text("\(random.next() >> UInt64(random.below(64)))")
            let point = random.below(digits.utf8.count + 1)
            let text =
                (random.below(2) == 0 ? "-" : "") + "0." + Text(repeating: "0", count: random.below(12))
                + digits.prefix(point) + "7e" + Text(random.below(50) - 25)
            #expect(try JSON.read(text).double?.bitPattern == Double(text.description)?.bitPattern, "\(text)")
        }
    }

    @Test(arguments: seeds)
    func `no bytes whatever stop the reader`(_ seed: Text) {
        print("seed", seed)
        var random = Random(seed: seed)
        let alphabet = Array("{}[]:,\"\\u0eE+-.19truefalsn \n".utf8) + [0xC3, 0xA9, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x00, 0xFF]
        for _ in 0..<20_000 {
            let bytes = (0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] }
            expectSane(bytes)
        }
    }

    @Test(arguments: seeds)
    func `no changed byte stops the reader`(_ seed: Text) {
        print("seed", seed)
        var random = Random(seed: seed)
        for _ in 0..<1_000 {
            var bytes = random.json(depth: 4).write()
            for _ in 0...random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            expectSane(bytes)
        }
    }

    @Test(arguments: seeds)
    func `a list cut off at any byte is never taken for a whole one`(_ seed: Text) {
        print("seed", seed)
        var random = Random(seed: seed)
        for _ in 0..<60 {
            let bytes = JSON.array([random.json(depth: 4), random.json(depth: 3)]).write()
            for end in 0..<bytes.count {
                #expect(throws: JSONFault(kind: .truncated, offset: end)) { try JSON.read(Array(bytes[..<end])) }
            }
        }
    }

    /// A fault lies within the text; what was accepted reads the same again once written.
    private func expectSane(_ bytes: [UInt8]) {
        do throws(JSONFault) {
            let value = try JSON.read(bytes)
            let again = try JSON.read(value.write())
            #expect(again == value)
        } catch {
            #expect(0...bytes.count ~= error.offset)
        }
    }
}

extension Random {
    /// Any value: every kind, awkward strings, numbers of every size.
    mutating func json(depth: Int) -> JSON {
        switch below(depth > 0 ? 9 : 6) {
        case 0: return .null
        case 1: return .bool(below(2) == 0)
        case 2: return .integer(Int64(bitPattern: next()) >> Int64(below(64)))
        case 3:
            let number = Double(bitPattern: next())
            return .number(number.isFinite ? number : 0.5)
        case 4: return .number(Double(below(2_000_000) - 1_000_000) / 1000)
        case 5: return .string(text())
        case 6, 7: return .object((0..<below(6)).map { _ in JSON.Member(text(), json(depth: depth - 1)) })
        default: return .array((0..<below(6)).map { _ in json(depth: depth - 1) })
        }
    }

    mutating func text() -> Text {
        var text = Text()
        let tops: [UInt32] = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000]
        for _ in 0..<below(12) {
            guard let scalar = Unicode.Scalar(UInt32(below(Int(tops[below(tops.count)])))) else { continue }
            text += "\(scalar)"
        }
        return text
    }
}
