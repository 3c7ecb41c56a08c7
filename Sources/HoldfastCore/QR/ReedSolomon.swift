// Error correction over the field of 256 elements with the polynomial x^8 + x^4 + x^3 + x^2 + 1
// (ISO/IEC 18004:2015, 7.5.2).

enum ReedSolomon {
    /// Coefficients below the leading one, highest first, of the product of (x - 2^i) for i below `degree`.
    static func generator(_ degree: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: degree)
        guard degree > 0 else { return coefficients }
        coefficients[degree - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<degree {
            for index in coefficients.indices {
                coefficients[index] = product(coefficients[index], root)
                if index + 1 < degree { coefficients[index] ^= coefficients[index + 1] }
            }
            root = product(root, 2)
        }
        return coefficients
    }

    /// What is left of data · x^degree after division by the generator: the correction codewords.
    static func remainder(_ data: [UInt8], _ generator: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ rest[0]
            for index in rest.indices {
                rest[index] = (index + 1 < rest.count ? rest[index + 1] : 0) ^ product(generator[index], factor)
            }
        }
        return rest
    }

    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var sum: UInt8 = 0
        for bit in (0..<8).reversed() {
            sum = sum << 1 ^ (sum >> 7 == 1 ? 0x1D : 0)
            if right >> bit & 1 == 1 { sum ^= left }
        }
        return sum
    }
}
