// Reads RFC 8259, strictly, from bytes. One pass, no copies but the strings themselves; the deepest
// recursion is the depth limit.

extension JSON {
    /// Reads exactly one value with nothing but white space around it.
    public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONFault) -> JSON {
        guard bytes.count <= limits.bytes else { throw JSONFault(kind: .tooLarge, offset: limits.bytes) }
        return try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
            var reader = JSONReader(bytes: buffer, depth: limits.depth, forgiven: limits.forgiving ? limits.depth - 2 : -1)
            return try reader.document()
        }
    }

    /// The same for text that is already a string.
    public static func read(_ text: Text, limits: JSONLimits = .standard) throws(JSONFault) -> JSON {
        try read(Array(text.bytes), limits: limits)
    }
}

struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Levels that may still be opened.
    var depth: Int
    /// The depth of the lists whose items are forgiven.
    let forgiven: Int
    /// The next byte to look at.
    var at = 0

    init(bytes: UnsafeBufferPointer<UInt8>, depth: Int, forgiven: Int = -1) {
        self.bytes = bytes
        self.depth = depth
        self.forgiven = forgiven
    }

    func fault(_ kind: JSONFault.Kind, at offset: Int) -> JSONFault { JSONFault(kind: kind, offset: offset) }

    mutating func document() throws(JSONFault) -> JSON {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw fault(.byteOrderMark, at: 0)
        }
        let value = try value()
        skipSpace()
        guard at == bytes.count else { throw fault(.trailing, at: at) }
        return value
    }

    mutating func value() throws(JSONFault) -> JSON {
        skipSpace()
        guard at < bytes.count else { throw fault(.truncated, at: at) }
        switch bytes[at] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try items())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault(.unexpected, at: at)
        }
    }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    private mutating func word(_ word: StaticString) throws(JSONFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard at < bytes.count else { throw fault(.truncated, at: at) }
            guard bytes[at] == word.utf8Start[index] else { throw fault(.unexpected, at: at) }
            at += 1
        }
    }

    private mutating func items() throws(JSONFault) -> [JSON] {
        var items: [JSON] = []
        guard try open(closing: UInt8(ascii: "]")) else { return items }
        let isForgiving = depth == forgiven
        repeat { items.add(isForgiving ? try item() : try value()) } while try another(closing: UInt8(ascii: "]"))
        return items
    }

    private mutating func item() throws(JSONFault) -> JSON {
        let start = at
        let level = depth
        do throws(JSONFault) {
            return try value()
        } catch {
            (at, depth) = (start, level)
            try pass()
            return .null
        }
    }

    /// To the end of a value that cannot be read: what stands between its brackets and quotes is not looked at.
    private mutating func pass() throws(JSONFault) {
        var open = 0
        var isText = false
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\") where isText: at += 1
            case UInt8(ascii: "\""): isText.toggle()
            case _ where isText: break
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
                if open == 0 { return }
                if bytes[at] != UInt8(ascii: ",") { open -= 1 }
            default: break
            }
            at += 1
        }
        throw fault(.truncated, at: bytes.count)
    }

    private mutating func members() throws(JSONFault) -> [Member] {
        var members: [Member] = []
        guard try open(closing: UInt8(ascii: "}")) else { return members }
        members.reserveCapacity(4)
        repeat {
            skipSpace()
            try expect(UInt8(ascii: "\""))
            let name = try string()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            at += 1
            members.add(Member(name, try value()))
        } while try another(closing: UInt8(ascii: "}"))
        return members
    }

    private typealias Member = JSON.Member

    /// Steps into an array or object; false, and out again, when it is empty.
    private mutating func open(closing: UInt8) throws(JSONFault) -> Bool {
        guard depth > 0 else { throw fault(.tooDeep, at: at) }
        at += 1
        skipSpace()
        guard at < bytes.count else { throw fault(.truncated, at: at) }
        if bytes[at] == closing {
            at += 1
            return false
        }
        depth -= 1
        return true
    }

    /// Whether a comma follows; steps out when the closing bracket does.
    private mutating func another(closing: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        guard at < bytes.count else { throw fault(.truncated, at: at) }
        let byte = bytes[at]
        guard byte == UInt8(ascii: ",") || byte == closing else { throw fault(.unexpected, at: at) }
        at += 1
        if byte == closing { depth += 1 }
        return byte != closing
    }

    private func expect(_ byte: UInt8) throws(JSONFault) {
        guard at < bytes.count else { throw fault(.truncated, at: at) }
        guard bytes[at] == byte else { throw fault(.unexpected, at: at) }
    }
}
