import CWebRuntime
import Testing

struct MemoryTests {
    @Test(arguments: [0, 1, 12, 13, 28, 29, 60, 61, 4_000, 70_000, 3_000_000])
    func `a block is never smaller than asked, nor misaligned`(size: Int) throws {
        let block = try #require(holdfast_allocate(size))
        #expect(Int(bitPattern: block) % 16 == 0)
        block.initializeMemory(as: UInt8.self, repeating: 0xAB, count: size)
        holdfast_release(block)
    }

    @Test func `two blocks in use never overlap`() throws {
        var random = SystemRandomNumberGenerator()
        var blocks: [(at: UnsafeMutableRawPointer, size: Int, mark: UInt8)] = []
        for turn in 0..<20_000 {
            if blocks.count > 300 || (turn % 3 == 2 && !blocks.isEmpty) {
                let block = blocks.remove(at: Int.random(in: 0..<blocks.count, using: &random))
                let bytes = UnsafeRawBufferPointer(start: block.at, count: block.size)
                #expect(bytes.allSatisfy { $0 == block.mark })
                holdfast_release(block.at)
            } else {
                let size = Int.random(in: 0..<(1 << Int.random(in: 1...13, using: &random)), using: &random)
                let block = try #require(holdfast_allocate(size))
                let mark = UInt8(truncatingIfNeeded: turn)
                block.initializeMemory(as: UInt8.self, repeating: mark, count: size)
                blocks.append((block, size, mark))
            }
        }
        for block in blocks { holdfast_release(block.at) }
    }

    @Test func `memory given back is used again, not lost`() throws {
        let first = try #require(holdfast_allocate(5_000))
        holdfast_release(first)
        #expect(holdfast_allocate(5_000) == first)
        holdfast_release(first)
    }

    @Test func `a size that no memory can hold is refused, not trapped on`() {
        #expect(holdfast_allocate(Int.max) == nil)
        #expect(holdfast_allocate(Int(UInt32.max)) == nil)
    }
}
