/// How long a sealed text is made, so that its length says little.
///
/// PADMÉ keeps the length's exponent and as many leading bits as the exponent has, and rounds the rest up:
/// at most 12 % more bytes, and only O(log log L) bits of the length left to see.
/// Source: Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files and Communication with
/// PURBs", PoPETs 2019(4), algorithm 1.
enum Padding {
    /// Shorter texts are all of this length: a yes, a name and a mark look alike.
    static let least = 256

    static func length(for count: Int) -> Int {
        guard count > least else { return least }
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let kept = Int.bitWidth - exponent.leadingZeroBitCount
        let mask = 1 << (exponent - kept) - 1
        return (count &+ mask) & ~mask
    }

    /// Length (4 bytes), `text`, zeros; after `prefix`, which counts into the padded whole.
    static func pad(_ text: [UInt8], after prefix: [UInt8] = []) throws(VaultError) -> [UInt8] {
        guard let count = UInt32(exactly: text.count) else { throw .tooLarge(limit: Int(UInt32.max)) }
        let whole = prefix + Bytes.bigEndian(count) + text
        return whole + [UInt8](repeating: 0, count: length(for: whole.count) - whole.count)
    }

    /// The text behind a prefix of `skip` bytes. Anything that `pad` would not have written is refused, so
    /// that nothing can travel in the padding.
    static func unpad(_ padded: [UInt8], skip: Int = 0) throws(VaultError) -> [UInt8] {
        guard padded.count >= least else { throw .unreadable(why: "it is shorter than any entry") }
        let start = skip + 4
        let count = Bytes.number(bigEndian: padded[skip..<start])
        guard count <= padded.count - start, padded.count == length(for: start + count) else {
            throw .unreadable(why: "its length is not what it says")
        }
        guard padded[(start + count)...].allSatisfy({ $0 == 0 }) else {
            throw .unreadable(why: "its padding is not empty")
        }
        return Array(padded[start..<(start + count)])
    }
}
