// The core as a WebAssembly module. It imports nothing and exports its memory and four functions; everything that
// crosses is UTF-8 JSON, as docs/core-interface.md describes it.
//
// Compiled as one module with Sources/HoldfastCore (Plugins/BuildWeb), so there is nothing to import here.

/// The one app of this page.
nonisolated(unsafe) private var app = Holdfast()

/// What the last `holdfast_update` or `holdfast_view` answered.
nonisolated(unsafe) private var answer = Answer()

/// Room for `size` bytes of an event. The caller writes them, calls `holdfast_update`, then `holdfast_free`.
///
/// The memory may have grown: look at `memory.buffer` anew after every call of any function here.
@_cdecl("holdfast_alloc")
public func allocate(size: Int32) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: max(1, Int(size)), alignment: 16)
}

/// Gives back what `holdfast_alloc` gave, and only that: answers belong to the module.
@_cdecl("holdfast_free")
public func release(pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}

/// Takes one event of `length` bytes at `pointer`, which stay the caller's, and answers with the effects in order.
///
/// The result points to a length of 4 bytes, little-endian, and that many bytes of a JSON array. It is the module's and stays as
/// it is until the next `holdfast_update` or `holdfast_view`; copy it out before then.
@_cdecl("holdfast_update")
public func update(pointer: UnsafePointer<UInt8>?, length: Int32) -> UnsafeMutableRawPointer {
    let event = UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : max(0, Int(length)))
    return answer.hold(app.update(Array(event)))
}

/// Answers with what is on the screen now: a JSON object, in the same form and owned in the same way as the effects.
@_cdecl("holdfast_view")
public func view() -> UnsafeMutableRawPointer {
    answer.hold(app.view())
}

/// One block of memory that grows with the largest answer and is used again for the next.
private struct Answer {
    private static let prefix = 4
    private var block: UnsafeMutableRawBufferPointer?

    mutating func hold(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let needed = Answer.prefix + bytes.count
        if let old = block, old.count < needed {
            old.deallocate()
            block = nil
        }
        let held = block ?? UnsafeMutableRawBufferPointer.allocate(byteCount: needed, alignment: 16)
        block = held
        held.storeBytes(of: UInt32(truncatingIfNeeded: bytes.count).littleEndian, as: UInt32.self)
        UnsafeMutableRawBufferPointer(rebasing: held[Answer.prefix...]).copyBytes(from: bytes)
        return held.baseAddress!  // never empty: the length is always there
    }
}
