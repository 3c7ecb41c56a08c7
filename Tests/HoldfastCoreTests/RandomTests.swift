import Testing

@testable import HoldfastCore

struct RandomTests {
    static let seed = "000102030405060708090a0b0c0d0e0f"

    @Test func `the same seed always gives the same numbers, and another one others`() {
        var one = Random(seed: Self.seed)
        var same = Random(seed: Self.seed)
        var other = Random(seed: "000102030405060708090a0b0c0d0e10")
        let numbers = (0..<100).map { _ in one.next() }
        #expect(numbers == (0..<100).map { _ in same.next() })
        #expect(Set(numbers + (0..<100).map { _ in other.next() }).count == 200)
    }

    /// Computed from the published algorithms by other code.
    @Test func `the numbers are those of xoshiro256**`() {
        var random = Random(seed: Self.seed)
        #expect(random.next() == 17_000_752_018_512_955_790)
        #expect(random.next() == 2_459_364_537_492_358_670)
    }

    @Test(arguments: ["", "x", "zz0102030405060708090a0b0c0d0e0f", "0001"])
    func `no seed, however wrong, stops it or makes it stand still`(_ seed: Text) {
        var random = Random(seed: seed)
        #expect(Set((0..<100).map { _ in random.next() }).count == 100)
    }

    @Test func `capital digits are the same seed`() {
        var small = Random(seed: Self.seed)
        var capital = Random(seed: "000102030405060708090A0B0C0D0E0F")
        #expect(small.next() == capital.next())
    }

    @Test(arguments: [1, 2, 3, 7, 10, 1_000])
    func `no number below the bound is left out, and none beyond is drawn`(_ bound: Int) {
        var random = Random(seed: Self.seed)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<(bound * 200) { counts[random.below(bound)] += 1 }
        #expect(counts.allSatisfy { (100...300).contains($0) })
    }

    @Test(arguments: [0, -1, Int.min])
    func `a bound without room gives nothing`(_ bound: Int) {
        var random = Random(seed: Self.seed)
        #expect(random.below(bound) == 0)
        #expect(Draw.below(bound, "x") == 0)
    }

    @Test func `a share lies from nought up to one, in the middle on the whole`() {
        var random = Random(seed: Self.seed)
        let shares = (0..<10_000).map { _ in random.unit() }
        #expect(shares.allSatisfy { 0..<1 ~= $0 })
        #expect(abs(shares.reduce(0, +) / 10_000 - 0.5) < 0.02)
    }

    @Test func `an id is as long as was asked and only hexadecimal`() {
        var random = Random(seed: Self.seed)
        let ids = (0..<1_000).map { _ in random.hex(bytes: 16) }
        #expect(Set(ids).count == 1_000)
        #expect(ids.allSatisfy { $0.utf8.count == 32 && $0.bytes.allSatisfy { "0123456789abcdef".bytes.contains($0) } })
        #expect(random.hex(bytes: 0).isEmpty)
        #expect(random.hex(bytes: -1).isEmpty)
    }

    /// Two phones may run different versions: these must never change.
    static let drawn: [(Text, Double, Int)] = [
        ("", 0.7636945250957473, 76),
        ("a", 0.3717309634354091, 37),
        ("season|pair|730|touch", 0.7315722342787372, 73),
        ("caf\u{e9}", 0.4720938205738394, 47),
    ]

    @Test(arguments: drawn)
    func `two phones never draw differently`(_ label: Text, _ unit: Double, _ below: Int) {
        #expect(Draw.unit(label) == unit)
        #expect(Draw.below(100, label) == below)
    }

    @Test func `labels that differ in one letter have nothing to do with each other`() {
        let units = (0..<10_000).map { Draw.unit("season|\($0)") }
        #expect(units.allSatisfy { 0..<1 ~= $0 })
        #expect(abs(units.reduce(0, +) / 10_000 - 0.5) < 0.02)
        var steps = 0.0
        for index in 1..<units.count { steps += abs(units[index] - units[index - 1]) }
        #expect(abs(steps / 9_999 - 1.0 / 3) < 0.02)
        #expect(Set(units.map { Int($0 * 10) }).count == 10)
    }
}
